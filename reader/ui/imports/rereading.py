"""Read the open article's file again in another encoding, with undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reader.core.library.intake.replacing import Replaced
    from reader.core.models import EncodingChoice, FieldLine
    from reader.core.wording import Wording
    from reader.ui.background import Background
    from reader.ui.reading import Reading
    from reader.ui.undo import UndoHistory

_DETAILS = "article details"


class Rereading(QObject):
    """Shows where the open article comes from, and reads its file again, both in the background."""

    changed = Signal(int)  # the id of the article whose file was read again
    failed = Signal(object)

    def __init__(
        self,
        library: Library,
        reading: Reading,
        undo: UndoHistory,
        background: Background,
        words: Callable[[], Wording],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library, self._reading, self._undo = library, reading, undo
        self._background, self._words, self._window = background, words, window

    def show_details(self) -> None:
        """Show its file, encoding and lines in a dialog."""
        from reader.ui.dialogs.article_details import ArticleDetails

        article = self._reading.article
        if article is None:
            return
        words = self._words()
        paths = dict.fromkeys(origin.path for origin in self._library.origins(article.id))
        others = [path for path in paths if path != article.origin.path]
        dialog = ArticleDetails(article, words.digits, self._window, others, words.moment)
        dialog.encoding_chosen.connect(lambda encoding: self.reread(article.id, encoding))
        dialog.destroyed.connect(lambda: self._background.drop(_DETAILS))
        dialog.open()
        path = self._library.path
        self._background.run_latest(
            _DETAILS,
            lambda: _found(path, article.id),
            lambda found: dialog.show_found(*found),
            self.failed.emit,
        )

    def reread(self, article_id: int, encoding: str) -> None:
        """Read the article's file in this encoding and show the result."""
        path = self._library.path
        self._background.run(
            lambda: _reread(path, article_id, encoding),
            lambda replaced: self._replaced(article_id, encoding, replaced),
            self.failed.emit,
        )

    def _replaced(self, article_id: int, encoding: str, replaced: Sequence[Replaced]) -> None:
        self._undo.remember(self.tr("قراءة الملف بترميز آخر"), lambda: self._take_back(article_id, replaced))
        self.changed.emit(article_id)
        self._reading.reported.emit(self.tr("قُرئ الملف بترميز {name}").format(name=encoding))

    def _take_back(self, article_id: int, replaced: Sequence[Replaced]) -> None:
        self._library.replacing.undo(replaced)
        self.changed.emit(article_id)


def _found(path: Path, article_id: int) -> tuple[tuple[EncodingChoice, ...], tuple[FieldLine, ...]]:
    from reader.core.importing.rereading import encoding_choices, why

    with Library.reopen(path) as library:
        return encoding_choices(library, article_id), why(library, article_id)


def _reread(path: Path, article_id: int, encoding: str) -> tuple[Replaced, ...]:
    from reader.core.importing.rereading import reread

    with Library.reopen(path) as library:
        return reread(library, article_id, encoding)
