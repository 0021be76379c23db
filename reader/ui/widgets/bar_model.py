"""Counts over time as a Qt model, one row for each period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.core.models import PeriodCount

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class BarModel(QAbstractListModel):
    """Periods with their counts; `name` gives the text of a period, `describe` also its count."""

    def __init__(
        self, name: Callable[[PeriodCount], str], describe: Callable[[PeriodCount], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._name, self._describe = name, describe
        self.bars: tuple[PeriodCount, ...] = ()
        self._chosen: tuple[str, str] | None = None

    def show(self, bars: tuple[PeriodCount, ...], chosen: tuple[str, str] | None) -> None:
        """Show these periods, oldest first; those between the dates of `chosen` are the filter in force."""
        self.beginResetModel()
        self.bars, self._chosen = bars, chosen
        self.endResetModel()

    def is_chosen(self, bar: PeriodCount) -> bool:
        """Whether the bar is part of the filter in force."""
        return self._chosen is not None and self._chosen[0] <= bar.since and bar.until <= self._chosen[1]

    @property
    def any_chosen(self) -> bool:
        """Whether a time filter is in force."""
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
