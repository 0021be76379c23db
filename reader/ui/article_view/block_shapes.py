"""The shapes of paragraphs that are not ordinary: Latin ones, parts of very long ones, items of lists."""

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


def shape_of(pieces: Pieces, index: int, typography: Typography) -> QTextBlockFormat | None:
    """How the shape of a piece differs from the ordinary one.

    The lines of an item after its first begin where its words do, those of an inner item further in.
    """
    paragraph, shape = pieces.paragraph(index), QTextBlockFormat()
    if not paragraph.right_to_left:
        shape.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    if not pieces.ends_paragraph(index):
        shape.setBottomMargin(0)
    item = _ITEM.match(paragraph.text)
    if item is not None:
        within = _depth(item[0]) * typography.advance(_STEP)
        edge = shape.setRightMargin if paragraph.right_to_left else shape.setLeftMargin  # Qt mirrors neither
        edge(within + typography.advance(item[0]))
        if pieces[index].start == 0:
            shape.setProperty(QTextFormat.Property.TextIndent, -typography.advance(item[0]))
    return shape if shape.propertyCount() else None


def _depth(sign: str) -> int:
    """How many lists the item's own one stands in: `◦` in one, `2.1.` too."""
    return _INNER.get(sign[0], max(0, sign.count(".") - 1))
