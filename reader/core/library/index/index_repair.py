"""Replaces an index that lacks a table by an empty one, which is then to be rebuilt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.errors import LibraryDamaged
from reader.core.library.index import indexing
from reader.core.library.schema.migrations import VOCABULARY_ROOTS

if TYPE_CHECKING:
    from reader.core.library.storage.database import Database

# A virtual table whose shadow tables are missing cannot be dropped, only deleted from the schema.
_FORGET = "DELETE FROM sqlite_master WHERE name = 'article_index' AND sql LIKE 'CREATE VIRTUAL TABLE%'"


def mend(database: Database) -> None:
    """Create an empty index in place of the incomplete one.

    Raises `LibraryDamaged` if the library is read-only.
    """
    if database.is_read_only:
        raise LibraryDamaged(database.path)
    with database.change() as connection:
        if not indexing.tables_missing(database):
            return  # another process did it meanwhile
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute(_FORGET)
        connection.execute("PRAGMA writable_schema=RESET")
        for table in indexing.PARTS:
            connection.execute(f"DROP TABLE IF EXISTS {table}")
        indexing.make_tables(database, "")
        connection.execute(VOCABULARY_ROOTS)
        indexing.sign(database, indexing.LOST)
