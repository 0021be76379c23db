"""Which way a text runs: as its first letter does, and right to left where it has none."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

Direction = Literal["rtl", "ltr"]

_ARABIC, _LATIN = re.compile("[\u0620-\u064a\u0671-\u06d3]"), re.compile("[A-Za-z\u00c0-\u024f]")
_RIGHT_TO_LEFT_MARK = "\u200f"
_STRONG: dict[str, Direction] = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def base_direction(paragraph: str) -> Direction:
    """The direction of the first strong character; digits, signs and bidi controls do not count."""
    for char in paragraph:
        direction = _STRONG.get(unicodedata.bidirectional(char))
        if direction and unicodedata.category(char) != "Cf":
            return direction
    return "rtl"


def paragraph_direction(paragraph: str) -> Direction:
    """The same for a paragraph among Arabic ones: a Latin name at its head turns no Arabic sentence round."""
    if base_direction(paragraph) == "rtl":
        return "rtl"
    return "rtl" if len(_ARABIC.findall(paragraph)) >= len(_LATIN.findall(paragraph)) else "ltr"


def steadied(paragraph: str) -> str:
    """The paragraph with a mark before it where its first letter would turn it round."""
    way = paragraph_direction(paragraph)
    return paragraph if base_direction(paragraph) == way else f"{_RIGHT_TO_LEFT_MARK}{paragraph}"
