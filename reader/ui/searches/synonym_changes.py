"""Changes of the synonyms, each of which can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from reader.core.library.queries.synonyms import Synonyms
    from reader.core.models import Synonym
    from reader.ui.dialogs.synonyms_dialog import Addition
    from reader.ui.undo import UndoHistory


class SynonymChanges(QObject):
    """Changes the library at once; outlives the dialog, for changes are undone after it closed too."""

    changed = Signal()

    def __init__(self, synonyms: Synonyms, undo: UndoHistory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._synonyms, self._undo = synonyms, undo

    def all(self) -> tuple[Synonym, ...]:
        """All pairs, oldest first."""
        return self._synonyms.all()

    def add(self, word: str, other: str) -> Addition:
        """Add a pair, and say what came of it."""
        before = self._synonyms.all()
        pair = self._synonyms.add(word, other)
        if pair is None:
            return "no pair"
        if pair in before:
            return "known"
        self._undo.remember(self.tr("إضافة مترادفين"), lambda: self._remove(pair))
        self.changed.emit()
        return "added"

    def remove(self, pair: Synonym) -> None:
        """Remove a pair."""
        self._remove(pair)
        self._undo.remember(self.tr("إزالة مترادفين"), lambda: self._put_back(pair))

    def undo(self) -> None:
        """Undo the newest change, which is one of these while the dialog is open."""
        self._undo.undo_last()

    def _remove(self, pair: Synonym) -> None:
        """Remove the pair with these words: one that was put back has another number."""
        for each in self._synonyms.all():
            if (each.word, each.other) == (pair.word, pair.other):
                self._synonyms.remove(each.id)
        self.changed.emit()

    def _put_back(self, pair: Synonym) -> None:
        self._synonyms.add(pair.word, pair.other)
        self.changed.emit()
