"""Lets a focused button handle its own keys although the window has commands on them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox

_OWN_KEYS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Select})


class KeyGuard(QObject):
    """Install it on the window: Space then presses the focused button instead of scrolling.

    Qt asks the focused widget and then its parents whether a key is theirs before it looks for a shortcut;
    buttons do not claim Space, so the window does it for them.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            focused = QApplication.focusWidget()
            if event.key() in _OWN_KEYS and isinstance(focused, (QAbstractButton, QComboBox)):
                event.accept()
                return True
        return super().eventFilter(watched, event)
