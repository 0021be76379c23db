"""Written dates as comparable numbers.

Time zones are ignored: a list is in the order of the dates it shows.
"""

from __future__ import annotations

import re
import time

_WRITTEN = re.compile(
    r"\s*(?P<year>[0-9]{4})(-(?P<month>[0-9]{2})(-(?P<day>[0-9]{2})"
    r"([T ](?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(:(?P<second>[0-9]{2})([.,][0-9]+)?)?"
    r"(Z|[+-][0-9]{2}:?([0-9]{2})?)?)?)?)?\s*"
)


def now() -> str:
    """The current time: UTC, ISO 8601 to the second with Z."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())


def moment(second: int) -> str:
    """A time in seconds since 1970 as `now` writes it; one outside the calendar becomes 1970-01-01."""
    from datetime import UTC, datetime, timedelta

    try:
        found = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=second)
    except OverflowError:
        found = datetime(1, 1, 1, tzinfo=UTC)
    return found.isoformat().replace("+00:00", "Z")


def first_second(date: str) -> int | None:
    """The first second of an ISO date or time of any precision, since 1970; `None` if it is none."""
    return _second(date, {"month": 1, "day": 1, "hour": 0, "minute": 0, "second": 0})


def last_second(date: str) -> int | None:
    """The last second of an ISO date or time of any precision, since 1970; `None` if it is none."""
    return _second(date, {"month": 12, "day": 31, "hour": 23, "minute": 59, "second": 59})


def _second(date: str, unwritten: dict[str, int]) -> int | None:
    """Seconds since 1970; `unwritten` are the values for what the date leaves out."""
    from calendar import monthrange
    from datetime import UTC, datetime

    written = _WRITTEN.fullmatch(date)
    if written is None:
        return None
    given = {unit: int(number) for unit, number in written.groupdict().items() if number}
    parts = {**unwritten, **given}
    try:
        if "day" not in given:
            parts["day"] = min(parts["day"], monthrange(parts["year"], parts["month"])[1])
        return int(datetime(**parts, tzinfo=UTC).timestamp())
    except ValueError:
        return None
