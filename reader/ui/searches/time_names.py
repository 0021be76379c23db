"""Periods that filter a list: as the query language writes them, and as shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from reader.core.models import PeriodCount
    from reader.core.wording import Wording

_RANGE = ".."
translate = QCoreApplication.translate  # named so for Qt Linguist


def time_of(since: str, until: str) -> str:
    """The value of the field for these ISO dates: `2024` for a whole year, else `2024-05-01..2024-05-31`."""
    whole_year = since[:4] == until[:4] and since.endswith("-01-01") and until.endswith("-12-31")
    return since[:4] if whole_year else f"{since}{_RANGE}{until}"


def ends_of(time: str) -> tuple[str, str]:
    """The first and the last ISO date of such a value."""
    since, _, until = time.partition(_RANGE)
    return (since, until) if until else (f"{time}-01-01", f"{time}-12-31")


def time_in_words(since: str, until: str, words: Wording) -> str:
    """««2024»», ««ديسمبر 2024»», or from one day to another."""
    first, last = since[:7], until[:7]
    if "." not in time_of(since, until):
        return words.date(since[:4])
    if since.endswith("-01") and _ends_month(until):
        if first == last:
            return words.date(first)
        return translate("Time", "{first} – {last}").format(first=words.date(first), last=words.date(last))
    return translate("Time", "من {first} إلى {last}").format(first=words.date(since), last=words.date(until))


def period_in_words(period: PeriodCount, words: Wording) -> str:
    """The period of a bar in words."""
    return time_in_words(period.since, period.until, words)


def _ends_month(iso: str) -> bool:
    from calendar import monthrange

    year, month, day = map(int, iso.split("-"))
    return monthrange(year, month)[1] == day
