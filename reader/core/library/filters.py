"""Filters as SQL. The index is named for each question: SQLite, without statistics, would guess."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.core.library.search import match_expression

if TYPE_CHECKING:
    from reader.core.models import ArticleFilter

_OF_TEXT = "SELECT rowid AS id FROM article_index WHERE article_index MATCH ?"
_OF_KEYWORD = """SELECT article_id AS id FROM article_keywords
  WHERE keyword_id = (SELECT id FROM keywords WHERE folded = ?)"""
_BOOKMARKED = "SELECT DISTINCT article_id AS id FROM bookmarks"


@dataclass(frozen=True, slots=True)
class Selection:
    """The articles a filter lets through: what follows SELECT, up to an order, and its parameters."""

    tables: str
    conditions: tuple[str, ...]
    parameters: tuple[object, ...]

    def sql(self, what: str, *more: str) -> str:
        return f"SELECT {what} FROM {self.tables} WHERE {' AND '.join((*self.conditions, *more))}"  # noqa: S608 all ours


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


def _narrowing(wanted: ArticleFilter) -> list[tuple[str, object]]:
    """The conditions that are looked up elsewhere, as queries for `id`, each with its parameter."""
    found: list[tuple[str, object]] = []
    if expression := match_expression(wanted.text):
        found.append((_OF_TEXT, expression))
    if wanted.keyword is not None:
        found.append((_OF_KEYWORD, key_of(wanted.keyword)))
    if wanted.bookmarked:
        found.append((_BOOKMARKED, None))
    return found


def _conditions(wanted: ArticleFilter) -> tuple[tuple[str, ...], tuple[object, ...]]:
    conditions, parameters = ["a.deleted_at IS NULL"], list[object]()
    if wanted.unread:
        conditions.append("a.read_at IS NULL")
    if wanted.source is not None:
        conditions.append("a.source_id = (SELECT id FROM sources WHERE folded = ?)")
        parameters.append(key_of(wanted.source))
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


def key_of(name: str) -> str:
    """What names of sources and keywords are compared by."""
    from reader.core.arabic.folding import fold_key

    return fold_key(name)
