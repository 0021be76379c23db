"""Prepare an opened library file: claim a new one, migrate an old one, refuse what is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.errors import LibraryDamaged, LibraryOutdated, LibraryTooNew, NotALibrary
from reader.core.library.schema import migrations
from reader.core.library.storage.header import APPLICATION_ID

if TYPE_CHECKING:
    from reader.core.library.storage.database import Database

_PRAGMAS = (
    "foreign_keys=ON",
    "synchronous=NORMAL",
    "temp_store=MEMORY",
    "cache_size=-16384",
    "journal_size_limit=16000000",
    "wal_autocheckpoint=8000",  # pages, 32 MB; at the usual 1,000 every seventh article waited for the disk
)


def prepare(database: Database) -> None:
    """Set up the connection; claim a new file, migrate an old one.

    Raises `LibraryTooNew`, `LibraryOutdated`, `NotALibrary`, `LibraryDamaged`.
    """
    for pragma in _PRAGMAS:
        database.connection.execute(f"PRAGMA {pragma}")
    if database.is_read_only:
        _refuse_old(database)
        return
    if database.value("PRAGMA application_id") != APPLICATION_ID:
        _claim(database)
    version = database.value("PRAGMA user_version")
    if version > len(migrations.STEPS):
        raise LibraryTooNew(database.path)
    if database.value("PRAGMA journal_mode") != "wal":
        database.insist("PRAGMA journal_mode=WAL")
    if version < len(migrations.STEPS):
        _migrate(database)
    _refuse_unknown_migrations(database)


def _refuse_old(database: Database) -> None:
    """Raise if the file would have to be migrated, which needs writing."""
    if database.value("PRAGMA user_version") < len(migrations.STEPS):
        raise LibraryOutdated(database.path)
    _refuse_unknown_migrations(database)


def _claim(database: Database) -> None:
    """Write the application id into an empty file, before WAL, so that it is in the file itself."""
    if database.value("SELECT count(*) FROM sqlite_master"):
        if database.value("PRAGMA application_id") != APPLICATION_ID:  # nobody claimed it meanwhile
            raise NotALibrary(database.path)
        return
    database.insist(f"PRAGMA application_id={APPLICATION_ID}")


def _migrate(database: Database) -> None:
    """Run all missing migrations in one transaction; another program may have been faster."""
    tables = database.tables  # before the transaction: importing sqlite-utils takes longer than migrating
    with database.change():
        migrations.apply(tables)
        database.connection.execute(f"PRAGMA user_version={len(migrations.STEPS)}")
    database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # the version is in the file's header


def _refuse_unknown_migrations(database: Database) -> None:
    if not database.value("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'"):
        raise LibraryDamaged(database.path)
    known = {step.__name__ for step in migrations.STEPS}
    applied = database.rows(
        "SELECT name FROM _sqlite_migrations WHERE migration_set = ?", [migrations.SET_NAME]
    )
    if not {name for (name,) in applied} <= known:
        raise LibraryTooNew(database.path)
