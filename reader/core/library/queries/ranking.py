"""Rank hits by relevance.

FTS5 ranks every hit, and first counts the articles of every word in the whole index, which takes long for
frequent words. So it is used only if there are few hits; many, and those of phrases of frequent words, are
ordered by what better hits have (`relevance_tiers`), newest first among equals.

Unless all are requested, only the newest 20,000 are ranked; the others follow, newest first. For an
unfinished word, which may become many, fewer are ranked. For phrases, whose words must be compared by
position, the newest articles with their rarest words are examined (`phrase_scoring`).
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.core.library.queries.filters import select
from reader.core.models import MAX_RANKED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.library.queries.selections import Selection
    from reader.core.library.storage.database import Database
    from reader.core.models import ArticleFilter, Order

FEW = 8_000  # hits that FTS5 ranks for one word; for more words, half as many
_OLDER = "f.rowid < ?"
_SINCE = "f.rowid >= ?"
_HOLDING = "SELECT f.rowid FROM article_index f WHERE f.article_index MATCH ?"
_NEWEST_FIRST = "ORDER BY f.rowid DESC"
# The plus keeps FTS5 from ranking what the list leaves out.
_WEIGHED = f"""{_HOLDING} AND f.rowid >= ? AND +f.rowid IN (SELECT value FROM json_each(?))
ORDER BY +f.rank LIMIT ?"""  # noqa: S608 all ours
_FEW_TITLES = 2_000  # with all words in the title, which hardly tells better hits from others
_EASY_WAYS = 4
_MAX_BEGUN = 12
_EARLIEST = -(2**62)


@dataclass(frozen=True, slots=True)
class _Hits:
    """The newest hits as row ids of the index, newest first, down to the row id `oldest`."""

    keys: Sequence[int]
    oldest: int


def applies(selection: Selection, wanted: ArticleFilter) -> bool:
    """Whether the list is ranked: it must result from words, an unfinished one not too frequent."""
    terms = selection.compiled.terms
    vague = any(term.prefix and len(term.others) > _MAX_BEGUN for term in terms)
    return wanted.order != "newest" and selection.is_search and bool(terms) and not vague


def page(database: Database, selection: Selection, order: Order, offset: int, limit: int) -> list[int]:
    """A page of row ids of the index, best first."""
    if order == "relevance-all":
        return _weighed_all(database, selection, -1 if limit < 0 else offset + limit)[offset:]
    ordered, oldest = _ordered(database, selection)
    most = len(ordered) if limit < 0 else offset + limit
    found = list(ordered[offset:most])
    left = -1 if limit < 0 else limit - len(found)
    if not left or oldest == _EARLIEST:
        return found
    sql = f"{selection.sql('f.rowid', _OLDER)} {_NEWEST_FIRST} LIMIT ? OFFSET ?"
    beyond = max(offset - len(ordered), 0)
    return found + [key for (key,) in database.rows(sql, (*selection.parameters, oldest, left, beyond))]


def ranked(database: Database, selection: Selection, order: Order) -> Sequence[int]:
    """All row ids that were ranked, best first."""
    if order == "relevance-all":
        return _weighed_all(database, selection, -1)
    return _ordered(database, selection)[0]


def row_of(database: Database, selection: Selection, order: Order, key: int) -> int:
    found = ranked(database, selection, order)
    if key in found:
        return found.index(key)
    newer = selection.sql("count(*)", "f.rowid > ?")
    return int(database.value(newer, (*selection.parameters, key)))


def weighed(database: Database, wanted: ArticleFilter) -> int | None:
    """How many of the newest hits are ranked; `None`: all."""
    selection = select(database, wanted)
    if not applies(selection, wanted) or wanted.order == "relevance-all":
        return None
    ordered, oldest = _ordered(database, selection)
    older = selection.sql("1", _OLDER)
    if oldest == _EARLIEST or database.value(f"{older} LIMIT 1", (*selection.parameters, oldest)) is None:
        return None
    return len(ordered)


def _ordered(database: Database, selection: Selection) -> tuple[Sequence[int], int]:
    """The row ids of the newest hits, best first, and the oldest of them."""
    asked = selection.tables, selection.conditions, selection.parameters, selection.compiled.weighed
    key = ("ranked", *asked, _most_ranked(selection))
    return database.cache.answer(key, lambda: _put_in_order(database, selection))


def _put_in_order(database: Database, selection: Selection) -> tuple[Sequence[int], int]:
    hits = _newest(database, selection)
    if not hits.keys:
        return hits.keys, hits.oldest
    if selection.compiled.is_wider or len(hits.keys) > _few(selection):
        return array("q", _by_tiers(database, selection, hits)), hits.oldest
    parameters = (selection.compiled.weighed, min(hits.keys), str(list(hits.keys)), -1)
    return array("q", [key for (key,) in database.rows(_WEIGHED, parameters)]), hits.oldest


def _by_tiers(database: Database, selection: Selection, hits: _Hits) -> list[int]:
    """The hits ordered by tiers: each outweighs all that come after it."""
    weights = dict.fromkeys(hits.keys, 0)
    for weight, tier in enumerate(reversed(selection.compiled.tiers)):
        for (key,) in database.rows(f"{_HOLDING} AND {_SINCE}", (tier, hits.keys[-1])):
            if key in weights:
                weights[key] += 1 << weight
    return sorted(hits.keys, key=weights.__getitem__, reverse=True)


def _newest(database: Database, selection: Selection) -> _Hits:
    most = _most_ranked(selection)
    if selection.compiled.is_wider:
        return _newest_of_holders(database, selection, most)
    sql = f"{selection.sql('f.rowid')} {_NEWEST_FIRST} LIMIT ?"
    keys = [key for (key,) in database.rows(sql, (*selection.parameters, most))]
    return _Hits(keys, keys[-1] if len(keys) == most else _EARLIEST)


def _newest_of_holders(database: Database, selection: Selection, most: int) -> _Hits:
    """The hits among the newest articles that contain the words."""
    sql = f"{_HOLDING} {_NEWEST_FIRST} LIMIT 1 OFFSET ?"
    oldest = database.value(sql, (selection.compiled.weighed, most - 1))
    oldest = _EARLIEST if oldest is None else int(oldest)
    sql = f"{selection.sql('f.rowid', _SINCE)} {_NEWEST_FIRST}"
    return _Hits([key for (key,) in database.rows(sql, (*selection.parameters, oldest))], oldest)


def _few(selection: Selection) -> int:
    """How many hits FTS5 may rank: fewer for more words and alternatives."""
    terms = selection.compiled.terms
    if all(typed.in_title for typed in selection.compiled.query.terms):
        return _FEW_TITLES
    is_one = sum(len(term.stems) for term in terms) == 1 and len(terms[0].others) < _EASY_WAYS
    return FEW if is_one else FEW // 2


def _most_ranked(selection: Selection) -> int:
    ways = sum(len(term.others) for term in selection.compiled.terms)
    return MAX_RANKED // max(1, ways // _EASY_WAYS)


def _weighed_all(database: Database, selection: Selection, most: int) -> list[int]:
    """The best of all hits, ranked by FTS5."""
    weighed = selection.compiled.weighed
    if selection.asks_index_alone and not selection.compiled.is_wider:
        rows = database.rows(f"{_HOLDING} ORDER BY f.rank LIMIT ?", (weighed, most))
    else:
        hits = [key for (key,) in database.rows(selection.sql("f.rowid"), selection.parameters)]
        rows = database.rows(_WEIGHED, (weighed, _EARLIEST, str(hits), most))
    return [key for (key,) in rows]
