"""Shows imported articles in the list and on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

if TYPE_CHECKING:
    from reader.core.models import ImportReport
    from reader.ui.browsing import Browsing
    from reader.ui.imports.import_controller import ImportController
    from reader.ui.progress import Step
    from reader.ui.reading import Reading

_AGAIN = 3000  # milliseconds between two looks at a library that is being filled


class Arrivals(QObject):
    """Opens the first new article, unless another was opened or searched for meanwhile; what comes from
    watched folders only refreshes the list, unless nothing is open.
    """

    def __init__(self, controller: ImportController, browsing: Browsing, reading: Reading) -> None:
        super().__init__(controller)
        self._browsing, self._reading = browsing, reading
        self._at_start: tuple[int | None, str] = (None, "")
        self._at_end: tuple[int | None, str] = self._at_start
        self._is_filling = True  # the library was empty at the start
        self._since = QElapsedTimer()
        self._choosing = False  # whether the next article opened is our choice
        self._to_open: int | None = None
        self._opening = QTimer(self)
        self._opening.setSingleShot(True)
        self._opening.timeout.connect(self._open)
        controller.started.connect(self._begun)
        reading.article_opened.connect(self._opened)
        controller.progressed.connect(self._progressed)
        controller.finished.connect(self._finished)
        controller.finished_quietly.connect(self._finished_quietly)

    def _begun(self) -> None:
        self._at_start, self._choosing = self._attention(), False
        self._is_filling = not self._browsing.listing.counts.articles

    def _attention(self) -> tuple[int | None, str]:
        """What the person reads and searches for."""
        article = self._reading.article
        return (None if article is None else article.id, self._browsing.text)

    def _opened(self) -> None:
        if self._choosing:
            self._at_start, self._choosing = self._attention(), False

    def _progressed(self, step: Step) -> None:
        """Show what was imported so far, if the library was empty."""
        if step.done >= step.total or not self._is_filling:
            return
        if not self._browsing.listing.counts.articles:
            self._browsing.upkeep.refresh()
            self._choosing = True
            self._browsing.stepping.choose_near()
            self._since.start()
        elif self._since.hasExpired(_AGAIN) and not self._browsing.text:
            self._browsing.upkeep.refresh_in_place()
            self._since.start()

    def _finished_quietly(self) -> None:
        self._browsing.upkeep.refresh()
        if self._reading.article is None:  # the library was empty
            self._browsing.stepping.choose_near()

    def _finished(self, report: ImportReport) -> None:
        turned_away = self._attention() != self._at_start
        self._browsing.upkeep.refresh()
        self._to_open, self._at_end = report.first_article, self._attention()
        if self._to_open is not None and not turned_away:
            self._opening.start()  # in another pass: both together hold up the window of a large library

    def _open(self) -> None:
        if self._to_open is not None and self._attention() == self._at_end:
            self._browsing.reveal(self._to_open)
            self._reading.open(self._to_open)
            self._at_start = self._attention()  # the next import may have begun
