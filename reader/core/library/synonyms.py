"""Words that mean the same to every search: `غوغل` and `جوجل`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.texts import storable
from reader.core.models import Synonym

if TYPE_CHECKING:
    from reader.core.library.database import Database

_ADD = "INSERT OR IGNORE INTO synonyms (word, other, folded, other_folded) VALUES (?, ?, ?, ?)"
_FIND = "SELECT id, word, other FROM synonyms WHERE folded = ? AND other_folded = ?"


def add(database: Database, word: str, other: str) -> Synonym | None:
    from reader.core.arabic.matching import words

    given = sorted((" ".join(words(text)), storable(text).strip()) for text in (word, other))
    (folded, first), (other_folded, second) = given
    if not folded or folded == other_folded:
        return None
    with database.change() as connection:
        connection.execute(_ADD, [first, second, folded, other_folded])
    return Synonym(*(database.row(_FIND, [folded, other_folded]) or ()))


def remove(database: Database, synonym_id: int) -> None:
    with database.change() as connection:
        connection.execute("DELETE FROM synonyms WHERE id = ?", [synonym_id])


def synonyms(database: Database) -> tuple[Synonym, ...]:
    return tuple(Synonym(*row) for row in database.rows("SELECT id, word, other FROM synonyms ORDER BY id"))
