"""A layout that puts its widgets in lines like words, from where reading begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Wraps if the next widget does not fit; its height depends on its width."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def _arrange(self, rect: QRect) -> list[tuple[QLayoutItem, QRect]]:
        """Each visible item and its rectangle within `rect`, for left-to-right."""
        inner = rect.marginsRemoved(self.contentsMargins())
        places: list[tuple[QLayoutItem, QRect]] = []
        x, y, line_height = inner.x(), inner.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(inner.width(), item.minimumSize().width()), 1 << 20))
            if x > inner.x() and x + size.width() > inner.right() + 1:
                x, y, line_height = inner.x(), y + line_height + self.spacing(), 0
            places.append((item, QRect(QPoint(x, y), size)))
            x += size.width() + self.spacing()
            line_height = max(line_height, size.height())
        return places

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        bottoms = [place.bottom() + 1 for _, place in self._arrange(QRect(0, 0, width, 0))]
        return max(bottoms, default=self.contentsMargins().top()) + self.contentsMargins().bottom()

    def sizeHint(self) -> QSize:
        """The size of all items on one line."""
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        margins = self.contentsMargins()
        width = sum(hint.width() for hint in hints) + self.spacing() * max(len(hints) - 1, 0)
        height = max((hint.height() for hint in hints), default=0)
        return QSize(width, height).grownBy(margins)

    def minimumSize(self) -> QSize:
        """The size of the largest item."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        for item, place in self._arrange(rect):
            if direction == Qt.LayoutDirection.RightToLeft:
                place.moveRight(rect.left() + rect.right() - place.left())
            item.setGeometry(place)
