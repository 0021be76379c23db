"""Puts the cursor of an empty text field where reading begins, beside the placeholder.

Qt has it follow the keyboard layout: with a Latin one it would be at the left in an Arabic window.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.ui.focus_following import follow_focus

_FOLLOWED = "empty_followed"
_MIDDLE, _FIXED = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignAbsolute
_AS_WRITTEN = Qt.AlignmentFlag.AlignLeading | _MIDDLE  # text has the direction of its own letters
_AT_RIGHT = Qt.AlignmentFlag.AlignRight | _MIDDLE | _FIXED
_AT_LEFT = Qt.AlignmentFlag.AlignLeft | _MIDDLE | _FIXED


class EmptyFields(QObject):
    """Handles each text field that gets the focus, except those with a fixed alignment."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        follow_focus(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, QLineEdit) and now.alignment() == _AS_WRITTEN and not now.property(_FOLLOWED):
            now.setProperty(_FOLLOWED, True)
            now.textChanged.connect(lambda _text: _align(now))
            _align(now)


def _align(field: QLineEdit) -> None:
    right = field.layoutDirection() == Qt.LayoutDirection.RightToLeft
    empty = _AT_RIGHT if right else _AT_LEFT
    field.setAlignment(_AS_WRITTEN if field.text() else empty)
