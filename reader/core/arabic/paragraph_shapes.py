"""What the paragraphs of a plain text are: prose, headings, items of lists, rows of tables, lines of poems.

Told by the paragraph and its neighbours alone, so that a part of a long text can be told by itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from reader.core.arabic.verses import GAP

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ShapeKind = Literal["text", "heading", "item", "row", "verse"]

CELLS = " | "  # between the cells of a row of a table
# A sign or a number with its dot or bracket, and the space after it.
_ITEM = re.compile(r"(?:[•▪◦‣●○■\-–—*]|[(]?\d{1,3}(?:\.\d{1,3}){0,8}[.)\-–])[ \t\u00a0]+(?=\S)")
_INNER = {"◦": 1, "▪": 2}
_SHORT, _LONG = 60, 80  # letters of a line that may be a heading or a verse, and of one that is prose
_ENDED = re.compile(r"[.،؛…؟?!:»”\"')\]\-–,;]\s*$")
_SENTENCE_END = re.compile(r"[.؟?!…][»”\"')\]]*\s*$")
_NAMING = re.compile(r"(?!و\s)(?=.*[^\W\d_])[\w\s«»“”\"'×،/()\-–]+$")  # letters, and no sign of a clause
_MOST_WORDS = 7
_LONGEST_ROW = 6000  # letters; one looks no further, because a paragraph may have millions


class Shape(NamedTuple):
    """What a paragraph is; `sign` is that of an item, `depth` how many lists its own stands in, and `goes_on`
    says that the next one belongs to the same list, table or poem."""

    kind: ShapeKind
    sign: str = ""
    depth: int = 0
    goes_on: bool = False


def shapes(body: Sequence[str]) -> Iterator[Shape]:
    """The shapes of the paragraphs of a text."""
    went_on = False
    beside = (None, *body, None)
    for before, text, following in zip(beside, body, beside[2:], strict=False):
        shape = shape_of(before, text, following)
        is_verse = shape.kind == "text" and (shape.goes_on or went_on) and not is_entry(text)
        yield shape._replace(kind="verse") if is_verse else shape
        went_on = shape.goes_on


def shape_of(before: str | None, text: str, following: str | None) -> Shape:
    """The shape of a paragraph between its neighbours; a verse is a text that goes on, or ends what does."""
    goes_on = following is not None and _goes_on(text, following)
    sign = sign_of(text)
    if sign:
        return Shape("item", sign, _depth(sign), goes_on)
    if is_row(text):
        return Shape("row", goes_on=goes_on)
    if before is not None and following is not None and not goes_on and _is_heading(before, text, following):
        return Shape("heading")
    return Shape("text", goes_on=goes_on)


def sign_of(text: str) -> str:
    """The sign of an item with the space after it, empty where the text is none."""
    found = _ITEM.match(text)
    return found[0] if found else ""


def is_entry(text: str) -> bool:
    """Whether it is an item of a list or a row of a table."""
    return is_row(text) or _ITEM.match(text) is not None


def is_row(text: str) -> bool:
    """Whether it is a row of a table."""
    return len(text) <= _LONGEST_ROW and CELLS in text


def _is_heading(before: str, text: str, following: str) -> bool:
    """Whether it is a few words without an end, after a sentence and before prose or a list."""
    if not _unended(text) or _NAMING.match(text) is None or len(text.split()) > _MOST_WORDS:
        return False
    after_end = _SENTENCE_END.search(before[-_SHORT:]) is not None or is_entry(before)
    return after_end and (len(following) >= _LONG or is_entry(following))


def _goes_on(text: str, following: str) -> bool:
    if GAP in text and GAP in following:  # verses of two halves
        return True
    entries = (is_entry(text), is_entry(following))
    return all(entries) or (not any(entries) and _unended(text) and _unended(following))


def _unended(text: str) -> bool:
    return len(text) <= _SHORT and _ENDED.search(text) is None and CELLS not in text


def _depth(sign: str) -> int:
    """How many lists the item's own one stands in: `◦` in one, `2.1.` too."""
    return _INNER.get(sign[0], max(0, sign.count(".") - 1))
