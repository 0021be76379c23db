"""The shelves and their counts. The counts of large shelves are maintained by triggers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.queries.filters import key_of, select
from reader.core.models import ArticleFilter, ShelfCounts

if TYPE_CHECKING:
    from reader.core.library.storage.database import Database

_SIZE = "SELECT articles FROM shelves WHERE name = ?"
_SOURCE_SIZE = """SELECT articles FROM sources
WHERE id = (SELECT coalesce(merged_into, id) FROM sources WHERE folded = ?)"""
_KEYWORD_SIZE = """SELECT articles FROM keywords
WHERE id = (SELECT coalesce(merged_into, id) FROM keywords WHERE folded = ?)"""

_HOW_MANY = "SELECT names FROM name_counts WHERE kind = ?"
_MARKS = """
SELECT (SELECT count(*) FROM highlights h CROSS JOIN articles a ON a.id = h.article_id
    WHERE a.deleted_at IS NULL)
  + (SELECT count(*) FROM bookmarks b CROSS JOIN articles a ON a.id = b.article_id WHERE a.deleted_at IS NULL)
"""


def count(database: Database, wanted: ArticleFilter) -> int:
    kept = _kept_size(wanted)
    if kept is not None:
        return int(database.value(*kept) or 0)
    selection = select(database, wanted)
    sql = selection.sql("count(*)")
    key = ("count", sql, selection.parameters)
    return database.cache.answer(key, lambda: int(database.value(sql, selection.parameters)))


def count_up_to(database: Database, wanted: ArticleFilter, most: int) -> int:
    kept = _kept_size(wanted)
    if kept is not None:
        return min(int(database.value(*kept) or 0), most)
    selection = select(database, wanted)
    sql = f"SELECT count(*) FROM ({selection.sql('1')} LIMIT ?)"  # noqa: S608 all ours
    return int(database.value(sql, (*selection.parameters, most)))


def shelf_counts(database: Database) -> ShelfCounts:
    return ShelfCounts(
        articles=count(database, ArticleFilter()),
        unread=count(database, ArticleFilter(unread=True)),
        bookmarked=count(database, ArticleFilter(bookmarked=True)),
        sources=database.value(_HOW_MANY, ["sources"]),
        keywords=database.value(_HOW_MANY, ["keywords"]),
        marks=database.value(_MARKS),
        saved=database.value("SELECT count(*) FROM saved_searches"),
        begun=count(database, ArticleFilter(begun=True)),
    )


def _kept_size(wanted: ArticleFilter) -> tuple[str, list[str]] | None:
    """The query and parameters for a count that triggers maintain; `None` for other filters."""
    if wanted == ArticleFilter():
        return _SIZE, ["all"]
    if wanted == ArticleFilter(unread=True):
        return _SIZE, ["unread"]
    if wanted.source is not None and wanted == ArticleFilter(source=wanted.source):
        return _SOURCE_SIZE, [key_of(wanted.source)]
    if wanted.keyword is not None and wanted == ArticleFilter(keyword=wanted.keyword):
        return _KEYWORD_SIZE, [key_of(wanted.keyword)]
    return None
