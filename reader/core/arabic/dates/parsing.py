"""Parses dates in press style into ISO 8601, with no more precision than written.

Strict: text besides the date, a day that does not exist, or two month names that disagree give `None`.
Weekdays are ignored, the press often has them wrong. A Hijri date (Umm al-Qura) is ignored next to a
Gregorian one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from reader.core.arabic.dates.clocks import take_clock
from reader.core.arabic.dates.figures import normalized
from reader.core.arabic.dates.patterns import day_patterns, month_key
from reader.core.arabic.dates.weekdays import is_weekday_of
from reader.core.arabic.folding import fold

_GREGORIAN_YEARS = range(1800, 2200)
_DAY = 10  # characters of an ISO date with a day


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A parsed date.

    `iso` is `2024`, `2024-12`, `2024-12-04` or `2024-12-04T16:14`, with seconds and a UTC offset (`+04:00`)
    only if they were written.
    """

    iso: str
    calendar: Literal["gregorian", "hijri"] = "gregorian"


def parse_date(text: str) -> WrittenDate | None:
    """Parse a text that is a date as a whole; `None` for any other text."""
    if len(text) > 120 or not _MAY_BE_DATE.search(text):
        return None
    if found := _ISO.fullmatch(text):
        return _from_iso(found)
    folded = normalized(" ".join(fold(text).replace("،", ",").split()))
    clock, without_clock = take_clock(folded)
    day = _take_day(without_clock)
    if day is None:
        return None
    iso, calendar = day
    if clock is None or (clock and len(iso) < _DAY):
        return None
    return WrittenDate(iso + clock, calendar)


def _from_iso(found: re.Match[str]) -> WrittenDate | None:
    """A fast path for ISO 8601, the form of nearly all dates in files."""
    day = _valid_day(*map(int, found["day"].split("-")))
    clock = f"T{found['clock']}" if found["clock"] else ""
    zone = "+00:00" if found["zone"] == "Z" else found["zone"] or ""
    return WrittenDate(day + clock + zone) if day else None


def is_date(text: str) -> bool:
    """Whether the text is a date and nothing else."""
    return parse_date(text) is not None


def is_day(text: str) -> bool:
    """Whether the text is a date with a day, with or without a time."""
    date = parse_date(text)
    return date is not None and len(date.iso) >= _DAY


_MAY_BE_DATE = re.compile(r"\d{4}|[A-Za-z]{3}[ -]\d\d|[/.\-]\d\d(?!\d)")  # a year of four digits, or of two
_ISO = re.compile(
    r"(?P<day>(?:1[89]|2[01])\d\d-\d\d-\d\d)"
    r"(?:[T ](?P<clock>(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)(?:\.\d+)?"
    r"(?P<zone>Z|[+-](?:0\d|1[0-3]):[0-5]\d)?)?",
    re.ASCII,
)


_Day = tuple[str, Literal["gregorian", "hijri"]]


def _take_day(text: str) -> _Day | None:
    hijri = gregorian = None
    rest = text
    for pattern in day_patterns().hijri:
        for found in pattern.finditer(rest):
            hijri, rest = _hijri_iso(found), rest.replace(found[0], " , ", 1)
    for pattern in day_patterns().gregorian:
        if day := pattern.search(rest):
            gregorian, rest = _gregorian_iso(day), rest.replace(day[0], " , ", 1)
            if gregorian is None:
                return None
            break
    if day_patterns().filler.sub(" ", rest).strip():
        return None
    return (gregorian, "gregorian") if gregorian else (hijri, "hijri") if hijri else None


def _gregorian_iso(found: re.Match[str]) -> str | None:
    parts = found.groupdict()
    year, day = int(parts["y"]), parts.get("d")
    month = _month_number(parts, day_patterns().gregorian_months)
    if year not in _GREGORIAN_YEARS or month == 0:
        return None
    if month is None:
        return f"{year:04}"
    if day is None:
        return f"{year:04}-{month:02}" if 1 <= month <= 12 else None
    if month > 12 and parts.get("s") == "/" and is_weekday_of(found.string, year, int(day), month):
        return _valid_day(year, int(day), month)  # خميس, 03/14/2024, as Drupal writes it
    return _valid_day(year, month, int(day))


def _month_number(parts: dict[str, str | None], names: dict[str, int]) -> int | None:
    """The number of the month; 0 if two names disagree, `None` if no month was written."""
    if figure := parts.get("m"):
        return int(figure)
    numbers = {names[month_key(name)] for name in (parts.get("month"), parts.get("also")) if name}
    return None if not numbers else numbers.pop() if len(numbers) == 1 else 0


def _valid_day(year: int, month: int, day: int) -> str | None:
    import datetime

    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def _hijri_iso(found: re.Match[str]) -> str | None:
    from hijridate import Hijri

    parts = found.groupdict()
    month = _month_number(parts, day_patterns().hijri_months)
    try:
        return Hijri(int(parts["y"]), month or 0, int(parts.get("d") or 1)).to_gregorian().isoformat()
    except (ValueError, OverflowError):
        return None
