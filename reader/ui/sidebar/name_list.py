"""The saved searches as a Qt model, with the number of their articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_ROOT = QModelIndex()


class Named(Protocol):
    """A saved search."""

    @property
    def name(self) -> str: ...
    @property
    def count(self) -> int: ...


class NameListModel(QAbstractListModel):
    """Saved searches; `count_words` puts a count into words («3 مقالات»)."""

    def __init__(self, count_words: Callable[[int], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count_words = count_words
        self._names: Sequence[Named] = ()

    def show(self, names: Sequence[Named]) -> None:
        """List these searches."""
        self.beginResetModel()
        self._names = names
        self.endResetModel()

    def named(self, row: int) -> Named:
        """The search of this row."""
        return self._names[row]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._names)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> object:
        if not index.isValid():
            return None
        name = self._names[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return name.name
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._count_words(name.count)
        if role == Qt.ItemDataRole.UserRole:
            return name.count
        return None
