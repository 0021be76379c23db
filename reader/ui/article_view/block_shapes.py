"""The shapes of paragraphs that are not ordinary: Latin ones, parts of very long ones, items of lists, lines
that belong together, and what reads like a heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextFormat

if TYPE_CHECKING:
    from reader.ui.article_view.pieces import Pieces
    from reader.ui.article_view.typography import Typography

# A sign or a number with its dot or bracket, and the space after it.
_ITEM = re.compile(r"(?:[•▪◦‣●○■\-–—*]|[(]?\d{1,3}(?:\.\d{1,3}){0,8}[.)\-–])[ \t\u00a0]+(?=\S)")
_STEP = "• "  # as wide as a list within a list stands in
_INNER = {"◦": 1, "▪": 2}
_CELLS = " | "  # between the cells of a row of a table
_SHORT, _LONG = 60, 80  # letters of a line that may be a heading or a verse, and of one that is prose
_ENDED = re.compile(r"[.،؛…؟?!:»”\"')\]\-–,;]\s*$")
_SENTENCE_END = re.compile(r"[.؟?!…][»”\"')\]]*\s*$")
_NAMING = re.compile(r"(?!و\s)(?=.*[^\W\d_])[\w\s«»“”\"'×،/()\-–]+$")  # letters, and no sign of a clause
_MOST_WORDS = 7
_CLOSE = 0.3  # of the space between paragraphs is left between the lines of a list, a table, a poem
_ABOVE = 0.7  # of it is added above a heading


def shape_of(pieces: Pieces, index: int, typography: Typography) -> QTextBlockFormat | None:
    """How the shape of a piece differs from the ordinary one.

    The lines of an item after its first begin where its words do, those of an inner item further in.
    """
    paragraph, shape = pieces.paragraph(index), QTextBlockFormat()
    if not paragraph.right_to_left:
        shape.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    if not pieces.ends_paragraph(index):
        shape.setBottomMargin(0)
    elif _goes_on(pieces, index):
        shape.setBottomMargin(typography.paragraph_pixels() * _CLOSE)
    elif is_heading(pieces, index):
        shape.setTopMargin(typography.paragraph_pixels() * _ABOVE)
        shape.setBottomMargin(typography.paragraph_pixels() * _CLOSE)
    item = _ITEM.match(paragraph.text)
    if item is not None:
        within = _depth(item[0]) * typography.advance(_STEP)
        edge = shape.setRightMargin if paragraph.right_to_left else shape.setLeftMargin  # Qt mirrors neither
        edge(within + typography.advance(item[0]))
        if pieces[index].start == 0:
            shape.setProperty(QTextFormat.Property.TextIndent, -typography.advance(item[0]))
    return shape if shape.propertyCount() else None


def is_heading(pieces: Pieces, index: int) -> bool:
    """Whether it is a few words without an end, after a sentence and before prose or a list."""
    if not 0 < index < len(pieces) - 1 or not _unended(pieces, index) or _is_entry(pieces, index):
        return False
    before, text, following = (pieces.paragraph(index + step).text for step in (-1, 0, 1))
    if _NAMING.match(text) is None or len(text.split()) > _MOST_WORDS:
        return False
    after_end = _SENTENCE_END.search(before) is not None or _is_entry(pieces, index - 1)
    return after_end and (len(following) >= _LONG or _is_entry(pieces, index + 1))


def _goes_on(pieces: Pieces, index: int) -> bool:
    """Whether the next one belongs to the same list, table or poem."""
    if index + 1 >= len(pieces):
        return False
    both = (index, index + 1)
    entries = [_is_entry(pieces, each) for each in both]
    return all(entries) or (not any(entries) and all(_unended(pieces, each) for each in both))


def _is_entry(pieces: Pieces, index: int) -> bool:
    """Whether it is an item of a list or a row of a table."""
    text = pieces.paragraph(index).text
    return _CELLS in text or _ITEM.match(text) is not None


def _unended(pieces: Pieces, index: int) -> bool:
    text = pieces.paragraph(index).text
    return len(text) <= _SHORT and _ENDED.search(text) is None and _CELLS not in text


def _depth(sign: str) -> int:
    """How many lists the item's own one stands in: `◦` in one, `2.1.` too."""
    return _INNER.get(sign[0], max(0, sign.count(".") - 1))
