"""Long work in short transactions, between which other connections can write."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.library.storage.database import Database

PAGES = 250  # of the index, written at a time
_COURTESY_SECONDS = 0.004


def pause() -> None:
    """Give other connections time to write, between two transactions."""
    time.sleep(_COURTESY_SECONDS)


def changed(database: Database, sql: str) -> bool:
    """Run a statement in a transaction of its own; whether it changed anything."""
    with database.change() as connection:
        return connection.execute(sql).rowcount > 0
