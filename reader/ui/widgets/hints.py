"""Hints: in the middle of an empty list, and beside the controls of a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QLabel

from reader.ui.widgets.wrapped_text import WrappedText

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget


class ListHint(QLabel):
    """Why a list is empty. Style it as `#ListHint`, its focus frame as its `qproperty-ring`.

    The frame is drawn around the words: around the whole list it would frame nothing.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ring = QColor(Qt.GlobalColor.gray)
        self.setObjectName("ListHint")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)

    def _get_ring(self) -> QColor:
        return self._ring

    def _set_ring(self, color: QColor) -> None:
        self._ring = color
        self.update()

    ring = Property(QColor, _get_ring, _set_ring)

    def frame(self) -> QRect:
        """The rectangle of the focus frame."""
        flags = int(self.alignment()) | int(Qt.TextFlag.TextWordWrap)
        words = self.fontMetrics().boundingRect(self.contentsRect(), flags, self.text())
        return words.adjusted(-14, -8, 14, 8).intersected(self.rect().adjusted(1, 1, -1, -1))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._ring, 2))
            painter.drawRoundedRect(self.frame(), 8, 8)
            painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


class DialogHint(WrappedText):
    """What to do, or what was done. Style it as `#DialogHint`."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent, "DialogHint")
