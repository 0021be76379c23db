"""Announces the current row to screen readers: Qt says only that the list was focused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reader.ui.focus_following import follow_focus
from reader.ui.widgets.accessible_rows import AccessibleRows

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface


class RowAnnouncer(QObject):
    """For Qt's own lists, tables and trees; `AccessibleRows` do so by themselves."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        follow_focus(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, QAbstractItemView) and not isinstance(now, AccessibleRows):
            QTimer.singleShot(0, now, lambda: _tell(now))  # after the name of the list


def _tell(view: QAbstractItemView) -> None:
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    if not QAccessible.isActive():
        return  # rows queried now would be cached, and become wrong when the list changes
    rows: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(view)
    row: QAccessibleInterface | None = rows.focusChild() if rows is not None and view.hasFocus() else None
    if rows is not None and row is not None:
        event = QAccessibleEvent(view, QAccessible.Event.Focus)
        event.setChild(rows.indexOfChild(row))
        QAccessible.updateAccessibility(event)
