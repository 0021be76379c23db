"""Where paragraphs of a long text are on the screen, and vice versa."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QTextCursor

from reader.core.models import Position
from reader.core.rendering import TextSpan

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock
    from PySide6.QtWidgets import QTextEdit

    from reader.ui.article_view.loaded_text import LoadedText

SEEN = 24  # pixels of a paragraph that must show for it to count as visible


class ParagraphGeometry:
    """The geometry of the blocks of a `QTextEdit`; paragraphs are numbered from 1."""

    def __init__(self, text: QTextEdit, loaded: LoadedText) -> None:
        self._text, self._loaded = text, loaded

    def box(self, number: int) -> QRectF:
        """The rectangle of a paragraph in the viewport, as far as it is in the document."""
        pieces = self._loaded.pieces.of(number)
        boxes = [self._box(self._loaded.block(index)) for index in pieces if self._loaded.holds(index)]
        return QRectF(boxes[0].topLeft(), boxes[-1].bottomRight()) if boxes else QRectF()

    def visible(self) -> range:
        """The numbers of the visible paragraphs; never empty."""
        blocks = self._visible_blocks()
        numbers = [self._loaded.paragraph(block) for block in blocks]
        return range(numbers[0], numbers[-1] + 1) if numbers else range(1, 2)

    def visible_spans(self) -> tuple[TextSpan, TextSpan]:
        """The first and the last visible piece."""
        blocks = self._visible_blocks(seen=0)
        indices = [self._loaded.index(block) for block in blocks]
        held = [self._loaded.pieces[index] for index in indices if self._loaded.holds(index)]
        return (TextSpan(*held[0]), TextSpan(*held[-1])) if held else (TextSpan(1, 0, 0), TextSpan(1, 0, 0))

    def _visible_blocks(self, seen: int = SEEN) -> list[QTextBlock]:
        found: list[QTextBlock] = []
        block = self._at_top()
        while block.isValid():
            box = self._box(block)
            if box.top() > self._text.viewport().height() - seen:
                break
            if box.bottom() > seen:
                found.append(block)
            block = block.next()
        return found

    def first_seen(self) -> TextSpan:
        """The beginning of the first visible piece of the text."""
        first, _last = self.visible_spans()
        return TextSpan(first.paragraph, first.start, first.start)

    def line_of(self, span: TextSpan) -> QRect | None:
        """The rectangle in the viewport of the line where a part of the text begins, as wide as the column.

        `None` if it is not in the document.
        """
        for start, _end in self._loaded.places(span):
            line, box = self._line(start), self.box(span.paragraph)
            return QRect(round(box.left()), line.top(), round(box.width()), line.height())
        return None

    def _line(self, offset: int) -> QRect:
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(offset)
        return self._text.cursorRect(cursor)

    def position(self) -> Position:
        """The position at the upper edge."""
        if self._scrolled() == 0 and self._loaded.range.first == 0:
            return Position(0)
        block = self._at_top()
        box, index = self._box(block), self._loaded.index(block)
        if not self._loaded.holds(index) or (index == 0 and box.top() > 0):
            return Position(0)
        above = min(max(-box.top(), 0.0) / max(1.0, box.height()), 1.0)
        piece = self._loaded.pieces[index]
        offset = piece.start + above * (piece.stop - piece.start)
        length = self._loaded.pieces.length(piece.paragraph)
        return Position(piece.paragraph, min(1.0, offset / length) if length else above)

    def piece_of(self, position: Position) -> int:
        """The piece that holds a position."""
        pieces, number = (
            self._loaded.pieces,
            min(max(position.paragraph, 1), self._loaded.pieces.paragraphs),
        )
        return pieces.at(number, int(position.fraction * pieces.length(number))) if number else 0

    def go_to(self, position: Position) -> None:
        """Scroll to a position whose piece is in the document."""
        index = self.piece_of(position)
        if position.paragraph < 1 or not self._loaded.holds(index):
            self._text.verticalScrollBar().setValue(0)
            return
        piece, box = self._loaded.pieces[index], self._box(self._loaded.block(index))
        offset = position.fraction * self._loaded.pieces.length(piece.paragraph) - piece.start
        share = offset / max(1, piece.stop - piece.start)
        self._scroll_by(box.top() + min(max(share, 0.0), 1.0) * box.height())

    def reveal(self, block: QTextBlock) -> None:
        """Scroll to a paragraph unless it is entirely visible."""
        box, height = self._box(block), self._text.viewport().height()
        if box.top() < 0 or box.bottom() > height:
            self._scroll_by(box.top() - height / 5)

    def reveal_line(self, offset: int) -> None:
        """Scroll to the line of an offset in the document unless it is visible."""
        box, height = self._line(offset), self._text.viewport().height()
        if box.top() < 0 or box.bottom() > height:
            self._scroll_by(box.center().y() - height / 3)

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
