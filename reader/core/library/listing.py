"""Filters as SQL, and the rows of a list at any depth.

Every list is first found as (id, sort key) in an index alone, then joined to what its rows show; so the
hundred thousandth row costs no more than the walk along an index. The index is named for each question
(`INDEXED BY`): SQLite, without statistics, would guess.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.core.library.search import match_expression
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


@dataclass(frozen=True, slots=True)
class Selection:
    """The articles a filter lets through: what follows SELECT, up to an order, and its parameters."""

    tables: str
    conditions: tuple[str, ...]
    parameters: tuple[object, ...]

    def sql(self, what: str, *more: str) -> str:
        return f"SELECT {what} FROM {self.tables} WHERE {' AND '.join((*self.conditions, *more))}"  # noqa: S608 all ours


def count(database: Database, wanted: ArticleFilter) -> int:
    selection = select(wanted)
    return int(database.value(selection.sql("count(*)"), selection.parameters))


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


def select(wanted: ArticleFilter) -> Selection:
    """The filter as SQL over `articles a`. Raises `ValueError` where `since` or `until` is no ISO date."""
    narrowing = _narrowing(wanted)
    conditions, parameters = _conditions(wanted)
    if narrowing:
        sets = " INTERSECT ".join(sql for sql, _ in narrowing)
        tables = f"({sets}) m CROSS JOIN articles a INDEXED BY articles_keys ON a.id = m.id"
        first = tuple(value for _, value in narrowing if value is not None)
        return Selection(tables, conditions, (*first, *parameters))
    return Selection(f"articles a INDEXED BY {_index(wanted)}", conditions, parameters)


def _summary(row: Row) -> ArticleSummary:
    number, title, source, published, updated, imported_at, lead, words, bookmarked, read = row
    return ArticleSummary(
        number, title, source, published, updated, imported_at, lead, words, bool(bookmarked), bool(read)
    )


def _narrowing(wanted: ArticleFilter) -> list[tuple[str, object]]:
    """The conditions that are looked up elsewhere, as queries for `id`, each with its parameter."""
    found: list[tuple[str, object]] = []
    if expression := match_expression(wanted.text):
        found.append(("SELECT rowid AS id FROM article_index WHERE article_index MATCH ?", expression))
    if wanted.keyword is not None:
        found.append((_OF_KEYWORD, _key(wanted.keyword)))
    if wanted.bookmarked:
        found.append(("SELECT DISTINCT article_id AS id FROM bookmarks", None))
    return found


_OF_KEYWORD = """SELECT article_id AS id FROM article_keywords
  WHERE keyword_id = (SELECT id FROM keywords WHERE folded = ?)"""


def _conditions(wanted: ArticleFilter) -> tuple[tuple[str, ...], tuple[object, ...]]:
    conditions, parameters = ["a.deleted_at IS NULL"], list[object]()
    if wanted.unread:
        conditions.append("a.read_at IS NULL")
    if wanted.source is not None:
        conditions.append("a.source_id = (SELECT id FROM sources WHERE folded = ?)")
        parameters.append(_key(wanted.source))
    if wanted.since is not None or wanted.until is not None:
        conditions.append("a.dated = 1")
        for bound, second in _bounds(wanted):
            conditions.append(f"a.sort_key {bound} ?")
            parameters.append(second)
    return tuple(conditions), tuple(parameters)


def _bounds(wanted: ArticleFilter) -> list[tuple[str, int]]:
    from reader.core.library.moments import first_second, last_second

    given = (">=", wanted.since, first_second), ("<=", wanted.until, last_second)
    found = [(bound, date, second(date)) for bound, date, second in given if date is not None]
    if wrong := [date for _, date, second in found if second is None]:
        raise ValueError(f"not an ISO date: {wrong[0]}")
    return [(bound, second) for bound, _, second in found if second is not None]


def _index(wanted: ArticleFilter) -> str:
    if wanted.source is not None:
        return "articles_of_source"
    return "articles_unread" if wanted.unread else "articles_listed"


def _key(name: str) -> str:
    from reader.core.arabic.folding import fold_key

    return fold_key(name)
