"""An index of which a part is gone: taken away whole, and put there empty, to be made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.errors import LibraryDamaged
from reader.core.library.index import indexing
from reader.core.library.schema.migrations import VOCABULARY_ROOTS

if TYPE_CHECKING:
    from reader.core.library.storage.database import Database

# A virtual table without its own tables cannot be dropped any more, only forgotten.
_FORGET = "DELETE FROM sqlite_master WHERE name = 'article_index' AND sql LIKE 'CREATE VIRTUAL TABLE%'"


def mend(database: Database) -> None:
    """Raises `LibraryDamaged` where the library may not be written."""
    if database.is_read_only:
        raise LibraryDamaged(database.path)
    with database.change() as connection:
        if not indexing.tables_missing(database):
            return  # another program was faster
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute(_FORGET)
        connection.execute("PRAGMA writable_schema=RESET")
        for table in indexing.PARTS:
            connection.execute(f"DROP TABLE IF EXISTS {table}")
        indexing.make_tables(database, "")
        connection.execute(VOCABULARY_ROOTS)
        indexing.sign(database, indexing.LOST)
