"""A search field that waits for a pause in typing before it signals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

REST_MILLISECONDS = 120


class SearchField(QLineEdit):
    """`search_changed` follows typing after a short pause, Enter and clearing at once.

    Down and Enter ask for the list of results; Esc clears, and in an empty field asks to leave.
    """

    search_changed = Signal(str)
    list_requested = Signal()
    leave_requested = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SearchField")
        self._said = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MILLISECONDS)
        self._rest.timeout.connect(self._say)
        self._icon = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._clear = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self._icon.setText(self.tr("بحث"))
        self._clear.setText(self.tr("مسح البحث"))
        self._clear.setToolTip(self.tr("مسح البحث"))
        self._clear.setVisible(False)
        self._clear.triggered.connect(self.clear_search)
        self.textChanged.connect(self._on_text_changed)
        self.set_placeholder(placeholder)

    def set_placeholder(self, text: str) -> None:
        """Set the placeholder, which is also the accessible name."""
        self.setPlaceholderText(text)
        self.setAccessibleName(text)

    def set_icons(self, search: QIcon, clear: QIcon) -> None:
        """Set the icons of the field; called again when the theme changes."""
        self._icon.setIcon(search)
        self._clear.setIcon(clear)

    def restore(self, text: str) -> None:
        """Show a search that is already in force, without signals."""
        self._said = text
        blocked = self.blockSignals(True)
        self.setText(text)
        self.blockSignals(blocked)
        self._clear.setVisible(bool(text))
        self._rest.stop()

    def clear_search(self) -> None:
        """Empty the field and signal at once."""
        self.clear()
        self._say()

    def focus_all(self) -> None:
        """Focus the field with all its text selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _on_text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._rest.start()

    def _say(self) -> None:
        self._rest.stop()
        self._say_text(self.text())

    def _say_text(self, text: str) -> None:
        if text != self._said:
            self._said = text
            self.search_changed.emit(text)

    def _on_escape(self) -> None:
        if self.text():
            self.clear_search()
        else:
            self.leave_requested.emit()

    def _on_list_wanted(self) -> None:
        self._say()
        self.list_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        answers = {
            Qt.Key.Key_Escape: self._on_escape,
            Qt.Key.Key_Down: self._on_list_wanted,
            Qt.Key.Key_Return: self._on_list_wanted,
            Qt.Key.Key_Enter: self._on_list_wanted,
        }
        answer = answers.get(Qt.Key(event.key())) if not event.modifiers() & _HELD else None
        if answer is None:
            super().keyPressEvent(event)
        else:
            answer()


_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
)
