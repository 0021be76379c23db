"""Dates, counts and digits in words, in the form that the settings choose."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reader.core.arabic.dates.words import (
    Digits,
    MonthNames,
    describe_date,
    hijri_of,
    in_digits,
    relative_day,
    time_of,
)
from reader.core.arabic.direction import base_direction
from reader.core.arabic.numerals import ARTICLES, MINUTES, NEAR_COPIES, Counted, counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.core.models import ArticleSummary


Heading = Literal["keywords", "note", "contents"]

_HEADINGS: dict[Heading, str] = {"keywords": "كلمات دلالية", "note": "ملاحظة", "contents": "المحتويات"}
_COMMA = re.compile(r"(?<=\d),(?=\d{3})")
SEPARATOR = "  ·  "
_RIGHT_TO_LEFT, _LEFT_TO_RIGHT_ISOLATE, _ISOLATE, _END_ISOLATE = "\u200f", "\u2066", "\u2068", "\u2069"
_INNER = str.maketrans("«»", "“”")
_PARTS = re.compile(r"([/\\])")  # of a path
_ENDING = re.compile(r"(?<=.)\.[A-Za-z0-9]{1,8}$")  # of the name of a file
WORDS_A_MINUTE = 180  # silent reading of Arabic news prose


def within_guillemets(text: str) -> str:
    """A text to be put between guillemets: those that it has itself become the inner quotation marks."""
    return text.translate(_INNER)


def isolated(text: str) -> str:
    """A name or path that keeps its own direction within a sentence."""
    return f"{_ISOLATE}{text}{_END_ISOLATE}"


def name_line(name: str) -> str:
    """The name of a file, isolated; an Arabic one keeps its ending behind it in either direction."""
    ending = _ENDING.search(name)
    if ending is None or base_direction(name) == "ltr":
        return isolated(name)
    return f"{isolated(name[: ending.start()])}{ending[0]}"


def path_line(path: str) -> str:
    """A path isolated from left to right: beside an Arabic name a number in it would move."""
    names = (name_line(name) if name not in "/\\" else name for name in _PARTS.split(path) if name)
    return f"{_LEFT_TO_RIGHT_ISOLATE}{''.join(names)}{_END_ISOLATE}"


def joined(parts: Iterable[str | None]) -> str:
    """The parts that are not empty on one right-to-left line, each with its own direction."""
    known = [isolated(part) for part in parts if part]
    return _RIGHT_TO_LEFT + SEPARATOR.join(known) if known else ""


def here(utc: str) -> str:
    """A time in UTC, `2024-12-04T22:14:00Z`, in the local time zone: `2024-12-05T01:14`."""
    from datetime import datetime

    try:
        return datetime.fromisoformat(utc).astimezone().isoformat()[:16]
    except (ValueError, OverflowError, OSError):  # not a time, or one outside the range of the platform
        return utc.removesuffix("Z")


@dataclass(frozen=True, slots=True)
class Wording:
    """The Arabic wording. `today` is an ISO date, for «اليوم» and «أمس»."""

    months: MonthNames = MonthNames.BOTH
    number_digits: Digits = Digits.ARABIC_INDIC
    hijri: bool = True
    today: str = ""

    def digits(self, text: str) -> str:
        """The text with its digits as chosen, and separators for thousands: 1,234 or ١٬٢٣٤."""
        written = in_digits(text, self.number_digits)
        if self.number_digits is Digits.ARABIC_INDIC:
            return _COMMA.sub("\N{ARABIC THOUSANDS SEPARATOR}", written)
        return written

    def number(self, value: float) -> str:
        """A number with at most one decimal: «10.5» or «١٠٫٥»."""
        written = self.digits(f"{value:.1f}".removesuffix(".0"))
        arabic = self.number_digits is Digits.ARABIC_INDIC
        return written.replace(".", "\N{ARABIC DECIMAL SEPARATOR}") if arabic else written

    def count(self, n: int, noun: Counted) -> str:
        """A counted noun, «3 مقالات»."""
        return self.digits(counted(n, noun).replace(str(n), f"{n:,}"))

    def count_articles(self, n: int) -> str:
        """A number of articles in words."""
        return self.count(n, ARTICLES)

    def minutes_to_read(self, words: int) -> str:
        """The time to read a text of so many words."""
        minutes = self.count(max(1, round(words / WORDS_A_MINUTE)), MINUTES)
        return f"{minutes} قراءة".replace("واحدة قراءة", "قراءة").replace("تان قراءة", "تا قراءة")

    def date(self, iso: str) -> str:
        """The day in words."""
        return describe_date(iso, self.months, self.number_digits)

    def time(self, iso: str) -> str:
        """The time of day, empty if there is none."""
        return self.digits(time_of(iso) or "")

    def date_and_time(self, iso: str) -> str:
        """The day in words, with the time of day if there is one."""
        return " ".join(filter(None, (self.date(iso), self.time(iso))))

    def moment(self, utc: str) -> str:
        """The local day and time of a time in UTC."""
        return self.date_and_time(here(utc))

    def date_with_hijri(self, iso: str) -> str:
        """The day with its time, and the day in the Hijri calendar if the settings want it."""
        hijri = hijri_of(iso, self.number_digits) if self.hijri else None
        return f"{self.date_and_time(iso)} ({hijri})" if hijri else self.date_and_time(iso)

    def short_date(self, iso: str) -> str:
        """The day for a row of a list: «اليوم 10:24», «أمس», «4 ديسمبر 2024»."""
        near = self.near_day(iso)
        return " ".join(filter(None, (near, self.time(iso)))) if near else self.date(iso)

    def near_day(self, iso: str) -> str | None:
        """«اليوم», «أمس», or `None` for other days."""
        return relative_day(iso, self.today)

    def published(self, when: str) -> str:
        """That it was published on a day, given in words."""
        return f"نُشر {when}"

    def updated(self, when: str) -> str:
        """That it was updated on a day, given in words."""
        return f"حُدّث {when}"

    def heading(self, of: Heading) -> str:
        """The heading of a part of an exported article."""
        return _HEADINGS[of]

    def listed(self, parts: Iterable[str]) -> str:
        """The parts as a list within a sentence."""
        return "، ".join(parts)

    def joined(self, parts: Iterable[str | None]) -> str:
        """The parts that are not empty on one line, in the interface's direction."""
        return joined(parts)

    def row_line(self, summary: ArticleSummary) -> str:
        """Source and date of a row of a list."""
        date = summary.published or summary.updated
        share = summary.progress
        return self.joined(
            (
                self.progress(share) if share is not None else None,
                summary.source,
                self.short_date(date) if date else None,
                self.count(summary.near, NEAR_COPIES) if summary.near else None,
            )
        )

    def progress(self, share: float) -> str:
        """The share that was read in per cent, at least one."""
        return self.digits(f"قُرئ {max(1, round(share * 100))}٪")
