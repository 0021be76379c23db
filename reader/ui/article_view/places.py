"""Where the paragraphs of a long text stand on the screen, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt

from reader.core.models import Position

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock
    from PySide6.QtWidgets import QTextEdit

SEEN = 24  # so many pixels of a paragraph must show before it counts as visible


class Places:
    """Geometry of the blocks of a `QTextEdit`; paragraphs are numbered from 1."""

    def __init__(self, text: QTextEdit) -> None:
        self._text = text

    def box(self, number: int) -> QRectF:
        """Where a paragraph stands, in pixels of the viewport."""
        return self._box(self._text.document().findBlockByNumber(number - 1))

    def visible(self) -> range:
        """The numbers of the paragraphs on the screen; never empty."""
        numbers = []
        block = self._at_top()
        while block.isValid():
            box = self._box(block)
            if box.top() > self._text.viewport().height() - SEEN:
                break
            if box.bottom() > SEEN:
                numbers.append(block.blockNumber() + 1)
            block = block.next()
        return range(numbers[0], numbers[-1] + 1) if numbers else range(1, 2)

    def position(self) -> Position:
        """The place at the upper edge."""
        if self._scrolled() == 0:
            return Position(0)
        block = self._at_top()
        box = self._box(block)
        if box.top() > 0 and block.blockNumber() == 0:
            return Position(0)
        above = min(max(-box.top(), 0.0) / max(1.0, box.height()), 1.0)
        return Position(block.blockNumber() + 1, above)

    def go_to(self, position: Position) -> None:
        """Bring this place to the upper edge."""
        if position.paragraph < 1:
            self._text.verticalScrollBar().setValue(0)
            return
        number = min(position.paragraph, self._text.document().blockCount())
        box = self.box(number)
        self._scroll_by(box.top() + position.fraction * box.height())

    def reveal(self, block: QTextBlock) -> None:
        """Bring a paragraph into view where it is not wholly there."""
        box, height = self._box(block), self._text.viewport().height()
        if box.top() < 0 or box.bottom() > height:
            self._scroll_by(box.top() - height / 5)

    def _scroll_by(self, pixels: float) -> None:
        self._text.verticalScrollBar().setValue(round(self._scrolled() + pixels))

    def _scrolled(self) -> int:
        return int(self._text.verticalScrollBar().value())

    def _box(self, block: QTextBlock) -> QRectF:
        box = self._text.document().documentLayout().blockBoundingRect(block)
        return box.translated(0, -self._scrolled())

    def _at_top(self) -> QTextBlock:
        layout = self._text.document().documentLayout()
        edge = QPointF(self._text.viewport().width() / 2, self._scrolled())
        return self._text.document().findBlock(max(0, layout.hitTest(edge, Qt.HitTestAccuracy.FuzzyHit)))
