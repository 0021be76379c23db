"""A keyword as a button, for keyboard and screen readers too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from reader.core.wording import isolated
from reader.ui.widgets.button_text import shortened, without_keys

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})

LONGEST = 60  # most letters of a keyword that are shown


class Chip(QPushButton):
    """Signals `activated` with its keyword when pressed, `menu_requested` for the menu key or right button.

    Style it as `#Chip`.
    """

    activated = Signal(str)
    menu_requested = Signal()

    def __init__(self, keyword: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Chip")
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda _at: self.menu_requested.emit())
        self.clicked.connect(lambda: self.activated.emit(self.keyword))
        self.set_keyword(keyword)

    def set_keyword(self, keyword: str) -> None:
        """Show this keyword."""
        self.keyword = keyword
        self.setText(_shown(keyword))
        self.setAccessibleName(self.tr("كلمة مفتاحية: {keyword}").format(keyword=keyword))
        self.setToolTip(self.tr("أظهر المقالات التي تحمل «{keyword}»").format(keyword=keyword))

    def event(self, event: QEvent) -> bool:
        """Claim F2, whatever command the window has on it."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_F2
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the row: `QPushButton` would move the focus to any other widget."""
        if event.key() in _ARROWS:
            event.ignore()
        elif event.key() == Qt.Key.Key_F2:
            self.menu_requested.emit()
        else:
            super().keyPressEvent(event)


def _shown(keyword: str) -> str:
    """The text of the button: not wider than a page, running its own way, and `&` marks no key."""
    return isolated(without_keys(shortened(keyword, LONGEST)))
