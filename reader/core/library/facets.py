"""What the articles of a list have in common: their sources, keywords and years, each a narrower search.

Which of them are shown is found among the newest 20,000; how many articles each has is counted among all.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.core.library.filters import select
from reader.core.library.naming import FIELD_NAMES, narrowed
from reader.core.library.shelves import count
from reader.core.models import ArticleFilter, Facet

if TYPE_CHECKING:
    from reader.core.library.database import Database
    from reader.core.models import FacetKind

_SAMPLE = 20_000
_MOST = 12
_COUNTED: dict[FacetKind, str] = {
    "source": """SELECT s.name, count(*) FROM ({ids}) p JOIN articles a ON a.{joined} = p.key
      JOIN sources s ON s.id = a.source_id GROUP BY s.id ORDER BY 2 DESC, s.folded LIMIT ?""",
    "keyword": """SELECT k.name, n FROM (
        SELECT g.keyword_id AS id, count(*) AS n FROM ({ids}) p JOIN articles a ON a.{joined} = p.key
        JOIN article_keywords g ON g.article_id = a.id GROUP BY g.keyword_id)
      JOIN keywords k USING (id) ORDER BY n DESC, k.folded LIMIT ?""",
    "year": """SELECT strftime('%Y', a.sort_key, 'unixepoch') AS year, count(*)
      FROM ({ids}) p JOIN articles a ON a.{joined} = p.key WHERE a.dated = 1
      GROUP BY year ORDER BY year DESC LIMIT ?""",
}


def facets(database: Database, wanted: ArticleFilter) -> tuple[Facet, ...]:
    found = count(database, wanted)
    kinds = _COUNTED if found else ()
    return tuple(facet for kind in kinds for facet in _of_kind(database, wanted, kind, found))


def _of_kind(database: Database, wanted: ArticleFilter, kind: FacetKind, found: int) -> list[Facet]:
    selection = select(database, wanted)
    ordering = selection.ordering
    ids = f"{selection.sql(ordering.columns)} ORDER BY {ordering.order} LIMIT {_SAMPLE}"
    sql = _COUNTED[kind].format(ids=ids, joined=ordering.joined)
    rows = [(str(name), share) for name, share in database.rows(sql, (*selection.parameters, _MOST))]
    made = [Facet(kind, name, share, narrowed(wanted.text, FIELD_NAMES[kind], name)) for name, share in rows]
    if found <= _SAMPLE:
        return made
    return [replace(facet, count=count(database, replace(wanted, text=facet.query))) for facet in made]
