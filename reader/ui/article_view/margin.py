"""The margin beside the text: the signs of bookmarked paragraphs, the bar of the one the keyboard is at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter

if TYPE_CHECKING:
    from reader.ui.article_view.places import Places

SIGN, GAP, BAR = 18, 14, 3


class Margin:
    """Paints at the right of the column."""

    def __init__(self, sign: QIcon, accent: QColor) -> None:
        self.dress(sign, accent)

    def dress(self, sign: QIcon, accent: QColor) -> None:
        """Paint with this sign and colour from now on."""
        self._sign, self._accent = sign, accent

    @staticmethod
    def sign_place(box: QRectF) -> QRect:
        """Where the sign of a paragraph stands whose text fills this box."""
        return QRect(round(box.right()) + GAP, round(box.top()) + 8, SIGN, SIGN)

    def sign_at(self, point: QPoint, places: Places, notes: dict[int, str]) -> int | None:
        """The bookmarked paragraph whose sign is at this point of the viewport."""
        near = (number for number in places.visible() if number in notes)
        return next((n for n in near if self.sign_place(places.box(n)).contains(point)), None)

    def paint(self, painter: QPainter, places: Places, notes: dict[int, str], current: int | None) -> None:
        """Paint what concerns the visible paragraphs; `current` is the one the keyboard is at."""
        for number in places.visible():
            box = places.box(number)
            if number in notes:
                sign = self.sign_place(box)
                self._sign.paint(
                    painter, sign, Qt.AlignmentFlag.AlignCenter, QIcon.Mode.Normal, QIcon.State.On
                )
            if number == current:
                bar = QRectF(box.right() + GAP / 2 - BAR, box.top(), BAR, box.height())
                painter.fillRect(bar, self._accent)
