"""Verses of two halves, as poems are typed: with many spaces between the halves, kept as one wide space."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP = "\u2003"  # between the halves of a verse
WIDE = "   "  # what a gap is written with, at the least
_LONGEST = 250  # characters of a verse, its spaces among them
_AS_TYPED = WIDE + " "
_PARTS = re.compile(r"\s{3,}")
_HALF = re.compile(r"[^\W\d_][^\d|:]{5,60}")
_MOST_WORDS = 10


def verses(lines: Sequence[str]) -> list[str | None]:
    """For each line that is a verse of two halves, with another right before or after it, the verse with its
    gap; `None` for all others."""
    found = [_verse(line) if WIDE in line and len(line) <= _LONGEST else None for line in lines]
    beside = [None, *found, None]
    return [verse if beside[at] or beside[at + 2] else None for at, verse in enumerate(found)]


def spaced(text: str) -> str:
    """The text with each gap as it is typed, and tabs as so many spaces."""
    if "\t" in text:
        text = text.replace("\t", _AS_TYPED)
    return text.replace(GAP, _AS_TYPED) if GAP in text else text


def _verse(line: str) -> str | None:
    halves = _PARTS.split(line.strip())
    if len(halves) != 2 or not all(map(_HALF.fullmatch, halves)):
        return None
    first, last = (half.split() for half in halves)
    alike = max(map(len, halves)) <= 2 * min(map(len, halves))
    if alike and 1 < len(first) <= _MOST_WORDS and 1 < len(last) <= _MOST_WORDS:
        return GAP.join((" ".join(first), " ".join(last)))
    return None
