"""Formats of special paragraphs: Latin ones, parts of very long ones, list items, rows, verses, headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextFormat

from reader.core.arabic.paragraph_shapes import Shape, shape_of

if TYPE_CHECKING:
    from reader.ui.article_view.pieces import Pieces
    from reader.ui.article_view.typography import Typography

_STEP = "• "  # the indentation of each nested list
_CLOSE = 0.3  # share of the paragraph spacing between lines of a list, table or poem
_ABOVE = 0.7  # share of it that is added above a heading


def format_of(pieces: Pieces, index: int, shape: Shape, typography: Typography) -> QTextBlockFormat | None:
    """The block format of a piece of this shape, or `None` if it is ordinary.

    List items have a hanging indent, deeper for nested lists.
    """
    right_to_left, block = pieces.is_right_to_left(index), QTextBlockFormat()
    if not right_to_left:
        block.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    if not pieces.ends_paragraph(index):
        block.setBottomMargin(0)
    elif shape.goes_on:
        block.setBottomMargin(typography.paragraph_pixels() * _CLOSE)
    elif shape.kind == "heading":
        block.setTopMargin(typography.paragraph_pixels() * _ABOVE)
        block.setBottomMargin(typography.paragraph_pixels() * _CLOSE)
    if shape.sign:
        within = shape.depth * typography.advance(_STEP)
        # Qt mirrors neither margin
        edge = block.setRightMargin if right_to_left else block.setLeftMargin
        edge(within + typography.advance(shape.sign))
        if pieces[index].start == 0:
            block.setProperty(QTextFormat.Property.TextIndent, -typography.advance(shape.sign))
    return block if block.propertyCount() else None


def shape_at(pieces: Pieces, index: int) -> Shape:
    """The shape of the paragraph that a piece belongs to."""
    return shape_of(_text(pieces, index - 1), pieces.paragraph(index), _text(pieces, index + 1))


def _text(pieces: Pieces, index: int) -> str | None:
    return pieces.paragraph(index) if 0 <= index < len(pieces) else None
