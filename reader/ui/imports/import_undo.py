"""Undo imports as a whole: the last one, or any past one; this can be undone itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.arabic.numerals import ARTICLES
from reader.ui.imports.import_line import import_line
from reader.ui.imports.undo_work import UndoWork
from reader.ui.undo import PASSING, Undoable

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reader.core.library import Library
    from reader.core.library.intake.imports import Undone
    from reader.core.models import ImportReport
    from reader.core.wording import Wording
    from reader.ui.background import Background
    from reader.ui.imports.import_controller import ImportController
    from reader.ui.undo import UndoHistory


class ImportUndo(QObject):
    """`changed`: articles were deleted or restored.

    `undone` has a text for a banner that offers `redo_last`, until `outdated`.

    The undo history has at most one step for an import: to undo it, or to bring it back after it was undone
    in another way than by that step.
    """

    changed = Signal()
    undone = Signal(str)
    outdated = Signal()
    running = Signal(str)  # what is being done; empty once it is over
    reported = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        library: Library,
        controller: ImportController,
        background: Background,
        undo: UndoHistory,
        words: Callable[[], Wording],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library, self._undo, self._words, self._window = library, undo, words, window
        self._work = UndoWork(library.path, background, words, self)
        self._work.running.connect(self.running)
        self._steps: dict[int, Undoable] = {}
        self._last_undone: Undone | None = None
        controller.started.connect(self.outdated)
        controller.finished.connect(self._remember)

    @property
    def is_running(self) -> bool:
        """Whether an import is being undone or redone."""
        return self._work.is_running

    def _remember(self, report: ImportReport) -> None:
        if report.import_id is not None:
            self._remember_import(report.import_id)

    def _remember_import(self, import_id: int) -> None:
        text = self.tr("الاستيراد")
        self._set_step(import_id, Undoable(text, lambda: self._undo_newest(import_id), goes_on=True))

    def _set_step(self, import_id: int, step: Undoable) -> None:
        """Remember the step in place of the one before."""
        self._drop_step(import_id)
        self._steps[import_id] = step
        self._undo.take(step)

    def _drop_step(self, import_id: int) -> None:
        if (step := self._steps.pop(import_id, None)) is not None:
            self._undo.drop(step)

    def _undo_newest(self, import_id: int) -> None:
        def failed(error: Exception) -> None:
            self._undo.again(step, error)
            self.failed.emit(error)

        step = self._steps[import_id]
        self._work.undo(import_id, self._undone, failed)

    def undo_last(self) -> None:
        """Undo the last import."""
        last = next((each for each in self._library.imports.all() if not each.undone), None)
        if last is None:
            self.reported.emit(self.tr("لا استيراد للتراجع عنه"))
        else:
            self.undo_import(last.id)

    def undo_import(self, import_id: int) -> None:
        """Undo this import in the background; the undo history brings it back."""
        past = self._library.imports.one(import_id)
        if past is None or past.undone:
            self.reported.emit(self.tr("تمّ التراجع عن هذا الاستيراد من قبل"))
            return

        def done(undone: Undone) -> None:
            self._remember_undoing(undone)
            self._undone(undone)

        def failed(error: Exception) -> None:
            if step is not None:
                self._set_step(import_id, step)
            self.failed.emit(error)

        step = self._steps.get(import_id)
        self._drop_step(import_id)
        self._work.undo(import_id, done, failed)

    def _remember_undoing(self, undone: Undone) -> None:
        text = self.tr("إزالة الاستيراد")
        self._set_step(undone.import_id, Undoable(text, lambda: self._redo(undone), goes_on=True))

    def _undone(self, undone: Undone) -> None:
        self.changed.emit()
        count = self._words().count(len(undone.article_ids), ARTICLES)
        text = self.tr("تمّ التراجع عن الاستيراد: {articles}").format(articles=count)
        self._last_undone = undone
        self.undone.emit(text)

    def redo_last(self) -> None:
        """Redo the import that was undone last."""
        if self._last_undone is not None:
            self._redo(self._last_undone)

    def _redo(self, undone: Undone) -> None:
        def failed(error: Exception) -> None:
            if isinstance(error, PASSING):
                self._remember_undoing(undone)
            self.failed.emit(error)

        self._drop_step(undone.import_id)
        self._work.redo(undone, lambda _: self._redone(undone), failed)

    def _redone(self, undone: Undone) -> None:
        self.outdated.emit()
        self._remember_import(undone.import_id)
        self.changed.emit()
        self.reported.emit(self.tr("عادت مقالات الاستيراد"))

    def show_imports(self) -> None:
        """Show past imports in a dialog."""
        from reader.ui.dialogs.imports_dialog import ImportsDialog

        words, imports = self._words(), self._library.imports.all()
        dialog = ImportsDialog(
            [(each.id, import_line(each, words), each.undone) for each in imports], self._window
        )
        dialog.undo_requested.connect(self.undo_import)
        dialog.begin()
