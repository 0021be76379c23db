"""Ctrl+C and the like in text fields with an Arabic keyboard layout.

Qt's text fields know only the Latin letters: Ctrl+ؤ, which is the same key, does nothing in them.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from reader.ui.focus_following import follow_focus
from reader.ui.keys import ARABIC_OF_LATIN

_LETTERS = "CVXZYA"  # copy, paste, cut, undo, redo, all
_LATIN_KEYS = {ord(ARABIC_OF_LATIN[letter]): Qt.Key(ord(letter)) for letter in _LETTERS}
_EDITORS = (QLineEdit, QPlainTextEdit, QTextEdit)
_ASKED = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class EditingKeys(QObject):
    """Sends the focused text field the Latin key for an Arabic one."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        follow_focus(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        """Filter the events of the focused field only: a filter on the application would see all events."""
        if isinstance(before, _EDITORS):
            before.removeEventFilter(self)
        if isinstance(now, _EDITORS):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _ASKED or not isinstance(event, QKeyEvent):
            return False
        latin = _LATIN_KEYS.get(event.key())
        if latin is None or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        twin = QKeyEvent(event.type(), latin, event.modifiers())
        twin.setAccepted(False)
        QCoreApplication.sendEvent(watched, twin)
        event.setAccepted(twin.isAccepted())
        return bool(twin.isAccepted())
