"""A list that shows a hint while it is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QListWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_ROOM = 24  # pixels at each side of the hint
_MIDDLE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class HintedList(QListWidget):
    """`hint` is announced to screen readers too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = ""
        self.model().rowsInserted.connect(self._describe)
        self.model().rowsRemoved.connect(self._describe)

    def say_when_empty(self, hint: str) -> None:
        """Set the hint."""
        self._hint = hint
        self._describe()

    def _describe(self) -> None:
        self.setAccessibleDescription("" if self.count() else self._hint)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.count() or not self._hint:
            return
        painter = QPainter(self.viewport())
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(self.viewport().rect().adjusted(_ROOM, 0, -_ROOM, 0), int(_MIDDLE), self._hint)
        painter.end()
