"""The margin beside the text, with a bar at the current paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from reader.ui.article_view.paragraph_geometry import ParagraphGeometry

GAP, BAR = 14, 3


class Margin:
    """Paints at the right of the column."""

    def __init__(self, accent: QColor) -> None:
        self.dress(accent)

    def dress(self, accent: QColor) -> None:
        """Paint in this colour from now on."""
        self._accent = accent

    def paint(self, painter: QPainter, paragraphs: ParagraphGeometry, current: int | None) -> None:
        """Paint the bar of the current paragraph, as far as it is visible."""
        if current is not None and current in paragraphs.visible():
            box = paragraphs.box(current)
            bar = QRectF(box.right() + GAP / 2 - BAR, box.top(), BAR, box.height())
            painter.fillRect(bar, self._accent)
