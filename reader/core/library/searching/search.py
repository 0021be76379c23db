"""Search results with passages: hits, and where in each article they match."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.index import indexing
from reader.core.library.queries.compiling import compile_filter
from reader.core.models import ArticleFilter, Passage, SearchHit, SearchPage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.core.arabic.highlighting import Finder
    from reader.core.library.storage.database import Database, Row
    from reader.core.models import ArticleSummary

_TEXTS = (
    """SELECT a.title, t.body FROM articles a JOIN article_texts t ON t.article_id = a.id WHERE a.id = ?"""
)


def search(database: Database, wanted: ArticleFilter, offset: int, limit: int) -> SearchPage:
    from reader.core.library.shelves import listing, shelves

    found = listing.page(database, wanted, offset, limit)
    shown = passages(database, wanted, [summary.id for summary in found])
    hits = tuple(_hit(summary, passage) for summary, passage in zip(found, shown, strict=True))
    return SearchPage(wanted.text, shelves.count(database, wanted), hits)


def _hit(summary: ArticleSummary, passage: Passage) -> SearchHit:
    date = summary.published or summary.updated
    return SearchHit(
        summary.id, summary.title, passage.text, passage.matches, summary.source, date, passage.in_title
    )


def prepare(database: Database) -> bool:
    from reader.core.library.shelves import shelves

    return shelves.count_up_to(database, ArticleFilter("قال "), 1) > 0


def passages(database: Database, wanted: ArticleFilter, ids: Iterable[int]) -> tuple[Passage, ...]:
    """The best passage of each article, in the order of the ids, without those that are gone."""
    find = _finder_of_indexed(database, wanted)
    rows = ((article_id, database.row(_TEXTS, [article_id])) for article_id in ids)
    return tuple(_passage(number, row, find) for number, row in rows if row)


def _finder_of_indexed(database: Database, wanted: ArticleFilter) -> Finder:
    """A finder for indexed articles, whose words are in the vocabulary."""
    from reader.core.arabic.highlighting import Finder
    from reader.core.arabic.particles import telling
    from reader.core.library.index import vocabulary_queries

    compiled = compile_filter(database, wanted)
    if wanted.exact or indexing.is_stale(database):
        return finder(database, wanted)

    def make() -> Finder:
        terms = telling(compiled.terms)
        stems = {stem for term in (*terms, *compiled.same) for stem in (*term.stems, *term.others)}
        known = {stem: vocabulary_queries.of_stem(database, stem) for stem in stems}
        return Finder(terms, compiled.same, known)

    return database.cache.answer(("finder", wanted.text, wanted.reach), make)


def finder(database: Database, wanted: ArticleFilter) -> Finder:
    """A function that marks the words of a query in any text."""
    from reader.core.arabic.highlighting import Finder
    from reader.core.arabic.particles import telling

    compiled = compile_filter(database, wanted)
    make = Finder.of_exact_words if wanted.exact else Finder
    return make(telling(compiled.terms), compiled.same)


def _passage(article_id: int, row: Row, find: Finder) -> Passage:
    from reader.core.arabic.passages import best_passage

    title, body = row
    text, hits = best_passage(body, find(body))
    in_title = find(title)
    return Passage(article_id, text, hits.matches, in_title.matches, hits.exact, in_title.exact)
