"""The open window's side of a second start: it receives the files.

Qt's network module is imported by `start` alone, which is called after the first paint.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from reader.ui.starting.second_start import ACTIVATION_TOKENS, anyone_listens, hand_over, server_name, taken

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket
    from PySide6.QtWidgets import QWidget

__all__ = ["InstanceServer", "bring_forward", "hand_over"]


class InstanceServer(QObject):
    """Listens for second starts on one library."""

    files_received = Signal(object)  # a list of paths, not empty
    raise_requested = Signal(str)  # the activation token of the desktop, if there was one

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._server: QLocalServer | None = None
        self._lock: IO[bytes] | None = None

    def start(self) -> bool:
        """Listen; `False` if another window already does, or none can."""
        from PySide6.QtNetwork import QLocalServer

        name = server_name(self._library)
        if name is None or anyone_listens(name):  # `listen` would take the name from a live window
            return False
        self._lock = taken(name)  # and two that look at the same moment would both find it free
        if self._lock is None:
            return False
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.removeServer(name)  # the socket file of a window that was killed
        if not server.listen(name):
            return False
        server.newConnection.connect(self._greet)
        self._server = server
        return True

    def stop(self) -> None:
        """Stop listening, so that the next start opens its own window."""
        if self._server is not None:
            self._server.close()
            self._server = None
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def _greet(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            socket.disconnected.connect(socket.deleteLater)
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        message = _parsed(bytes(socket.readLine().data()))
        known = message is not None and message["library"] == str(self._library.resolve())
        socket.write(b"ok\n" if known else b"no\n")
        socket.flush()
        socket.disconnectFromServer()
        if known and message is not None:
            self.raise_requested.emit(message["token"])
            self.files_received.emit([Path(file) for file in message["files"]])


def bring_forward(window: QWidget, token: str = "") -> None:
    """Raise the window; `token` proves to the desktop that the person asked for it."""
    if token:
        for name in ACTIVATION_TOKENS:
            os.environ[name] = token
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _parsed(line: bytes) -> dict[str, Any] | None:
    """The message of a second start; `None` for anything else."""
    import json

    try:
        message = json.loads(line)
        files, library, token = message["files"], message["library"], message["token"]
    except (ValueError, KeyError, TypeError):
        return None
    texts = [library, token, *files] if isinstance(files, list) else [None]
    return message if all(isinstance(text, str) for text in texts) else None
