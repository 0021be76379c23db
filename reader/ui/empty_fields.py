"""The caret of an empty line stands where reading begins, beside the hint.

Qt has it follow the layout of the keyboard instead: on a Latin one it stood at the left of an Arabic window.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.ui.focus_following import follow_focus

_FOLLOWED = "empty_followed"
_MIDDLE, _FIXED = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignAbsolute
_AS_WRITTEN = Qt.AlignmentFlag.AlignLeading | _MIDDLE  # a line runs as its own letters do
_AT_RIGHT = Qt.AlignmentFlag.AlignRight | _MIDDLE | _FIXED
_AT_LEFT = Qt.AlignmentFlag.AlignLeft | _MIDDLE | _FIXED


class EmptyFields(QObject):
    """Sees to each line that the keyboard comes to, but for those that stand at a side of their own."""

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
