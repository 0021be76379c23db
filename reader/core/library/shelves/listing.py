"""The rows of a list, fast at any offset.

A list is found as (key, place) in an index alone, and only then joined to what its rows show: reaching row
100,000 costs no more than walking that index.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.core.library.queries import ranking
from reader.core.library.queries.filters import select
from reader.core.models import ArticleFilter, ArticleSummary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.library.queries.selections import Selection
    from reader.core.library.storage.database import Database, Row

_SUMMARY = """
SELECT a.id, a.title, s.name, a.published, a.updated, a.imported_at, a.lead, a.words,
  EXISTS (SELECT 1 FROM bookmarks b WHERE b.article_id = a.id), a.read_at IS NOT NULL,
  (SELECT count(*) FROM near_pairs n JOIN articles o ON o.id = n.other_id
    WHERE n.article_id = a.id AND o.deleted_at IS NULL){more}
FROM ({ids}) p JOIN articles a ON a.{joined} = p.key LEFT JOIN sources s ON s.id = a.source_id
ORDER BY p.place DESC, a.id
"""
# Paragraphs are separated by an empty line; the one at the upper edge counts as unread.
_PROGRESS = """, (SELECT min((r.paragraph - 1 + r.fraction)
    / (1 + (length(t.body) - length(replace(t.body, char(10, 10), ''))) / 2.0), 1.0)
  FROM positions r JOIN article_texts t USING (article_id) WHERE r.article_id = a.id)"""
_RANKED = "SELECT j.value AS key, -j.key AS place FROM json_each(?) j"
_UNREAD = """SELECT min(j.key) FROM json_each(?) j JOIN articles a ON a.docid = j.value
WHERE a.read_at IS NULL"""


def page(database: Database, wanted: ArticleFilter, offset: int, limit: int) -> tuple[ArticleSummary, ...]:
    selection = select(database, wanted)
    ordering = selection.ordering
    if ranking.applies(selection, wanted):
        keys = ranking.page(database, selection, wanted.order, offset, limit)
        return _rows(database, _RANKED, ordering.joined, [str(keys)])
    ids = f"{selection.sql(ordering.columns)} ORDER BY {ordering.order} LIMIT ? OFFSET ?"
    more = _PROGRESS if wanted.begun else ""
    return _rows(database, ids, ordering.joined, (*selection.parameters, limit, offset), more)


def _rows(
    database: Database, ids: str, joined: str, parameters: Sequence[object], more: str = ""
) -> tuple[ArticleSummary, ...]:
    sql = _SUMMARY.format(ids=ids, joined=joined, more=more)
    return tuple(map(_summary, database.rows(sql, parameters)))


def related(database: Database, article_id: int) -> tuple[ArticleSummary, ...]:
    """The articles linked to this one, in the order the file gave them."""
    ids = """SELECT l.related_id AS key, -l.position AS place FROM links l
      JOIN articles r ON r.id = l.related_id WHERE l.article_id = ? AND r.deleted_at IS NULL"""
    return _rows(database, ids, "id", [article_id])


def summary(database: Database, article_id: int) -> ArticleSummary | None:
    ids = "SELECT id AS key, 0 AS place FROM articles WHERE id = ? AND deleted_at IS NULL"
    found = _rows(database, ids, "id", [article_id])
    return found[0] if found else None


def row_of(database: Database, wanted: ArticleFilter, article_id: int) -> int | None:
    selection = select(database, wanted)
    key = article_id
    if selection.is_search:
        key = database.value("SELECT docid FROM articles WHERE id = ?", [article_id])
    column = "f.rowid = ?" if selection.is_search else "a.id = ?"
    place = database.row(selection.sql(selection.ordering.columns, column), (*selection.parameters, key))
    if place is None:
        return None
    if ranking.applies(selection, wanted):
        return ranking.row_of(database, selection, wanted.order, place[0])
    return _row_of(database, selection, place)


def _row_of(database: Database, selection: Selection, place: Row) -> int:
    before = selection.sql("count(*)", selection.ordering.before)
    return int(database.value(before, (*selection.parameters, *selection.ordering.bounds(place))))


def next_unread(database: Database, wanted: ArticleFilter, row: int) -> int | None:
    return _unread(database, wanted, row, forward=1)


def previous_unread(database: Database, wanted: ArticleFilter, row: int) -> int | None:
    return _unread(database, wanted, row, forward=-1)


def _unread(database: Database, wanted: ArticleFilter, row: int, forward: int) -> int | None:
    """The nearest unread row before or after `row`, which may lie outside the list; `None` without one."""
    everything = select(database, wanted)
    if ranking.applies(everything, wanted):
        return _unread_ranked(database, everything, wanted, row, forward)
    unread = select(database, replace(wanted, unread=True))
    here = _place(database, everything, row)
    if here is None and (row < 0) == (forward < 0):
        return None
    ordering = unread.ordering
    side = ordering.after if forward > 0 else ordering.before
    order = ordering.order if forward > 0 else ordering.reverse
    more, bounds = ((side,), ordering.bounds(here)) if here else ((), ())
    sql = f"{unread.sql(ordering.columns, *more)} ORDER BY {order} LIMIT 1"
    found = database.row(sql, (*unread.parameters, *bounds))
    return None if found is None else _row_of(database, everything, found)


def _unread_ranked(
    database: Database, selection: Selection, wanted: ArticleFilter, row: int, forward: int
) -> int | None:
    """The same among hits ordered by relevance."""
    ranked = list(ranking.ranked(database, selection, wanted.order))
    there = ranked[max(row + 1, 0) :] if forward > 0 else ranked[: max(row, 0)][::-1]
    steps = database.value(_UNREAD, [str(there)])
    if steps is None:
        return None
    return max(row + 1, 0) + int(steps) if forward > 0 else min(row, len(ranked)) - 1 - int(steps)


def _place(database: Database, selection: Selection, row: int) -> Row | None:
    if row < 0:
        return None
    ordering = selection.ordering
    sql = f"{selection.sql(ordering.columns)} ORDER BY {ordering.order} LIMIT 1 OFFSET ?"
    return database.row(sql, (*selection.parameters, row))


def _summary(row: Row) -> ArticleSummary:
    number, title, source, published, updated, imported_at, lead, words, bookmarked, read, near, *progress = (
        row
    )
    signs = bool(bookmarked), bool(read)
    return ArticleSummary(
        number, title, source, published, updated, imported_at, lead, words, *signs, near, *progress
    )
