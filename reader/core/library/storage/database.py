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

from reader.core.errors import DiskFull, LibraryReadOnly, LibraryUnreachable
from reader.core.library.schema import migrations
from reader.core.library.storage.connecting import (
    BUSY_SECONDS,
    connect,
    connect_to_read,
    is_on_full_disk,
    is_read_only,
    make_folder,
)
from reader.core.library.storage.failures import explained
from reader.core.library.storage.header import refuse_strangers
from reader.core.library.storage.preparation import prepare
from reader.core.library.storage.presence import file_identity
from reader.core.library.storage.query_cache import QueryCache

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import sqlite_utils

    from reader.core.errors import LibraryError

_POLL_SECONDS = 0.002
Row = tuple[Any, ...]


class Database:
    """An open library file. Belongs to the thread that opened it.

    `refusal` is the error that every change raises, if the file can only be read.
    """

    def __init__(
        self, path: Path, connection: sqlite3.Connection, refusal: type[LibraryError] | None = None
    ) -> None:
        self.path = path
        self.connection = connection
        self._refusal = refusal
        self._identity = file_identity(path)
        self.cache = QueryCache(self._state)
        self.expects_many = False  # articles, by `bulk.expect_many`

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the file; create or migrate it if needed; for reading if it cannot be written.

        Raises the children of `LibraryError`.
        """
        refuse_strangers(path, len(migrations.STEPS))
        make_folder(path)
        if is_read_only(path):
            return cls._open_to_read(path)
        try:
            with explained(path):
                return cls._opened(path, connect(path))
        except (DiskFull, LibraryUnreachable):
            if not is_on_full_disk(path):
                raise
        try:
            return cls._open_to_read(path, DiskFull)
        except LibraryReadOnly as error:
            raise DiskFull(path) from error

    @classmethod
    def _open_to_read(cls, path: Path, refusal: type[LibraryError] = LibraryReadOnly) -> Self:
        with explained(path):
            return cls._opened(path, connect_to_read(path), refusal)

    @classmethod
    def _opened(
        cls, path: Path, connection: sqlite3.Connection, refusal: type[LibraryError] | None = None
    ) -> Self:
        database = cls(path, connection, refusal)
        try:
            prepare(database)
        except BaseException:
            connection.close()
            raise
        return database

    @property
    def is_read_only(self) -> bool:
        """Whether changes are refused."""
        return self._refusal is not None

    def close(self) -> None:
        """Close the file. If it was moved, its journal, which stayed behind, is first written into it."""
        try:
            if not (self.is_read_only or self.is_in_place):
                self.value("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
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
        if self._refusal is not None:
            raise self._refusal(self.path)
        with explained(self.path):
            if self.connection.in_transaction:
                yield self.connection
                return
            self.insist("BEGIN IMMEDIATE", patience)
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                self.connection.rollback()
                raise

    @property
    def is_in_place(self) -> bool:
        """Whether the open file is still at the path where it was opened."""
        return file_identity(self.path) == self._identity

    @cached_property
    def tables(self) -> sqlite_utils.Database:
        """The connection wrapped by sqlite-utils, which is imported on first use."""
        import sqlite_utils

        return sqlite_utils.Database(self.connection, recursive_triggers=False, execute_plugins=False)

    def insist(self, statement: str, patience: float = BUSY_SECONDS) -> None:
        """Execute a statement that needs a lock, waiting for it by polling.

        SQLite's own waiting sleeps through an import's pauses, and where two programs wait for each other, as
        when both create the library, it gives up.
        """
        deadline = time.monotonic() + patience
        self.connection.execute("PRAGMA busy_timeout=0")
        try:
            while not self._has_executed(statement, deadline):
                time.sleep(_POLL_SECONDS)
        finally:
            self.connection.execute(f"PRAGMA busy_timeout={int(BUSY_SECONDS * 1000)}")

    def _has_executed(self, statement: str, deadline: float) -> bool:
        try:
            self.connection.execute(statement)
        except sqlite3.OperationalError as error:
            primary_code = error.sqlite_errorcode & 0xFF  # it is busy while a journal is recovered, too
            if primary_code != sqlite3.SQLITE_BUSY or time.monotonic() >= deadline:
                raise
            return False
        return True
