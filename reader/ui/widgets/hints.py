"""Words that help: in the middle of an empty list, and beside the controls of a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ListHint(QLabel):
    """Why a list is empty. Style it as `#ListHint`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("ListHint")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)


class DialogHint(QLabel):
    """What to do, or what was done. Style it as `#DialogHint`."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setObjectName("DialogHint")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
