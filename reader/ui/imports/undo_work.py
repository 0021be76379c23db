"""Undoes and redoes imports in the background, and says how far that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reader.core.library.intake.imports import ReportProgress, Undone
    from reader.core.wording import Wording
    from reader.ui.background import Background
    from reader.ui.progress import Progress, Step


T = TypeVar("T")


class UndoWork(QObject):
    """`running` says what is being done; it is empty once all is over."""

    running = Signal(str)

    def __init__(
        self, path: Path, background: Background, words: Callable[[], Wording], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._path, self._background, self._words = path, background, words
        self._count = 0

    @property
    def is_running(self) -> bool:
        """Whether an import is being undone or redone."""
        return self._count > 0

    def undo(
        self, import_id: int, done: Callable[[Undone], None], failed: Callable[[Exception], None]
    ) -> None:
        """Undo the import."""
        self._begin(
            self.tr("جارٍ التراجع عن الاستيراد…"),
            lambda progress: undo_import(self._path, import_id, progress.report),
            done,
            failed,
        )

    def redo(self, undone: Undone, done: Callable[[None], None], failed: Callable[[Exception], None]) -> None:
        """Redo the import."""
        self._begin(
            self.tr("جارٍ استعادة الاستيراد…"),
            lambda progress: redo_import(self._path, undone, progress.report),
            done,
            failed,
        )

    def _begin(
        self,
        text: str,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        def progressed(step: Step) -> None:
            share = self._words().digits(str(100 * step.done // step.total))
            if self.is_running:
                self.running.emit(self.tr("{what} {n}٪").format(what=text, n=share))

        self._count += 1
        self.running.emit(text)
        self._background.run_long(work, self._then(done), self._then(failed), progressed)

    def _then(self, handle: Callable[[T], None]) -> Callable[[T], None]:
        def end(result: T) -> None:
            self._count -= 1
            if not self.is_running:
                self.running.emit("")
            handle(result)

        return end


def undo_import(path: Path, import_id: int, report: ReportProgress) -> Undone:
    """Undo the import in the library at this path."""
    from reader.core.library import Library

    with Library.reopen(path) as library:
        return library.imports.undo(import_id, report)


def redo_import(path: Path, undone: Undone, report: ReportProgress) -> None:
    """Redo an import in the library at this path."""
    from reader.core.library import Library

    with Library.reopen(path) as library:
        library.imports.redo(undone, report)
