"""What a reader had done with an article that comes back from an export: read it, bookmarked it.

Done after the article is written, so that the shelves count it as they count what is done in the window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.shelves import reading_state
from reader.core.library.storage import texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.core.library.storage.database import Database
    from reader.core.models import Draft

_BOOKMARK = "INSERT OR IGNORE INTO bookmarks (article_id, paragraph, quote, created_at) VALUES (?, 0, ?, ?)"


def put_back(database: Database, articles: Mapping[int, Draft], moment: str) -> None:
    """Mark new articles as their drafts say they were."""
    reading_state.set_read(database, [number for number, draft in articles.items() if draft.read])
    database.connection.executemany(
        _BOOKMARK,
        [
            (number, texts.quote(draft.body[:1]), moment)
            for number, draft in articles.items()
            if draft.bookmarked
        ],
    )
