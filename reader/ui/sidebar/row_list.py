"""A list of the sidebar: selecting rows, leaving the list, and painting.

A `RowPainter` paints the rows: a `QStyledItemDelegate` needs `QStyle`, whose enums take 8 ms of every start
to import.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reader.ui.sidebar.equal_rows import EqualRows
from reader.ui.sidebar.row_painter import RowPainter, RowState
from reader.ui.widgets.arrow_keys import key_to_page
from reader.ui.widgets.viewport import ground_of

_Action = QAbstractItemView.CursorAction


class RowList(EqualRows):
    """One column of rows. The arrow key towards the page, and Up in the first row, ask to leave the list."""

    page_requested = Signal()
    top_left = Signal()

    def __init__(self, painter: RowPainter, parent: QWidget | None = None) -> None:
        super().__init__(painter.row_height(), parent)
        self._painter, self._gap = painter, 0
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)

    def dress(self) -> None:
        """The look changed: take the new row height, keeping the first visible row in place."""
        first = self.first_visible_row()
        self.row_height = self._painter.row_height()
        self.updateGeometries()
        self.verticalScrollBar().setValue(first * self.row_height)
        self.viewport().update()

    def rest_before(self, row: int) -> None:
        """Select nothing: the selected row was removed, and Down goes on with the one in its place."""
        self._gap = row
        self.selectionModel().clear()

    def take_up(self) -> None:
        """If the list has the focus, select the current row, or the first."""
        if self.hasFocus() and self._count():
            self.setCurrentIndex(self.model().index(max(0, self.currentIndex().row()), 0))

    def row_from_here(self, steps: int) -> int:
        """The row `steps` from the selected one, or from the gap it left; it may lie outside the list."""
        current = self.currentIndex()
        if current.isValid():
            return current.row() + steps
        return self._gap + (steps - 1 if steps > 0 else steps)

    def is_chosen(self, row: int) -> bool:
        """Whether the row is selected; a row that only is current, as Qt makes the first on focus, is not."""
        return self.currentIndex().row() == row and self.selectionModel().isRowSelected(row, QModelIndex())

    def _rows_per_page(self) -> int:
        return max(1, self.viewport().height() // self.row_height)

    def _state(self, index: QModelIndex, rect: QRect, hovered: QPoint) -> RowState:
        state = RowState.PLAIN
        if self.selectionModel().isSelected(index):
            state |= RowState.SELECTED
        if index == self.currentIndex() and self.hasFocus():
            state |= RowState.FOCUSED
        return state | RowState.HOVERED if rect.contains(hovered) else state

    # --- Qt's overrides ----------------------------------------------------------------------------------
    def moveCursor(self, action: _Action, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        last, page = self._count() - 1, self._rows_per_page()
        steps = {
            _Action.MoveUp: -1,
            _Action.MovePrevious: -1,
            _Action.MoveDown: 1,
            _Action.MoveNext: 1,
            _Action.MovePageUp: -page,
            _Action.MovePageDown: page,
            _Action.MoveHome: -last - 1,
            _Action.MoveEnd: last + 1,
        }
        if last < 0 or action not in steps:
            return self.currentIndex()
        return self.model().index(min(max(self.row_from_here(steps[action]), 0), last), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), ground_of(self.viewport()))
        hovered = QPoint(-1, -1)
        if self.viewport().underMouse():
            hovered = self.viewport().mapFromGlobal(self.cursor().pos())
        first = (event.rect().top() + self.verticalOffset()) // self.row_height
        last = (event.rect().bottom() + self.verticalOffset()) // self.row_height
        for row in range(max(0, first), min(last + 1, self._count())):
            index = self.model().index(row, 0)
            rect = self.visualRect(index)
            if event.region().intersects(rect):
                self._painter.paint(painter, rect, index, self._state(index, rect, hovered))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == key_to_page(self) and not event.modifiers():
            self.page_requested.emit()
        elif event.key() == Qt.Key.Key_Up and not event.modifiers() and self.row_from_here(-1) < 0:
            self.top_left.emit()
        elif event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # letters are commands here, not type-ahead search
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        QAbstractItemView.wheelEvent(self, event)
