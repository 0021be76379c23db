"""An article as a `QTextDocument` for printing: black on white, formatted like the reading page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from reader.core.arabic.direction import is_right_to_left
from reader.core.arabic.paragraph_shapes import shapes

if TYPE_CHECKING:
    from reader.core.arabic.paragraph_shapes import Shape
    from reader.core.rendering import Page

_FACE = "Amiri"
_TEXT, _TITLE, _HEADING, _SMALL = 13.0, 20.0, 14.0, 10.0


def paper(page: Page) -> QTextDocument:
    """The document for a page."""
    document = QTextDocument()
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)  # the leading edge
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    document.setDefaultTextOption(option)
    document.setDefaultFont(_font(_TEXT))
    cursor = QTextCursor(document)
    _put(cursor, page.title, _font(_TITLE, QFont.Weight.Bold), 4, right_to_left=True)
    _put(cursor, page.metadata, _font(_SMALL), 14, right_to_left=True)
    for paragraph, shape in zip(page.paragraphs, shapes(page.paragraphs), strict=True):
        _put_shaped(cursor, paragraph, shape)
    if page.keywords:
        _put(cursor, "، ".join(page.keywords), _font(_SMALL), 0, right_to_left=True)
    return document


def _put_shaped(cursor: QTextCursor, paragraph: str, shape: Shape) -> None:
    """Insert a paragraph with the format of its shape: heading, list item, row, verse."""
    if shape.kind == "heading":
        font, after = _font(_HEADING, QFont.Weight.Bold), 3.0
    else:
        font, after = _font(_TEXT), 2.0 if shape.goes_on else 8.0
    right_to_left = is_right_to_left(paragraph)
    _put(cursor, paragraph, font, after, right_to_left=right_to_left)
    block = cursor.blockFormat()
    if shape.kind == "heading":
        block.setTopMargin(8)
        block.setHeadingLevel(1)
    if shape.sign:
        hang = QFontMetricsF(font).horizontalAdvance(shape.sign)
        edge = block.setRightMargin if right_to_left else block.setLeftMargin
        edge(hang * (1 + shape.depth))
        block.setTextIndent(-hang)
    cursor.setBlockFormat(block)


def _put(cursor: QTextCursor, text: str, font: QFont, after: float, *, right_to_left: bool) -> None:
    shape, letters = QTextBlockFormat(), QTextCharFormat()
    way = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    shape.setLayoutDirection(way)
    shape.setBottomMargin(after)
    shape.setLineHeight(150, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    letters.setFont(font)
    letters.setForeground(Qt.GlobalColor.black)  # a dark theme's text colour would be used on paper too
    if cursor.document().isEmpty():
        cursor.setBlockFormat(shape)
    else:
        cursor.insertBlock(shape)
    cursor.insertText(text, letters)


def _font(points: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont(_FACE)
    font.setPointSizeF(points)
    font.setWeight(weight)
    return font
