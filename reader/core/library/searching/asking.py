"""The door to searching: every question about what answers a query."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.core.arabic.highlighting import Finder
    from reader.core.library.storage.database import Database
    from reader.core.models import ArticleFilter, Facet, Offer, Passage, SearchPage, Suggestion


class Search:
    """What one asks of a library with words. Each module is loaded when it is first asked for."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def prepare(self) -> bool:
        """Read what the first search would read besides: the lists of words, the beginning of the index.
        Whether any article has a word that most have."""
        from reader.core.library.searching import search

        return search.prepare(self._database)

    def page(self, wanted: ArticleFilter, offset: int = 0, limit: int = 50) -> SearchPage:
        """The articles in which every word of `wanted.text` occurs, with a passage of each, in the
        order of `Library.page`."""
        from reader.core.library.searching import search

        return search.search(self._database, wanted, offset, limit)

    def passages(self, wanted: ArticleFilter, article_ids: Iterable[int]) -> tuple[Passage, ...]:
        """Where articles answer the query, in the order of the ids; those that are gone are left out."""
        from reader.core.library.searching import search

        return search.passages(self._database, wanted, article_ids)

    def finder(self, wanted: ArticleFilter) -> Finder:
        """What marks the words of the query in any text, with synonyms and the unfinished last word and
        without what is excluded: `finder(text)` gives `Hits`. May be called in any thread."""
        from reader.core.library.searching import search

        return search.finder(self._database, wanted)

    def weighed(self, wanted: ArticleFilter) -> int | None:
        """How many of the hits, the newest of them, are in the order of relevance; `None`: all."""
        from reader.core.library.queries import ranking

        return ranking.weighed(self._database, wanted)

    def facets(self, wanted: ArticleFilter) -> tuple[Facet, ...]:
        """The sources, keywords and years of what the filter lets through, each with its share of it (where
        that is very much, of the newest of it)."""
        from reader.core.library.searching import facets

        return facets.facets(self._database, wanted)

    def suggestions(self, text: str) -> tuple[Suggestion, ...]:
        """Known sources and keywords that the end of a query may mean, the largest first."""
        from reader.core.library.searching import suggesting

        return suggesting.suggestions(self._database, text)

    def offers(self, wanted: ArticleFilter) -> tuple[Offer, ...]:
        """Other searches that find something, for one that finds nothing."""
        from reader.core.library.searching import offering

        return offering.offers(self._database, wanted)
