"""Hits by relevance: FTS5 weighs every hit, so only the newest 20,000 are weighed unless all are asked for.

The others follow, the newest first. A hit takes as long to weigh as the query has words and ways to say them:
of two words, and of an unfinished one, which may become many, fewer are weighed. Phrases are weighed by their
rarest words (`weighing`): the newest articles that hold those.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.queries.filters import select
from reader.core.models import MOST_RANKED

if TYPE_CHECKING:
    from reader.core.library.queries.filters import Selection
    from reader.core.library.storage.database import Database
    from reader.core.models import ArticleFilter, Order

_OF_BOTH = "f.rowid >= ?"
_OLDER = "f.rowid < ?"
_HOLDING = "SELECT f.rowid FROM article_index f WHERE f.article_index MATCH ?"
_WEIGHED = f"""{_HOLDING} AND f.rowid >= ? AND +f.rowid IN (SELECT value FROM json_each(?))
ORDER BY f.rank LIMIT ?"""  # noqa: S608 all ours
_MANY_WORDS = 4
_EASY_WAYS = 4
_MOST_BEGUN = 12
_EARLIEST = -(2**62)


def applies(selection: Selection, wanted: ArticleFilter) -> bool:
    """Whether the list is ordered by relevance: only what was found by words can be, and only once a begun
    word is no longer very many (FTS5 counts the articles of each of them before it weighs the first hit)."""
    terms = selection.compiled.terms
    vague = any(term.prefix and len(term.others) > _MOST_BEGUN for term in terms)
    return wanted.order != "newest" and selection.is_search and bool(terms) and not vague


def page(database: Database, selection: Selection, order: Order, offset: int, limit: int) -> list[int]:
    """Row ids of the index, the best first."""
    most = -1 if limit < 0 else offset + limit
    oldest = _oldest_ranked(database, selection, order)
    found = _ranked(database, selection, oldest, most)
    if most >= 0 and len(found) >= most:
        return found[offset:]
    beyond = max(offset - len(found), 0)
    sql = f"{selection.sql('f.rowid', _OLDER)} ORDER BY f.rowid DESC LIMIT ? OFFSET ?"
    left = -1 if limit < 0 else limit - len(found[offset:])
    older = database.rows(sql, (*selection.parameters, oldest, left, beyond))
    return found[offset:] + [key for (key,) in older]


def ranked(database: Database, selection: Selection, order: Order, most: int) -> list[int]:
    """The row ids that are weighed, the best first; `most` of them (-1: all)."""
    return _ranked(database, selection, _oldest_ranked(database, selection, order), most)


def row_of(database: Database, selection: Selection, order: Order, key: int) -> int:
    found = ranked(database, selection, order, -1)
    if key in found:
        return found.index(key)
    newer = selection.sql("count(*)", "f.rowid > ?")
    return int(database.value(newer, (*selection.parameters, key)))


def weighed(database: Database, wanted: ArticleFilter) -> int | None:
    """How many of the hits are weighed, the newest; `None`: all of them."""
    selection = select(database, wanted)
    if not applies(selection, wanted):
        return None
    oldest = _oldest_ranked(database, selection, wanted.order)
    older = selection.sql("1", _OLDER)
    if oldest == _EARLIEST or database.value(f"{older} LIMIT 1", (*selection.parameters, oldest)) is None:
        return None
    return int(database.value(selection.sql("count(*)", _OF_BOTH), (*selection.parameters, oldest)))


def _ranked(database: Database, selection: Selection, oldest: int, most: int) -> list[int]:
    weighed = selection.compiled.weighed
    if weighed is None:
        sql = f"{selection.sql('f.rowid', _OF_BOTH)} ORDER BY f.rank LIMIT ?"
        return [key for (key,) in database.rows(sql, (*selection.parameters, oldest, most))]
    hits = database.rows(selection.sql("f.rowid", _OF_BOTH), (*selection.parameters, oldest))
    keys = str([key for (key,) in hits])
    return [key for (key,) in database.rows(_WEIGHED, (weighed, oldest, keys, most))]


def _most_ranked(selection: Selection) -> int:
    terms = selection.compiled.terms
    ways = sum(len(term.others) for term in terms)
    words = sum(len(term.stems) for term in terms)
    return MOST_RANKED // max(1, ways // _EASY_WAYS, min(words, _MANY_WORDS))


def _oldest_ranked(database: Database, selection: Selection, order: Order) -> int:
    if order == "relevance-all":
        return _EARLIEST
    weighed, most = selection.compiled.weighed, _most_ranked(selection)
    if weighed is None:
        sql, parameters = selection.sql("f.rowid"), selection.parameters
    else:
        sql, parameters = _HOLDING, (weighed,)
    found = database.value(f"{sql} ORDER BY f.rowid DESC LIMIT 1 OFFSET ?", (*parameters, most - 1))
    return _EARLIEST if found is None else int(found)
