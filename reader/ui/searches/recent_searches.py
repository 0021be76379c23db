"""Which searches are remembered: those that were committed, or of which a hit was opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.library import Library
    from reader.ui.browsing import Searching
    from reader.ui.query_runner import QueryRunner


class RecentSearches(QObject):
    """Writes in a background thread, for an import may be holding the library."""

    reported = Signal(str)

    def __init__(self, library: Library, searching: Searching, side: QueryRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._searching, self._side = library, searching, side
        self._kept = ""

    def keep(self) -> None:
        """Remember the present search."""
        text = self._searching.text.strip()
        if text and text != self._kept:
            self._kept = text
            self._side.ask(f"remember {text}", lambda library: _keep(library, text), lambda _none: None)

    def clear(self) -> None:
        """Forget all."""
        self._kept = ""
        self._library.searches.clear_recent()
        self.reported.emit(self.tr("مُسحت عمليات البحث السابقة"))


def _keep(library: Library, text: str) -> Iterator[None]:
    library.searches.remember(text)
    yield
