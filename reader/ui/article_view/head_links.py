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
        self.revisions = self._link(self.revisions_requested.emit)
        self.near = self._link(self.near_requested.emit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self.revisions)
        layout.addWidget(self.near)
        layout.addStretch(1)
        self.say("", "")

    def say(self, revisions: str, near: str) -> None:
        """Set the texts of the links; an empty one hides its link."""
        for link, text in ((self.revisions, revisions), (self.near, near)):
            link.setText(text)
            link.setAccessibleName(text)
            link.setVisible(bool(text))
        self.setVisible(bool(revisions or near))

    def _link(self, wanted: Callable[[], object]) -> QPushButton:
        link = QPushButton(self)
        link.setObjectName("HeadLink")
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.setAutoDefault(True)
        link.clicked.connect(lambda: wanted())
        return link
