"""Paints a bar chart over time: bars on a line, years below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.ui.theme import Theme
    from reader.ui.widgets.bar_model import BarModel

TOP, FOOT = 6, 4  # pixels: above the highest bar; between the line and the years


class Columns(NamedTuple):
    """The visible bars by row, and which of them look different."""

    places: Mapping[int, QRect]
    hovered: int | None
    focused: int | None
    begins_right: bool


class BarPainting:
    """Paints in the colours of a theme; `digits` formats years."""

    def __init__(self, bars: BarModel, theme: Theme, digits: Callable[[str], str]) -> None:
        self._bars, self.theme, self._digits = bars, theme, digits

    def paint(self, painter: QPainter, area: QRect, columns: Columns) -> None:
        """Paint all visible bars into the area."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = area.height() - painter.fontMetrics().height() - FOOT
        painter.setPen(QPen(self.theme.color("border"), 1))
        painter.drawLine(0, base, area.width(), base)
        most = max((bar.count for bar in self._bars.bars), default=1) or 1
        for row, column in columns.places.items():
            if row == columns.hovered:
                painter.fillRect(_above(column, base), self.theme.color("hover"))
            self._paint_bar(painter, row, column, base, most)
            if row == columns.focused:
                self.paint_focus(painter, _above(column, base))
        self._paint_years(painter, area, columns)

    def paint_focus(self, painter: QPainter, area: QRect) -> None:
        """Paint a focus frame around a bar, or around the whole chart while it has none."""
        painter.setPen(QPen(self.theme.color("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(1, 1, -2, -1), 3, 3)

    def _paint_bar(self, painter: QPainter, row: int, column: QRect, base: int, most: int) -> None:
        bar = self._bars.bars[row]
        if bar.count:
            height = max(3, round((base - TOP) * bar.count / most))
            lit = self._bars.is_chosen(bar) or not self._bars.any_chosen
            gap = max(1, column.width() // 6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color("accent" if lit else "control"))
            painter.drawRoundedRect(
                column.adjusted(gap, base - height, -gap, base - column.bottom() - 1), 2, 2
            )
        if self._bars.is_chosen(bar):
            painter.fillRect(QRect(column.left(), base + 1, column.width(), 2), self.theme.color("accent"))

    def _paint_years(self, painter: QPainter, area: QRect, columns: Columns) -> None:
        """Paint each year under its first bar, if there is room."""
        painter.setPen(self.theme.color("text_muted"))
        taken: QRect | None = None
        for row, column in columns.places.items():
            year = self._bars.bars[row].until[:4]
            if row and self._bars.bars[row - 1].until[:4] == year:
                continue
            text = self._digits(year)
            box = _year_box(painter, area, column, text, begins_right=columns.begins_right)
            fits = box.left() >= 0 and box.right() <= area.width()
            if fits and (taken is None or not taken.intersects(box)):
                painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
                taken = box


def _above(column: QRect, base: int) -> QRect:
    """The part of a column above the line."""
    return column.adjusted(0, 0, 0, base - column.height())


def _year_box(painter: QPainter, area: QRect, column: QRect, text: str, *, begins_right: bool) -> QRect:
    """The rectangle of a year: centred under a wide bar, at the first edge of a narrow one."""
    metrics = painter.fontMetrics()
    width, centre = metrics.horizontalAdvance(text) + 10, column.center().x()
    if column.width() < width:
        centre = column.right() - width // 2 if begins_right else column.left() + width // 2
    return QRect(centre - width // 2, area.height() - metrics.height(), width, metrics.height())
