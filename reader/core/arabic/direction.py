"""The base direction of a text: that of its first strong character, right to left if it has none."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

Direction = Literal["rtl", "ltr"]

_ARABIC, _LATIN = "\u0620-\u064a\u0671-\u06d3", "A-Za-z\u00c0-\u024f"
_FIRST_LETTER = re.compile(rf"(?<!\S)[^\s{_ARABIC}{_LATIN}]*+(?:([{_ARABIC}])|[{_LATIN}])")  # of each word
_RIGHT_TO_LEFT_MARK = "\u200f"
_STRONG: dict[str, Direction] = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def base_direction(paragraph: str) -> Direction:
    """The direction of the first strong character; digits, punctuation and bidi controls are skipped."""
    for char in paragraph:
        direction = _STRONG.get(unicodedata.bidirectional(char))
        if direction and unicodedata.category(char) != "Cf":
            return direction
    return "rtl"


def paragraph_direction(paragraph: str) -> Direction:
    """The direction of a paragraph in an Arabic text: that of the majority of its words.

    So a Latin name at the start does not make an Arabic sentence left-to-right. Words are counted, not
    letters: a URL is one word, however long.
    """
    if "\u0620" <= paragraph[:1] <= "\u064a" or base_direction(paragraph) == "rtl":  # the usual case, quickly
        return "rtl"
    words = [bool(arabic) for arabic in _FIRST_LETTER.findall(paragraph)]
    return "rtl" if 2 * sum(words) >= len(words) else "ltr"


def is_right_to_left(paragraph: str) -> bool:
    """Whether a paragraph in an Arabic text reads from right to left."""
    return paragraph_direction(paragraph) == "rtl"


def with_direction_mark(paragraph: str) -> str:
    """The paragraph, prefixed with U+200F where its first strong character would give the wrong direction."""
    direction = paragraph_direction(paragraph)
    return paragraph if base_direction(paragraph) == direction else f"{_RIGHT_TO_LEFT_MARK}{paragraph}"
