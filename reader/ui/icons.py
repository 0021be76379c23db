"""Lucide's icons in the colours of the theme, sharp at every scale."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from pathlib import Path


Colors = tuple[QColor, QColor, QColor]  # normal, disabled, checked
_FILLED = ("bookmark",)


class SvgIconEngine(QIconEngine):
    """Renders an SVG with `currentColor` strokes, `stroke` units wide in a box of 24.

    A bookmark that is set is filled with the colour of checked things.
    """

    def __init__(self, file: Path, colors: Colors, kept: list[QIconEngine], stroke: float = 2) -> None:
        super().__init__()
        self._file, self._kept, self._stroke = file, kept, stroke
        self._normal, self._disabled, self._checked = self._colors = colors
        kept.append(self)

    def _colored(self, mode: QIcon.Mode, state: QIcon.State) -> bytes:
        if mode == QIcon.Mode.Disabled:
            return self._painted(self._disabled)
        if state == QIcon.State.On and self._file.stem in _FILLED:
            return self._painted(self._checked).replace(b'fill="none"', b'fill="%b"' % _hex(self._checked), 1)
        return self._painted(self._normal)

    def _painted(self, color: QColor) -> bytes:
        drawn = self._file.read_bytes().replace(b"currentColor", _hex(color))
        return drawn.replace(b'stroke-width="2"', b'stroke-width="%g"' % self._stroke)

    def clone(self) -> QIconEngine:
        return SvgIconEngine(self._file, self._colors, self._kept, self._stroke)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        QSvgRenderer(QByteArray(self._colored(mode, state))).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        if size.isEmpty():  # a button without room; Qt warns of painting there
            return pixmap
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap


class Icons:
    """The icons of `resources/icons` in given colours."""

    def __init__(self, folder: Path, normal: QColor, disabled: QColor, checked: QColor) -> None:
        self._folder = folder
        self._colors = (normal.name(), disabled.name(), checked.name())

    def __getitem__(self, name: str) -> QIcon:
        """The icon `name.svg`, read when it is first drawn."""
        icon, _engines = _made(self._folder / f"{name}.svg", self._colors)
        return icon

    def picture(self, name: str) -> QIcon:
        """The icon for drawing it large, with finer lines in the colour for disabled things."""
        _normal, muted, _checked = self._colors
        icon, _engines = _made(self._folder / f"{name}.svg", (muted, muted, muted), _FINE)
        return icon


_FINE = 1.25


@cache
def _made(file: Path, colors: tuple[str, str, str], stroke: float = 2) -> tuple[QIcon, list[QIconEngine]]:
    """The icon and its engine, kept alive to the end.

    Qt shares an engine among all copies of an icon, and PySide deletes it with the first Python wrapper;
    widgets that outlive that one would crash.
    """
    engines: list[QIconEngine] = []
    normal, disabled, checked = map(QColor, colors)
    return QIcon(SvgIconEngine(file, (normal, disabled, checked), engines, stroke)), engines


def _hex(color: QColor) -> bytes:
    return color.name().encode()
