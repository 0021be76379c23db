"""Which values each preference may have, and the limits that its control shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

THEMES: Final = ("system", "light", "sepia", "dark", "high_contrast")
DIGITS: Final = ("arabic_indic", "western", "as_written")
MONTH_NAMES: Final = ("both", "levant", "gulf_egypt", "maghreb", "morocco")
CITATION_STYLES: Final = ("arabic", "english")
LANGUAGES: Final = ("ar", "en")
PERIODS: Final = ("week", "month", "year")
NAME_ORDERS: Final = ("count", "newest", "name")

TEXT_SIZES: Final = (10.0, 48.0)
INTERFACE_SIZES: Final = (8.0, 20.0)
LINE_HEIGHTS: Final = (1.4, 3.0)
COLUMN_WIDTHS: Final = (40, 110)
PARAGRAPH_SPACINGS: Final = (0.0, 2.0)

Check = Callable[[object], bool]


def usable(values: dict[str, Any]) -> dict[str, Any]:
    """The valid values, each converted to the type of its field."""
    return {name: _CONVERT.get(name, _same)(value) for name, value in values.items() if _CHECKS[name](value)}


def _one_of(choices: tuple[str, ...]) -> Check:
    return lambda value: value in choices


def _between(limits: tuple[float, float]) -> Check:
    low, high = limits
    return lambda value: (
        isinstance(value, (int, float)) and not isinstance(value, bool) and low <= value <= high
    )


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _text(value: object) -> bool:
    return isinstance(value, str)


def _name(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _truth(value: object) -> bool:
    return isinstance(value, bool)


def _list(value: object) -> bool:
    return isinstance(value, list)


def _widths(value: object) -> bool:
    return isinstance(value, list) and all(_whole(width) and width >= 0 for width in value)


def _keys(value: object) -> bool:
    """Whether the value is pairs of a command and its keys."""
    return isinstance(value, list) and all(
        isinstance(pair, list) and len(pair) == 2 and _text(pair[0]) and _texts(pair[1]) for pair in value
    )


def _texts(value: object) -> bool:
    return isinstance(value, list) and all(map(_text, value))


def _text_pairs(value: object) -> bool:
    return isinstance(value, list) and all(_texts(pair) and len(pair) == 2 for pair in value)


def _pairs(value: list[Any]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((name, tuple(keys)) for name, keys in value)


def _same(value: Any) -> Any:
    return value


_CHECKS: dict[str, Check] = {
    "theme": _one_of(THEMES),
    "language": _one_of(LANGUAGES),
    "interface_font": _name,
    "interface_size": _between(INTERFACE_SIZES),
    "text_font": _name,
    "text_size": _between(TEXT_SIZES),
    "line_height": _between(LINE_HEIGHTS),
    "column_width": _between(COLUMN_WIDTHS),
    "paragraph_spacing": _between(PARAGRAPH_SPACINGS),
    "justified": _truth,
    "vowel_marks": _truth,
    "text_digits": _one_of(DIGITS),
    "ruler": _truth,
    "presets": _list,
    "name": _name,
    "digits": _one_of(DIGITS),
    "month_names": _one_of(MONTH_NAMES),
    "hijri": _truth,
    "citation_style": _one_of(CITATION_STYLES),
    "watched_folders": _texts,
    "welcomed": _truth,
    "keys": _keys,
    "geometry": _text,
    "layout": _text,
    "splitter": _widths,
    "sidebar": _truth,
    "library": _text,
    "article": _whole,
    "shelf": _text,
    "search": _text,
    "filters": _text_pairs,
    "by_relevance": _truth,
    "exact": _truth,
    "facets": _truth,
    "timeline": _truth,
    "period": _one_of(PERIODS),
    "name_order": _one_of(NAME_ORDERS),
}

_CONVERT: dict[str, Callable[[Any], Any]] = {
    "interface_size": float,
    "text_size": float,
    "line_height": float,
    "column_width": int,
    "paragraph_spacing": float,
    "splitter": tuple,
    "watched_folders": tuple,
    "keys": _pairs,
    "filters": lambda value: tuple(map(tuple, value)),
}
