"""Shows imported articles in the list and on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from reader.core.models import ImportReport
    from reader.ui.browsing import Browsing
    from reader.ui.imports.import_controller import ImportController
    from reader.ui.progress import Step
    from reader.ui.reading import Reading


class Arrivals(QObject):
    """Opens the first new article; what comes from watched folders only refreshes the list."""

    def __init__(self, controller: ImportController, browsing: Browsing, reading: Reading) -> None:
        super().__init__(controller)
        self._browsing, self._reading = browsing, reading
        controller.progressed.connect(self._progressed)
        controller.finished.connect(self._finished)
        controller.finished_quietly.connect(lambda _report: browsing.upkeep.refresh())

    def _progressed(self, step: Step) -> None:
        """Show what was imported so far, if the library was empty."""
        if step.done < step.total and not self._browsing.listing.counts.articles:
            self._browsing.upkeep.refresh()
            self._browsing.stepping.choose_near()

    def _finished(self, report: ImportReport) -> None:
        self._browsing.upkeep.refresh()
        if report.first_article is not None:
            self._browsing.reveal(report.first_article)
            self._reading.open(report.first_article)
