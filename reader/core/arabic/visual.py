"""Visual-order, shaped Arabic for terminals that support neither shaping nor bidi.

For terminals only: anything that does its own text layout (a window, a page, a file) needs logical order.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from reader.core.arabic.direction import base_direction

if TYPE_CHECKING:
    from arabic_reshaper import ArabicReshaper  # type: ignore[import-untyped]

# python-bidi does not support isolates; as embeddings nearly every line is ordered the same
_ISOLATES = str.maketrans("\u2066\u2067\u2068\u2069", "\u202a\u202b\u202b\u202c")
_FIRST_STRONG_ISOLATE = re.compile("\u2068([^\u2069]*)")
_BIDI_MARKS = str.maketrans("", "", "\u061c\u200e\u200f")  # bidi marks, of no use after reordering
_REVERSED_MARKS = re.compile(
    "([\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff]+)(.)"
)
# the single-glyph ligature of الله is illegible in a terminal cell
_SHAPING = {"delete_harakat": False, "support_zwj": True, "ARABIC LIGATURE ALLAH": False}
_UNKNOWN = "\ufffd"  # replaces unassigned characters (no bidi class), which python-bidi rejects


def to_visual(text: str, width: int) -> str:
    """The text wrapped to `width` columns, lines shaped, reordered and, if right-to-left, right-aligned."""
    return "\n".join(
        _visual_line(line, width, right=base_direction(paragraph) == "rtl")
        for paragraph in text.split("\n")
        for line in _wrapped(paragraph, width)
    )


def columns(text: str) -> int:
    """The width of the text in terminal columns: marks and controls take none, wide characters two."""
    return sum(_columns_of(char) for char in text)


def _columns_of(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def _visual_line(line: str, width: int, *, right: bool) -> str:
    from bidi.algorithm import get_display  # type: ignore[import-untyped]

    # bidi.get_display (Rust) does not mirror brackets; the one in bidi.algorithm does
    reordered = str(get_display(_shaped(with_embeddings(line)), base_dir="R" if right else "L"))
    visual = _REVERSED_MARKS.sub(_after_their_letter, reordered.translate(_BIDI_MARKS))
    return " " * (width - columns(visual)) + visual if right else visual


def with_embeddings(line: str) -> str:
    """The line with isolates replaced by embeddings; a first-strong isolate gets its direction resolved."""
    return _FIRST_STRONG_ISOLATE.sub(_embedding, line).translate(_ISOLATES)


def _embedding(found: re.Match[str]) -> str:
    start = "\u202b" if base_direction(found[1]) == "rtl" else "\u202a"
    return start + found[1]


def _after_their_letter(found: re.Match[str]) -> str:
    """Moves combining marks after their base letter, as terminals stack them (rule L3 of UAX #9)."""
    return found[2] + found[1][::-1]


def _shaped(line: str) -> str:
    shaped = _reshaper().reshape(line)
    return "".join(char if unicodedata.bidirectional(char) else _UNKNOWN for char in shaped)


@cache
def _reshaper() -> ArabicReshaper:
    """Created once: it takes 10 ms to load its tables."""
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper(_SHAPING)


def _wrapped(paragraph: str, width: int) -> list[str]:
    """The paragraph in lines of whole words; a word wider than a line has its own."""
    lines: list[str] = []
    line = ""
    for word in paragraph.split():
        if line and columns(line) + 1 + columns(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]
