"""Imports: file dialogs, the work in the background, results."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from reader.paths import resources
from reader.ui.local_files import local_files

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from reader.core.models import ImportReport
    from reader.ui.background import Background, LongTask
    from reader.ui.progress import Progress, Step

    Work = Callable[[Progress], ImportReport]

_PAGE = '<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{}</body></html>'


class ImportController(QObject):
    """Runs imports one after the other and tells how they went."""

    started = Signal()
    progressed = Signal(object)
    finished = Signal(object)
    finished_quietly = Signal(object)
    failed = Signal(object)

    def __init__(self, library_file: Path, background: Background, window: QWidget) -> None:
        super().__init__(window)
        self.library_file, self._background, self._window = library_file, background, window
        self._waiting: list[Work] = []
        self._quiet: set[Work] = set()  # imports without progress, which open no article
        self._task: LongTask[ImportReport] | None = None
        self.last_report: ImportReport | None = None
        self.last_error: Exception | None = None  # what ended the last import, which has no report then

    @property
    def is_importing(self) -> bool:
        """Whether an import is running."""
        return self._task is not None

    # --- what to import ----------------------------------------------------------------------------------
    def choose_files(self) -> None:
        """Ask for files and import them."""
        from reader.core.formats import FILE_PATTERNS
        from reader.ui.dialogs.file_dialogs import FilesDialog

        patterns = self.tr("مقالات ({patterns})").format(patterns=" ".join(FILE_PATTERNS))
        dialog = FilesDialog([patterns, self.tr("كل الملفات (*)")], self._window)
        dialog.filesSelected.connect(lambda names: self.import_paths([Path(name) for name in names]))
        dialog.open()

    def choose_folder(self) -> None:
        """Ask for a folder and import its files."""
        from reader.ui.dialogs.file_dialogs import FolderDialog

        dialog = FolderDialog(self._window)
        dialog.fileSelected.connect(lambda name: self.import_paths([Path(name)]))
        dialog.open()

    def import_samples(self) -> None:
        """Import the bundled sample articles."""
        self.import_paths([resources() / "samples"])

    def paste(self) -> None:
        """Import what was copied: files, a text as an article, or a page if there is no plain text."""
        copied, name = QGuiApplication.clipboard().mimeData(), self.tr("الحافظة")
        if files := local_files(copied):
            self.import_paths(files)
        elif text := copied.text().strip() or (copied.hasHtml() and _PAGE.format(copied.html())):
            self.import_text(text, name)
        else:
            from reader.core.errors import ClipboardEmpty

            self.failed.emit(ClipboardEmpty())

    def import_text(self, text: str, name: str) -> None:
        """Import a text as an article; `name` is where it came from."""
        library_file = self.library_file

        def work(_progress: Progress) -> ImportReport:
            from reader.core.importing import import_bytes

            # half of a character may have been copied
            return import_bytes(text.encode("utf-8", "replace"), name, library_file)

        if text.strip():
            self._queue(work)

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders, after the imports that are queued."""
        if paths:
            self._queue(self._importing(paths))

    def import_quietly(self, paths: Sequence[Path]) -> None:
        """Import without progress or opening an article; `finished_quietly` tells how it went."""
        work = self._importing(paths)
        self._quiet.add(work)
        self._queue(work)

    def _importing(self, paths: Sequence[Path]) -> Work:
        library_file = self.library_file

        def work(progress: Progress) -> ImportReport:
            from reader.core.importing import ImportProgress, import_apart

            def report(state: ImportProgress) -> None:
                progress.report(state.done, state.total, state.path, round(100 * state.share))

            return import_apart(paths, library_file, progress=report, cancelled=lambda: progress.cancelled)

        return work

    # --- doing it ----------------------------------------------------------------------------------------
    def cancel(self) -> None:
        """Stop after the present file; what was imported stays."""
        self._waiting.clear()
        self._quiet.clear()
        if self._task is not None:
            self._task.cancel()

    def _queue(self, work: Work) -> None:
        self._waiting.append(work)
        if self._task is None:
            self._next()

    def _next(self) -> None:
        if self._waiting:
            work = self._waiting.pop(0)
            if work in self._quiet:
                self._quiet.remove(work)
                self._begin(work, self.finished_quietly.emit, _ignore_progress)
                return
            self.started.emit()
            self._begin(work, self.finished.emit, self.progressed.emit)

    def _begin(
        self,
        work: Work,
        finished: Callable[[ImportReport], object],
        progressed: Callable[[Step], object],
    ) -> None:
        def done(report: ImportReport) -> None:
            self._task, self.last_report, self.last_error = None, report, None
            finished(report)
            self._next()

        def begun(progress: Progress) -> ImportReport:
            from reader.core.library.storage.presence import refuse_moved

            refuse_moved(self.library_file)
            return work(progress)

        self._task = self._background.run_long(begun, done, self._broke, progressed)

    def _broke(self, error: Exception) -> None:
        self._task, self.last_error = None, error
        self.failed.emit(error)
        self._next()


def _ignore_progress(_step: Step) -> None:
    """Ignore the progress of a quiet import."""
