"""Long work in short transactions: others, who wait for their turn to write, get it between two of them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.library.storage.database import Database

PAGES = 500  # of the index, written at a time
_COURTESY_SECONDS = 0.004


def pause() -> None:
    """Let others write, between two of our transactions."""
    time.sleep(_COURTESY_SECONDS)


def changed(database: Database, sql: str) -> bool:
    """Whether the statement, a transaction of its own, changed anything."""
    with database.change() as connection:
        return connection.execute(sql).rowcount > 0
