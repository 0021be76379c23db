"""The reading ruler: one line stands out, the others are dimmed; it follows mouse, keys and scrolling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit

VEIL = 165  # alpha (of 255) of the veil over the other lines
MARGIN = 3  # pixels above and below the line


class Ruler(QWidget):
    """Covers the viewport of a `QTextEdit` and lets all clicks through."""

    def __init__(self, text: QTextEdit) -> None:
        super().__init__(text.viewport())
        self._text = text
        self._line = QTextCursor(text.document())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._veil = QColor(0, 0, 0, 0)
        self.hide()

    def dress(self, veil: QColor) -> None:
        """Dim the other lines with this colour, the page's own."""
        self._veil = QColor(veil)
        self._veil.setAlpha(VEIL)
        self.update()

    def lay(self) -> None:
        """Show the ruler at the first visible line, over everything else."""
        self._line = QTextCursor(self._text.document())
        self.show()
        self.raise_()
        self._cover()
        self.begin()

    def _cover(self) -> None:
        """Lie over the whole page: Qt has moved it with the text."""
        self.setGeometry(self._text.viewport().rect())

    def follow_page(self) -> None:
        """Follow the place and size of the page, and stay on a visible line."""
        if self.isHidden():
            return
        self._cover()
        band, height = self.band(), self._text.viewport().height()
        if band.top() < 0 or band.bottom() > height:
            self._go_to_edge(0 if band.top() < 0 else height - 1)
        self.update()

    def begin(self) -> None:
        """Go to the first entirely visible line."""
        if not self.isHidden():
            self._go_to_edge(0)
            self.follow_page()

    def go_to(self, position: int) -> None:
        """Go to the line of a position in the document."""
        self._line = QTextCursor(self._text.document())
        self._line.setPosition(position)
        self.follow_page()

    def follow(self, point: QPoint) -> None:
        """Go to the line at a point of the viewport."""
        if not self.isHidden():
            self._line = self._at(point)
            self.update()

    def step(self, lines: int) -> None:
        """Go down by lines, up if negative."""
        move = QTextCursor.MoveOperation.Down if lines > 0 else QTextCursor.MoveOperation.Up
        self._line.movePosition(move, QTextCursor.MoveMode.MoveAnchor, abs(lines))
        self.update()

    def _go_to_edge(self, y: int) -> None:
        """Go to the entirely visible line nearest to a height."""
        self._line = self._at(QPoint(self.width() // 2, y))
        if self.band().top() < 0:
            self.step(1)
        elif self.band().bottom() > self.height():
            self.step(-1)

    def _at(self, point: QPoint) -> QTextCursor:
        return self._text.cursorForPosition(point)

    def band(self) -> QRect:
        """The rectangle of the line in the viewport, from edge to edge."""
        block = self._line.block()
        box = self._text.document().documentLayout().blockBoundingRect(block)
        line = block.layout().lineForTextPosition(self._line.positionInBlock())
        rect = line.rect() if line.isValid() else QRectF(0, 0, 0, box.height())
        top = round(box.top() + rect.top() - self._text.verticalScrollBar().value())
        return QRect(0, top - MARGIN, self.width(), round(rect.height()) + 2 * MARGIN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, band = QPainter(self), self.band()
        painter.fillRect(QRect(0, 0, self.width(), band.top()), self._veil)
        painter.fillRect(QRect(0, band.bottom() + 1, self.width(), self.height()), self._veil)
        painter.end()
