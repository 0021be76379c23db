"""Shows in the window what other programs do to the open library, such as an import in a terminal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.errors import LibraryError, LibraryMoved

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.core.library import Library
    from reader.core.models import ShelfCounts
    from reader.ui.browsing import Browsing
    from reader.ui.reading import Reading

LOOK_MILLISECONDS = 2000


class OutsideChanges(QObject):
    """Checks whether others wrote to the library, except while our own import writes or is undone: that
    shows itself.

    `failed` says, once, that the library file was moved away.
    """

    failed = Signal(object)

    def __init__(
        self,
        library: Library,
        browsing: Browsing,
        reading: Reading,
        is_writing: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library, self._browsing, self._reading = library, browsing, reading
        self._is_writing = is_writing
        self._was_in_place = True
        self._seen, self._counts = library.changes_of_others(), library.shelf_counts()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Show what others changed since the last check."""
        self._look_after_file()
        try:
            now = self._library.changes_of_others()
            if now != self._seen and not self._is_writing():
                self._show()
                self._reading.show_changes()
        except LibraryError:  # it is locked for a moment: the next check will tell
            return
        self._seen = now

    def _look_after_file(self) -> None:
        is_in_place = self._library.is_in_place
        if self._was_in_place and not is_in_place:
            self.failed.emit(LibraryMoved(self._library.path))
        self._was_in_place = is_in_place

    def _show(self) -> None:
        """Refresh without scrolling the list; if no counts changed, only its rows."""
        before, self._counts = self._counts, self._library.shelf_counts()
        if self._counts.articles != before.articles or self._counts != self._shown_counts():
            self._browsing.upkeep.refresh_in_place()
        else:
            self._browsing.upkeep.reread_rows()

    def _shown_counts(self) -> ShelfCounts:
        """The counts, without that of begun articles, which changes while one reads."""
        return replace(self._browsing.listing.counts, begun=self._counts.begun)

    def stop(self) -> None:
        """Stop checking: the window closes."""
        self._timer.stop()
