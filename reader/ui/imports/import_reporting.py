"""Shows the report of the last import in a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.ui.imports.import_summary import report_in_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reader.core.wording import Wording
    from reader.ui.imports.import_controller import ImportController


class ImportReporting(QObject):
    """`article_wanted` carries the id of an article, `undo_wanted` that of an import."""

    article_wanted = Signal(int)
    undo_wanted = Signal(int)
    reported = Signal(str)
    failed = Signal(object)

    def __init__(self, controller: ImportController, words: Callable[[], Wording], window: QWidget) -> None:
        super().__init__(window)
        self._controller, self._words, self._window = controller, words, window

    def show(self) -> None:
        """Show the report of the last import, or again what ended it."""
        from reader.ui.dialogs.import_report import ImportReportDialog

        if self._controller.last_error is not None:
            self.failed.emit(self._controller.last_error)
            return
        report, words = self._controller.last_report, self._words()
        if report is None:
            self.reported.emit(self.tr("لم يُستورد شيء بعد في هذه الجلسة"))
            return
        dialog = ImportReportDialog(report, report_in_words(report, words), words, self._window)
        dialog.article_requested.connect(self.article_wanted)
        dialog.undo_requested.connect(self.undo_wanted)
        dialog.open()
