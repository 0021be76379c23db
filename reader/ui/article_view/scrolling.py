"""Scroll a long text by screens, and ask for the articles before and after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit

OVERLAP = 72  # pixels of the former screen that stay visible
LINE_STEP = 48
MIN = 60


class Scrolling(QObject):
    """Scrolls a `QTextEdit`; at its ends it signals that more is wanted."""

    past_end = Signal()
    past_start = Signal()

    def __init__(self, text: QTextEdit) -> None:
        super().__init__(text)
        self._text, self._bar = text, text.verticalScrollBar()

    def on(self) -> None:
        """Scroll down by a screen."""
        if self._bar.value() < self._end():
            self._by(self._screen())
        else:
            self.past_end.emit()

    def back(self) -> None:
        """Scroll up by a screen."""
        if self._bar.value() > self._bar.minimum():
            self._by(-self._screen())
        else:
            self.past_start.emit()

    def by_key(self, key: int) -> bool:
        """Scroll as the key says; return whether it was one that scrolls."""
        steps = {
            Qt.Key.Key_Up: -LINE_STEP,
            Qt.Key.Key_Down: LINE_STEP,
            Qt.Key.Key_PageUp: -self._screen(),
            Qt.Key.Key_PageDown: self._screen(),
        }
        if key in steps:
            self._by(steps[Qt.Key(key)])
        return key in steps

    def _by(self, pixels: int) -> None:
        self._bar.setValue(self._bar.value() + pixels)

    def _screen(self) -> int:
        return max(MIN, self._text.viewport().height() - OVERLAP)

    def _end(self) -> int:
        """The maximum of the scroll bar; the page adds text when that comes near."""
        return self._bar.maximum()
