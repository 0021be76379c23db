"""Closes the window properly when the session ends or on Ctrl+C in its terminal."""

from __future__ import annotations

import signal
import socket
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier

if TYPE_CHECKING:
    from collections.abc import Callable

ENDING = (signal.SIGINT, signal.SIGTERM)


class Termination(QObject):
    """Handles signals of the system.

    Python runs signal handlers only between two of its own instructions, and Qt's event loop has none: a byte
    on a socket wakes it (https://docs.python.org/3/library/signal.html#signal.set_wakeup_fd).
    """

    def __init__(self, close: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._read, self._write = socket.socketpair()
        for end in (self._read, self._write):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda *_which: close())

    def watch(self) -> None:
        """Install the signal handlers."""
        signal.set_wakeup_fd(self._write.fileno())
        for ending in ENDING:
            signal.signal(ending, lambda _number, _frame: None)
