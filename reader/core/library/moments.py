"""Written dates as numbers to compare. Zones are left aside: a list is in the order of what it shows."""

from __future__ import annotations

from datetime import UTC, datetime

_SHORTEST = 4  # a year


def now() -> str:
    """This moment: UTC, ISO 8601 to the second with Z."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def first_second(date: str) -> int | None:
    """The first second of an ISO date or time of whatever precision, `None` where it is none."""
    found = _parsed(date)
    return None if found is None else _seconds(found)


def last_second(date: str) -> int | None:
    """The last second of an ISO date or time of whatever precision, `None` where it is none."""
    found = _parsed(date)
    if found is None:
        return None
    return _seconds(_after(found, len(_wall_clock(date)))) - 1


def _parsed(date: str) -> datetime | None:
    text = _wall_clock(date)
    if len(text) < _SHORTEST:
        return None
    try:
        return datetime.fromisoformat(text + "0000-01-01"[len(text) :])
    except ValueError:
        return None


def _wall_clock(date: str) -> str:
    """Without the offset from UTC: `2024-12-04T16:14+04:00` → `2024-12-04T16:14`."""
    day, _, clock = date.strip().replace(" ", "T").partition("T")
    clock = clock.split("+")[0].split("-")[0].rstrip("Z")
    return f"{day}T{clock}" if clock else day


def _after(start: datetime, precision: int) -> datetime:
    """The moment the year, month, day, hour, minute or second that begins there is over."""
    from datetime import timedelta

    if precision <= len("2024"):
        return start.replace(year=start.year + 1)
    if precision <= len("2024-12"):
        return (start + timedelta(days=31)).replace(day=1)
    if precision <= len("2024-12-04"):
        return start + timedelta(days=1)
    return start + timedelta(minutes=1 if precision <= len("2024-12-04T16:14") else 1 / 60)


def _seconds(moment: datetime) -> int:
    return int(moment.replace(tzinfo=UTC).timestamp())
