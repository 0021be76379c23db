"""Dates of a record as text: from timestamps, and from the wrappers of databases."""

from __future__ import annotations

import re

from reader.core.formats.records.values import text

_EPOCH = re.compile(
    r"(?:/Date\()?(?P<number>\d{9,10}|\d{12,13}|\d{15,16}|\d{18,19})(?:(?P<sign>[+-])(?P<hours>\d\d)(?P<minutes>\d\d))?(?:\)/)?"
)
_LAST_SECOND = 1e11  # a larger number counts milliseconds, microseconds or nanoseconds


def date_text(value: object) -> str | None:
    """A date as written; a Unix timestamp in seconds or smaller units, bare or in `/Date(…)/`, as ISO."""
    written = (text(_without_numbers(value)) or "").strip()
    found = _EPOCH.fullmatch(written)
    return _since_1970(found) if found else written or None


def _without_numbers(value: object) -> object:
    """A number as its digits, also in a database wrapper like `{"$date": 1733328875000}`; date parts as one
    date."""
    if isinstance(value, dict) and isinstance(value.get("date"), str):  # PHP's, with its zone
        return value["date"]
    if isinstance(value, dict) and (seconds := value.get("seconds", value.get("_seconds"))):
        return _without_numbers(seconds)
    if isinstance(value, list) and len(value) == 1:  # {"date-parts": [[2024, 12, 4]]}
        return _without_numbers(value[0])
    parts = [value.get(name) for name in ("year", "month", "day")] if isinstance(value, dict) else value
    if isinstance(parts, list) and len(parts) in (2, 3) and all(str(part).isdecimal() for part in parts):
        return "-".join(f"{int(part):02}" for part in parts)
    if isinstance(value, dict) and len(value) == 1:
        return _without_numbers(next(iter(value.values())))
    if isinstance(value, int | float) and not isinstance(value, bool) and 1e7 <= value < 1e19:
        return str(int(value))
    return value


def _since_1970(found: re.Match[str]) -> str:
    from datetime import UTC, datetime, timedelta, timezone

    number = int(found["number"])
    while number > _LAST_SECOND:
        number //= 1000
    shift = timedelta(hours=int(found["hours"] or 0), minutes=int(found["minutes"] or 0))
    zone = timezone(-shift if found["sign"] == "-" else shift) if shift < timedelta(days=1) else UTC
    return datetime.fromtimestamp(number, zone).isoformat()
