"""Lucide's line icons, drawn in the colours of the theme and sharp at every scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from pathlib import Path


class SvgIconEngine(QIconEngine):
    """Renders one SVG whose strokes are `currentColor`; `filled` closes its shape with the same colour."""

    def __init__(self, file: Path, normal: QColor, disabled: QColor, checked: QColor) -> None:
        super().__init__()
        self._file = file
        self._normal, self._disabled, self._checked = normal, disabled, checked

    def _colored(self, mode: QIcon.Mode, state: QIcon.State) -> bytes:
        if mode == QIcon.Mode.Disabled:
            return self._painted(self._disabled)
        if state == QIcon.State.On:
            return self._painted(self._checked).replace(b'fill="none"', b'fill="%b"' % _hex(self._checked), 1)
        return self._painted(self._normal)

    def _painted(self, color: QColor) -> bytes:
        return self._file.read_bytes().replace(b"currentColor", _hex(color))

    def clone(self) -> QIconEngine:
        return SvgIconEngine(self._file, self._normal, self._disabled, self._checked)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        QSvgRenderer(QByteArray(self._colored(mode, state))).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap


class Icons:
    """The icons of `resources/icons` in given colours; made once per name and kept."""

    def __init__(self, folder: Path, normal: QColor, disabled: QColor, checked: QColor) -> None:
        self._folder = folder
        self._colors = (normal, disabled, checked)
        self._made: dict[str, QIcon] = {}

    def __getitem__(self, name: str) -> QIcon:
        """The icon of `name.svg`, read when it is first drawn."""
        if name not in self._made:
            self._made[name] = QIcon(SvgIconEngine(self._folder / f"{name}.svg", *self._colors))
        return self._made[name]


def _hex(color: QColor) -> bytes:
    return color.name().encode()
