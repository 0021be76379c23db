"""A list view with a geometry of its own whose rows a screen reader hears of.

`QListView` looks for the number of a row in its own layout, which is empty where another class does the
layout: a screen reader then hears that the keyboard is in the list, and never in which row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QItemSelection, QPersistentModelIndex
    from PySide6.QtGui import QAccessibleEvent, QFocusEvent

    _Index = QModelIndex | QPersistentModelIndex


class AccessibleRows(QListView):
    """Tells of the current row when the keyboard comes to the list, and when it goes about in it.

    It is told when all that happens at once has happened: after the name of the list, and not of a row that
    is listed anew before anyone could ask for it. One that is still fetched is told when it is there.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._awaited = False
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.timeout.connect(self._tell_current)

    def tell_checked(self, row: int) -> None:
        """The row has been ticked, or is so no longer."""
        from PySide6.QtGui import QAccessible, QAccessibleStateChangeEvent

        changed = QAccessible.State()
        changed.checked = True
        _tell(QAccessibleStateChangeEvent(self, changed), row)

    def _tell_current(self) -> None:
        current = self.currentIndex()
        self._awaited = current.isValid() and not current.data()
        if self.hasFocus() and not self._awaited:
            self._tell("Focus", current)

    def _tell(self, kind: str, index: _Index) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # 3 ms that the first picture does without

        if index.isValid():
            _tell(QAccessibleEvent(self, QAccessible.Event[kind]), index.row())

    # --- Qt's overrides, each past `QListView` -----------------------------------------------------------
    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        QAbstractItemView.currentChanged(self, current, previous)
        self._telling.start()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        QAbstractItemView.selectionChanged(self, selected, deselected)
        if self.hasFocus():
            for kind, rows in (("SelectionRemove", deselected), ("SelectionAdd", selected)):
                for index in rows.indexes():
                    self._tell(kind, index)

    def dataChanged(self, first: _Index, last: _Index, roles: Sequence[int] = ()) -> None:
        super().dataChanged(first, last, roles)
        if self._awaited:
            self._telling.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._telling.start()


def _tell(event: QAccessibleEvent, row: int) -> None:
    from PySide6.QtGui import QAccessible

    event.setChild(row)
    QAccessible.updateAccessibility(event)
