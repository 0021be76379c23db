"""A table that is walked by whole rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractItemView, QTableView

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, Qt


class RowTable(QTableView):
    """Home and End go to the first and the last row: Qt would go to another column, which no one sees."""

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        ends = {self.CursorAction.MoveHome: 0, self.CursorAction.MoveEnd: self.model().rowCount() - 1}
        if action not in ends:
            return super().moveCursor(action, modifiers)
        return self.model().index(ends[action], max(self.currentIndex().column(), 0))
