"""Deletes articles without asking first; everything can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.wording import within_guillemets

if TYPE_CHECKING:
    from reader.core.library import Library
    from reader.ui.browsing import Browsing
    from reader.ui.reading import Reading
    from reader.ui.undo import UndoHistory


class Deletion(QObject):
    """Deletes the open article and opens the one after it."""

    deleted = Signal(str)

    def __init__(
        self, library: Library, reading: Reading, browsing: Browsing, undo: UndoHistory, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library, self._reading, self._browsing, self._undo = library, reading, browsing, undo

    def delete_open(self) -> None:
        """Delete the open article."""
        article = self._reading.article
        if article is None:
            return
        self._reading.close()
        self._library.delete([article.id])
        said = self.tr("حذف «{title}»").format(title=within_guillemets(article.title))
        self._undo.remember(said, lambda: self._restore(article.id))
        self._browsing.upkeep.refresh()
        self._browsing.stepping.choose_near()
        self.deleted.emit(article.title)

    def _restore(self, article_id: int) -> None:
        self._library.restore([article_id])
        self._browsing.upkeep.refresh()
        self._reading.open(article_id)
