"""Articles of an import that a file of a later one gave too: they outlive the undoing of the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.library.storage.database import Database

_BROUGHT = "g.original_id > {0}.originals_before AND g.original_id <= {0}.originals_after"
# imports of duplicates only are not kept, so what came later is known by its originals
_SHARED = f"""SELECT DISTINCT m.article_id FROM imported_articles m
JOIN imports i ON i.id = m.import_id
JOIN origins g ON g.article_id = m.article_id AND g.revision_id IS NULL
WHERE m.import_id = ? AND g.original_id > i.originals_after AND NOT EXISTS (
  SELECT 1 FROM imports u WHERE u.undone_at IS NOT NULL AND {_BROUGHT.format("u")})"""  # noqa: S608 ours
_TRANSFERS = f"""SELECT later, article_id FROM (
  SELECT min(l.id) AS later, g.article_id FROM origins g
  JOIN imports l ON l.undone_at IS NULL AND {_BROUGHT.format("l")}
  WHERE g.article_id IN ({_SHARED}) AND g.revision_id IS NULL AND l.id > ? GROUP BY g.article_id
) h WHERE NOT EXISTS (
  SELECT 1 FROM imported_articles m WHERE m.import_id = h.later AND m.article_id = h.article_id)"""  # noqa: S608 ours
_TRANSFER = "INSERT INTO imported_articles (import_id, article_id) VALUES (?, ?)"
_REVERT = "DELETE FROM imported_articles WHERE import_id = ? AND article_id = ?"

Transfer = tuple[int, int]
"""The later import, and the article that is one of its own now."""


def transfer(database: Database, import_id: int) -> tuple[frozenset[int], tuple[Transfer, ...]]:
    """The articles of the import that stay, and those of them that a later import has now, to go with it.

    Use it only inside a transaction.
    """
    shared = frozenset(number for (number,) in database.rows(_SHARED, [import_id]))
    transfers = tuple((later, number) for later, number in database.rows(_TRANSFERS, [import_id, import_id]))
    database.connection.executemany(_TRANSFER, transfers)
    return shared, transfers


def revert_transfers(database: Database, transfers: Sequence[Transfer]) -> None:
    """Revert `transfer`. Use it only inside a transaction."""
    database.connection.executemany(_REVERT, transfers)
