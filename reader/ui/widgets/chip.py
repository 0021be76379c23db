"""A keyword one can press: a real button, with the keyboard and for a screen reader too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


LONGEST = 60  # letters of a keyword that are shown


class Chip(QPushButton):
    """Says `activated` with its keyword when pressed. Style it as `#Chip`."""

    activated = Signal(str)

    def __init__(self, keyword: str, parent: QWidget | None = None) -> None:
        super().__init__(_shown(keyword), parent)
        self.keyword = keyword
        self.setObjectName("Chip")
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("كلمة مفتاحية: {keyword}").format(keyword=keyword))
        self.setToolTip(self.tr("أظهر المقالات التي تحمل «{keyword}»").format(keyword=keyword))
        self.clicked.connect(lambda: self.activated.emit(self.keyword))


def _shown(keyword: str) -> str:
    """The text of the button: not wider than a page, and `&` marks no key."""
    cut = keyword if len(keyword) <= LONGEST else f"{keyword[: LONGEST - 1].rstrip()}…"
    return cut.replace("&", "&&")
