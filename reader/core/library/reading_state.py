"""What was read, and where reading stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.errors import ArticleNotFound
from reader.core.library.moments import now
from reader.core.models import Position

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.library.database import Database

_SAVE = """
INSERT INTO positions (article_id, paragraph, fraction, saved_at)
SELECT id, ?, ?, ? FROM articles WHERE id = ?
ON CONFLICT (article_id) DO UPDATE
SET paragraph = excluded.paragraph, fraction = excluded.fraction, saved_at = excluded.saved_at
"""


def set_read(database: Database, article_ids: Sequence[int]) -> None:
    moment = now()
    with database.change() as connection:
        connection.executemany(
            "UPDATE articles SET read_at = ? WHERE id = ? AND read_at IS NULL",
            [(moment, article_id) for article_id in article_ids],
        )


def set_unread(database: Database, article_ids: Sequence[int]) -> None:
    with database.change() as connection:
        connection.executemany(
            "UPDATE articles SET read_at = NULL WHERE id = ? AND read_at IS NOT NULL",
            [(article_id,) for article_id in article_ids],
        )


def save_position(database: Database, article_id: int, position: Position) -> None:
    with database.change() as connection:
        saved = connection.execute(_SAVE, (position.paragraph, position.fraction, now(), article_id))
    if not saved.rowcount:
        raise ArticleNotFound(article_id)


def position(database: Database, article_id: int) -> Position | None:
    row = database.row("SELECT paragraph, fraction FROM positions WHERE article_id = ?", [article_id])
    return Position(*row) if row else None
