"""What a file tells about itself before it is opened for writing: a foreign file is never touched.

SQLite itself reads the header, without locks and without a trace (`immutable`). Reading the bytes with `open`
would be simpler, and fatal if this process has the library open already: closing any descriptor of a file
drops all locks the process holds on it, and another program could then write at the same time
(https://sqlite.org/howtocorrupt.html, section 2.2).
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from reader.core.errors import LibraryDamaged, LibraryTooNew, LibraryUnreachable, NotALibrary
from reader.core.library.storage.failures import explained
from reader.core.library.storage.uris import uri_of

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION_ID = int.from_bytes(b"WARQ", "big")


def refuse_strangers(path: Path, newest_version: int = 2**31) -> None:
    """Accept a missing file, an empty one, and a sound library.

    Raises `NotALibrary`, `LibraryTooNew`, `LibraryDamaged`, `LibraryUnreachable`.
    """
    if not _has_content(path):
        return
    try:
        with explained(path):
            application_id, user_version = _look(path)
    except LibraryDamaged:
        if _has_journal(path):
            return
        raise
    if application_id != APPLICATION_ID:
        raise NotALibrary(path)
    if user_version > newest_version:
        raise LibraryTooNew(path)


def _look(path: Path) -> tuple[int, int]:
    """The application id and version in the file's header; SQLite checks the rest of the header meanwhile."""
    name = uri_of(path.resolve(), "mode=ro&immutable=1")
    with closing(sqlite3.connect(name, uri=True)) as connection:
        asked = ("application_id", "user_version", "page_count", "page_size")
        found = [int(connection.execute(f"PRAGMA {field}").fetchone()[0]) for field in asked]
    application_id, user_version, pages, page_size = found
    if path.stat().st_size < pages * page_size:  # SQLite accepts a truncated last page
        raise LibraryDamaged(path)
    return application_id, user_version


def _has_content(path: Path) -> bool:
    try:
        if path.exists() and not path.is_file():  # opening a pipe would block
            raise LibraryUnreachable(path)
        return path.stat().st_size > 0
    except FileNotFoundError:
        return False
    except OSError as error:
        raise LibraryUnreachable(path) from error


def _has_journal(path: Path) -> bool:
    """Whether a program died here and left pages that SQLite will restore."""
    real = path.resolve()
    journals = [real.with_name(real.name + ending) for ending in ("-wal", "-journal")]
    return any(journal.exists() and journal.stat().st_size for journal in journals)
