"""Converts a Hijri year, month or day (Umm al-Qura) to a range of Gregorian days, for searches.

A bare year from 1343 to 1500 is taken as Hijri: no article is that old.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from reader.core.arabic.dates.parsing import parse_date

_HIJRI = re.compile(r"(?:.*\D)?1[345]\d\d(?:\D.*)?")
_YEAR = re.compile(r"(1[345]\d\d)\s*(?:ه|هجريه?)?\.?")
_MONTH = re.compile(r"(1[345]\d\d)[-/](\d\d?)")
_ISO_DAY = 10  # characters


def hijri_days(folded: str) -> tuple[str, str] | None:
    """The first and the last day, in ISO 8601; `None` if the folded text is not a Hijri date."""
    from hijridate import Gregorian

    if not _HIJRI.fullmatch(folded):
        return None
    year, month = _YEAR.fullmatch(folded), _MONTH.fullmatch(folded)
    first_day = f"1/1/{year[1]}" if year else f"1/{month[2]}/{month[1]}" if month else f"1 {folded}"
    day = parse_date(folded)
    found = day or parse_date(first_day)
    if found is None or found.calendar != "hijri":
        return None
    first = date.fromisoformat(found.iso[:_ISO_DAY])
    hijri = Gregorian.fromdate(first).to_hijri()
    days = 1 if day else hijri.year_length() if year else hijri.month_length()
    return first.isoformat(), (first + timedelta(days - 1)).isoformat()
