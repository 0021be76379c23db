"""Back up the library through SQLite's backup API, so that an open window can go on working."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing, contextmanager
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.errors import (
    BackupOntoItself,
    BackupOntoOther,
    ExportNotWritable,
    LibraryError,
    LibraryUnreachable,
)
from reader.core.library.storage.failures import explained
from reader.core.library.storage.header import refuse_strangers
from reader.core.library.storage.part_names import part_beginning, part_of
from reader.core.library.storage.presence import are_same
from reader.core.models import BackupReport

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.library.storage.database import Database

LISTED = "SELECT count(*) FROM articles WHERE deleted_at IS NULL"
PAGES_AT_ONCE = 2000  # copied at a time: some 8 MB
_FORGOTTEN = 86400  # seconds


def backup(database: Database, target: Path) -> BackupReport:
    """Copy the library as it is now into a file; an older backup there is replaced once the copy is complete.

    Raises `BackupOntoItself`, `BackupOntoOther`, `ExportNotWritable`, `DiskFull`.
    """
    try:
        return _backup(database, target)
    except OSError as error:  # the name is too long, or the folder has gone meanwhile
        raise ExportNotWritable(target) from error


def _backup(database: Database, target: Path) -> BackupReport:
    refuse_same(target, database.path)
    place = Path(os.path.realpath(target.expanduser()))
    _refuse_other(place, target)
    clear_away(place.parent, f"{escape(part_beginning(place))}.*.part*")
    new = part_of(place)
    try:
        with _writable(target), closing(sqlite3.connect(new)) as copy, _one_moment(database):
            database.connection.backup(copy, pages=PAGES_AT_ONCE)
            copy.execute("PRAGMA journal_mode=DELETE")  # so that the backup is a single file
            articles = int(copy.execute(LISTED).fetchone()[0])
        new.replace(place)
    finally:
        new.unlink(missing_ok=True)
    return BackupReport(database.path, target, articles)


@contextmanager
def _writable(target: Path) -> Iterator[None]:
    try:
        with explained(target):
            yield
    except LibraryUnreachable as error:
        raise ExportNotWritable(target) from error


@contextmanager
def _one_moment(database: Database) -> Iterator[None]:
    """Hold a read transaction: otherwise the copy would start over with each change by another program."""
    if database.connection.in_transaction:
        yield
        return
    database.connection.execute("BEGIN")
    database.value(LISTED)  # a read transaction begins with its first query
    try:
        yield
    finally:
        database.connection.rollback()


def _refuse_other(place: Path, named: Path) -> None:
    """Raise `BackupOntoOther` unless the target is missing or a library, so that nothing else is replaced."""
    try:
        refuse_strangers(place)
    except LibraryError as error:
        is_seen = os.path.lexists(place)
        raise (BackupOntoOther if is_seen else ExportNotWritable)(named) from error


def clear_away(folder: Path, pattern: str) -> None:
    """Remove the files of this name pattern that are a day old: a program that died left them."""
    for part in folder.glob(pattern):
        if time.time() - part.stat().st_mtime > _FORGOTTEN:
            part.unlink(missing_ok=True)


def refuse_same(path: Path, library_path: Path) -> None:
    """Raise `BackupOntoItself` if the paths are one file."""
    if are_same(path, library_path):
        raise BackupOntoItself(path)
