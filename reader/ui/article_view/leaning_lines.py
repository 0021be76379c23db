"""Pull in lines whose last letter overhangs its box, such as ح.

Qt makes them wider than the column, and they begin outside its right edge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock, QTextDocument

_TOLERANCE = 0.5  # of a pixel


def room_of(document: QTextDocument, block: QTextBlock, number: int) -> float:
    """The width in pixels that a line of the block may have."""
    frame, shape = document.rootFrame().frameFormat(), block.blockFormat()
    sides = frame.leftMargin() + frame.rightMargin() + shape.leftMargin() + shape.rightMargin()
    return document.textWidth() - sides - (0 if number else shape.textIndent())


def pull_in(document: QTextDocument, first: int, stop: int) -> None:
    """Move the lines of the blocks [first, stop), which are laid out, back to the right edge."""
    block = document.findBlockByNumber(first)
    while block.isValid() and block.blockNumber() < stop:
        if block.textDirection() == Qt.LayoutDirection.RightToLeft:
            _pull_in(document, block)
        block = block.next()


def _pull_in(document: QTextDocument, block: QTextBlock) -> None:
    document.documentLayout().blockBoundingRect(block)  # forces its layout
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        excess = line.width() - room_of(document, block, number)
        if excess > _TOLERANCE and line.x() > -excess / 2:
            line.setPosition(QPointF(line.x() - excess, line.y()))
