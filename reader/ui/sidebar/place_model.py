"""Keywords or sources as a Qt model that holds only the pages that were looked at.

Missing rows are requested with `rows_missed`, once for each paint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from reader.ui.sidebar.pages import PAGE_ROWS, Pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.core.models import NamePlace

PLACE_ROLE = int(Qt.ItemDataRole.UserRole)

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class PlaceModel(QAbstractListModel):
    """Rows of `NamePlace`; selected ones are checked."""

    rows_missed = Signal(object)  # numbers of pages of PAGE_ROWS rows

    def __init__(self, describe: Callable[[NamePlace], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._describe = describe
        self._pages: Pages[NamePlace] = Pages()
        self._asked: set[int] = set()
        self._missing: set[int] = set()
        self._count = 0
        self._picked: frozenset[str] = frozenset()
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.timeout.connect(self._say_missed)

    def show(self, first: tuple[NamePlace, ...], total: int) -> None:
        """List `total` names, of which these are the first page."""
        self.beginResetModel()
        self._pages.clear()
        self._asked.clear()
        self._missing.clear()
        self._pages.keep(0, first)
        self._count = max(total, len(first))
        self.endResetModel()

    def add_page(self, number: int, places: tuple[NamePlace, ...]) -> None:
        """Add rows that were requested."""
        self._asked.discard(number)
        self._pages.keep(number, places)
        self._changed(number * PAGE_ROWS, (number + 1) * PAGE_ROWS - 1)

    def pick(self, names: frozenset[str]) -> None:
        """Check these names."""
        if names != self._picked:
            self._picked = names
            self._changed(0, self._count - 1)

    def place(self, row: int) -> NamePlace | None:
        """The name of this row; `None` if it is not there yet."""
        number = row // PAGE_ROWS
        if number not in self._pages and 0 <= row < self._count and number not in self._asked:
            self._missing.add(number)
            self._ask.start()
        return self._pages.at(row)

    def row_of(self, name_id: int) -> int | None:
        """The row of a name among those that are there."""
        return self._pages.row_of(name_id)

    def _say_missed(self) -> None:
        """Request all that this paint missed; this withdraws earlier requests that are still open."""
        self._asked, self._missing = self._missing, set()
        self.rows_missed.emit(tuple(sorted(self._asked)))

    def _changed(self, first: int, last: int) -> None:
        last = min(last, self._count - 1)
        if last >= first:
            self.dataChanged.emit(self.index(first), self.index(last))

    # --- Qt's overrides ----------------------------------------------------------------------------------
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._count

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        place = self.place(index.row()) if index.isValid() and role in _ROLES else None
        if place is None:
            return None
        if role == PLACE_ROLE:
            return place
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if place.name in self._picked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._describe(place)
        if role == Qt.ItemDataRole.AccessibleTextRole:  # so many rows a screen reader may query at once
            return f"{place.name}. {self._describe(place)}"
        return place.name


_ROLES = (
    PLACE_ROLE,
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.CheckStateRole,
)
