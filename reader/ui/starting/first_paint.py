"""Tells when a widget has been painted for the first time, so that what can wait does wait for that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


PAUSE_MILLISECONDS = 20


class FirstPaint(QObject):
    """`done` is said once, when the first picture is on the screen and what was typed meanwhile answered."""

    done = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(PAUSE_MILLISECONDS, self, self.done.emit)
        return False
