"""The line above the list that says what it is filtered by, with a button to clear that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon


class FilterBar(QWidget):
    """Shown only if it has a text. Style it as `#FilterBar`."""

    cleared = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("FilterBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._clear = QToolButton(self)
        self._clear.setAccessibleName(self.tr("إزالة المرشّح"))
        self._clear.setToolTip(self.tr("إزالة المرشّح"))
        self._clear.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._clear.clicked.connect(self.cleared)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 2, 10, 2)
        row.addWidget(self._label, 1)
        row.addWidget(self._clear)
        self.hide()

    def say(self, filtered_by: str) -> None:
        """Show what the list is filtered by; an empty text hides the bar."""
        self._label.setText(filtered_by)
        self.setVisible(bool(filtered_by))

    def set_icon(self, clear: QIcon) -> None:
        self._clear.setIcon(clear)
