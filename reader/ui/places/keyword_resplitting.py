"""Split all keyword runs again in the background, by what the library has learned since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reader.core.library.intake.keyword_learning import SplitAgain as Done
    from reader.ui.background import Background, LongTask
    from reader.ui.progress import Progress, Step
    from reader.ui.undo import UndoHistory


class KeywordResplitting(QObject):
    """Runs at most once at a time."""

    changed = Signal()
    reported = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        library: Library,
        background: Background,
        undo: UndoHistory,
        digits: Callable[[str], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library, self._background, self._undo, self._digits = library, background, undo, digits
        self._task: LongTask[Done] | None = None

    def begin(self) -> None:
        """Begin, unless it is running."""
        if self._task is None:
            path = self._library.path
            self.reported.emit(self.tr("تُقسَّم الكلمات المفتاحية من جديد…"))
            self._task = self._background.run_long(
                lambda progress: _split(path, progress), self._done, self._failed, self._progressed
            )

    def _progressed(self, step: Step) -> None:
        if step.total:
            share = self._digits(f"{100 * step.done // step.total}")
            self.reported.emit(self.tr("تُقسَّم الكلمات المفتاحية: {n}٪").format(n=share))

    def _done(self, done: Done) -> None:
        self._task = None
        if not done.before:
            self.reported.emit(self.tr("لم يتغيّر تقسيم الكلمات المفتاحية"))
            return
        self._undo.remember(self.tr("تقسيم الكلمات المفتاحية"), lambda: self._take_back(done))
        self.reported.emit(
            self.tr("قُسّمت الكلمات المفتاحية من جديد، وعدد المقالات: {n}").format(
                n=self._digits(f"{len(done.before):,}")
            )
        )
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self._task = None
        self.failed.emit(error)

    def _take_back(self, done: Done) -> None:
        self._library.names.undo(done)
        self.changed.emit()


def _split(path: Path, progress: Progress) -> Done:
    with Library.reopen(path) as library:
        return library.names.split_again(progress.report, cancelled=lambda: progress.cancelled)
