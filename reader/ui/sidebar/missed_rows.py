"""What a paint missed of the results of a search, requested once for each paint."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal


class MissedRows(QObject):
    """Requests nothing twice before it came; a request withdraws those before it that are still open."""

    pages_missed = Signal(object)  # numbers of pages
    passages_missed = Signal(object)  # ids of articles

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pages: set[int] = set()
        self._passages: set[int] = set()
        self._asked_pages: set[int] = set()
        self._asked_passages: set[int] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._request)

    def miss_page(self, number: int) -> None:
        """Request this page once the paint is done."""
        if number not in self._asked_pages:
            self._pages.add(number)
            self._soon.start()

    def miss_passage(self, article_id: int) -> None:
        """Request the passage of this article once the paint is done."""
        if article_id not in self._asked_passages:
            self._passages.add(article_id)
            self._soon.start()

    def page_came(self, number: int) -> None:
        """The page may be requested again."""
        self._asked_pages.discard(number)

    def passages_came(self) -> None:
        """All passages may be requested again."""
        self._asked_passages.clear()

    def forget(self) -> None:
        """Another list is shown: all may be requested again."""
        self._asked_pages.clear()
        self._asked_passages.clear()

    def _request(self) -> None:
        pages, self._pages = self._pages, set()
        passages, self._passages = self._passages, set()
        if pages:
            self._asked_pages = pages
            self.pages_missed.emit(tuple(sorted(pages)))
        if passages:
            self._asked_passages = passages
            self.passages_missed.emit(tuple(passages))
