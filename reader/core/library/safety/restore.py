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
from typing import TYPE_CHECKING, NoReturn

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
from reader.core.library.safety.backup import LISTED, PAGES_AT_ONCE, backup, clear_away, refuse_same
from reader.core.library.safety.check import damage
from reader.core.library.storage.connecting import refuse_read_only
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
    refuse_read_only(library_path)
    trial = library_path.with_name(f".{library_path.name}.{os.getpid()}.restored")
    _clear_away_leftovers(library_path)
    try:
        with _full_is(library_path), closing(_tried(source, trial)) as good:
            kept = _keep_aside(library_path)
            _fill(library_path, good)
            return BackupReport(source, library_path, int(good.value(LISTED)), kept)
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            trial.with_name(trial.name + ending).unlink(missing_ok=True)


def _clear_away_leftovers(library_path: Path) -> None:
    """Remove what restoring left beside the library when it was killed."""
    name, stem = escape(library_path.name), escape(library_path.stem)
    for pattern in (f".{name}.*.restored*", f".{stem}.before-restore*.part*"):
        clear_away(library_path.parent, pattern)


@contextmanager
def _full_is(library_path: Path) -> Iterator[None]:
    """Attribute a full disk to the library: the backup is only read."""
    try:
        yield
    except DiskFull as error:
        raise DiskFull(library_path) from error


def _tried(source: Path, trial: Path) -> Database:
    """Open a copy of the backup, migrate it and check it."""
    try:
        with explained(source), closing(_read_only(source)) as original:
            _copy(original, trial)
        if not trial.stat().st_size:
            _refuse(source)
        return _whole(Database.open(trial))
    except LibraryTooNew as error:
        raise LibraryTooNew(source) from error
    except LibraryUnreachable as error:
        raise FileUnreadable(source) from error
    except (LibraryDamaged, NotALibrary, sqlite3.DatabaseError) as error:
        raise BackupUnusable(source) from error


def _copy(original: sqlite3.Connection, target: Path) -> None:
    with closing(sqlite3.connect(target)) as copy:
        original.backup(copy, pages=PAGES_AT_ONCE)


def _refuse(source: Path) -> NoReturn:
    raise NotALibrary(source)


def _whole(opened: Database) -> Database:
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
    aside = _free_name(library_path)
    try:
        with closing(Database.open(library_path)) as former:
            backup(former, aside)
    except (LibraryDamaged, NotALibrary):
        for ending in ("-wal", "-shm", "-journal", ""):
            part = library_path.with_name(library_path.name + ending)
            if part.exists():
                part.replace(aside.with_name(aside.name + ending))
    return aside


def _free_name(library_path: Path) -> Path:
    from itertools import count

    names = (
        library_path.with_name(f"{library_path.stem}.before-restore{number or ''}{library_path.suffix}")
        for number in count()
    )
    return next(name for name in names if not name.exists())


def _fill(library_path: Path, good: Database) -> None:
    """Replace the content in one transaction."""
    given_up = time.monotonic() + _PATIENCE

    def is_waiting(status: int, _left: int, _total: int) -> None:
        if status == sqlite3.SQLITE_BUSY and time.monotonic() > given_up:
            raise LibraryLocked(library_path)

    with explained(library_path), closing(sqlite3.connect(library_path, timeout=_PATIENCE)) as library:
        good.connection.backup(library, pages=-1, progress=is_waiting)
