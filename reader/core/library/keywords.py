"""The shelves beside the list: sources and keywords with how many articles each has (kept by triggers)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library import listing
from reader.core.models import ArticleFilter, Keyword, ShelfCounts, Source

if TYPE_CHECKING:
    from reader.core.library.database import Database

_BY_SIZE = "SELECT id, name, articles FROM {table} WHERE articles > 0 ORDER BY articles DESC, folded"
_HOW_MANY = "SELECT count(*) FROM {table} WHERE articles > 0"


def sources(database: Database) -> tuple[Source, ...]:
    return tuple(Source(*row) for row in database.rows(_BY_SIZE.format(table="sources")))


def keywords(database: Database) -> tuple[Keyword, ...]:
    return tuple(Keyword(*row) for row in database.rows(_BY_SIZE.format(table="keywords")))


def shelf_counts(database: Database) -> ShelfCounts:
    return ShelfCounts(
        articles=listing.count(database, ArticleFilter()),
        unread=listing.count(database, ArticleFilter(unread=True)),
        bookmarked=listing.count(database, ArticleFilter(bookmarked=True)),
        sources=database.value(_HOW_MANY.format(table="sources")),
        keywords=database.value(_HOW_MANY.format(table="keywords")),
    )
