"""Shows imports in the window: progress while they run, a summary afterwards, failures by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.ui.imports.import_summary import account_in_words, report_in_words
from reader.ui.language import translated

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.core.models import ImportReport
    from reader.core.wording import Wording
    from reader.ui.imports.import_controller import ImportController
    from reader.ui.notices import Notices
    from reader.ui.reading_pane import ReadingPane
    from reader.ui.status_line import StatusLine


class ImportAccount(QObject):
    """Follows the import controller. `report_wanted`: show the report, file by file."""

    report_wanted = Signal()

    def __init__(
        self,
        controller: ImportController,
        pane: ReadingPane,
        status: StatusLine,
        notices: Notices,
        words: Callable[[], Wording],
    ) -> None:
        super().__init__(controller)
        self._pane, self._status, self._notices, self._words = pane, status, notices, words
        self._told = ""
        controller.started.connect(self._forget)
        controller.started.connect(lambda: pane.progress.begin(self.tr("استيراد المقالات")))
        controller.progressed.connect(lambda step: pane.progress.show_progress(step))
        controller.finished.connect(self._tell)
        controller.finished_quietly.connect(self._tell_quietly)
        controller.failed.connect(self._failed)
        pane.cancel_requested.connect(controller.cancel)

    def _forget(self) -> None:
        """Hide what was told of the import before, which is not the last one any more."""
        if self._told and self._pane.banner.label.text() == self._told:
            self._pane.banner.dismiss()
        self._told = ""

    def _failed(self, error: Exception) -> None:
        self._pane.progress.end()
        self._notices.show(error)

    def _tell_quietly(self, report: ImportReport) -> None:
        """Show what came, or could not; a renamed file is no news."""
        if report.articles_added or report.of_status("updated") or report.of_status("failed"):
            account = self.tr("من المجلدات المراقبة: {account}")
            self._status.show_summary(account.format(account=account_in_words(report, self._words())))

    def _tell(self, report: ImportReport) -> None:
        """Show the summary; a single failure in full, several with a link to the report."""
        self._pane.progress.end()
        account = report_in_words(report, self._words())
        self._status.show_summary(account)
        failed = report.of_status("failed")
        if len(failed) == 1 and failed[0].reason:
            self._told = translated(failed[0].reason)
            self._pane.banner.show_error(self._told)
        elif not report.outcomes and not report.cancelled:
            self._told = self.tr("لم يُعثر فيما اخترته على ملف يُقرأ؛ اختر ملفات مقالات أو مجلدًا فيه شيء منها.")
            self._pane.banner.show_hint(self._told)
        elif failed:
            self._told = account
            self._pane.banner.show_error(account, self.tr("التقرير"), self.report_wanted.emit)
