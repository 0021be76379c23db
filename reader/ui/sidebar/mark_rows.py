"""The list view of the shelf of marks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent

from reader.ui.sidebar.row_list import RowList


class MarkRows(RowList):
    """Del removes the selected mark here, not the article."""

    removal_pressed = Signal()

    def event(self, event: QEvent) -> bool:
        pressed = event if isinstance(event, QKeyEvent) else None
        if pressed and pressed.type() == QEvent.Type.ShortcutOverride and _is_delete(pressed):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_delete(event):
            self.removal_pressed.emit()
        else:
            super().keyPressEvent(event)


def _is_delete(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Delete and not event.modifiers()
