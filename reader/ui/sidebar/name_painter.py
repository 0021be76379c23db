"""Paints a name with its count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from reader.core.wording import isolated
from reader.ui.sidebar.row_background import paint_background

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.sidebar.row_painter import RowState
    from reader.ui.theme import Theme

SIDE = 18


class NamePainter:
    """The name at the right, its count at the left."""

    def __init__(self, theme: Theme, digits: Callable[[str], str], font: QFont) -> None:
        self._digits = digits
        self.dress(theme, font)

    def dress(self, theme: Theme, font: QFont) -> None:
        """Use these colours and this font from now on."""
        self._theme, self._font = theme, font

    def row_height(self) -> int:
        """The height of every row in pixels, with the present font."""
        return QFontMetrics(self._font).height() + 16

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Paint the row of this index into its rectangle."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_background(painter, rect, state, self._theme)
        self._paint_name(painter, rect.adjusted(SIDE, 0, -SIDE, 0), index)
        painter.restore()

    def _paint_name(self, painter: QPainter, box: QRect, index: QModelIndex) -> None:
        count = self._digits(f"{index.data(Qt.ItemDataRole.UserRole):,}")
        metrics = QFontMetrics(self._font)
        painter.setFont(self._font)
        painter.setPen(self._theme.color("text_muted"))
        middle, right = (
            Qt.AlignmentFlag.AlignVCenter,
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
        )
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(box, int(middle | left), count)
        painter.setPen(self._theme.color("text"))
        name_box = box.adjusted(metrics.horizontalAdvance(count) + 12, 0, 0, 0)
        name = metrics.elidedText(isolated(str(index.data())), Qt.TextElideMode.ElideRight, name_box.width())
        painter.drawText(name_box, int(middle | right), name)
