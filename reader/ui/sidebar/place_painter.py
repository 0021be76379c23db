"""Paints a keyword or source: its colour, name, count, and first and last date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from reader.core.models import NamePlace
from reader.core.wording import isolated
from reader.ui.sidebar.place_model import PLACE_ROLE
from reader.ui.sidebar.row_background import paint_background

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.sidebar.row_painter import RowState
    from reader.ui.theme import Theme

SIDE, EDGE, BOX, DOT = 18, 7, 16, 11
_TICK = (QPoint(4, 8), QPoint(7, 11), QPoint(12, 5))
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


class PlacePainter:
    """The check box at the right, then the name with its dates below, the count at the left."""

    def __init__(
        self, theme: Theme, digits: Callable[[str], str], span: Callable[[NamePlace], str], font: QFont
    ) -> None:
        self._digits, self._span = digits, span
        self.dress(theme, font)

    def dress(self, theme: Theme, font: QFont) -> None:
        """Use these colours and this font from now on."""
        self._theme, self._font, self._small = theme, QFont(font), QFont(font)
        self._small.setPointSizeF(font.pointSizeF() * 0.86)

    def row_height(self) -> int:
        """The height of every row in pixels, with the present font."""
        return QFontMetrics(self._font).height() + QFontMetrics(self._small).height() + 2 * EDGE

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Paint the row of this index into its rectangle."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_background(painter, rect, state, self._theme)
        place = index.data(PLACE_ROLE)
        if isinstance(place, NamePlace):
            box = rect.adjusted(SIDE, EDGE, -SIDE, -EDGE)
            picked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            self._paint_tick(painter, box, picked=picked)
            self._paint_text(painter, box.adjusted(0, 0, -BOX - 10, 0), place)
        painter.restore()

    def _paint_tick(self, painter: QPainter, box: QRect, *, picked: bool) -> None:
        tick = QRect(box.right() - BOX, box.center().y() - BOX // 2, BOX, BOX)
        painter.setPen(QPen(self._theme.color("accent" if picked else "control"), 1.4))
        painter.setBrush(self._theme.color("accent") if picked else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(tick, 4, 4)
        if picked:
            painter.setPen(QPen(self._theme.color("accent_text"), 2))
            painter.drawPolyline([tick.topLeft() + each for each in _TICK])

    def _paint_text(self, painter: QPainter, box: QRect, place: NamePlace) -> None:
        metrics, small = QFontMetrics(self._font), QFontMetrics(self._small)
        upper = QRect(box.left(), box.top(), box.width(), metrics.height())
        count = self._digits(f"{place.count:,}")
        painter.setFont(self._font)
        painter.setPen(self._theme.color("text_muted"))
        painter.drawText(upper, int(_LEFT), count)
        room = upper.adjusted(metrics.horizontalAdvance(count) + 12, 0, 0, 0)
        if place.color is not None:
            painter.setPen(QPen(self._theme.color("control"), 1))
            painter.setBrush(QColor(place.color))
            painter.drawEllipse(room.right() - DOT, room.center().y() - DOT // 2, DOT, DOT)
            room.adjust(0, 0, -DOT - 7, 0)
        painter.setPen(self._theme.color("text"))
        name = metrics.elidedText(isolated(place.name), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(_RIGHT), name)
        lower = QRect(box.left(), upper.bottom() + 1, box.width(), small.height())
        painter.setFont(self._small)
        painter.setPen(self._theme.color("text_muted"))
        span = small.elidedText(self._span(place), Qt.TextElideMode.ElideRight, lower.width())
        painter.drawText(lower, int(_RIGHT), span)
