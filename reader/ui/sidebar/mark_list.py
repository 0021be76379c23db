"""The shelf of marks as a Qt model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.core.models import Mark

MARK_ROLE = int(Qt.ItemDataRole.UserRole)

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class MarkListModel(QAbstractListModel):
    """Rows of `Mark` in the order given; `describe` names the article of a mark and its date."""

    def __init__(self, describe: Callable[[Mark], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._describe = describe
        self._marks: Sequence[Mark] = ()

    def show(self, marks: Sequence[Mark]) -> None:
        """List these marks."""
        self.beginResetModel()
        self._marks = marks
        self.endResetModel()

    def mark(self, row: int) -> Mark | None:
        """The mark of this row, `None` if there is no such row."""
        return self._marks[row] if 0 <= row < len(self._marks) else None

    def row_of(self, kind: str, mark_id: int) -> int | None:
        """The row of a mark, `None` if it is not listed."""
        found = (n for n, mark in enumerate(self._marks) if (mark.kind, mark.id) == (kind, mark_id))
        return next(found, None)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._marks)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        mark = self.mark(index.row()) if index.isValid() else None
        if mark is None:
            return None
        if role == MARK_ROLE:
            return mark
        if role == Qt.ItemDataRole.DisplayRole:
            return mark.quote
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{mark.note}: {mark.quote}" if mark.note else mark.quote
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._describe(mark)
        return None
