"""Tells when a window was painted for the first time, so that other work can wait for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


PAUSE_MILLISECONDS = 20
PATIENCE_MILLISECONDS = 1500  # two passes, so that a busy machine processes events in between


class FirstPaint(QObject):
    """`done` is emitted once, after the first paint and after what was typed meanwhile was handled.

    If the window manager is just starting, as at a login, a window may never be told by X11 that it is
    visible, and stay black. It is then shown again.
    """

    done = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._patience = QTimer(self, interval=PATIENCE_MILLISECONDS)
        self._patience.timeout.connect(self._lose_patience)
        self._has_waited = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and not self._has_waited:
            self._patience.start()
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._patience.stop()
            QTimer.singleShot(PAUSE_MILLISECONDS, self, self.done.emit)
        return False

    def _lose_patience(self) -> None:
        if self._has_waited:
            self._patience.stop()
            self._show_again()
        self._has_waited = True

    def _show_again(self) -> None:
        if self._window.isVisible():
            self._window.hide()
            self._window.show()
