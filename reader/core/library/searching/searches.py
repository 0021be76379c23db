"""Saved and recent searches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.shelves.shelves import count
from reader.core.library.storage.moments import now
from reader.core.library.storage.texts import storable
from reader.core.models import ArticleFilter, SavedSearch

if TYPE_CHECKING:
    from reader.core.library.storage.database import Database, Row

_MAX_RECENT = 50
_SAVED = "SELECT id, name, text FROM saved_searches ORDER BY id"
_WITH_TEXT = "SELECT id, name, text FROM saved_searches WHERE text = ?"
_RECENT = "SELECT text FROM recent_searches ORDER BY number DESC"
_SAVE = """INSERT INTO saved_searches (name, text, saved_at) VALUES (?, ?, ?)
ON CONFLICT (text) DO UPDATE SET name = excluded.name"""
_RESTORE = "INSERT INTO saved_searches (id, name, text, saved_at) VALUES (?, ?, ?, ?)"
_TAKEN = "SELECT 1 FROM saved_searches WHERE id = ?"
_REMEMBER = """REPLACE INTO recent_searches (text, searched_at, number)
SELECT ?, ?, coalesce(max(number), 0) + 1 FROM recent_searches"""
_FORGET_OLD = """DELETE FROM recent_searches
WHERE number NOT IN (SELECT number FROM recent_searches ORDER BY number DESC LIMIT ?)"""


class Searches:
    """Saved searches are kept until removed; of recent ones the last fifty are kept."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, name: str, text: str) -> SavedSearch:
        """Save a search under a name; saving the same search again renames it."""
        text = storable(text).strip()
        with self._database.change() as connection:
            connection.execute(_SAVE, [storable(name).strip() or text, text, now()])
        return self._counted(self._database.row(_WITH_TEXT, [text]) or ())

    def with_query(self, text: str) -> SavedSearch | None:
        """The saved search with this text, or `None`."""
        row = self._database.row(_WITH_TEXT, [storable(text).strip()])
        return self._counted(row) if row else None

    def restore(self, removed: SavedSearch) -> None:
        """Undo `remove`: the search is in its place again, unless one with its text was saved meanwhile."""
        with self._database.change() as connection:
            if self._database.value(_WITH_TEXT, [removed.query]) is None:
                number = None if self._database.value(_TAKEN, [removed.id]) else removed.id
                connection.execute(_RESTORE, [number, removed.name, removed.query, now()])

    def saved(self) -> tuple[SavedSearch, ...]:
        """All saved searches in the order of saving, with the present number of results."""
        return tuple(map(self._counted, self._database.rows(_SAVED)))

    def rename(self, search_id: int, name: str) -> None:
        """Rename a saved search; an empty name is ignored."""
        if name := storable(name).strip():
            with self._database.change() as connection:
                connection.execute("UPDATE saved_searches SET name = ? WHERE id = ?", [name, search_id])

    def remove(self, search_id: int) -> None:
        with self._database.change() as connection:
            connection.execute("DELETE FROM saved_searches WHERE id = ?", [search_id])

    def remember(self, text: str) -> None:
        """Add a search as the most recent one; ignored if the library is read-only."""
        text = storable(" ".join(text.split()))
        if not text or self._database.is_read_only:
            return
        with self._database.change() as connection:
            connection.execute(_REMEMBER, [text, now()])
            connection.execute(_FORGET_OLD, [_MAX_RECENT])

    def recent(self) -> tuple[str, ...]:
        """Recent searches, last first."""
        return tuple(text for (text,) in self._database.rows(_RECENT))

    def forget(self, text: str) -> None:
        """Remove one of the recent searches."""
        with self._database.change() as connection:
            connection.execute("DELETE FROM recent_searches WHERE text = ?", [storable(text)])

    def clear_recent(self) -> None:
        with self._database.change() as connection:
            connection.execute("DELETE FROM recent_searches")

    def _counted(self, row: Row) -> SavedSearch:
        number, name, text = row
        return SavedSearch(number, name, text, count(self._database, ArticleFilter(text=text)))
