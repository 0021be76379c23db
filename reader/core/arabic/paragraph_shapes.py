"""Classifies the paragraphs of a plain text: prose, heading, list item, table row, verse.

Uses only the paragraph and its two neighbours, so that any part of a long text can be classified by itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from reader.core.arabic.verses import GAP

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ShapeKind = Literal["text", "heading", "item", "row", "verse"]

CELLS = " | "  # between the cells of a row of a table
# A bullet, or a number with its dot or bracket, and the space after it.
_ITEM = re.compile(r"(?:[•▪◦‣●○■\-–—*]|[(]?\d{1,3}(?:\.\d{1,3}){0,8}[.)\-–])[ \t\u00a0]+(?=\S)")
_INNER = {"◦": 1, "▪": 2}
_SHORT, _LONG = 60, 80  # characters: at most for a heading or a verse, at least for prose
_CLOSED = re.compile(r"[.،؛…؟?!:»”\"')\]\-–,;]\s*$")
_SENTENCE_END = re.compile(r"[.؟?!…][»”\"')\]]*\s*$")
_NAMING = re.compile(r"(?!و\s)(?=.*[^\W\d_])[\w\s«»“”\"'×،/()\-–]+$")  # letters, no clause punctuation
_MAX_WORDS = 7
_LONGEST_ROW = 6000  # characters; longer paragraphs are not scanned, some have millions


class Shape(NamedTuple):
    """The class of a paragraph.

    `sign` is the marker of a list item, `depth` its nesting level from 0; `goes_on`: the next paragraph
    belongs to the same list, table or poem.
    """

    kind: ShapeKind
    sign: str = ""
    depth: int = 0
    goes_on: bool = False


def shapes(body: Sequence[str]) -> Iterator[Shape]:
    """The shape of each paragraph, in order."""
    continued = False
    beside = (None, *body, None)
    for before, text, following in zip(beside, body, beside[2:], strict=False):
        shape = shape_of(before, text, following)
        is_verse = shape.kind == "text" and (shape.goes_on or continued) and not is_entry(text)
        yield shape._replace(kind="verse") if is_verse else shape
        continued = shape.goes_on


def shape_of(before: str | None, text: str, following: str | None) -> Shape:
    """The shape of a paragraph between its neighbours (`None` at the ends).

    Verses are returned as `text`; `shapes` makes runs of them `verse`.
    """
    goes_on = following is not None and _continues(text, following)
    sign = marker_of(text)
    if sign:
        return Shape("item", sign, _depth(sign), goes_on)
    if is_row(text):
        return Shape("row", goes_on=goes_on)
    if before is not None and following is not None and not goes_on and _is_heading(before, text, following):
        return Shape("heading")
    return Shape("text", goes_on=goes_on)


def marker_of(text: str) -> str:
    """The marker of a list item with the space after it; empty if the text is not an item."""
    found = _ITEM.match(text)
    return found[0] if found else ""


def is_entry(text: str) -> bool:
    """Whether the text is a list item or a table row."""
    return is_row(text) or _ITEM.match(text) is not None


def is_row(text: str) -> bool:
    """Whether the text is a table row."""
    return len(text) <= _LONGEST_ROW and CELLS in text


def _is_heading(before: str, text: str, following: str) -> bool:
    """Whether the text is a heading: a few words without closing punctuation.

    It stands after a sentence and before prose or a list.
    """
    if not _is_short_and_open(text) or _NAMING.match(text) is None or len(text.split()) > _MAX_WORDS:
        return False
    after_end = _SENTENCE_END.search(before[-_SHORT:]) is not None or is_entry(before)
    return after_end and (len(following) >= _LONG or is_entry(following))


def _continues(text: str, following: str) -> bool:
    if GAP in text and GAP in following:  # verses of two halves
        return True
    entries = (is_entry(text), is_entry(following))
    return all(entries) or (not any(entries) and _is_short_and_open(text) and _is_short_and_open(following))


def _is_short_and_open(text: str) -> bool:
    return len(text) <= _SHORT and _CLOSED.search(text) is None and CELLS not in text


def _depth(sign: str) -> int:
    """The nesting level of an item: 1 for `◦` and for `2.1.`."""
    return _INNER.get(sign[0], max(0, sign.count(".") - 1))
