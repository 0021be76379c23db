"""Search as the terminal and the list show it: hits, and where in each article they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.compiling import compile_filter
from reader.core.models import ArticleFilter, Passage, SearchHit, SearchPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reader.core.arabic.matching import Span, Term
    from reader.core.library.database import Database, Row

    Look = Callable[[str, Sequence[Term]], tuple[Span, ...]]

_TEXTS = (
    """SELECT a.title, t.body FROM articles a JOIN article_texts t ON t.article_id = a.id WHERE a.id = ?"""
)


def search(database: Database, wanted: ArticleFilter, offset: int, limit: int) -> SearchPage:
    from reader.core.library import listing, shelves

    found = listing.page(database, wanted, offset, limit)
    shown = passages(database, wanted, [summary.id for summary in found])
    hits = tuple(
        SearchHit(summary.id, summary.title, passage.text, passage.matches)
        for summary, passage in zip(found, shown, strict=True)
    )
    return SearchPage(wanted.text, shelves.count(database, wanted), hits)


def passages(database: Database, wanted: ArticleFilter, ids: Iterable[int]) -> tuple[Passage, ...]:
    """The best passage of each article, in the order of the ids; those that are gone are left out."""
    from reader.core.arabic.matching import exact_spans, spans

    terms = compile_filter(database, wanted).terms
    rows = ((article_id, database.row(_TEXTS, [article_id])) for article_id in ids)
    look = exact_spans if wanted.exact else spans
    return tuple(_passage(number, row, terms, look) for number, row in rows if row)


def _passage(article_id: int, row: Row, terms: Sequence[Term], look: Look) -> Passage:
    from reader.core.arabic.matching import best_passage

    title, body = row
    text, matches = best_passage(body, terms, look=look)
    return Passage(article_id, text, matches, look(title, terms))
