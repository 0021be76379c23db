"""The wording of dates, counts and digits in English, for Arabic articles with an English interface."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.core.arabic.dates.calendars import ENGLISH
from reader.core.arabic.dates.words import days_ago, hijri_day
from reader.core.arabic.numerals import to_western
from reader.core.wording import WORDS_A_MINUTE, Heading, Wording, isolated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.core.arabic.numerals import Counted

_HIJRI = (
    "Muharram",
    "Safar",
    "Rabi I",
    "Rabi II",
    "Jumada I",
    "Jumada II",
    "Rajab",
    "Shaban",
    "Ramadan",
    "Shawwal",
    "Dhu al-Qadah",
    "Dhu al-Hijjah",
)
_HEADINGS: dict[Heading, str] = {"keywords": "Keywords", "note": "Note", "contents": "Contents"}
_LEFT_TO_RIGHT, _SEPARATOR = "\u200e", "  ·  "


@dataclass(frozen=True, slots=True)
class EnglishWording(Wording):
    """English words and the digits 0-9."""

    def digits(self, text: str) -> str:
        return to_western(text)

    def number(self, value: float) -> str:
        return f"{value:.1f}".removesuffix(".0")

    def count(self, n: int, noun: Counted) -> str:
        one, many = noun.english
        return self.digits(f"{n:,} {one if n == 1 else many}")

    def minutes_to_read(self, words: int) -> str:
        return self.digits(
            f"{max(1, round(words / WORDS_A_MINUTE))}\N{NO-BREAK SPACE}min\N{NO-BREAK SPACE}read"
        )

    def date(self, iso: str) -> str:
        year, month, day = [*iso[:10].split("-"), "", ""][:3]
        name = ENGLISH[int(month) - 1] if month else ""
        return self.digits(" ".join(filter(None, (day.lstrip("0"), name, year))))

    def date_with_hijri(self, iso: str) -> str:
        hijri = hijri_day(iso) if self.hijri else None
        if hijri is None:
            return self.date_and_time(iso)
        year, month, day = hijri
        return f"{self.date_and_time(iso)} ({self.digits(f'{day} {_HIJRI[month - 1]} {year}')} AH)"

    def near_day(self, iso: str) -> str | None:
        return {0: "Today", 1: "Yesterday"}.get(days_ago(iso, self.today))

    def progress(self, share: float) -> str:
        return self.digits(f"{max(1, round(share * 100))}% read")

    def published(self, when: str) -> str:
        return f"published {when}"

    def updated(self, when: str) -> str:
        return f"updated {when}"

    def heading(self, of: Heading) -> str:
        return _HEADINGS[of]

    def listed(self, parts: Iterable[str]) -> str:
        return ", ".join(parts)

    def joined(self, parts: Iterable[str | None]) -> str:
        known = [isolated(part) for part in parts if part]
        return _LEFT_TO_RIGHT + _SEPARATOR.join(known) if known else ""
