"""The dates of queries: a day, month or year of either calendar in any notation, or a range of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.library.storage.moments import first_second, last_second

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.core.library.queries.query_fields import Field

_YEARS_OR_DAYS = r"(\d{4}(?:-\d\d-\d\d)?)"
_BETWEEN = r"(?:\.{2,}|…|[–—]|\s-\s|\s(?:إلى|الى|حتى|to|until)\s)"
_RANGE = re.compile(rf"{_YEARS_OR_DAYS}-{_YEARS_OR_DAYS}|(?:من\s+)?(.*?)\s*{_BETWEEN}\s*(.*)", re.IGNORECASE)
_MAX_WORDS, _LONGEST = 4, 60  # of a date: 3 كانون الثاني 2024

Period = tuple[int | None, int | None]  # the first and the last second
_NEVER: Period = None, None


def since(value: str) -> Period:
    """From the date on."""
    return _period(value)[0], None


def until(value: str) -> Period:
    """Before the date."""
    first, _ = _period(value)
    return None, None if first is None else first - 1


def within(value: str) -> Period:
    """Within the date, or from the first to the last; an end that is not given is open."""
    found = _RANGE.fullmatch(value.strip())
    whole = _period(value)
    if whole != _NEVER or found is None:
        return whole
    ends = [end for end in found.groups() if end is not None]
    first, last = map(_period, ends)
    is_date = all(period != _NEVER for end, period in zip(ends, (first, last), strict=True) if end)
    return (first[0], last[1]) if is_date else _NEVER


def quoted(name: Field, value: str) -> str:
    """The text behind the name of a field of dates, with quotes around a date of several words."""
    words = re.findall(r"\S+\s*", value[:_LONGEST])[:_MAX_WORDS]
    begun = ("".join(words[:count]).rstrip() for count in range(len(words), 1, -1))
    date = next((text for text in begun if '"' not in text and READERS[name](text) != _NEVER), "")
    return f'"{date}"{value[len(date) :]}' if date else value


def _period(value: str) -> Period:
    from reader.core.arabic.dates.hijri_periods import hijri_days
    from reader.core.arabic.dates.parsing import parse_date
    from reader.core.arabic.folding import fold

    plain = fold(value).strip().replace("/", "-")
    if days := hijri_days(plain):
        return first_second(days[0]), last_second(days[1])
    if first_second(plain) is None:
        written = parse_date(value)
        plain = written.iso if written else ""
    return first_second(plain), last_second(plain)


READERS: dict[Field, Callable[[str], Period]] = {"since": since, "until": until, "date": within}
