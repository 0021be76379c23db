"""The tables of an index that is being built, beside those in use, and how they replace them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.index import bulk, indexing
from reader.core.library.storage import turns

if TYPE_CHECKING:
    import sqlite3

    from reader.core.library.storage.database import Database

NEW = "_new"
_OLD = "_old"
_TABLES = ("article_index", "vocabulary")
_OWN_RECORDS = 10  # FTS5 keeps its structure in the first records, and reads it even to drop the table


def drop_leftovers(database: Database) -> None:
    """Drop what an earlier building left when it was interrupted."""
    for suffix in (NEW, _OLD):
        _drop(database, suffix)


def create(database: Database) -> None:
    """Create the new tables, empty. Use it only inside a transaction."""
    indexing.make_tables(database, NEW)
    bulk.expect_many_words(database, NEW)


def discard(connection: sqlite3.Connection) -> None:
    """Drop the new tables."""
    for table in _TABLES:
        connection.execute(f"DROP TABLE {table}{NEW}")


def make_roots(database: Database) -> None:
    """Create the index of the new vocabulary; SQLite cannot rename one, so the name alternates."""
    suffix = NEW if _exists(database, "vocabulary_roots") else ""
    with database.change() as connection:
        connection.execute(f"CREATE INDEX vocabulary_roots{suffix} ON vocabulary{NEW} (root, stem)")


def put_in_place(database: Database) -> None:
    """Give the new tables the names of those in use. Use it only inside a transaction."""
    for table in _TABLES:
        if _exists(database, table):
            database.connection.execute(f"ALTER TABLE {table} RENAME TO {table}{_OLD}")
        database.connection.execute(f"ALTER TABLE {table}{NEW} RENAME TO {table}")


def drop_old(database: Database) -> None:
    """Drop the tables that were replaced."""
    _drop(database, _OLD)


def _drop(database: Database, suffix: str) -> None:
    """Drop the tables with this suffix, emptied in portions before: dropping a large one takes seconds."""
    data = f"article_index{suffix}_data"
    some = f"SELECT id FROM {data} WHERE id > {_OWN_RECORDS} LIMIT {turns.PAGES}"  # noqa: S608 ours
    portion = f"DELETE FROM {data} WHERE id IN ({some})"  # noqa: S608 ours
    if _exists(database, data):
        while turns.changed(database, portion):
            turns.pause()
    with database.change() as connection:
        for table in _TABLES:
            connection.execute(f"DROP TABLE IF EXISTS {table}{suffix}")


def _exists(database: Database, name: str) -> bool:
    return bool(database.value("SELECT 1 FROM sqlite_master WHERE name = ?", [name]))
