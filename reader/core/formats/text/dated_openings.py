"""Recognizes what a date under the title is not alone with: a standfirst above it, the parts of a diary."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.core.arabic.dates.parsing import is_day, parse_date
from reader.core.formats.text.bylines import byline, unadorned, writer_named
from reader.core.formats.text.known_names import names_supplier
from reader.core.formats.text.writer_names import may_be_writer

if TYPE_CHECKING:
    from collections.abc import Sequence

_REACH = 3  # lines with byline and date
_LONGEST_DAY = 40
_DAY = 10  # characters of an ISO date without a time
_LONGEST = 110  # characters of such a line
_LONGEST_STANDFIRST = 400
_MIN_LINES = 4
_MIN_PARTS = 2  # of a diary
_SENTENCE = (".", "؟", "!", "…")
_CLOCK = re.compile(r"\d:\d\d")


def count_of_standfirst(lines: Sequence[str]) -> int:
    """1 if the first line is a standfirst, otherwise 0: a date follows it closely, beside a name or with a
    clock time, and it is the only date on a line of its own (a diary has several)."""
    if len(lines) < _MIN_LINES or not _is_sentence(lines[0]) or len(lines[0]) > _LONGEST_STANDFIRST:
        return 0
    beside = lines[1 : 1 + _REACH]
    at = next((at for at, line in enumerate(beside) if _is_day(line)), None)
    if at is None or any(map(_is_sentence, beside[:at])) or sum(map(_is_day, lines)) > 1:
        return 0
    named = any(map(_is_named, beside[: at + 2]))
    return int(named or _CLOCK.search(beside[at]) is not None)


def is_diary(lines: Sequence[str]) -> bool:
    """Whether a text is divided by dates without a time: each is the heading of a part, in their order."""
    days = [(at, line) for at, line in enumerate(lines) if len(line) <= _LONGEST_DAY and is_day(line)]
    if len(days) < _MIN_PARTS:
        return False
    parsed = [date.iso for _, line in days if (date := parse_date(line))]
    first_at_top = days[0][0] <= 1
    headings = all(any(map(_is_sentence, lines[at + 1 : at + 3])) for at, _ in days)
    apart = all(other - at > 1 for (at, _), (other, _) in pairwise(days))
    ordered = parsed == sorted(set(parsed)) and all(len(iso) == _DAY for iso in parsed)
    return first_at_top and headings and apart and ordered


def _is_sentence(line: str) -> bool:
    return len(line) > _LONGEST or line.endswith(_SENTENCE)


def _is_day(line: str) -> bool:
    if _is_sentence(line):
        return False
    found = byline(line)
    return is_day(unadorned(line)) or (found is not None and found.published is not None)


def _is_named(line: str) -> bool:
    if len(line) > _LONGEST:
        return False
    return may_be_writer(writer_named(line)) or names_supplier(line) or byline(line) is not None
