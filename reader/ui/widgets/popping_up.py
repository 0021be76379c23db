"""Opens menus where they were asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QMenu


def pop_up(menu: QMenu, point: QPoint) -> None:
    """Open the menu; by key at its first entry, for a screen reader says nothing before one is reached."""
    menu.popup(point)
    if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
        first = next((action for action in menu.actions() if action.isEnabled() and action.text()), None)
        if first is not None:
            menu.setActiveAction(first)
