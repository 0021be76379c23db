"""A list view with rows of equal height, whose geometry is arithmetic.

`QListView` queries every row of the model before the first paint, even with uniform sizes: 280 ms for 100,000
rows of a Python model. Here the position of a row is `row * row_height`; the class stays a `QListView`, so
that assistive technology finds a list. A `RowPainter` paints the rows: a `QStyledItemDelegate` needs
`QStyle`, whose enums take 8 ms of every start to import.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QRegion, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reader.ui.sidebar.row_painter import RowPainter, RowState
from reader.ui.widgets.accessible_rows import AccessibleRows
from reader.ui.widgets.arrow_keys import key_to_page
from reader.ui.widgets.viewport import give_viewport, ground_of

_Index = QModelIndex | QPersistentModelIndex
_Action = QAbstractItemView.CursorAction
_Hint = QAbstractItemView.ScrollHint


class RowList(AccessibleRows):
    """One column of rows. The arrow key towards the page, and Up in the first row, ask to leave the list."""

    page_requested = Signal()
    top_left = Signal()

    def __init__(self, painter: RowPainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self._painter, self.row_height = painter, painter.row_height()
        self._gap = 0
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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

    def shows(self, row: int) -> bool:
        """Whether any part of the row is visible."""
        return self.viewport().rect().intersects(self.visualRect(self.model().index(row, 0)))

    def first_visible_row(self) -> int:
        """The row at the upper edge."""
        return int(self.verticalScrollBar().value() // self.row_height)

    def _count(self) -> int:
        model: QAbstractItemModel | None = self.model()  # 0 while the list is being built
        return model.rowCount() if model is not None else 0

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
    def updateGeometries(self) -> None:
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self._count() * self.row_height - page))
        bar.setPageStep(max(self.row_height, page))
        bar.setSingleStep(self.row_height // 2)

    def verticalOffset(self) -> int:
        return int(self.verticalScrollBar().value())

    def horizontalOffset(self) -> int:
        return 0

    def scrollContentsBy(self, _dx: int, dy: int) -> None:
        """Scroll the viewport; `QListView` would query its own layout, which is empty here."""
        if self.viewport().underMouse():  # another row may be under the mouse now
            self.viewport().update()
        else:
            self.scrollDirtyRegion(0, dy)
            self.viewport().scroll(0, dy)

    def visualRect(self, index: _Index) -> QRect:
        if not index.isValid():
            return QRect()
        top = index.row() * self.row_height - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self.row_height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = (point.y() + self.verticalOffset()) // self.row_height
        if not 0 <= row < self._count():
            return QModelIndex()
        return self.model().index(row, 0)

    def scrollTo(self, index: _Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        if not index.isValid():
            return
        top, page, bar = index.row() * self.row_height, self.viewport().height(), self.verticalScrollBar()
        bottom = top + self.row_height - page
        if hint == _Hint.PositionAtTop:
            bar.setValue(top)
        elif hint == _Hint.PositionAtBottom:
            bar.setValue(bottom)
        elif hint == _Hint.PositionAtCenter:
            bar.setValue((top + bottom) // 2)
        else:
            bar.setValue(min(max(bar.value(), bottom), top))

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

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        top, bottom = self.indexAt(rect.topLeft()), self.indexAt(rect.bottomLeft())
        if top.isValid():
            chosen = QItemSelection(top, bottom if bottom.isValid() else top)
            self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for chosen in selection.toList():
            top = QPoint(0, chosen.top() * self.row_height - self.verticalOffset())
            size = self.viewport().size()
            size.setHeight((chosen.bottom() - chosen.top() + 1) * self.row_height)
            region = region.united(QRegion(QRect(top, size).intersected(self.viewport().rect())))
        return region

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
