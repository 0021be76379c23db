"""Which way a paragraph runs: as its first letter does, and right to left where it has none."""

from __future__ import annotations

import unicodedata
from typing import Literal

Direction = Literal["rtl", "ltr"]

_STRONG: dict[str, Direction] = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def base_direction(paragraph: str) -> Direction:
    """The direction of the first strong character; digits, signs and bidi controls do not count."""
    for char in paragraph:
        direction = _STRONG.get(unicodedata.bidirectional(char))
        if direction and unicodedata.category(char) != "Cf":
            return direction
    return "rtl"
