"""The interface of painters of rows."""

from __future__ import annotations

from enum import Flag, auto
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QRect
    from PySide6.QtGui import QPainter


class RowState(Flag):
    """The state a row is painted in."""

    PLAIN = 0
    SELECTED = auto()
    FOCUSED = auto()
    HOVERED = auto()


class RowPainter(Protocol):
    """Paints the rows of one list."""

    def row_height(self) -> int:
        """The height of every row in pixels."""
        ...

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Paint the row of this index into its rectangle."""
        ...
