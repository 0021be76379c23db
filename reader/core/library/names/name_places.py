"""List keywords and sources with the number of their articles and their first and last date.

The dates are the two ends of a walk through the search index, whose row ids are dates.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.index.filter_tokens import keyword_token, source_token
from reader.core.library.queries.filters import key_of
from reader.core.models import NamePlace

if TYPE_CHECKING:
    from reader.core.library.storage.database import Database
    from reader.core.models import NameKind, NameOrder

_TABLES: dict[NameKind, str] = {"keyword": "keywords", "source": "sources"}
_TOKENS = {"keyword": keyword_token, "source": source_token}
_ORDERS: dict[NameOrder, str] = {"count": "articles DESC, folded", "name": "folded"}
_NEWEST: dict[NameKind, str] = {
    "keyword": """SELECT g.keyword_id FROM articles a INDEXED BY articles_listed
CROSS JOIN article_keywords g ON g.article_id = a.id
WHERE a.deleted_at IS NULL AND a.dated = 1 ORDER BY a.sort_key DESC, a.id""",
    "source": """SELECT s.id FROM sources s WHERE s.articles > 0 ORDER BY (
  SELECT max(a.sort_key) FROM articles a INDEXED BY articles_of_source
  WHERE a.source_id = s.id AND a.deleted_at IS NULL AND a.dated = 1) DESC, s.folded""",
}
_MATCHING = """SELECT id FROM {table} WHERE articles > 0 AND ' ' || folded LIKE ? ESCAPE '!'
ORDER BY articles DESC, folded"""
_PAGE = """SELECT id, name, articles, color FROM {table}
WHERE articles > 0 AND ' ' || folded LIKE ? ESCAPE '!' ORDER BY {order} LIMIT ? OFFSET ?"""
_COUNT = "SELECT count(*) FROM {table} WHERE articles > 0 AND ' ' || folded LIKE ? ESCAPE '!'"
_ONE = "SELECT id, name, articles, color FROM {table} WHERE id = ?"
_FOLDED = """SELECT coalesce(merged_into, id) FROM {table} WHERE folded = ?"""
_MERGED = "SELECT id FROM {table} WHERE merged_into = ?"
_END = """SELECT date(a.sort_key, 'unixepoch') FROM article_index f
CROSS JOIN articles a INDEXED BY articles_of_docid ON a.docid = f.rowid
WHERE f.article_index MATCH ? AND a.dated = 1 ORDER BY f.rowid {direction} LIMIT 1"""


def page(
    database: Database, kind: NameKind, matching: str, limit: int, offset: int, order: NameOrder
) -> tuple[NamePlace, ...]:
    if order == "newest":
        return _newest(database, kind, matching, limit, offset)
    sql = _PAGE.format(table=_TABLES[kind], order=_ORDERS[order])
    rows = database.rows(sql, [_pattern(matching), limit, offset])
    return tuple(_place(database, kind, *row) for row in rows)


def _newest(
    database: Database, kind: NameKind, matching: str, limit: int, offset: int
) -> tuple[NamePlace, ...]:
    """Names by the date of their newest article, as many as asked for; those without a date come last."""
    table = _TABLES[kind]
    wanted = dict.fromkeys(
        row[0] for row in database.rows(_MATCHING.format(table=table), [_pattern(matching)])
    )
    met: dict[int, None] = {}
    most = min(offset + limit, len(wanted))
    for (number,) in database.walk(_NEWEST[kind]):
        if number in wanted:
            met[number] = None
        if len(met) >= most:
            break
    ordered = [*met, *(number for number in wanted if number not in met)] if len(met) < most else [*met]
    rows = (database.row(_ONE.format(table=table), [number]) for number in ordered[offset : offset + limit])
    return tuple(_place(database, kind, *row) for row in rows if row is not None)


def count(database: Database, kind: NameKind, matching: str) -> int:
    return int(database.value(_COUNT.format(table=_TABLES[kind]), [_pattern(matching)]))


def named(database: Database, kind: NameKind, name: str) -> NamePlace | None:
    """The keyword or source with this name, compared folded; a merged name gives what it was merged into."""
    table = _TABLES[kind]
    number = database.value(_FOLDED.format(table=table), [key_of(name)])
    row = None if number is None else database.row(_ONE.format(table=table), [number])
    return None if row is None else _place(database, kind, *row)


def _place(
    database: Database, kind: NameKind, number: int, name: str, articles: int, color: str | None
) -> NamePlace:
    ids = [number, *(row[0] for row in database.rows(_MERGED.format(table=_TABLES[kind]), [number]))]
    matching = " OR ".join(f'm:"{_TOKENS[kind](each)}"' for each in ids)
    first, last = (database.value(_END.format(direction=way), [matching]) for way in ("ASC", "DESC"))
    return NamePlace(number, name, articles, first, last, color)


def _pattern(matching: str) -> str:
    escaped = "".join(f"!{letter}" if letter in "!%_" else letter for letter in key_of(matching))
    return f"% {escaped}%" if escaped else "%"
