"""Paints a mark in the list: its colour, words, note, article and date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter

from reader.core.models import Mark
from reader.ui.sidebar.mark_list import MARK_ROLE
from reader.ui.sidebar.row_background import paint_background, paint_divider
from reader.ui.sidebar.text_lines import draw_lines
from reader.ui.widgets.color_row import paint_swatch

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.sidebar.row_painter import RowState
    from reader.ui.theme import Theme

SIDE, EDGE, GAP, SIGN = 18, 10, 3, 14
QUOTE_LINES, NOTE_LINES = 1, 1


class MarkPainter:
    """Rows all have the same height; without a note the words take its line."""

    def __init__(self, theme: Theme, describe: Callable[[Mark], str], font: QFont) -> None:
        self._describe = describe
        self._bookmark_sign: QIcon | None = None
        self.dress(theme, font)

    def dress(self, theme: Theme, font: QFont) -> None:
        """Use these colours and this font from now on."""
        self._theme = theme
        self._quote, self._note, self._where = QFont(font), QFont(font), QFont(font)
        self._note.setWeight(QFont.Weight.DemiBold)
        self._where.setPointSizeF(font.pointSizeF() * 0.88)

    def set_bookmark_icon(self, bookmark: QIcon) -> None:
        """Set the icon of bookmarks."""
        self._bookmark_sign = bookmark

    def row_height(self) -> int:
        """The height of every row in pixels, with the present font."""
        line, small = QFontMetrics(self._quote).height(), QFontMetrics(self._where).height()
        return 2 * EDGE + (QUOTE_LINES + NOTE_LINES) * line + small + 2 * GAP

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Paint the row of this index into its rectangle."""
        mark = index.data(MARK_ROLE)
        if not isinstance(mark, Mark):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_background(painter, rect, state, self._theme)
        paint_divider(painter, rect, state, self._theme, SIDE)
        self._paint_sign(painter, rect, mark)
        self._paint_text(painter, rect.adjusted(SIDE, EDGE, -SIDE, -EDGE), mark)
        painter.restore()

    def _paint_sign(self, painter: QPainter, rect: QRect, mark: Mark) -> None:
        left, top = rect.left() + SIDE, rect.top() + EDGE + 4
        if mark.color is not None:
            paint_swatch(painter, mark.color, self._theme, left, top, SIGN)
        elif self._bookmark_sign is not None:
            self._bookmark_sign.paint(
                painter, QRect(left, top, SIGN, SIGN), mode=QIcon.Mode.Normal, state=QIcon.State.On
            )

    def _paint_text(self, painter: QPainter, box: QRect, mark: Mark) -> None:
        color, beside_sign = self._theme.color, box.adjusted(SIGN + 8, 0, 0, 0)
        painter.setPen(color("text"))
        lines = QUOTE_LINES + (0 if mark.note else NOTE_LINES)
        used = draw_lines(painter, " ".join(mark.quote[:600].split()), self._quote, beside_sign, lines)
        box.setTop(box.top() + used + GAP)
        if mark.note:
            painter.setPen(color("accent"))
            used = draw_lines(painter, " ".join(mark.note[:300].split()), self._note, box, NOTE_LINES)
            box.setTop(box.top() + used + GAP)
        painter.setPen(color("text_muted"))
        draw_lines(painter, self._describe(mark), self._where, box, 1)
