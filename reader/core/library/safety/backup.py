"""A second copy of the library, and the way back: through SQLite itself, so that an open window may go on.

A restored copy takes the place of what is in the library file, not of the file: other programs that have it
open see the change. What was in it is kept beside it first.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from reader.core.errors import (
    BackupOntoItself,
    BackupUnusable,
    FileGone,
    LibraryDamaged,
    LibraryError,
    NotALibrary,
)
from reader.core.library.safety.check import damage
from reader.core.library.storage.database import Database
from reader.core.library.storage.failures import explained

if TYPE_CHECKING:
    from pathlib import Path

_LISTED = "SELECT count(*) FROM articles WHERE deleted_at IS NULL"
_PAGES = 2000  # copied at a time, some 8 MB


@dataclass(frozen=True, slots=True)
class BackupReport:
    """What was copied: the file it came from and the one it went to, and its articles. `kept` is where the
    former library lies, `None` where there was none."""

    source: Path
    target: Path
    articles: int
    kept: Path | None = None


def backup(database: Database, target: Path) -> BackupReport:
    """Copy the library, as it is at this moment, into a file, which is replaced when the copy is whole.

    Raises `BackupOntoItself`, `LibraryUnreachable`, `DiskFull`.
    """
    _refuse_same(target, database.path)
    place = target.expanduser().absolute().resolve()
    new = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        with explained(target), closing(sqlite3.connect(new)) as copy:
            database.connection.backup(copy, pages=_PAGES)
            copy.execute("PRAGMA journal_mode=DELETE")  # one file, that can be carried away
        new.replace(place)
    finally:
        new.unlink(missing_ok=True)
    return BackupReport(database.path, target, int(database.value(_LISTED)))


def restore(source: Path, library_path: Path) -> BackupReport:
    """Make the backup the content of the library. The backup is checked first and not changed.

    Raises `FileGone`, `BackupOntoItself`, `BackupUnusable`, and `LibraryError` where the library cannot be
    written.
    """
    if not source.exists():
        raise FileGone(source)
    _refuse_same(source, library_path)
    library_path.parent.mkdir(parents=True, exist_ok=True)
    trial = library_path.with_name(f".{library_path.name}.{os.getpid()}.restored")
    try:
        with closing(_tried(source, trial)) as good:
            kept = _keep_aside(library_path)
            _fill(library_path, good)
            return BackupReport(source, library_path, int(good.value(_LISTED)), kept)
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            trial.with_name(trial.name + ending).unlink(missing_ok=True)


def _tried(source: Path, trial: Path) -> Database:
    """A copy of the backup that was opened, brought up to date and found whole."""
    try:
        with explained(source), closing(_read_only(source)) as original:
            _copy(original, trial)
        if not trial.stat().st_size:
            _refuse(source)
        return _whole(Database.open(trial))
    except (LibraryError, sqlite3.DatabaseError) as error:
        raise BackupUnusable(source) from error


def _copy(original: sqlite3.Connection, target: Path) -> None:
    with closing(sqlite3.connect(target)) as copy:
        original.backup(copy, pages=_PAGES)


def _refuse(source: Path) -> NoReturn:
    raise NotALibrary(source)


def _whole(opened: Database) -> Database:
    """The same; raises `LibraryDamaged` and closes it where it is not."""
    if damage(opened):
        opened.close()
        raise LibraryDamaged(opened.path)
    return opened


def _read_only(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)


def _keep_aside(library_path: Path) -> Path | None:
    """Copy the library beside itself; one that is damaged is moved there with all that belongs to it."""
    if not library_path.exists():
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
    with explained(library_path), closing(sqlite3.connect(library_path, timeout=3.0)) as library:
        good.connection.backup(library, pages=-1)  # in one step: nobody sees half of it


def _refuse_same(path: Path, library_path: Path) -> None:
    if path.exists() and library_path.exists() and path.samefile(library_path):
        raise BackupOntoItself(path)
