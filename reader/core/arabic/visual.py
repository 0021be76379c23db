"""Arabic for terminals that neither join letters nor order them: lines as they are to be seen, left to right.

Only for terminals. Whatever shapes text itself (a window, a page, a file) must never get this.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from reader.core.arabic.direction import base_direction

if TYPE_CHECKING:
    from arabic_reshaper import ArabicReshaper  # type: ignore[import-untyped]

# python-bidi knows no isolates; as embeddings they order nearly every line alike
_ISOLATES = str.maketrans("\u2066\u2067\u2068\u2069", "\u202a\u202b\u202b\u202c")
_FIRST_STRONG_ISOLATE = re.compile("\u2068([^\u2069]*)")
_PLACED = str.maketrans("", "", "\u061c\u200e\u200f")  # signs that have done their work
_TURNED_MARKS = re.compile(
    "([\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff]+)(.)"
)
# the one-letter form of the word for God is a blot in the cell of a terminal
_SHAPING = {"delete_harakat": False, "support_zwj": True, "ARABIC LIGATURE ALLAH": False}
_UNKNOWN = "\ufffd"  # for a character without a direction, which python-bidi refuses


def to_visual(text: str, width: int) -> str:
    """The text wrapped to `width` columns; each line shaped, reordered and, if right-to-left, flush right."""
    return "\n".join(
        _visual_line(line, width, right=base_direction(paragraph) == "rtl")
        for paragraph in text.split("\n")
        for line in _wrapped(paragraph, width)
    )


def columns(text: str) -> int:
    """How many terminal columns the text takes: marks and controls none, wide characters two."""
    return sum(_columns_of(char) for char in text)


def _columns_of(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def _visual_line(line: str, width: int, *, right: bool) -> str:
    from bidi.algorithm import get_display  # type: ignore[import-untyped]

    # bidi.get_display (Rust) leaves brackets unmirrored; the one in bidi.algorithm turns them
    turned = str(get_display(_shaped(embedded(line)), base_dir="R" if right else "L"))
    visual = _TURNED_MARKS.sub(_after_their_letter, turned.translate(_PLACED))
    return " " * (width - columns(visual)) + visual if right else visual


def embedded(line: str) -> str:
    """The line with embeddings for isolates, each with the direction it would have found by itself."""
    return _FIRST_STRONG_ISOLATE.sub(_directed, line).translate(_ISOLATES)


def _directed(found: re.Match[str]) -> str:
    start = "\u202b" if base_direction(found[1]) == "rtl" else "\u202a"
    return start + found[1]


def _after_their_letter(found: re.Match[str]) -> str:
    """A letter and its marks in the order a terminal stacks them (rule L3 of UAX #9)."""
    return found[2] + found[1][::-1]


def _shaped(line: str) -> str:
    shaped = _reshaper().reshape(line)
    return "".join(char if unicodedata.bidirectional(char) else _UNKNOWN for char in shaped)


@cache
def _reshaper() -> ArabicReshaper:
    """Made once: it takes 10 ms to read its own tables."""
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper(_SHAPING)


def _wrapped(paragraph: str, width: int) -> list[str]:
    """Lines of whole words; a word longer than a line has one of its own."""
    lines: list[str] = []
    line = ""
    for word in paragraph.split():
        if line and columns(line) + 1 + columns(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]
