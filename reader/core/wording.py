"""Dates, counts and digits in words, as one reader likes them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reader.core.arabic.date_words import (
    Digits,
    MonthNames,
    describe_date,
    hijri_of,
    in_digits,
    relative_day,
    time_of,
)
from reader.core.arabic.numerals import ARTICLES, MINUTES, NEAR_COPIES, Counted, counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.core.models import ArticleSummary


Heading = Literal["keywords", "note", "contents"]

_HEADINGS: dict[Heading, str] = {"keywords": "كلمات دلالية", "note": "ملاحظة", "contents": "المحتويات"}
_COMMA = re.compile(r"(?<=\d),(?=\d{3})")
SEPARATOR = "  ·  "
_RIGHT_TO_LEFT, _LEFT_TO_RIGHT_ISOLATE, _ISOLATE, _END_ISOLATE = "\u200f", "\u2066", "\u2068", "\u2069"
_PARTS = re.compile(r"([/\\])")  # of a path
WORDS_A_MINUTE = 180  # silent reading of Arabic news prose


def isolated(text: str) -> str:
    """A name or path that keeps its own direction within a sentence."""
    return f"{_ISOLATE}{text}{_END_ISOLATE}"


def path_line(path: str) -> str:
    """A path whose folders stand in their order from left to right: beside an Arabic name a number would
    change places with it."""
    names = (isolated(name) if name not in "/\\" else name for name in _PARTS.split(path) if name)
    return f"{_LEFT_TO_RIGHT_ISOLATE}{''.join(names)}{_END_ISOLATE}"


def joined(parts: Iterable[str | None]) -> str:
    """The parts that are there on one right-to-left line; a Latin one turns neither the line nor its
    neighbours round."""
    known = [isolated(part) for part in parts if part]
    return _RIGHT_TO_LEFT + SEPARATOR.join(known) if known else ""


def here(utc: str) -> str:
    """A moment in UTC, `2024-12-04T22:14:00Z`, by the clock of this computer: `2024-12-05T01:14`."""
    from datetime import datetime

    try:
        return datetime.fromisoformat(utc).astimezone().isoformat()[:16]
    except (ValueError, OverflowError, OSError):  # no moment, or one that clocks here do not know
        return utc.removesuffix("Z")


@dataclass(frozen=True, slots=True)
class Wording:
    """`today` is an ISO date, for «اليوم» and «أمس»."""

    months: MonthNames = MonthNames.BOTH
    number_digits: Digits = Digits.ARABIC_INDIC
    hijri: bool = True
    today: str = ""

    def digits(self, text: str) -> str:
        """The text with its digits as chosen, thousands parted in their manner: 1,234 or ١٬٢٣٤."""
        written = in_digits(text, self.number_digits)
        if self.number_digits is Digits.ARABIC_INDIC:
            return _COMMA.sub("\N{ARABIC THOUSANDS SEPARATOR}", written)
        return written

    def number(self, value: float) -> str:
        """A number with a tenth at most: «10.5» or «١٠٫٥», a whole one without."""
        written = self.digits(f"{value:.1f}".removesuffix(".0"))
        arabic = self.number_digits is Digits.ARABIC_INDIC
        return written.replace(".", "\N{ARABIC DECIMAL SEPARATOR}") if arabic else written

    def count(self, n: int, noun: Counted) -> str:
        """So many of something."""
        return self.digits(counted(n, noun).replace(str(n), f"{n:,}"))

    def count_articles(self, n: int) -> str:
        """So many articles."""
        return self.count(n, ARTICLES)

    def minutes_to_read(self, words: int) -> str:
        """How long a text of so many words takes."""
        minutes = self.count(max(1, round(words / WORDS_A_MINUTE)), MINUTES)
        return f"{minutes} قراءة".replace("واحدة قراءة", "قراءة").replace("تان قراءة", "تا قراءة")

    def date(self, iso: str) -> str:
        """The day in words."""
        return describe_date(iso, self.months, self.number_digits)

    def time(self, iso: str) -> str:
        """The clock time, empty where none was written."""
        return self.digits(time_of(iso) or "")

    def date_and_time(self, iso: str) -> str:
        """The day in words, and the clock time where one was written."""
        return " ".join(filter(None, (self.date(iso), self.time(iso))))

    def moment(self, utc: str) -> str:
        """The day and clock time of a moment in UTC, as they were here."""
        return self.date_and_time(here(utc))

    def date_with_hijri(self, iso: str) -> str:
        """The day, its clock time, and the same day in the Hijri calendar where that is wanted."""
        hijri = hijri_of(iso, self.number_digits) if self.hijri else None
        return f"{self.date_and_time(iso)} ({hijri})" if hijri else self.date_and_time(iso)

    def short_date(self, iso: str) -> str:
        """The day for a row of the list: «اليوم 10:24», «أمس», «4 ديسمبر 2024»."""
        near = self.near_day(iso)
        return " ".join(filter(None, (near, self.time(iso)))) if near else self.date(iso)

    def near_day(self, iso: str) -> str | None:
        """A word for a day so near: «اليوم», «أمس»."""
        return relative_day(iso, self.today)

    def published(self, when: str) -> str:
        """That it was published then, in words already."""
        return f"نُشر {when}"

    def updated(self, when: str) -> str:
        """That it was updated then, in words already."""
        return f"حُدّث {when}"

    def heading(self, of: Heading) -> str:
        """What stands before a part of an article that is written out."""
        return _HEADINGS[of]

    def listed(self, parts: Iterable[str]) -> str:
        """The parts as one list within a sentence."""
        return "، ".join(parts)

    def joined(self, parts: Iterable[str | None]) -> str:
        """The parts that are there on one line of the interface's direction."""
        return joined(parts)

    def row_line(self, summary: ArticleSummary) -> str:
        """Source and date of a row of the list."""
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
        """How much of an article was read, in hundredths, one at least."""
        return self.digits(f"قُرئ {max(1, round(share * 100))}٪")
