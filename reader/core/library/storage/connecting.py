"""Open a connection to a library file, for writing or only for reading."""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING

from reader.core.errors import LibraryReadOnly, LibraryUnreachable
from reader.core.library.storage.uris import uri_of

if TYPE_CHECKING:
    from pathlib import Path

BUSY_SECONDS = 3.0
_NEEDED = 65536  # bytes of free space; the shared memory file of WAL begins with half as many


def make_folder(path: Path) -> None:
    """Create the folder of a library unless it exists. Raises `LibraryUnreachable`."""
    try:
        path.resolve().parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryUnreachable(path) from error


def refuse_read_only(path: Path) -> None:
    """Raise `LibraryReadOnly` for a library that cannot be written. Raises as `is_read_only` does, too."""
    if is_read_only(path):
        raise LibraryReadOnly(path)


def is_read_only(path: Path) -> bool:
    """Whether there is a library that can only be read.

    WAL writes beside the file, so its folder must be writable too. Raises `LibraryUnreachable` if there is
    no library and none can be created.
    """
    folder = path.resolve().parent
    is_there = os.path.exists(path)  # noqa: PTH110 never raises
    has_content = is_there and path.stat().st_size > 0
    if not os.access(folder, os.W_OK | os.X_OK) or (is_there and not os.access(path, os.W_OK)):
        if not has_content:
            raise LibraryUnreachable(path)
        return True
    return False


def is_on_full_disk(path: Path) -> bool:
    """Whether there is a library, and no space left for the file that SQLite writes beside it."""
    from shutil import disk_usage

    try:
        return path.stat().st_size > 0 and disk_usage(path).free < _NEEDED
    except OSError:
        return False


def connect(path: Path) -> sqlite3.Connection:
    """A connection that writes; transactions are begun explicitly."""
    return sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)


def _connect_read_only(path: Path, parameters: str) -> sqlite3.Connection:
    return sqlite3.connect(uri_of(path, parameters), uri=True, timeout=BUSY_SECONDS, isolation_level=None)


def connect_to_read(path: Path) -> sqlite3.Connection:
    """A connection that writes nothing, neither in the file nor beside it.

    If another program has the library open, its changes are seen. Raises `LibraryReadOnly` if they cannot be.
    """
    real = path.resolve()
    wal, shm = (real.with_name(real.name + ending) for ending in ("-wal", "-shm"))
    has_pending = wal.exists() and wal.stat().st_size > 0
    if has_pending or shm.exists():
        connection = _connect_read_only(real, "mode=ro")
        try:
            connection.execute("SELECT count(*) FROM sqlite_master")
        except sqlite3.OperationalError as error:
            connection.close()
            if has_pending:
                raise LibraryReadOnly(path) from error
        else:
            return connection
    return _connect_read_only(real, "mode=ro&immutable=1")
