"""Footnotes of a plain text: signs in brackets that lead to a later paragraph, which begins with the sign."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_REFERENCE = re.compile(r"[\[(](\d{1,3}|[*†‡])[\])]")
_NOTE = re.compile(r"\s*[\[(]?(\d{1,3}|[*†‡])[\]).\-–]*[\])]?[\s\u00a0]+(?=\S)")
_NOTES_AFTER = 400  # paragraphs at the end of a text among which its notes are looked for


class Footnote(NamedTuple):
    """Where the sign stands in its paragraph, [start, end) in code points, and what the note says."""

    start: int
    end: int
    sign: str
    text: str


def footnotes_of(paragraph: int, paragraphs: int, text_of: Callable[[int], str]) -> list[Footnote]:
    """The notes that a paragraph (from 1) leads to; signs that lead nowhere are left out."""
    text = text_of(paragraph)
    signs = list(_REFERENCE.finditer(text))
    if not signs:
        return []
    notes = _notes(max(paragraph, paragraphs - _NOTES_AFTER) + 1, paragraphs, text_of)
    found = ((sign, notes.get(_plain(sign[1]))) for sign in signs)
    return [Footnote(sign.start(), sign.end(), sign[1], note) for sign, note in found if note]


def _notes(first: int, last: int, text_of: Callable[[int], str]) -> dict[str, str]:
    """The notes by their signs; where a sign begins several paragraphs it is the last one's."""
    notes: dict[str, str] = {}
    for number in range(first, last + 1):
        text = text_of(number)
        if sign := _NOTE.match(text):
            notes[_plain(sign[1])] = text[sign.end() :]
    return notes


def _plain(sign: str) -> str:
    """The same sign in whichever digits it is written."""
    return str(int(sign)) if sign.isdecimal() else sign
