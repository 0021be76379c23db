"""Keeping the search index up to date: whether it is out of date, and renewing or tidying it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.index import bulk, indexing, rebuilding, vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.core.library.storage.database import Database


class Upkeep:
    """Keeps the search index of one library up to date."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def is_lost(self) -> bool:
        """Whether searches find nothing until `renew`."""
        return indexing.is_lost(self._database)

    def is_late(self) -> bool:
        """Whether the index should be renewed; searching works meanwhile, less well.

        It is late if it follows the rules of an earlier version, if another program changed articles, or
        if an import was interrupted before it had counted all words. Always false if the library is
        read-only.
        """
        if self._database.is_read_only:
            return False
        late = (indexing.is_stale, indexing.is_pending, vocabulary.is_due, bulk.is_scattered)
        return any(is_so(self._database) for is_so in late)

    def renew(
        self, progress: Callable[[int, int], None], cancelled: Callable[[], bool] = lambda: False
    ) -> bool:
        """Bring the index up to date, rebuilding it if necessary, while the old one serves.

        `progress` is called with the articles done and in all. Returns false if it was cancelled.
        """
        return rebuilding.renew(self._database, progress, cancelled)

    def expect_many(self) -> None:
        """Use more memory, because this connection will add many articles."""
        bulk.expect_many(self._database)

    def settle(self, added: int, articles: int, cancelled: Callable[[], bool] = lambda: False) -> None:
        """Tidy the index after an import: `added` of now `articles` articles are new."""
        bulk.settle(self._database, added, articles, cancelled)
