"""Marks that are to be placed by their words: their article has another text, or is another one by now."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

_UNSETTLE = "INSERT OR IGNORE INTO unsettled_marks (article_id) VALUES (?)"


def unsettle(connection: sqlite3.Connection, *article_ids: int) -> None:
    """Have the marks of these articles placed again when marks are next read."""
    connection.executemany(_UNSETTLE, [(number,) for number in article_ids])
