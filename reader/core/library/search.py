"""Words looked for, as FTS5 understands them. What was typed is compiled, never passed through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.models import ArticleFilter, SearchHit, SearchPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.arabic.matching import Term
    from reader.core.library.database import Database

_LONGEST_QUERY = 2000  # characters
_MOST_TERMS = 24


def match_expression(text: str) -> str | None:
    """The MATCH expression for what was typed, `None` where there is no word in it."""
    if not text or text.isspace():
        return None
    from reader.core.arabic.matching import query_terms

    terms = query_terms(text[:_LONGEST_QUERY])[:_MOST_TERMS]
    return " AND ".join(map(_expression, terms)) or None


def _expression(term: Term) -> str:
    """Words hold letters and digits only, so quoting them is enough."""
    star = " *" if term.prefix else ""
    stems = f'{{title body}} : "{" ".join(term.stems)}"{star}'
    if not term.prefix:
        return stems
    return f'({stems} OR {{title_words body_words}} : "{" ".join(term.forms)}" *)'


def search(database: Database, wanted: ArticleFilter, offset: int, limit: int) -> SearchPage:
    from reader.core.arabic.matching import query_terms
    from reader.core.library import listing, shelves

    terms = query_terms(wanted.text[:_LONGEST_QUERY])[:_MOST_TERMS]
    found = listing.page(database, wanted, offset, limit)
    hits = tuple(_hit(database, summary.id, summary.title, terms) for summary in found)
    return SearchPage(wanted.text, shelves.count(database, wanted), hits)


def _hit(database: Database, article_id: int, title: str, terms: Sequence[Term]) -> SearchHit:
    from reader.core.arabic.matching import best_passage

    body = database.value("SELECT body FROM article_texts WHERE article_id = ?", [article_id])
    snippet, matches = best_passage(body, terms)
    return SearchHit(article_id, title, snippet, matches)
