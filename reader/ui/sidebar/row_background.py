"""Paints the background of a row: selection, hover, focus frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPen

from reader.ui.sidebar.row_painter import RowState

if TYPE_CHECKING:
    from reader.ui.theme import Theme

BAR, INSET, RADIUS = 3, 5, 8


def paint_background(painter: QPainter, rect: QRect, state: RowState, theme: Theme) -> None:
    """Paint the background of a row in this state."""
    card = rect.adjusted(6, 1, -6, -2)
    painter.setPen(Qt.PenStyle.NoPen)
    if state & (RowState.SELECTED | RowState.HOVERED):
        painter.setBrush(theme.color("selected_row" if RowState.SELECTED in state else "hover"))
        painter.drawRoundedRect(card, RADIUS, RADIUS)
    if RowState.SELECTED in state:
        painter.setBrush(theme.color("accent"))
        high = max(0, card.height() - 2 * max(RADIUS, card.height() // 8))
        bar = QRect(card.right() - INSET - BAR + 1, card.center().y() - high // 2, BAR, high)
        painter.drawRoundedRect(bar, BAR / 2, BAR / 2)
    if RowState.FOCUSED in state:
        painter.setPen(QPen(theme.color("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), RADIUS, RADIUS)


def paint_divider(painter: QPainter, rect: QRect, state: RowState, theme: Theme, side: int) -> None:
    """Paint the line under a row, `side` pixels short at both ends; none under the selected one."""
    if RowState.SELECTED not in state:
        painter.setPen(theme.color("border"))
        painter.drawLine(rect.left() + side, rect.bottom(), rect.right() - side, rect.bottom())
