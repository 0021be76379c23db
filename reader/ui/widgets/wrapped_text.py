"""Plain text on as many lines as it needs, flush with the edge it begins at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_MOUSE = Qt.TextInteractionFlag.TextSelectableByMouse
_KEYBOARD = Qt.TextInteractionFlag.TextSelectableByKeyboard


class WrappedText(QLabel):
    """Text that the mouse selects.

    Qt sets text that nobody can select with the space that ends a line before it, where it reads from right
    to left: all lines but the last would begin that much further in.
    """

    def __init__(self, text: str, parent: QWidget, name: str = "") -> None:
        super().__init__(text, parent)
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(_MOUSE)


class SelectableText(WrappedText):
    """Text that the keyboard reaches and selects too, because one may want to copy it."""

    def __init__(self, text: str, parent: QWidget, name: str = "") -> None:
        super().__init__(text, parent, name)
        self.setTextInteractionFlags(_MOUSE | _KEYBOARD)
