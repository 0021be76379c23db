"""Marking articles as read and unread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.storage.moments import now

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.library.storage.database import Database


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
