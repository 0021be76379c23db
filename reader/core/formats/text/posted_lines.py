"""Parses a "posted by … on … in …" line: `بواسطة: هدى علي في: 4 ديسمبر 2024 في: محليات`."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.core.arabic.dates.parsing import is_day
from reader.core.arabic.folding import fold_with_map
from reader.core.formats.text.byline_names import Byline
from reader.core.formats.text.bylines import unadorned
from reader.core.formats.text.known_names import can_be_person, holds_words_of_sentences
from reader.core.formats.text.page_noise import is_noise

if TYPE_CHECKING:
    from collections.abc import Iterator

_POSTED = "تم النشر|نشرت?|نشره|نشرها|كتبت?|كتبه|كتبها|اضيفت?|اضافه|اضافها|ارسلت?|مرسله|حررت?"
_WRITTEN_BY = ("كتبه", "كتبها", "نشره", "نشرها", "اضافه", "اضافها", "حرره", "حررها")  # only before a colon
_PART = re.compile(
    rf"(?:^|\s|\|)(?:(?:{_POSTED})\s)?(?P<word>(?:{'|'.join(_WRITTEN_BY)})(?=\s*:)|بواسطه|بقلم"
    r"|من طرف|posted on|by|بتاريخ|في|يوم|ضمن"
    r"|تحت(?: تصنيف)?)(?:\s*:\s*|\s+)"
)
_COMMENTS = re.compile(r"\s(?:(?:لا (?:يوجد|توجد) تعليقات?|لا تعليقات|\(?\d{1,4}\)? تعليقا?(?:ات)?).*)$")
_BY = ("بواسطه", "بقلم", "من طرف", "by", *_WRITTEN_BY)
_LONGEST = 140  # characters
_MAX_WORDS = 4  # of a section


def posted_line(line: str) -> Byline | None:
    """The author and the date; `None` if one is missing, or if there is anything else."""
    if len(line) > _LONGEST or not any(map(str.isdigit, line)):
        return None
    writers, days = [], []
    for word, value in _parts(unadorned(line)):
        if word in _BY:
            writers.append(value)
        elif is_day(value):
            days.append(value)
        elif not word or not _can_be_section(value):
            return None
    if len(writers) != 1 or len(days) != 1 or not can_be_person(writers[0]):
        return None
    return Byline(writers[0], published=days[0])


def _parts(line: str) -> Iterator[tuple[str, str]]:
    """(folded introducing words, value) for each part; the first may have no introducing words."""
    folded, offsets = fold_with_map(line)
    if found := _COMMENTS.search(folded):
        folded = folded[: found.start()]
    opened = list(_PART.finditer(folded))
    begin = opened[0].start() if opened else len(folded)
    ends = [*((part.end(), part.start(), part["word"]) for part in opened), (len(folded), len(folded), "")]
    if before := _value(line[: offsets[begin]]):
        yield "", before
    for (start, _, word), (_, end, _) in pairwise(ends):
        if value := _value(line[offsets[start] : offsets[end]]):
            yield word, value


def _value(text: str) -> str:
    return text.strip(" |-–—،,:·•")


def _can_be_section(value: str) -> bool:
    return is_noise(value) or (len(value.split()) <= _MAX_WORDS and not holds_words_of_sentences(value))
