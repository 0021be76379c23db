"""A bar chart over time as a list view.

The arrow keys walk the bars, screen readers name them, and each toggles a filter. The oldest bar is where
reading begins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QRegion
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reader.ui.widgets.accessible_rows import AccessibleRows
from reader.ui.widgets.bar_painting import BarPainting, Columns

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QItemSelection, QItemSelectionModel
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from reader.ui.theme import Theme
    from reader.ui.widgets.bar_model import BarModel

NARROWEST, WIDEST = 9, 44  # pixels of a bar and its gap
_PAGE = 12  # bars
_TAKE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_Index = QModelIndex | QPersistentModelIndex
_Action = QAbstractItemView.CursorAction
_Hint = QAbstractItemView.ScrollHint


class BarChart(AccessibleRows):
    """One row of bars; scrolls if there are more than fit."""

    toggled = Signal(int)
    extended = Signal(int)  # extend the filter to this bar

    def __init__(self, model: BarModel, theme: Theme, digits: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("BarChart")
        self._bars, self._painting = model, BarPainting(model, theme, digits)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setModel(model)
        self.selectionModel().currentChanged.connect(lambda: self.viewport().update())

    def dress(self, theme: Theme) -> None:
        """Use the colours of this theme from now on."""
        self._painting.theme = theme
        self.viewport().update()

    def show_newest(self) -> None:
        """Scroll to the newest bar."""
        self.updateGeometries()
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().maximum())

    # --- where bars stand --------------------------------------------------------------------------------
    def _slot(self) -> float:
        bars = max(1, len(self._bars.bars))
        return min(max(self.viewport().width() / bars, NARROWEST), WIDEST)

    def _begins_right(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _column(self, row: int) -> QRect:
        slot, start = self._slot(), row * self._slot() - self.horizontalScrollBar().value()
        left = self.viewport().width() - start - slot if self._begins_right() else start
        return QRect(round(left), 0, max(1, round(left + slot) - round(left)), self.viewport().height())

    def _row_at(self, x: int) -> int:
        start = self.viewport().width() - x if self._begins_right() else x
        return int((start + self.horizontalScrollBar().value()) // self._slot())

    def _columns(self) -> Columns:
        ends = sorted((self._row_at(0), self._row_at(self.viewport().width())))
        shown = range(max(0, ends[0]), min(ends[1] + 1, len(self._bars.bars)))
        hovered = None
        if self.viewport().underMouse():
            hovered = self._row_at(self.viewport().mapFromGlobal(self.cursor().pos()).x())
        focused = self.currentIndex().row() if self.hasFocus() else None
        return Columns({row: self._column(row) for row in shown}, hovered, focused, self._begins_right())

    # --- the view, as Qt asks for it ---------------------------------------------------------------------
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        if self._bars.bars:
            self._painting.paint(painter, self.viewport().rect(), self._columns())
        elif self.hasFocus():
            self._painting.paint_focus(painter, self.viewport().rect())
        painter.end()

    def updateGeometries(self) -> None:
        bar, width = self.horizontalScrollBar(), self.viewport().width()
        bar.setRange(0, max(0, round(len(self._bars.bars) * self._slot()) - width))
        bar.setPageStep(max(1, width))
        bar.setSingleStep(NARROWEST * 3)

    def horizontalOffset(self) -> int:
        return int(self.horizontalScrollBar().value())

    def verticalOffset(self) -> int:
        return 0

    def visualRect(self, index: _Index) -> QRect:
        return self._column(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self._row_at(point.x())
        return self.model().index(row, 0) if 0 <= row < len(self._bars.bars) else QModelIndex()

    def scrollTo(self, index: _Index, _hint: _Hint = _Hint.EnsureVisible) -> None:
        if not index.isValid():
            return
        bar, slot, width = self.horizontalScrollBar(), self._slot(), self.viewport().width()
        start = round(index.row() * slot)
        bar.setValue(min(max(bar.value(), round(start + slot) - width), start))

    def scrollContentsBy(self, _x: int, _y: int) -> None:
        self.viewport().update()

    def moveCursor(self, action: _Action, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        last, here = len(self._bars.bars) - 1, self.currentIndex().row()
        on_left = 1 if self._begins_right() else -1
        steps = {
            _Action.MoveLeft: on_left,
            _Action.MoveRight: -on_left,
            _Action.MovePageUp: -_PAGE,
            _Action.MovePageDown: _PAGE,
            _Action.MoveHome: -last - 1,
            _Action.MoveEnd: last + 1,
        }
        if last < 0 or action not in steps:
            return self.currentIndex()
        return self.model().index(min(max(here + steps[action], 0), last), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.center())
        if index.isValid():
            self.selectionModel().select(index, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region = region.united(QRegion(self._column(index.row())))
        return region

    def event(self, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if event.key() in _TAKE and current.isValid():
            shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.extended if shifted else self.toggled).emit(current.row())
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) or event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        self.setCurrentIndex(index)
        shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        (self.extended if shifted else self.toggled).emit(index.row())

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() or -event.angleDelta().x()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - turned // 2)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        bar = self.horizontalScrollBar()
        at_end = bar.value() == bar.maximum()
        super().resizeEvent(event)
        if at_end:
            self.show_newest()
