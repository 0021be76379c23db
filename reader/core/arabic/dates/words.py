"""ISO dates put into Arabic words, with the month names and digits a reader chose; nothing is added to what
the date says."""

from __future__ import annotations

from enum import StrEnum

from reader.core.arabic.dates import calendars
from reader.core.arabic.numerals import to_arabic_indic, to_western


class MonthNames(StrEnum):
    """Which names months go by."""

    GULF_EGYPT = "gulf_egypt"  # ديسمبر
    LEVANT = "levant"  # كانون الأول
    BOTH = "both"  # كانون الأول/ديسمبر
    MAGHREB = "maghreb"  # أوت (Tunisia, Algeria)
    MOROCCO = "morocco"  # غشت


class Digits(StrEnum):
    """Which digits numbers are shown in; an ISO date is written in 0-9."""

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
    """The text with its digits as chosen."""
    if digits is Digits.AS_WRITTEN:
        return text
    return to_arabic_indic(text) if digits is Digits.ARABIC_INDIC else to_western(text)


def describe_date(
    iso: str, months: MonthNames = MonthNames.GULF_EGYPT, digits: Digits = Digits.AS_WRITTEN
) -> str:
    """The day of an ISO date in words: «4 ديسمبر 2024», «ديسمبر 2024», «2024»; the clock is left out."""
    year, month, day = [*iso[:10].split("-"), "", ""][:3]
    name = _MONTHS[months][int(month) - 1] if month else ""
    return in_digits(" ".join(filter(None, (day.lstrip("0"), name, year))), digits)


def time_of(iso: str, digits: Digits = Digits.AS_WRITTEN) -> str | None:
    """The clock time of an ISO date, `16:14`; `None` where none was written."""
    return in_digits(iso[11:16], digits) if len(iso) >= 16 else None


def hijri_of(iso: str, digits: Digits = Digits.AS_WRITTEN) -> str | None:
    """The same day in the Umm al-Qura calendar: «3 جمادى الآخرة 1446»; `None` as in `hijri_day`."""
    hijri = hijri_day(iso)
    if hijri is None:
        return None
    year, month, day = hijri
    return in_digits(f"{day} {calendars.HIJRI[month - 1]} {year}", digits)


def hijri_day(iso: str) -> tuple[int, int, int] | None:
    """Year, month and day of the same day in the Umm al-Qura calendar.

    `None` where the date names no day, or one outside that calendar (1924 to 2077).
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
    """«اليوم» or «أمس» for a date so near to `today` (ISO), `None` for any other."""
    return {0: "اليوم", 1: "أمس"}.get(days_ago(iso, today))


def days_ago(iso: str, today: str) -> int:
    """How many days before `today` (both ISO); negative for one to come and where no day is named."""
    from datetime import date

    try:
        return (date.fromisoformat(today[:10]) - date.fromisoformat(iso[:10])).days
    except ValueError:
        return -1
