"""How one row of a list looks, and what it may look different for."""

from __future__ import annotations

from enum import Flag, auto
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QRect
    from PySide6.QtGui import QPainter


class RowState(Flag):
    """What a row looks different for."""

    PLAIN = 0
    SELECTED = auto()
    FOCUSED = auto()
    HOVERED = auto()


class RowPainter(Protocol):
    """How the rows of one list look."""

    def row_height(self) -> int:
        """Pixels of every row."""
        ...

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Paint the row of this index into its rectangle."""
        ...
