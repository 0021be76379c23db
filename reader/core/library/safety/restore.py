"""Restore a backup through SQLite's backup API, so that an open window can go on working.

The content of the library file is replaced, not the file: other programs that have it open see the change.
The former content is copied beside it first.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import ExitStack, closing, contextmanager
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.errors import (
    BackupUnusable,
    DiskFull,
    FileGone,
    FileUnreadable,
    LibraryDamaged,
    LibraryLocked,
    LibraryTooNew,
    LibraryUnreachable,
    NotALibrary,
)
from reader.core.library.safety import library_files
from reader.core.library.safety.backup import LISTED, PAGES_AT_ONCE, backup, clear_away, refuse_same
from reader.core.library.safety.check import damage
from reader.core.library.storage.connecting import make_folder, refuse_read_only
from reader.core.library.storage.database import Database
from reader.core.library.storage.failures import explained
from reader.core.library.storage.presence import is_absent
from reader.core.library.storage.uris import uri_of
from reader.core.models import BackupReport

if TYPE_CHECKING:
    from collections.abc import Iterator

_PATIENCE = 3.0  # seconds to wait for other programs that write


def restore(source: Path, library_path: Path) -> BackupReport:
    """Make the backup the content of the library. The backup is checked first and never changed.

    Raises `FileGone`, `FileUnreadable`, `BackupOntoItself`, `BackupUnusable`, `LibraryTooNew`, and
    `LibraryError` if the library cannot be written.
    """
    if is_absent(source):
        raise FileGone(source)
    refuse_same(source, library_path)
    make_folder(library_path)
    refuse_read_only(library_path)
    trial = library_path.with_name(f".{library_path.name}.{os.getpid()}.restored")
    _clear_away_leftovers(library_path)
    try:
        with _disk_full_of(library_path), closing(_tested(source, trial)) as good:
            kept = _keep_aside(library_path)
            _fill(library_path, good)
            return BackupReport(source, library_path, int(good.value(LISTED)), kept)
    finally:
        library_files.remove(trial)


def _clear_away_leftovers(library_path: Path) -> None:
    """Remove what restoring left beside the library when it was killed."""
    name, stem = escape(library_path.name), escape(library_path.stem)
    for pattern in (f".{name}.*.restored*", f".{stem}.before-restore*.part*"):
        clear_away(library_path.parent, pattern)


@contextmanager
def _disk_full_of(library_path: Path) -> Iterator[None]:
    """Attribute a full disk to the library: the backup is only read."""
    try:
        yield
    except DiskFull as error:
        raise DiskFull(library_path) from error


def _tested(source: Path, trial: Path) -> Database:
    """Open a copy of the backup, migrate it and check it."""
    try:
        with explained(source), closing(_read_only(source)) as original:
            _copy(original, trial)
        return _sound(Database.open(trial))
    except LibraryTooNew as error:
        raise LibraryTooNew(source) from error
    except LibraryUnreachable as error:
        raise FileUnreadable(source) from error
    except (LibraryDamaged, NotALibrary, sqlite3.DatabaseError) as error:
        raise BackupUnusable(source) from error


def _copy(original: sqlite3.Connection, target: Path) -> None:
    """Copy the backup. Raises `NotALibrary` if it is empty."""
    with closing(sqlite3.connect(target)) as copy:
        original.backup(copy, pages=PAGES_AT_ONCE)
    if not target.stat().st_size:
        raise NotALibrary(target)


def _sound(opened: Database) -> Database:
    """Return the database if it is sound, else close it and raise `LibraryDamaged`."""
    with ExitStack() as stack:
        stack.callback(opened.close)
        if damage(opened):
            raise LibraryDamaged(opened.path)
        stack.pop_all()
    return opened


def _read_only(path: Path) -> sqlite3.Connection:
    """Open the backup without writing beside it, which may not be allowed there, unless it is in use."""
    real = Path(os.path.realpath(path))
    is_in_use = any(not is_absent(real.with_name(real.name + ending)) for ending in ("-wal", "-journal"))
    how = "mode=ro" if is_in_use else "mode=ro&immutable=1"
    return sqlite3.connect(uri_of(real, how), uri=True)


def _keep_aside(library_path: Path) -> Path | None:
    """Copy the library beside itself, or move a damaged one there with its journal; return where it is."""
    if is_absent(library_path):
        return None
    aside = library_files.free_name(library_path, "before-restore")
    try:
        with closing(Database.open(library_path)) as former:
            backup(former, aside)
    except (LibraryDamaged, NotALibrary):
        library_files.move(library_path, aside)
    return aside


def _fill(library_path: Path, good: Database) -> None:
    """Replace the content in one transaction."""
    given_up = time.monotonic() + _PATIENCE

    def is_waiting(status: int, _left: int, _total: int) -> None:
        if status == sqlite3.SQLITE_BUSY and time.monotonic() > given_up:
            raise LibraryLocked(library_path)

    with explained(library_path), closing(sqlite3.connect(library_path, timeout=_PATIENCE)) as library:
        good.connection.backup(library, pages=-1, progress=is_waiting)
