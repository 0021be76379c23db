"""Place again, before marks are read or changed, those whose text changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.library.storage.database import Database

_UNSETTLED = "SELECT article_id FROM unsettled_marks"


def settle_where_needed(database: Database) -> None:
    """Move marks to where their words are now; in a library that cannot be written they stay as they are."""
    waiting = database.rows(_UNSETTLED)
    if not waiting or database.is_read_only:
        return
    from reader.core.library.marks import settling

    for (article_id,) in waiting:
        settling.settle(database, article_id)
