"""The list view of keywords or sources: Enter shows articles, Space and Ctrl+click select several names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent

from reader.ui.sidebar.row_list import RowList

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

_UP_DOWN = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_BOX_WIDTH = 42  # pixels at the right in which a click toggles the row


class PlaceList(RowList):
    """Signals which rows are toggled and which one is to be opened."""

    opened = Signal(QModelIndex)
    pick_toggled = Signal(QModelIndex)
    range_picked = Signal(int, int)  # first and last row, both included
    menu_requested = Signal(QModelIndex, QPoint)  # the row, and the point on the screen

    def _extend(self, event: QKeyEvent) -> None:
        """Select the row that is left and the one that becomes current."""
        first = self.currentIndex().row()
        plain = QKeyEvent(event.type(), event.key(), Qt.KeyboardModifier.NoModifier)
        super().keyPressEvent(plain)
        self.range_picked.emit(first, self.currentIndex().row())

    # --- Qt's overrides ----------------------------------------------------------------------------------
    def event(self, event: QEvent) -> bool:
        ours = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if ours and _is_pick(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if _is_pick(event) and current.isValid():
            self.pick_toggled.emit(current)
            self.tell_checked(current.row())
        elif event.key() in _UP_DOWN and shifted and current.isValid():
            self._extend(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current.isValid():
            self.opened.emit(current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            super().mousePressEvent(event)
            return
        before = self.currentIndex().row()
        self.setCurrentIndex(index)
        in_box = event.position().x() > self.viewport().width() - _BOX_WIDTH
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and before >= 0:
            self.range_picked.emit(before, index.row())
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier or in_box:
            self.pick_toggled.emit(index)
        else:
            self.opened.emit(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            self.setCurrentIndex(index)
            below = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_requested.emit(index, event.globalPos() if by_mouse else below)


def _is_pick(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space and not event.modifiers()
