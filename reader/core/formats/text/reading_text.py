"""Text cleaning: removes control characters, normalizes white space, decodes HTML entities."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.core.arabic.code_page import CodePage
from reader.core.arabic.verses import WIDE, spaced, verses

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_SURROGATE = re.compile("[\ud800-\udfff]")
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffc]+"
)
_MARKS = re.compile("[\u200c-\u200f\u061c]+")
_ODD = re.compile(
    "[&\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u061c\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u2066-\u2069"
    "\u3000\ufeff\ufffc\ud800-\udfff]"
)  # characters that `clean` acts on
_BESIDE_OTHERS = "\r&\u200c\u200d\u200e\u200f\u061c"  # context-dependent
_LONG_LINE = 1_000_000  # characters
_SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0"
_ODD_SPACE = re.compile(r"[^\S\n ]")


class Plain(str):
    """A text without HTML: the tags in it are its words, as in code."""

    __slots__ = ()


def clean(text: str) -> str:
    """The text with `\\n` line ends and ordinary spaces, without other control characters and redundant bidi
    marks, entities decoded. Runs of spaces are kept."""
    if _is_plain(text):  # the common case
        return text
    if (found := _usual().changed(text)) is not None:
        return found
    return _cleaned(text) if _ODD.search(text) else text


def _is_plain(text: str) -> bool:
    """A fast check: whether it has none of the characters that `clean` acts on, of which only these two count
    as printable."""
    return "&" not in text and "\ufffc" not in text and all(map(str.isprintable, text.split("\n")))


def _cleaned(text: str) -> str:
    if "&" in text:
        text = _without_entities(text)
    text = _DROPPED.sub("", _LINE_ENDS.sub("\n", text))
    text = _MARKS.sub(_without_idle_marks, text)
    return _ODD_SPACE.sub(" ", _SURROGATE.sub("\ufffd", text))


def squeezed(line: str) -> str:
    """The line with runs of spaces collapsed, stripped."""
    if len(line) > _LONG_LINE:  # splitting it would take too much memory
        for space in _SPACES:
            line = line.replace(space, " ")
        while "  " in line:
            line = line.replace("  ", " ")
        return line.strip()
    if "  " not in line and line.isprintable():  # the common case: all its spaces are single ones
        return line.strip()
    return " ".join(line.split())


def one_line(text: str) -> str:
    """The text cleaned, its lines joined, with runs of spaces collapsed."""
    return squeezed(clean(text).replace("\n", " "))


def squeezed_again(line: str) -> str:
    """`squeezed` for a cleaned line, with a fast path: most need no change."""
    return squeezed(line) if "  " in line else line.strip()


def paragraphs(text: str) -> tuple[str, ...]:
    """The non-blank lines of the text, cleaned and squeezed; verses keep their gaps."""
    cleaned = clean(spaced(text))
    lines = cleaned.split("\n")
    if "  " not in cleaned:  # the common case: no verses, nothing to squeeze
        return tuple(filter(None, map(str.strip, lines)))
    return tuple(filter(None, with_gaps(lines) if WIDE in cleaned else map(squeezed_again, lines)))


def with_gaps(lines: Sequence[str]) -> list[str]:
    """The lines squeezed, except for the gaps of verses."""
    return [verse or squeezed_again(line) for verse, line in zip(verses(lines), lines, strict=True)]


@lru_cache(maxsize=1)
def _usual() -> CodePage:
    """The fast path of `clean`, for texts without context-dependent characters."""
    return CodePage.of(lambda char: "none" if char in _BESIDE_OTHERS else _cleaned(char))


def _without_idle_marks(marks: re.Match[str]) -> str:
    """Removes joiners and direction marks next to a space, and direction marks between two Arabic letters:
    they have no effect there."""
    before = marks.string[marks.start() - 1] if marks.start() else ""
    after = marks.string[marks.end() : marks.end() + 1]
    if not before.strip() or not after.strip():
        return ""
    if "\u0620" <= before <= "\u06ff" and "\u0620" <= after <= "\u06ff":
        return "".join(mark for mark in marks[0] if mark in "\u200c\u200d")
    return marks[0]


def _without_entities(text: str) -> str:
    """The text with entities decoded, twice, since scraped text has `&amp;quot;` too."""
    import html

    for _ in range(2):
        text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
    return text
