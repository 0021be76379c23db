"""Parses the time of day next to a date, AM/PM and zone included, into the end of an ISO string."""

from __future__ import annotations

import re

from reader.core.arabic.dates.patterns import CLOCK, GREENWICH, HOUR, SECOND_CLOCK, US_ZONES

_OFFSET = re.compile(r"([+\-])\s?(\d\d?):?(\d\d)?")
_PM = ("م", "مساء", "مساءا", "pm", "p.m.", "p.m", "ظهرا", "عصرا", "بعد الظهر", "بعد الضهر")
_AM = ("ص", "صباحا", "am", "a.m.", "a.m", "فجرا", "منتصف الليل", "بعد منتصف الليل")
_NOON = 12
_MAX_OFFSET = 14  # hours


def take_clock(text: str) -> tuple[str | None, str]:
    """The time of day as the end of an ISO string (`T16:14+04:00`), and the text without it.

    Empty if there is no time, `None` if its offset is invalid.
    """
    found = CLOCK.search(text)
    if not found:
        return _take_hour(text)
    hour = _hour(int(found["hour"] or found["dotted"]), found["half"])
    if hour is None or int(found["minute"]) > 59 or int(found["second"] or 0) > 59:
        return "", text
    rest = text[: found.start()] + " , " + SECOND_CLOCK.sub(" ", text[found.end() :])
    second = f":{found['second']}" if found["second"] else ""
    offset = _offset(found["zone"])
    return (None if offset is None else f"T{hour:02}:{found['minute']}{second}{offset}"), rest


def _take_hour(text: str) -> tuple[str | None, str]:
    """The same for a time without minutes (`الساعة 5 مساء`); one that may be AM or PM is ignored."""
    found = HOUR.search(text)
    if not found:
        return "", text
    written, half = int(found["at"] or found["hour"]), found["of"] or found["half"]
    hour = _hour(written, half)
    if hour is None or (half is None and written <= _NOON):
        return "", text
    offset = _offset(found["zone"])
    rest = f"{text[: found.start()]} , {text[found.end() :]}"
    return (None if offset is None else f"T{hour:02}:00{offset}"), rest


def _hour(hour: int, half: str | None) -> int | None:
    if half in _PM and hour < 12:
        return hour + 12
    if half == "ليلا":  # evening, or after midnight
        return hour + 12 if 6 <= hour < 12 else hour % 12 if hour <= 12 else hour if hour < 24 else None
    if half in _AM and hour == 12:
        return 0
    return hour if hour < 24 else None


def _offset(zone: str | None) -> str | None:
    """The UTC offset in ISO form; empty if no zone is given, `None` if it is out of range."""
    if not zone:
        return ""
    if zone in US_ZONES:
        return f"{US_ZONES[zone]:+03}:00"
    if written := _OFFSET.search(zone):
        if int(written[2]) > _MAX_OFFSET or int(written[3] or 0) > 59:
            return None
        return f"{written[1]}{int(written[2]):02}:{written[3] or '00'}"
    if "مكه" in zone:
        return "+03:00"
    return "+00:00" if re.search(rf"{GREENWICH}|غ$", zone) else ""
