"""Classical verses of two hemistichs, typed with many spaces between them; normalized to one em space."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP = "\u2003"  # between the hemistichs of a verse
WIDE = "   "  # the shortest gap in the source text
_LONGEST = 250  # characters of a verse, spaces included
_AS_TYPED = WIDE + " "
_PARTS = re.compile(r"\s{3,}")
_HALF = re.compile(r"[^\W\d_][^\d|:]{5,60}")
_MAX_WORDS = 10


def verses(lines: Sequence[str]) -> list[str | None]:
    """For each line: the verse with a normalized gap, or `None`. A line is a verse only next to another."""
    found = [_verse(line) if WIDE in line and len(line) <= _LONGEST else None for line in lines]
    beside = [None, *found, None]
    return [verse if beside[at] or beside[at + 2] else None for at, verse in enumerate(found)]


def spaced(text: str) -> str:
    """The text with each gap, and each tab, as four spaces: the inverse of `verses`."""
    if "\t" in text:
        text = text.replace("\t", _AS_TYPED)
    return text.replace(GAP, _AS_TYPED) if GAP in text else text


def _verse(line: str) -> str | None:
    halves = _PARTS.split(line.strip())
    if len(halves) != 2 or not all(map(_HALF.fullmatch, halves)):
        return None
    first, last = (half.split() for half in halves)
    alike = max(map(len, halves)) <= 2 * min(map(len, halves))
    if alike and 1 < len(first) <= _MAX_WORDS and 1 < len(last) <= _MAX_WORDS:
        return GAP.join((" ".join(first), " ".join(last)))
    return None
