"""Links in the head of the page to older versions, near copies, and marks that lost their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable


class HeadLinks(QWidget):
    """Three buttons, each shown only if it has a text."""

    revisions_requested = Signal()
    near_requested = Signal()
    lost_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.revisions = self._link(self.revisions_requested.emit)
        self.near = self._link(self.near_requested.emit)
        self.lost = self._link(self.lost_requested.emit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for link in (self.revisions, self.near, self.lost):
            layout.addWidget(link)
        layout.addStretch(1)
        self.say("", "")
        self.say_lost("")

    def say(self, revisions: str, near: str) -> None:
        """Set the texts of the links to other texts; an empty one hides its link."""
        self._name(self.revisions, revisions)
        self._name(self.near, near)

    def say_lost(self, lost: str) -> None:
        """Set the text of the link to marks whose words are gone."""
        self._name(self.lost, lost)

    def _name(self, link: QPushButton, text: str) -> None:
        link.setText(text)
        link.setAccessibleName(text)
        link.setVisible(bool(text))
        self.setVisible(any(each.text() for each in (self.revisions, self.near, self.lost)))

    def _link(self, wanted: Callable[[], object]) -> QPushButton:
        link = QPushButton(self)
        link.setObjectName("HeadLink")
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.setAutoDefault(True)
        link.clicked.connect(lambda: wanted())
        return link
