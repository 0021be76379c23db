"""The keywords of one article as rows: read and put whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.intake import completing
from reader.core.library.intake.batch import Batch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.library.storage.database import Database

_WRITTEN = "SELECT written FROM article_keywords WHERE article_id = ? ORDER BY position"


def rows_of_article(database: Database, article_id: int) -> tuple[str, ...]:
    """Its keywords as written, in order."""
    return tuple(written for (written,) in database.rows(_WRITTEN, [article_id]))


def put(database: Database, article_id: int, keywords: Sequence[str]) -> None:
    """These keywords instead of those it has; the index hears of it at the next `drain`. Only inside a
    transaction."""
    database.connection.execute("DELETE FROM article_keywords WHERE article_id = ?", [article_id])
    batch = Batch(database)
    completing.add_keywords(batch, article_id, keywords)
    batch.write()
