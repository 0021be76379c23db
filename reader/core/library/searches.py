"""Searches kept under a name, and those of late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.moments import now
from reader.core.library.shelves import count
from reader.core.library.texts import storable
from reader.core.models import ArticleFilter, SavedSearch

if TYPE_CHECKING:
    from reader.core.library.database import Database, Row

_MOST_RECENT = 50
_SAVE = """INSERT INTO saved_searches (name, text, saved_at) VALUES (?, ?, ?)
ON CONFLICT (text) DO UPDATE SET name = excluded.name"""
_REMEMBER = """REPLACE INTO recent_searches (text, searched_at, number)
SELECT ?, ?, coalesce(max(number), 0) + 1 FROM recent_searches"""
_FORGET_OLD = """DELETE FROM recent_searches
WHERE number NOT IN (SELECT number FROM recent_searches ORDER BY number DESC LIMIT ?)"""


def save(database: Database, name: str, text: str) -> SavedSearch:
    text = storable(text).strip()
    with database.change() as connection:
        connection.execute(_SAVE, [storable(name).strip() or text, text, now()])
    row = database.row("SELECT id, name, text FROM saved_searches WHERE text = ?", [text])
    return _saved(database, row or ())


def saved(database: Database) -> tuple[SavedSearch, ...]:
    rows = database.rows("SELECT id, name, text FROM saved_searches ORDER BY id")
    return tuple(_saved(database, row) for row in rows)


def remove(database: Database, search_id: int) -> None:
    with database.change() as connection:
        connection.execute("DELETE FROM saved_searches WHERE id = ?", [search_id])


def remember(database: Database, text: str) -> None:
    text = storable(" ".join(text.split()))
    if not text:
        return
    with database.change() as connection:
        connection.execute(_REMEMBER, [text, now()])
        connection.execute(_FORGET_OLD, [_MOST_RECENT])


def recent(database: Database) -> tuple[str, ...]:
    return tuple(text for (text,) in database.rows("SELECT text FROM recent_searches ORDER BY number DESC"))


def forget(database: Database) -> None:
    with database.change() as connection:
        connection.execute("DELETE FROM recent_searches")


def _saved(database: Database, row: Row) -> SavedSearch:
    number, name, text = row
    return SavedSearch(number, name, text, count(database, ArticleFilter(text=text)))
