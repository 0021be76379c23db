"""The rows of a list at any depth.

Every list is first found as (id, sort key) in an index alone, then joined to what its rows show; so the
hundred thousandth row costs no more than the walk along that index.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.core.library.filters import select
from reader.core.models import ArticleFilter, ArticleSummary

if TYPE_CHECKING:
    from reader.core.library.database import Database, Row

_SUMMARY = """
SELECT a.id, a.title, s.name, a.published, a.updated, a.imported_at, a.lead, a.words,
  EXISTS (SELECT 1 FROM bookmarks b WHERE b.article_id = a.id), a.read_at IS NOT NULL
FROM ({ids}) p JOIN articles a ON a.id = p.id LEFT JOIN sources s ON s.id = a.source_id
ORDER BY p.{order}, a.id
"""
_NEWEST_FIRST = "ORDER BY a.sort_key DESC, a.id"
_BEFORE = "a.sort_key >= ? AND (a.sort_key > ? OR a.id < ?)"
_AFTER = "a.sort_key <= ? AND (a.sort_key < ? OR a.id > ?)"


def page(database: Database, wanted: ArticleFilter, offset: int, limit: int) -> tuple[ArticleSummary, ...]:
    selection = select(wanted)
    ids = f"{selection.sql('a.id, a.sort_key')} {_NEWEST_FIRST} LIMIT ? OFFSET ?"
    found = database.rows(
        _SUMMARY.format(ids=ids, order="sort_key DESC"), (*selection.parameters, limit, offset)
    )
    return tuple(map(_summary, found))


def related(database: Database, article_id: int) -> tuple[ArticleSummary, ...]:
    """The articles linked to this one, in the order the file gave them."""
    ids = """SELECT l.related_id AS id, l.position FROM links l JOIN articles r ON r.id = l.related_id
      WHERE l.article_id = ? AND r.deleted_at IS NULL"""
    return tuple(map(_summary, database.rows(_SUMMARY.format(ids=ids, order="position"), [article_id])))


def summary(database: Database, article_id: int) -> ArticleSummary | None:
    ids = "SELECT id, sort_key FROM articles WHERE id = ? AND deleted_at IS NULL"
    row = database.row(_SUMMARY.format(ids=ids, order="sort_key"), [article_id])
    return _summary(row) if row else None


def row_of(database: Database, wanted: ArticleFilter, article_id: int) -> int | None:
    selection = select(wanted)
    key = database.value(selection.sql("a.sort_key", "a.id = ?"), (*selection.parameters, article_id))
    if key is None:
        return None
    before = selection.sql("count(*)", _BEFORE)
    return int(database.value(before, (*selection.parameters, key, key, article_id)))


def next_unread(database: Database, wanted: ArticleFilter, row: int) -> int | None:
    return _unread(database, wanted, row, _AFTER, _NEWEST_FIRST)


def previous_unread(database: Database, wanted: ArticleFilter, row: int) -> int | None:
    return _unread(database, wanted, row, _BEFORE, "ORDER BY a.sort_key, a.id DESC")


def _unread(database: Database, wanted: ArticleFilter, row: int, side: str, order: str) -> int | None:
    """The row of the nearest unread article on that side of `row`, which may lie outside the list."""
    unread = select(replace(wanted, unread=True))
    here = _place(database, wanted, row)
    if here is None:
        beyond = (row < 0) == (side == _BEFORE)
        if beyond:
            return None
        found = database.value(f"{unread.sql('a.id')} {order} LIMIT 1", unread.parameters)
    else:
        article_id, key = here
        found = database.value(
            f"{unread.sql('a.id', side)} {order} LIMIT 1", (*unread.parameters, key, key, article_id)
        )
    return None if found is None else row_of(database, wanted, found)


def _place(database: Database, wanted: ArticleFilter, row: int) -> Row | None:
    if row < 0:
        return None
    selection = select(wanted)
    sql = f"{selection.sql('a.id, a.sort_key')} {_NEWEST_FIRST} LIMIT 1 OFFSET ?"
    return database.row(sql, (*selection.parameters, row))


def _summary(row: Row) -> ArticleSummary:
    number, title, source, published, updated, imported_at, lead, words, bookmarked, read = row
    return ArticleSummary(
        number, title, source, published, updated, imported_at, lead, words, bool(bookmarked), bool(read)
    )
