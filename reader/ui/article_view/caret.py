"""A text caret for selecting with the keyboard.

Shift and an arrow key show it with a selection, F7 without; Esc hides it. Without a caret the arrow keys
scroll.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QTextCursor

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QTextEdit

_Op = QTextCursor.MoveOperation
_MOVES = {
    Qt.Key.Key_Left: _Op.Left,
    Qt.Key.Key_Right: _Op.Right,
    Qt.Key.Key_Up: _Op.Up,
    Qt.Key.Key_Down: _Op.Down,
    Qt.Key.Key_Home: _Op.StartOfLine,
    Qt.Key.Key_End: _Op.EndOfLine,
}
_WITH_CONTROL = {
    Qt.Key.Key_Left: _Op.WordLeft,
    Qt.Key.Key_Right: _Op.WordRight,
    Qt.Key.Key_Up: _Op.PreviousBlock,
    Qt.Key.Key_Down: _Op.NextBlock,
    Qt.Key.Key_Home: _Op.Start,
    Qt.Key.Key_End: _Op.End,
}
_WIDTH = 2
_EDGE = 48  # pixels below the upper edge: within the first whole line


class Caret(QObject):
    """The caret of one text view. Left and Right are visual, as Qt has them."""

    moved = Signal(int)  # to a position in the document

    def __init__(self, text: QTextEdit) -> None:
        super().__init__(text)
        self._text = text
        text.setCursorWidth(_WIDTH)

    @property
    def shown(self) -> bool:
        """Whether the arrow keys move the caret."""
        return bool(self._text.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard)

    def toggle(self) -> None:
        """Show or hide the caret."""
        if self.shown:
            self.hide()
        else:
            self.show()

    def show(self) -> None:
        """Show the caret within the visible text."""
        if self.shown:
            return
        self._flag(Qt.TextInteractionFlag.TextSelectableByMouse | _BY_KEYBOARD)
        cursor = self._text.textCursor()
        if not self._text.viewport().rect().intersects(self._text.cursorRect(cursor)):
            self._text.setTextCursor(self._at_top())
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def hide(self) -> None:
        """Hide the caret and clear the selection; the arrow keys scroll again."""
        cursor = self._text.textCursor()
        cursor.clearSelection()
        self._text.setTextCursor(cursor)
        self._flag(Qt.TextInteractionFlag.TextSelectableByMouse)

    def take(self, event: QKeyEvent) -> bool:
        """Handle the key; return whether it was one for the caret."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape and self.shown:
            self.hide()
            return True
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        moves = _WITH_CONTROL if control else _MOVES
        if event.key() not in moves or not (shift or self.shown):
            return False
        self.show()
        self._move(moves[Qt.Key(event.key())], _KEEP if shift else QTextCursor.MoveMode.MoveAnchor)
        return True

    def _move(self, operation: QTextCursor.MoveOperation, mode: QTextCursor.MoveMode) -> None:
        cursor = self._text.textCursor()
        if not cursor.movePosition(operation, mode) and operation in _EDGES:
            cursor.movePosition(_EDGES[operation], mode)
        self._text.setTextCursor(cursor)
        self.moved.emit(cursor.position())

    def _at_top(self) -> QTextCursor:
        port = self._text.viewport()
        return self._text.cursorForPosition(QPoint(port.width() // 2, min(_EDGE, port.height() // 2)))

    def _flag(self, flags: Qt.TextInteractionFlag) -> None:
        if self._text.textInteractionFlags() != flags:
            self._text.setTextInteractionFlags(flags)
            self._text.viewport().update()


_BY_KEYBOARD = Qt.TextInteractionFlag.TextSelectableByKeyboard
_KEEP = QTextCursor.MoveMode.KeepAnchor
_EDGES = {_Op.Down: _Op.EndOfBlock, _Op.Up: _Op.StartOfBlock, _Op.NextBlock: _Op.EndOfBlock}
