"""Formats ISO dates in Arabic, with the chosen month names and digits, in the precision of the date."""

from __future__ import annotations

from enum import StrEnum

from reader.core.arabic.dates import calendars
from reader.core.arabic.numerals import to_arabic_indic, to_western


class MonthNames(StrEnum):
    """The regional set of month names."""

    GULF_EGYPT = "gulf_egypt"  # ديسمبر
    LEVANT = "levant"  # كانون الأول
    BOTH = "both"  # كانون الأول/ديسمبر
    MAGHREB = "maghreb"  # أوت (Tunisia, Algeria)
    MOROCCO = "morocco"  # غشت


class Digits(StrEnum):
    """The digits numbers are displayed in; `AS_WRITTEN` leaves an ISO date in 0-9."""

    AS_WRITTEN = "as_written"
    WESTERN = "western"
    ARABIC_INDIC = "arabic_indic"


_BOTH = tuple(f"{levant}/{gulf}" for levant, gulf in zip(calendars.LEVANT, calendars.GULF_EGYPT, strict=True))
_MONTHS = {
    MonthNames.GULF_EGYPT: calendars.GULF_EGYPT,
    MonthNames.LEVANT: calendars.LEVANT,
    MonthNames.BOTH: _BOTH,
    MonthNames.MAGHREB: calendars.TUNISIA_ALGERIA,
    MonthNames.MOROCCO: calendars.MOROCCO,
}


def in_digits(text: str, digits: Digits) -> str:
    """The text with its digits converted."""
    if digits is Digits.AS_WRITTEN:
        return text
    return to_arabic_indic(text) if digits is Digits.ARABIC_INDIC else to_western(text)


def describe_date(
    iso: str, months: MonthNames = MonthNames.GULF_EGYPT, digits: Digits = Digits.AS_WRITTEN
) -> str:
    """An ISO date with its month in words: «4 ديسمبر 2024», «ديسمبر 2024», «2024»; the time is omitted."""
    year, month, day = [*iso[:10].split("-"), "", ""][:3]
    name = _MONTHS[months][int(month) - 1] if month else ""
    return in_digits(" ".join(filter(None, (day.lstrip("0"), name, year))), digits)


def time_of(iso: str, digits: Digits = Digits.AS_WRITTEN) -> str | None:
    """The time of day of an ISO date, `16:14`; `None` if it has none."""
    return in_digits(iso[11:16], digits) if len(iso) >= 16 else None


def hijri_of(iso: str, digits: Digits = Digits.AS_WRITTEN) -> str | None:
    """The day in the Umm al-Qura calendar, formatted: «3 جمادى الآخرة 1446»; `None` as in `hijri_day`."""
    hijri = hijri_day(iso)
    if hijri is None:
        return None
    year, month, day = hijri
    return in_digits(f"{day} {calendars.HIJRI[month - 1]} {year}", digits)


def hijri_day(iso: str) -> tuple[int, int, int] | None:
    """The day as (year, month, day) in the Umm al-Qura calendar.

    `None` if the date has no day, or one outside the range of that calendar (1924 to 2077).
    """
    if len(iso) < 10:
        return None
    from hijridate import Gregorian

    try:
        hijri = Gregorian.fromisoformat(iso[:10]).to_hijri()
    except (ValueError, OverflowError):
        return None
    return hijri.year, hijri.month, hijri.day


def relative_day(iso: str, today: str) -> str | None:
    """«اليوم» or «أمس» relative to `today` (ISO); `None` for any other day."""
    return {0: "اليوم", 1: "أمس"}.get(days_ago(iso, today))


def days_ago(iso: str, today: str) -> int:
    """The number of days before `today` (both ISO); negative for a future date, and for one without a day."""
    from datetime import date

    try:
        return (date.fromisoformat(today[:10]) - date.fromisoformat(iso[:10])).days
    except ValueError:
        return -1
