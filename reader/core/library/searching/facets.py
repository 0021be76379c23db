"""The facets of a list: its sources, keywords and years, each a narrower search.

Among very many articles only the newest are counted, and each facet says so.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reader.core.library.queries.filters import select
from reader.core.library.queries.query_text import FIELD_NAMES, narrowed
from reader.core.models import ArticleFilter, Facet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.core.library.storage.database import Database
    from reader.core.models import FacetKind

_SAMPLE = 1_000
_MAX = 12
_TOKENS = """SELECT a.filed FROM ({ids}) p CROSS JOIN articles a ON a.{joined} = p.key"""
_MAX_NAMED = 200
_NAMES = """SELECT n.id, now.name, now.folded FROM {table} n
JOIN {table} now ON now.id = coalesce(n.merged_into, n.id) WHERE n.id IN ({marks})"""
_LETTERS: dict[FacetKind, str] = {"source": "s", "keyword": "k", "year": "y"}
_TABLES: dict[FacetKind, str] = {"source": "sources", "keyword": "keywords"}

Counts = dict[int, int]


def facets(database: Database, wanted: ArticleFilter) -> tuple[Facet, ...]:
    filed = _filed(database, wanted)
    among = _SAMPLE if len(filed) > _SAMPLE else None
    tokens = Counter(token for tokens in filed[:_SAMPLE] for token in tokens.split())
    return tuple(
        Facet(kind, name, share, narrowed(wanted.text, FIELD_NAMES[kind], name), among)
        for kind, letter in _LETTERS.items()
        for name, share in _NAMED[kind](database, kind, _numbers(tokens, letter))
    )


def _filed(database: Database, wanted: ArticleFilter) -> list[str]:
    """The filter tokens of the newest articles, one more than are counted."""
    selection = select(database, wanted)
    ordering = selection.ordering
    ids = f"{selection.sql(ordering.columns)} ORDER BY {ordering.order} LIMIT {_SAMPLE + 1}"
    sql = _TOKENS.format(ids=ids, joined=ordering.joined)
    return [filed or "" for (filed,) in database.rows(sql, selection.parameters)]


def _numbers(tokens: Counter[str], letter: str) -> Counts:
    """The numbers of the tokens with this letter, with their counts."""
    return {
        int(token[1:]): count for token, count in tokens.items() if token[0] == letter and token[1:].isdigit()
    }


def _largest(database: Database, kind: FacetKind, counts: Counts) -> list[tuple[str, int]]:
    """The names with the highest counts. Articles may be listed under names that were merged since."""
    ids = sorted(counts, key=lambda number: -counts[number])[:_MAX_NAMED]
    sql = _NAMES.format(table=_TABLES[kind], marks=",".join("?" * len(ids)))
    shares: Counter[tuple[str, str]] = Counter()
    for number, name, folded in database.rows(sql, ids):
        shares[folded, name] += counts[number]
    return [(name, share) for (_, name), share in sorted(shares.items(), key=_by_size)[:_MAX]]


def _by_size(share: tuple[tuple[str, str], int]) -> tuple[int, str]:
    (folded, _), count = share
    return -count, folded


def _latest(_: Database, __: FacetKind, counts: Counts) -> Iterable[tuple[str, int]]:
    return [(str(year), counts[year]) for year in sorted(counts, reverse=True)[:_MAX]]


_NAMED: dict[FacetKind, Callable[[Database, FacetKind, Counts], Iterable[tuple[str, int]]]] = {
    "source": _largest, "keyword": _largest, "year": _latest,
}  # fmt: skip
