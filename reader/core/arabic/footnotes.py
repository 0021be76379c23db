"""Footnotes of a plain text: a bracketed reference mark refers to a later paragraph that begins with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_REFERENCE = re.compile(r"[\[(](\d{1,3}|[*†‡])[\])]")
_NOTE = re.compile(r"\s*[\[(]?(\d{1,3}|[*†‡])[\]).\-–]*[\])]?[\s\u00a0]+(?=\S)")
_MAX_NOTES = 400  # paragraphs at the end of a text that may hold its notes


class Footnote(NamedTuple):
    """A reference mark, its span [start, end) in its paragraph in code points, and the text of the note."""

    start: int
    end: int
    sign: str
    text: str


def footnotes_of(paragraph: int, paragraphs: int, text_of: Callable[[int], str]) -> list[Footnote]:
    """The notes referred to in a paragraph (numbered from 1); marks without a note are skipped."""
    text = text_of(paragraph)
    signs = list(_REFERENCE.finditer(text))
    if not signs:
        return []
    notes = _notes(max(paragraph, paragraphs - _MAX_NOTES) + 1, paragraphs, text_of)
    found = ((sign, notes.get(_normalized(sign[1]))) for sign in signs)
    return [Footnote(sign.start(), sign.end(), sign[1], note) for sign, note in found if note]


def _notes(first: int, last: int, text_of: Callable[[int], str]) -> dict[str, str]:
    """Mark → text of the note; of several paragraphs with the same mark, the last."""
    notes: dict[str, str] = {}
    for number in range(first, last + 1):
        text = text_of(number)
        if sign := _NOTE.match(text):
            notes[_normalized(sign[1])] = text[sign.end() :]
    return notes


def _normalized(sign: str) -> str:
    """The mark with its digits normalized to 0-9."""
    return str(int(sign)) if sign.isdecimal() else sign
