"""Visual arrow keys: the page is to the left of the list in Arabic, to its right in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def key_to_page(widget: QWidget) -> Qt.Key:
    """The arrow key that points from the list to the page."""
    return Qt.Key.Key_Left if _from_right(widget) else Qt.Key.Key_Right


def key_to_list(widget: QWidget) -> Qt.Key:
    """The arrow key that points from the page to the list."""
    return Qt.Key.Key_Right if _from_right(widget) else Qt.Key.Key_Left


def _from_right(widget: QWidget) -> bool:
    return widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
