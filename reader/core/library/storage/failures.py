"""Which SQLite errors are caused from outside, with the error for each; the others are bugs and pass."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader.core.errors import (
    DiskFull,
    LibraryDamaged,
    LibraryError,
    LibraryInterrupted,
    LibraryLocked,
    LibraryReadOnly,
    LibraryUnreachable,
    NotALibrary,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# primary result codes, https://sqlite.org/rescode.html
_FAILURES: dict[int, type[LibraryError]] = {
    sqlite3.SQLITE_BUSY: LibraryLocked,
    sqlite3.SQLITE_LOCKED: LibraryLocked,
    sqlite3.SQLITE_READONLY: LibraryReadOnly,
    sqlite3.SQLITE_CORRUPT: LibraryDamaged,
    sqlite3.SQLITE_FORMAT: LibraryDamaged,
    sqlite3.SQLITE_NOTADB: NotALibrary,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_CANTOPEN: LibraryUnreachable,
    sqlite3.SQLITE_PERM: LibraryUnreachable,
    sqlite3.SQLITE_IOERR: LibraryUnreachable,
    sqlite3.SQLITE_PROTOCOL: LibraryUnreachable,
    sqlite3.SQLITE_INTERRUPT: LibraryInterrupted,
}


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn SQLite errors caused from outside into the `LibraryError` for them."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        if code is None or code & 0xFF not in _FAILURES:
            raise
        raise _FAILURES[code & 0xFF](path) from error
