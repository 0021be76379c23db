"""A base for list views with their own geometry, whose current row is announced to screen readers.

`QListView` looks rows up in its own layout, which is empty if a subclass does the layout: a screen reader
then hears that the list has the focus, but never the row.
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
    """Announces the current row when the list gets the focus, and when it changes.

    This is done when the event loop is idle: after the name of the list, and not for a row that is about to
    be replaced. A row that is still being fetched is announced when it is there.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._awaited = False
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.timeout.connect(self._tell_current)

    def tell_checked(self, row: int) -> None:
        """Announce that the row was checked or unchecked."""
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
        # imported here: 3 ms that the first paint does not need
        from PySide6.QtGui import QAccessible, QAccessibleEvent

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
