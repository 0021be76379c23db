"""The bundled fonts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase

if TYPE_CHECKING:
    from pathlib import Path

FIRST = ("Vazirmatn-Regular.ttf", "Vazirmatn-Bold.ttf", "Amiri-Regular.ttf")


def load_bundled(folder: Path) -> None:
    """Register the fonts of the first paint. Raises `FileNotFoundError` if one is missing."""
    for name in FIRST:
        _load(folder / name)


def load_remaining(folder: Path) -> None:
    """Register the other weights: each takes 4 ms, and the first paint does not need them."""
    for file in sorted(folder.glob("*.ttf")):
        if file.name not in FIRST:
            _load(file)


def interface_font(family: str, points: float) -> QFont:
    """The font of menus, lists and buttons."""
    font = QFont(family)
    font.setPointSizeF(points)
    return font


def _load(file: Path) -> None:
    if QFontDatabase.addApplicationFont(str(file)) < 0:
        raise FileNotFoundError(file)
