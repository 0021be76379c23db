"""What an import did, told in the window: progress while it runs, a line afterwards, failures by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.core.wording import isolated
from reader.ui.imports.import_words import report_in_words
from reader.ui.language import told

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.core.models import ImportReport
    from reader.core.wording import Wording
    from reader.ui.browsing import Browsing
    from reader.ui.imports.import_desk import ImportDesk
    from reader.ui.notices import Notices
    from reader.ui.reading import Reading
    from reader.ui.reading_pane import ReadingPane
    from reader.ui.status_line import StatusLine


class ImportAccount(QObject):
    """Listens to the import desk. `show_report` opens the account file by file."""

    def __init__(
        self,
        desk: ImportDesk,
        pane: ReadingPane,
        status: StatusLine,
        words: Callable[[], Wording],
        show_report: Callable[[], None],
    ) -> None:
        super().__init__(desk)
        self._pane, self._status, self._words, self._show_report = pane, status, words, show_report
        desk.started.connect(lambda: pane.progress.begin(self.tr("استيراد المقالات")))
        desk.progressed.connect(lambda *state: pane.progress.show_progress(*state))
        pane.cancel_requested.connect(desk.cancel)

    def follow(self, desk: ImportDesk, browsing: Browsing, reading: Reading, notices: Notices) -> None:
        """Show what came in, and tell what failed."""

        def finished(report: ImportReport) -> None:
            self._tell(report)
            browsing.refresh()
            if report.first_article is not None:
                browsing.reveal(report.first_article)
                reading.open(report.first_article)

        def failed(error: Exception) -> None:
            self._pane.progress.end()
            notices.show(error)

        def finished_quietly(report: ImportReport) -> None:
            account = self.tr("من المجلدات المراقبة: {account}")
            self._status.give_account(account.format(account=report_in_words(report, self._words())))
            browsing.refresh()

        def progressed(done: int, total: int, _text: str) -> None:
            """An empty library shows what is in, while more comes."""
            if done < total and not browsing.counts.articles:
                browsing.refresh()
                browsing.stepping.choose_near()

        desk.progressed.connect(progressed)
        desk.finished.connect(finished)
        desk.finished_quietly.connect(finished_quietly)
        desk.failed.connect(failed)

    def _tell(self, report: ImportReport) -> None:
        """The only failure is told in full, several with the way to the report."""
        self._pane.progress.end()
        account = report_in_words(report, self._words())
        self._status.give_account(account)
        failed = [outcome for outcome in report.outcomes if outcome.status == "failed"]
        if len(failed) == 1 and failed[0].reason:
            path = failed[0].path
            self._pane.banner.show_error(told(failed[0].reason).replace(path, isolated(path)))
        elif failed:
            self._pane.banner.show_error(account, self.tr("التقرير"), self._show_report)
