"""Counts over time, a row for each period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.core.models import PeriodCount

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class BarModel(QAbstractListModel):
    """Periods with their counts; `name` puts a period into words, `describe` its count as well."""

    def __init__(
        self, name: Callable[[PeriodCount], str], describe: Callable[[PeriodCount], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._name, self._describe = name, describe
        self.bars: tuple[PeriodCount, ...] = ()
        self._chosen: tuple[str, str] | None = None

    def show(self, bars: tuple[PeriodCount, ...], chosen: tuple[str, str] | None) -> None:
        """Show these, the oldest first; those between the two chosen dates are in force as a filter."""
        self.beginResetModel()
        self.bars, self._chosen = bars, chosen
        self.endResetModel()

    def is_chosen(self, bar: PeriodCount) -> bool:
        """Whether the bar is in force as a filter."""
        return self._chosen is not None and self._chosen[0] <= bar.since and bar.until <= self._chosen[1]

    @property
    def any_chosen(self) -> bool:
        """Whether a time is in force as a filter."""
        return self._chosen is not None

    # --- Qt's overrides ----------------------------------------------------------------------------------
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.bars)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        bar = self.bars[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._name(bar)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._describe(bar)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.is_chosen(bar) else Qt.CheckState.Unchecked
        return None
