"""Undoes and redoes imports in the background, and says how far that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reader.core.library.intake.imports import Told, Undone
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

    def put_aside(
        self, import_id: int, done: Callable[[Undone], None], failed: Callable[[Exception], None]
    ) -> None:
        """Undo the import."""
        self._begin(
            self.tr("جارٍ التراجع عن الاستيراد…"),
            lambda progress: put_aside(self._path, import_id, progress.report),
            done,
            failed,
        )

    def bring_back(
        self, undone: Undone, done: Callable[[None], None], failed: Callable[[Exception], None]
    ) -> None:
        """Redo the import."""
        self._begin(
            self.tr("جارٍ استعادة الاستيراد…"),
            lambda progress: bring_back(self._path, undone, progress.report),
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
        self._background.run_long(work, self._ending(done), self._ending(failed), progressed)

    def _ending(self, tell: Callable[[T], None]) -> Callable[[T], None]:
        def end(result: T) -> None:
            self._count -= 1
            if not self.is_running:
                self.running.emit("")
            tell(result)

        return end


def put_aside(path: Path, import_id: int, told: Told) -> Undone:
    """Undo the import in the library at this path."""
    from reader.core.library import Library

    with Library.reopen(path) as library:
        return library.imports.undo(import_id, told)


def bring_back(path: Path, undone: Undone, told: Told) -> None:
    """Redo an import in the library at this path."""
    from reader.core.library import Library

    with Library.reopen(path) as library:
        library.imports.redo(undone, told)
