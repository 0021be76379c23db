"""Undo imports as a whole: the last one, or any past one; this can be undone itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.arabic.numerals import ARTICLES, VERSIONS
from reader.core.wording import path_line
from reader.ui.undo import Undoable

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reader.core.library import Library
    from reader.core.library.intake.imports import Undone
    from reader.core.models import Import, ImportReport
    from reader.core.wording import Wording
    from reader.ui.background import Background
    from reader.ui.imports.import_controller import ImportController
    from reader.ui.undo import UndoHistory


class ImportUndo(QObject):
    """`changed`: articles were deleted or restored. `undone` has a text for a banner and what redoes it."""

    changed = Signal()
    undone = Signal(str, object)
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
        self._library, self._background, self._undo = library, background, undo
        self._words, self._window = words, window
        controller.finished.connect(self._remember)

    def _remember(self, report: ImportReport) -> None:
        import_id = report.import_id
        if import_id is not None:
            self._undo.remember(*self._undoable(import_id))

    def _undoable(self, import_id: int) -> Undoable:
        """The import, undone by the key that undoes any change."""
        return Undoable(self.tr("الاستيراد"), lambda: self._undo_newest(import_id))

    def _undo_newest(self, import_id: int) -> None:
        def failed(error: Exception) -> None:
            self._undo.again(self._undoable(import_id), error)
            self.failed.emit(error)

        self._put_aside(import_id, failed)

    def undo_last(self) -> None:
        """Undo the last import."""
        last = next((each for each in self._library.imports.all() if not each.undone), None)
        if last is None:
            self.reported.emit(self.tr("لا استيراد للتراجع عنه"))
        else:
            self.put_aside(last.id)

    def put_aside(self, import_id: int) -> None:
        """Undo this import in the background."""
        self._put_aside(import_id, self.failed.emit)

    def _put_aside(self, import_id: int, failed: Callable[[Exception], None]) -> None:
        path = self._library.path
        self.reported.emit(self.tr("جارٍ التراجع عن الاستيراد…"))
        self._background.run(lambda: put_aside(path, import_id), self._done, failed)

    def _done(self, undone: Undone) -> None:
        self.changed.emit()
        count = self._words().count(len(undone.article_ids), ARTICLES)
        text = self.tr("تمّ التراجع عن الاستيراد: {articles}").format(articles=count)
        self.undone.emit(text, lambda: self._bring_back(undone))

    def _bring_back(self, undone: Undone) -> None:
        path = self._library.path
        self._background.run(lambda: bring_back(path, undone), lambda _: self._back(undone), self.failed.emit)

    def _back(self, undone: Undone) -> None:
        self._undo.remember(*self._undoable(undone.import_id))
        self.changed.emit()
        self.reported.emit(self.tr("عادت مقالات الاستيراد"))

    def show_imports(self) -> None:
        """Show past imports in a dialog."""
        from reader.ui.dialogs.imports_dialog import ImportsDialog

        imports = self._library.imports.all()
        dialog = ImportsDialog([(each.id, self._line(each), each.undone) for each in imports], self._window)
        dialog.undo_requested.connect(self.put_aside)
        dialog.begin()

    def _line(self, each: Import) -> str:
        words = self._words()
        return words.joined(
            (
                words.moment(each.begun_at),
                words.count(each.articles, ARTICLES),
                self.tr("حُدّثت: {versions}").format(versions=words.count(each.revised, VERSIONS))
                if each.revised
                else None,
                self.tr("استُكملت: {articles}").format(articles=words.count(each.completed, ARTICLES))
                if each.completed
                else None,
                self.tr("تمّ التراجع عنه") if each.undone else None,
                self._paths_in_words(each),
            )
        )

    def _paths_in_words(self, each: Import) -> str | None:
        first, others = [path_line(path) for path in each.paths[:1]], len(each.paths) - 1
        if others > 0:
            count = self._words().digits(f"{others:,}")
            return self.tr("{path} و{n} غيره").format(path=first[0], n=count)
        return first[0] if first else None


def put_aside(path: Path, import_id: int) -> Undone:
    """Undo the import in the library at this path."""
    from reader.core.library import Library

    with Library.reopen(path) as library:
        return library.imports.undo(import_id)


def bring_back(path: Path, undone: Undone) -> None:
    """Redo an import in the library at this path."""
    from reader.core.library import Library

    with Library.reopen(path) as library:
        library.imports.redo(undone)
