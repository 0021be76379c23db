"""From the glyphs of all pages to paragraphs in reading order."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.core.formats.pdf.columns import columns
from reader.core.formats.pdf.direction import has_left, has_right
from reader.core.formats.pdf.lines import Script
from reader.core.formats.pdf.margins import without_margins
from reader.core.formats.pdf.paragraphs import paragraphs
from reader.core.formats.pdf.settling import settled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.formats.pdf.glyphs import Glyph
    from reader.core.formats.pdf.lines import Line
    from reader.core.formats.pdf.paragraphs import Paragraph

_RIGHT_TO_LEFT = 0.2  # minimum share of right-to-left letters in a right-to-left text
_BACKWARDS = re.compile(r"\bة|(?<=\w)لا\b")
_FORWARDS = re.compile(r"ة\b|\bال(?=\w)")


@dataclass(frozen=True, slots=True)
class Arranged:
    """The paragraphs of a document, and the address that a browser printed around them."""

    paragraphs: tuple[Paragraph, ...]
    address: str | None


def arranged(pages: Sequence[Sequence[Glyph]]) -> Arranged:
    letters = [settled(page) for page in pages]
    whole = [glyph for page in letters for glyph in page]
    script, lines = _lines(Script.of(whole, is_rtl=_is_rtl(whole)), letters)
    bare = without_margins(lines)
    found = paragraphs([columns(page, script) for page in bare.lines], is_rtl=script.is_rtl)
    return Arranged(tuple(found), bare.address)


def _lines(script: Script, pages: Sequence[Sequence[Glyph]]) -> tuple[Script, list[list[Line]]]:
    lines = [script.lines(page) for page in pages]
    if not script.is_rtl or not _is_backwards(" ".join(line.text for page in lines for line in page)):
        return script, lines
    backwards = replace(script, is_backwards=True)
    return backwards, [backwards.lines(page) for page in pages]


def _is_rtl(glyphs: Sequence[Glyph]) -> bool:
    right = sum(has_right(glyph.text) for glyph in glyphs)
    left = sum(has_left(glyph.text) for glyph in glyphs)
    return right > 0 and right >= _RIGHT_TO_LEFT * (right + left)


def _is_backwards(text: str) -> bool:
    """Whether words begin as others end: with ة, or with the article at their end."""
    return len(_BACKWARDS.findall(text)) > 2 * len(_FORWARDS.findall(text))
