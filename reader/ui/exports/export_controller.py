"""Exports: asks what, how and where to, and does the work in the background."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.models import ArticleFilter
from reader.core.wording import isolated, name_line
from reader.paths import resources

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reader.core.exporting import ExportReport, Selection
    from reader.core.wording import Wording
    from reader.ui.background import Background, LongTask
    from reader.ui.browsing import Browsing
    from reader.ui.dialogs.export_dialog import Choice
    from reader.ui.progress import Progress
    from reader.ui.reading import Reading

_FORBIDDEN = str.maketrans(dict.fromkeys('/\\:*?"<>|\n\r\t', " "))
_LONGEST_NAME = 80


class ExportController(QObject):
    """Runs one export at a time; `reported` is news in a word, `exported` comes with the file."""

    started = Signal(str)
    progressed = Signal(object)
    ended = Signal()
    exported = Signal(str, object)  # what was done, in words; the path of the file
    failed = Signal(object)
    reported = Signal(str)

    def __init__(
        self,
        library_file: Path,
        background: Background,
        reading: Reading,
        browsing: Browsing,
        words: Callable[[], Wording],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library_file, self._background, self._window = library_file, background, window
        self._reading, self._browsing, self._words = reading, browsing, words
        self._task: LongTask[ExportReport] | None = None

    # --- what to export ----------------------------------------------------------------------------------
    def choose(self) -> None:
        """Ask what to export, how and where to, and do it."""
        from reader.core.exporting import FORMATS
        from reader.ui.dialogs.export_dialog import Choice, ExportDialog

        formats = [
            Choice(each.id, f"{self._format_name(each.id)}  {isolated(f'({each.endings[0]})')}")
            for each in FORMATS
        ]
        dialog = ExportDialog(self._choices(), formats, self._window)
        dialog.chosen.connect(self._choose_file)
        dialog.open()

    def save_pdf(self) -> None:
        """Ask for a file and export the open article into it as PDF."""
        if self._reading.article is not None:
            self._choose_file("article", "pdf")

    def _choices(self) -> list[Choice]:
        from reader.ui.dialogs.export_dialog import Choice

        article = self._reading.article
        open_article = [Choice("article", self.tr("المقالة المفتوحة"))] if article else []
        return [
            *open_article,
            Choice("list", self.tr("المقالات المعروضة في القائمة")),
            Choice("bookmarked", self.tr("المقالات ذات الإشارات")),
            Choice("all", self.tr("كل مقالات المكتبة")),
            Choice("marks", self.tr("كل العلامات والملاحظات")),
        ]

    def _format_name(self, format_id: str) -> str:
        names = {
            "epub": self.tr("كتاب EPUB"),
            "html_page": self.tr("صفحة HTML"),
            "plain_text": self.tr("نصّ صرف"),
            "json_lines": self.tr("JSON Lines، يعود إلى ورّاق كاملًا"),
            "bibtex": self.tr("مراجع BibTeX"),
            "ris": self.tr("مراجع RIS"),
            "csl_json": self.tr("مراجع CSL-JSON"),
        }
        return names.get(format_id) or {"pdf": "PDF", "markdown": "Markdown"}[format_id]

    def _selection(self, what: str) -> Selection:
        from reader.core.exporting import AllMarks, Chosen, Listed

        article = self._reading.article
        if what == "article" and article is not None:
            return Chosen((article.id,))
        if what == "marks":
            return AllMarks()
        filters = {"list": self._browsing.wanted, "bookmarked": ArticleFilter(bookmarked=True)}
        return Listed(filters.get(what, ArticleFilter()))

    def _name_for(self, what: str) -> str:
        article = self._reading.article
        if what == "article" and article is not None:
            named = " ".join(article.title.translate(_FORBIDDEN).split())
            return named[:_LONGEST_NAME].strip(" .") or self.tr("مقالة")
        return {
            "marks": self.tr("علامات ورّاق"),
            "bookmarked": self.tr("مقالات ذات إشارات"),
        }.get(what, self.tr("مقالات ورّاق"))

    # --- where to ----------------------------------------------------------------------------------------
    def _choose_file(self, what: str, format_id: str) -> None:
        from reader.core.exporting import format_named
        from reader.ui.dialogs.file_dialogs import SaveDialog

        outgoing = format_named(format_id)
        kinds = [f"{self._format_name(format_id)} ({' '.join(f'*{ending}' for ending in outgoing.endings)})"]
        name = f"{self._name_for(what)}{outgoing.endings[0]}"
        dialog = SaveDialog(self.tr("تصدير إلى ملف"), name, kinds, self._window)
        selection = self._selection(what)

        def chosen(name: str) -> None:
            whole = name if name.lower().endswith(outgoing.endings) else name + outgoing.endings[0]
            self.export(selection, Path(whole))

        dialog.fileSelected.connect(chosen)
        dialog.open()

    # --- doing it ----------------------------------------------------------------------------------------
    def export(self, selection: Selection, target: Path) -> None:
        """Export in the background; while one export is running, another is refused."""
        if self._task is not None:
            self.reported.emit(self.tr("التصدير السابق لم ينته بعد"))
            return
        from reader.core.exporting import ExportRequest, export

        wording = replace(self._words(), today="")
        request = ExportRequest(self._library_file, selection, target, wording, resources() / "fonts")

        def work(progress: Progress) -> ExportReport:
            return export(request, progress=progress.report, cancelled=lambda: progress.cancelled)

        self.started.emit(self.tr("تصدير المقالات"))
        self._task = self._background.run_long(work, self._done, self._broke, self.progressed.emit)

    def cancel(self) -> None:
        """Cancel; the unfinished file is removed."""
        if self._task is not None:
            self._task.cancel()

    def _done(self, report: ExportReport) -> None:
        self._task = None
        self.ended.emit()
        if report.cancelled:
            self.reported.emit(self.tr("أُلغي التصدير، ولم يُكتب شيء"))
            return
        said = self.tr("صُدّرت {articles} إلى «{file}»").format(
            articles=self._words().count_articles(report.articles), file=name_line(report.path.name)
        )
        self.exported.emit(said, report.path)

    def _broke(self, error: Exception) -> None:
        self._task = None
        self.ended.emit()
        self.failed.emit(error)
