"""Words that mean the same to every search, such as `غوغل` and `جوجل`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.storage.texts import storable
from reader.core.models import Synonym

if TYPE_CHECKING:
    from reader.core.library.storage.database import Database

_ADD = "INSERT OR IGNORE INTO synonyms (word, other, folded, other_folded) VALUES (?, ?, ?, ?)"
_ALL = "SELECT id, word, other FROM synonyms ORDER BY id"
_FIND = "SELECT id, word, other FROM synonyms WHERE folded = ? AND other_folded = ?"


class Synonyms:
    """Pairs of words or phrases, each of which finds the other."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, word: str, other: str) -> Synonym | None:
        """Add the pair unless it exists, and return it; `None` if a word is empty or both are the same."""
        from reader.core.arabic.matching import words

        given = sorted((" ".join(words(text)), storable(text).strip()) for text in (word, other))
        (folded, first), (other_folded, second) = given
        if not folded or folded == other_folded:
            return None
        with self._database.change() as connection:
            connection.execute(_ADD, [first, second, folded, other_folded])
        return Synonym(*(self._database.row(_FIND, [folded, other_folded]) or ()))

    def remove(self, synonym_id: int) -> None:
        with self._database.change() as connection:
            connection.execute("DELETE FROM synonyms WHERE id = ?", [synonym_id])

    def all(self) -> tuple[Synonym, ...]:
        """All pairs, oldest first."""
        return tuple(Synonym(*row) for row in self._database.rows(_ALL))
