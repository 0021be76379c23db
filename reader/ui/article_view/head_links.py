"""Links in the head of the page to older versions and near copies of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable


class HeadLinks(QWidget):
    """Two buttons, each shown only if it has a text."""

    revisions_requested = Signal()
    near_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.revisions = self._sign(self.revisions_requested.emit)
        self.near = self._sign(self.near_requested.emit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self.revisions)
        layout.addWidget(self.near)
        layout.addStretch(1)
        self.say("", "")

    def say(self, revisions: str, near: str) -> None:
        """Set the texts of the links; an empty one hides its link."""
        for sign, text in ((self.revisions, revisions), (self.near, near)):
            sign.setText(text)
            sign.setAccessibleName(text)
            sign.setVisible(bool(text))
        self.setVisible(bool(revisions or near))

    def _sign(self, wanted: Callable[[], object]) -> QPushButton:
        sign = QPushButton(self)
        sign.setObjectName("HeadLink")
        sign.setCursor(Qt.CursorShape.PointingHandCursor)
        sign.setAutoDefault(True)
        sign.clicked.connect(lambda: wanted())
        return sign
