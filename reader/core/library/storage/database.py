"""One connection to one library file, read with plain SQL and changed in transactions.

Opening needs only the standard `sqlite3`; sqlite-utils (130 ms to import) comes with the first migration or
import.

Durability: WAL with `synchronous=NORMAL`. What was committed survives the death of the program at any moment;
a power cut may undo the last commits, and never damages the file.
"""

from __future__ import annotations

import sqlite3
import time
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

from reader.core.errors import LibraryDamaged, LibraryOutdated, LibraryTooNew, NotALibrary
from reader.core.library.schema import migrations
from reader.core.library.storage.connecting import BUSY_SECONDS, connect, connect_to_read, is_guarded
from reader.core.library.storage.failures import explained
from reader.core.library.storage.header import APPLICATION_ID, refuse_strangers
from reader.core.library.storage.query_cache import QueryCache

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import sqlite_utils

_ASK_AGAIN_SECONDS = 0.002
_PRAGMAS = (
    "foreign_keys=ON",
    "synchronous=NORMAL",
    "temp_store=MEMORY",
    "cache_size=-16384",
    "journal_size_limit=16000000",
    "wal_autocheckpoint=8000",  # pages, 32 MB; at the usual 1,000 every seventh article waited for the disk
)

Row = tuple[Any, ...]


class Database:
    """An open library file. Belongs to the thread that opened it."""

    def __init__(self, path: Path, connection: sqlite3.Connection, is_read_only: bool = False) -> None:  # noqa: FBT001, FBT002
        self.path = path
        self.connection = connection
        self.is_read_only = is_read_only
        self.cache = QueryCache(self._state)
        self.expects_many = False  # articles, by `bulk.expect_many`

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the file; create or migrate it if needed; for reading if it cannot be written.

        Raises the children of `LibraryError`.
        """
        refuse_strangers(path, len(migrations.STEPS))
        guarded = is_guarded(path)
        with explained(path):
            connection = connect_to_read(path) if guarded else connect(path)
            database = cls(path, connection, guarded)
            try:
                database._prepare()
            except BaseException:
                connection.close()
                raise
        return database

    def close(self) -> None:
        self.connection.close()

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
        with explained(self.path):
            return self.connection.execute(sql, parameters).fetchall()

    def walk(self, sql: str, parameters: Sequence[object] = ()) -> Iterator[Row]:
        """Yield rows one by one, for queries that may be left early."""
        with explained(self.path):
            yield from self.connection.execute(sql, parameters)

    def row(self, sql: str, parameters: Sequence[object] = ()) -> Row | None:
        with explained(self.path):
            found: Row | None = self.connection.execute(sql, parameters).fetchone()
            return found

    def value(self, sql: str, parameters: Sequence[object] = ()) -> Any:
        """The first column of the first row, `None` if there is none."""
        found = self.row(sql, parameters)
        return found[0] if found else None

    def _state(self) -> tuple[int, int]:
        """A value that changes with every change of the file, by others or by this connection."""
        return self.value("PRAGMA data_version"), self.connection.total_changes

    @contextmanager
    def change(self, patience: float = BUSY_SECONDS) -> Iterator[sqlite3.Connection]:
        """A write transaction from its beginning; nested ones join it.

        `patience` is how many seconds to wait for other writers.
        """
        with explained(self.path):
            if self.connection.in_transaction:
                yield self.connection
                return
            self._begin(patience)
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                self.connection.rollback()
                raise

    @cached_property
    def tables(self) -> sqlite_utils.Database:
        """The connection wrapped by sqlite-utils, which is imported on first use."""
        import sqlite_utils

        return sqlite_utils.Database(self.connection, recursive_triggers=False, execute_plugins=False)

    def _begin(self, patience: float) -> None:
        """Wait for the write lock by polling: SQLite's own waiting sleeps through an import's pauses."""
        given_up = time.monotonic() + patience
        self.connection.execute("PRAGMA busy_timeout=0")
        try:
            while not self._has_begun(given_up):
                time.sleep(_ASK_AGAIN_SECONDS)
        finally:
            self.connection.execute(f"PRAGMA busy_timeout={int(BUSY_SECONDS * 1000)}")

    def _has_begun(self, given_up: float) -> bool:
        try:
            self.connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() >= given_up:
                raise
            return False
        return True

    def _prepare(self) -> None:
        for pragma in _PRAGMAS:
            self.connection.execute(f"PRAGMA {pragma}")
        if self.is_read_only:
            self._refuse_old()
            return
        if self.value("PRAGMA application_id") != APPLICATION_ID:
            self._claim()
        version = self.value("PRAGMA user_version")
        if version > len(migrations.STEPS):
            raise LibraryTooNew(self.path)
        if self.value("PRAGMA journal_mode") != "wal":
            self.connection.execute("PRAGMA journal_mode=WAL")
        if version < len(migrations.STEPS):
            self._migrate()
        self._refuse_unknown_migrations()

    def _refuse_old(self) -> None:
        """Raise if the file would have to be migrated, which needs writing."""
        if self.value("PRAGMA user_version") < len(migrations.STEPS):
            raise LibraryOutdated(self.path)
        self._refuse_unknown_migrations()

    def _claim(self) -> None:
        """Write the application id into an empty file, before WAL, so that it is in the file itself."""
        if self.value("SELECT count(*) FROM sqlite_master"):
            raise NotALibrary(self.path)
        self.connection.execute(f"PRAGMA application_id={APPLICATION_ID}")

    def _migrate(self) -> None:
        """Run all missing migrations in one transaction; another program may have been faster."""
        tables = (
            self.tables
        )  # imported before the transaction: that takes longer than the work others wait for
        with self.change():
            migrations.apply(tables)
            self.connection.execute(f"PRAGMA user_version={len(migrations.STEPS)}")
        self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # the version is in the file's header

    def _refuse_unknown_migrations(self) -> None:
        if not self.value("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'"):
            raise LibraryDamaged(self.path)
        known = {step.__name__ for step in migrations.STEPS}
        applied = self.rows(
            "SELECT name FROM _sqlite_migrations WHERE migration_set = ?", [migrations.SET_NAME]
        )
        if not {name for (name,) in applied} <= known:
            raise LibraryTooNew(self.path)
