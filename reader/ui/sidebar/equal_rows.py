"""A list view with rows of equal height, whose geometry is arithmetic.

`QListView` queries every row of the model before the first paint, even with uniform sizes: 280 ms for 100,000
rows of a Python model. Here the position of a row is `row * row_height`; the class stays a `QListView`, so
that assistive technology finds a list.
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
)
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reader.ui.widgets.accessible_rows import AccessibleRows
from reader.ui.widgets.viewport import give_viewport

_Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemView.ScrollHint


class EqualRows(AccessibleRows):
    """One column of rows, `row_height` pixels each."""

    def __init__(self, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self.row_height = row_height
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def shows(self, row: int) -> bool:
        """Whether any part of the row is visible."""
        return self.viewport().rect().intersects(self.visualRect(self.model().index(row, 0)))

    def first_visible_row(self) -> int:
        """The row at the upper edge."""
        return int(self.verticalScrollBar().value() // self.row_height)

    def _count(self) -> int:
        model: QAbstractItemModel | None = self.model()  # 0 while the list is being built
        return model.rowCount() if model is not None else 0

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
