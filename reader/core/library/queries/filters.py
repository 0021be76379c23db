"""Compile filters to SQL. The index is named in each query: without statistics SQLite would guess.

If words or fields are searched for, the search index comes first, in the order of its row ids, which are
dates; `articles` is joined only for what the index cannot tell. Other lists follow the indexes of `articles`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.queries.compiling import compile_filter
from reader.core.library.queries.selections import FOUND, INDEX, LISTED, RESUMED, Selection
from reader.core.library.storage.texts import storable

if TYPE_CHECKING:
    from reader.core.library.queries.compiling import Compiled
    from reader.core.library.storage.database import Database
    from reader.core.models import ArticleFilter

_OF_KEYWORD = """SELECT article_id AS id FROM article_keywords
  WHERE keyword_id = (SELECT coalesce(merged_into, id) FROM keywords WHERE folded = ?)"""
_BOOKMARKED = "SELECT DISTINCT article_id AS id FROM bookmarks"
_BEGUN = "positions p INDEXED BY positions_begun CROSS JOIN articles a INDEXED BY articles_keys"
_IS_BEGUN = ("p.paragraph > 0", "a.id = p.article_id", "a.read_at IS NULL")
_WAS_BEGUN = "a.id IN (SELECT article_id FROM positions WHERE paragraph > 0)"
_INDEX_AND_ARTICLES = (
    "article_index f CROSS JOIN articles a INDEXED BY articles_of_docid ON a.docid = f.rowid"
)
_NOT_CHANGED = "f.rowid NOT IN (SELECT docid FROM index_changes)"
_NOT_EXCLUDED = """(a.docid IS NULL OR a.docid NOT IN (
  SELECT rowid FROM article_index WHERE article_index MATCH ?))"""


def select(database: Database, wanted: ArticleFilter) -> Selection:
    """The filter as SQL. Raises `ValueError` if `since` or `until` is not an ISO date."""
    compiled = compile_filter(database, wanted)
    if compiled.matching is not None:
        return _search(database, wanted, compiled, compiled.matching)
    sets = _sets(wanted, compiled)
    conditions, parameters = _conditions(wanted, compiled)
    conditions = ["a.deleted_at IS NULL", *_sources(wanted, parameters), *conditions]
    if compiled.excluded is not None:
        conditions.append(_NOT_EXCLUDED)
        parameters.append(compiled.excluded)
    if wanted.begun:
        return _begun(wanted, compiled, conditions, parameters)
    tables = f"articles a INDEXED BY {_index(wanted, compiled)}"
    if sets:
        tables = (
            f"({' INTERSECT '.join(sets)}) m CROSS JOIN articles a INDEXED BY articles_keys ON a.id = m.id"
        )
    first = [key_of(wanted.keyword)] if wanted.keyword is not None else []
    return Selection(tables, tuple(conditions), (*first, *parameters), LISTED, compiled)


def _begun(
    wanted: ArticleFilter, compiled: Compiled, conditions: list[str], parameters: list[object]
) -> Selection:
    """The selection of begun articles, in the order of their reading positions, latest first."""
    sets = [f"a.id IN ({each})" for each in _sets(wanted, compiled)]
    first = [key_of(wanted.keyword)] if wanted.keyword is not None else []
    ours = (*_IS_BEGUN, *sets, *conditions)
    return Selection(_BEGUN, ours, (*first, *parameters), RESUMED, compiled)


def _search(database: Database, wanted: ArticleFilter, compiled: Compiled, matching: str) -> Selection:
    conditions, parameters = _conditions(wanted, compiled)
    tables = _INDEX_AND_ARTICLES if conditions else INDEX
    if not conditions and database.value("SELECT EXISTS (SELECT 1 FROM index_changes)"):
        conditions = [_NOT_CHANGED]
    found = ("f.article_index MATCH ?", *conditions)
    return Selection(tables, found, (matching, *parameters), FOUND, compiled)


def _sets(wanted: ArticleFilter, compiled: Compiled) -> list[str]:
    """Conditions that are looked up in other tables, as queries for `id`."""
    bookmarked = wanted.bookmarked or compiled.query.bookmarked
    return [*([_OF_KEYWORD] if wanted.keyword is not None else []), *([_BOOKMARKED] if bookmarked else [])]


def _sources(wanted: ArticleFilter, parameters: list[object]) -> list[str]:
    if wanted.source is None:
        return []
    parameters.insert(0, key_of(wanted.source))
    return ["a.source_id = (SELECT coalesce(merged_into, id) FROM sources WHERE folded = ?)"]


def _conditions(wanted: ArticleFilter, compiled: Compiled) -> tuple[list[str], list[object]]:
    """Conditions on `articles` and bookmarks, with their parameters."""
    query = compiled.query
    given = {
        f"a.read_at IS NULL AND {_WAS_BEGUN}": wanted.begun and compiled.matching is not None,
        "a.read_at IS NULL": wanted.unread or query.read is False,
        "a.read_at IS NOT NULL": query.read is True,
        "a.id IN (SELECT article_id FROM bookmarks)": compiled.matching is not None
        and (wanted.bookmarked or query.bookmarked is True),
        "a.id NOT IN (SELECT article_id FROM bookmarks)": query.bookmarked is False,
    }
    conditions, parameters = [sql for sql, holds in given.items() if holds], list[object]()
    bounds = _bounds(wanted, compiled)
    if bounds:
        conditions.append("a.dated = 1")
        conditions += [f"a.sort_key {bound} ?" for bound, _ in bounds]
        parameters += [second for _, second in bounds]
    return conditions, parameters


def _bounds(wanted: ArticleFilter, compiled: Compiled) -> list[tuple[str, int]]:
    from reader.core.library.storage.moments import first_second, last_second

    given = (">=", wanted.since, first_second), ("<=", wanted.until, last_second)
    found = [(bound, date, second(date)) for bound, date, second in given if date is not None]
    if wrong := [date for _, date, second in found if second is None]:
        raise ValueError(f"not an ISO date: {wrong[0]}")
    typed = (">=", compiled.query.since), ("<=", compiled.query.until)
    return [
        *((bound, second) for bound, _, second in found if second is not None),
        *((bound, second) for bound, second in typed if second is not None),
    ]


def _index(wanted: ArticleFilter, compiled: Compiled) -> str:
    if wanted.source is not None:
        return "articles_of_source"
    return "articles_unread" if wanted.unread or compiled.query.read is False else "articles_listed"


def key_of(name: str) -> str:
    """The key by which names of sources and keywords are compared."""
    from reader.core.arabic.folding import fold_key

    return fold_key(storable(name))
