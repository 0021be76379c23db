"""The user's data (bookmarks, highlights, reading position) in a line of Warraq's own export; malformed
values are dropped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

from reader.core.models import MARK_COLORS, Anchor, Kept, KeptName, Mark, Position, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reader.core.models import MarkColor, MarkKind, NameKind

_MAX = 2**31  # upper limit of numbers
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")


def kept(record: Mapping[str, Any]) -> Kept | None:
    """The user's data in a record; `None` if it has none, as in exports of earlier versions."""
    if not isinstance(record.get("marks"), list):
        return None
    place = _mapping(record.get("position"))
    return Kept(
        marks=tuple(_marks(record["marks"])),
        position=_position(place),
        position_saved_at=_text(place, "saved_at"),
        keywords_confirmed=record.get("keywords_confirmed") is True,
        names=tuple(_names(record.get("names"))),
        imported_at=_text(record, "imported_at"),
        listed_at=_text(record, "listed_at"),
    )


def _marks(values: list[Any]) -> Iterator[Mark]:
    for number, value in enumerate(values, 1):
        mark = _mark(_mapping(value), number)
        if mark is not None:
            yield mark


def _mark(value: Mapping[str, Any], number: int) -> Mark | None:
    kind, paragraph = value.get("kind"), _count(value, "paragraph")
    anchor = _anchor(value, paragraph) if kind == "passage" else None
    if kind not in ("article", "paragraph", "passage"):
        return None
    if (kind == "passage" and anchor is None) or (kind == "paragraph" and not paragraph):
        return None
    color = value.get("color")
    return Mark(
        id=number,
        kind=cast("MarkKind", kind),
        article_id=0,
        title="",
        paragraph=paragraph,
        quote=_text(value, "quote") or "",
        note=_text(value, "note"),
        color=cast("MarkColor", color) if color in MARK_COLORS else None,
        created_at=_text(value, "created_at") or "",
        anchor=anchor,
        placed=value.get("placed") is not False,
    )


def _anchor(value: Mapping[str, Any], first: int | None) -> Anchor | None:
    start, last, end = (_count(value, name) for name in ("start", "last_paragraph", "end"))
    quote = _text(value, "quote")
    if not first or not last or start is None or end is None or not quote:
        return None
    before, after = _text(value, "before") or "", _text(value, "after") or ""
    return Anchor(TextRange(first, start, last, end), quote, before, after)


def _position(value: Mapping[str, Any]) -> Position | None:
    paragraph, fraction = _count(value, "paragraph"), value.get("fraction")
    if paragraph is None or not isinstance(fraction, int | float) or not 0 <= fraction <= 1:
        return None
    return Position(paragraph, float(fraction))


def _names(values: object) -> Iterator[KeptName]:
    for value in map(_mapping, values if isinstance(values, list) else ()):
        kind, name, color = value.get("kind"), _text(value, "name"), _text(value, "color")
        if kind not in ("keyword", "source") or not name:
            continue
        also = value.get("also")
        others = tuple(each for each in also if isinstance(each, str)) if isinstance(also, list) else ()
        is_color = color is not None and _COLOR.fullmatch(color) is not None
        yield KeptName(cast("NameKind", kind), name, color if is_color else None, others)


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: Mapping[str, Any], name: str) -> str | None:
    found = value.get(name)
    return found if isinstance(found, str) else None


def _count(value: Mapping[str, Any], name: str) -> int | None:
    found = value.get(name)
    return found if isinstance(found, int) and found is not True and 0 <= found < _MAX else None
