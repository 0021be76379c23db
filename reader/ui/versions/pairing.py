"""Find near copies among new articles, little by little, in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from reader.ui.background import raise_again

if TYPE_CHECKING:
    from pathlib import Path

    from reader.core.library import Library
    from reader.ui.background import Background

PAUSE_MILLISECONDS = 150  # milliseconds between two calls


class Pairing(QObject):
    """`found`: there are new near copies."""

    found = Signal()

    def __init__(self, library: Library, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._background = library, background
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Begin or continue, if the library may be written."""
        if not self._library.is_read_only:
            self._pause.start()

    def _go_on(self) -> None:
        """Compare some more articles; after an import, which would have both wait for each other."""
        if self._background.at_length:
            self._background.idle.connect(
                self.begin, Qt.ConnectionType(Qt.ConnectionType.SingleShotConnection)
            )
            return
        path = self._library.path
        self._background.run_latest("sketches", lambda: _pair_some(path), self._paired, raise_again)

    def _paired(self, done: tuple[int, int]) -> None:
        articles, pairs = done
        if articles:
            self._pause.start()
        if pairs:
            self.found.emit()


def _pair_some(path: Path) -> tuple[int, int]:
    """Run `prepare_some`: how many articles and how many pairs."""
    from reader.core.errors import LibraryLocked
    from reader.core.library import Library

    try:
        with Library.reopen(path) as library:
            return library.near_duplicates.prepare_some()
    except LibraryLocked:
        return 0, 0  # an import is writing; it begins the pairing again afterwards
