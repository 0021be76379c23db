"""A keyword as a button, for keyboard and screen readers too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from reader.ui.widgets.button_text import named

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget


_OWN = frozenset({Qt.Key.Key_F2, Qt.Key.Key_Delete})
_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class Chip(QPushButton):
    """Signals what is to be done with its keyword. Style it as `#Chip`.

    `activated`: it was pressed; `menu_requested`: by the menu key, F2 or the right button;
    `removal_requested`: by Delete.
    """

    activated = Signal(str)
    menu_requested = Signal()
    removal_requested = Signal()

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
        self.setText(named(keyword))
        self.setAccessibleName(self.tr("كلمة مفتاحية: {keyword}").format(keyword=keyword))
        self.setToolTip(self.tr("أظهر المقالات التي تحمل «{keyword}»").format(keyword=keyword))

    def event(self, event: QEvent) -> bool:
        """Claim F2 and Delete, whatever commands the window has on them."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _OWN
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cut the text with an ellipsis where a narrow page has no room for it."""
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_PushButtonContents
        room = self.style().subElementRect(part, option, self).width()
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the row: `QPushButton` would move the focus to any other widget."""
        if event.key() in _ARROWS:
            event.ignore()
        elif event.key() == Qt.Key.Key_F2:
            self.menu_requested.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_requested.emit()
        else:
            super().keyPressEvent(event)
