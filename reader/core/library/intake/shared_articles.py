"""Articles of an import that a file of a later one gave too: they outlive the undoing of the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.library.storage.database import Database

# imports of duplicates only are not kept, so what came later is told by its originals
_SHARED = """SELECT DISTINCT m.article_id FROM imported_articles m
JOIN imports i ON i.id = m.import_id
JOIN origins g ON g.article_id = m.article_id AND g.revision_id IS NULL
WHERE m.import_id = ? AND g.original_id > i.originals_after AND NOT EXISTS (
  SELECT 1 FROM imports u WHERE u.undone_at IS NOT NULL
    AND g.original_id > u.originals_before AND g.original_id <= u.originals_after)"""
_HAND_OVER = """INSERT OR IGNORE INTO imported_articles (import_id, article_id)
SELECT l.id, g.article_id FROM origins g JOIN imports l ON l.undone_at IS NULL
  AND g.original_id > l.originals_before AND g.original_id <= l.originals_after
WHERE g.article_id = ? AND g.revision_id IS NULL AND l.id > ? ORDER BY l.id LIMIT 1
RETURNING import_id, article_id"""
_TAKE_BACK = "DELETE FROM imported_articles WHERE import_id = ? AND article_id = ?"

Handed = tuple[int, int]
"""The later import, and the article that is one of its own now."""


def hand_over(database: Database, import_id: int) -> tuple[tuple[int, ...], tuple[Handed, ...]]:
    """The articles of the import that stay, and those of them that a later import has now, to go with it.

    Use it only inside a transaction.
    """
    shared = tuple(number for (number,) in database.rows(_SHARED, [import_id]))
    handed = [row for number in shared for row in database.rows(_HAND_OVER, [number, import_id])]
    return shared, tuple((later, number) for later, number in handed)


def take_back(database: Database, handed: Sequence[Handed]) -> None:
    """Revert `hand_over`. Use it only inside a transaction."""
    database.connection.executemany(_TAKE_BACK, handed)
