"""The keywords of one article as rows: read, and replaced as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.intake import completing
from reader.core.library.intake.batch import Batch
from reader.core.library.shelves.keywords import keywords_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.library.storage.database import Database


def rows_of_article(database: Database, article_id: int) -> tuple[str, ...]:
    """The keywords of an article as shown, in order."""
    return tuple(keyword.name for keyword in keywords_of(database, article_id))


def put(database: Database, article_id: int, keywords: Sequence[str]) -> None:
    """Replace the keywords of an article.

    The search index is updated at the next `drain`. Use it only inside a transaction.
    """
    database.connection.execute("DELETE FROM article_keywords WHERE article_id = ?", [article_id])
    batch = Batch(database)
    completing.add_keywords(batch, article_id, keywords)
    batch.write()
