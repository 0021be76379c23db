"""The facade of searching.

The modules behind it are imported on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.core.arabic.highlighting import Finder
    from reader.core.library.storage.database import Database
    from reader.core.models import ArticleFilter, Facet, Offer, Passage, SearchPage, Suggestion


class Search:
    """Queries of one open library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def prepare(self) -> bool:
        """Load what the first search needs: word lists, and the beginning of the index.

        Returns whether any article contains a very frequent word.
        """
        from reader.core.library.searching import search

        return search.prepare(self._database)

    def page(self, wanted: ArticleFilter, offset: int = 0, limit: int = 50) -> SearchPage:
        """The articles that match `wanted.text`, each with a passage, in the order of `Library.page`."""
        from reader.core.library.searching import search

        return search.search(self._database, wanted, offset, limit)

    def passages(self, wanted: ArticleFilter, article_ids: Iterable[int]) -> tuple[Passage, ...]:
        """Where articles match the query, in the order of the ids, without those that are gone."""
        from reader.core.library.searching import search

        return search.passages(self._database, wanted, article_ids)

    def finder(self, wanted: ArticleFilter) -> Finder:
        """A function that marks the words of the query in any text: `finder(text)` gives `Hits`.

        It includes synonyms and the unfinished last word, but not excluded words. It may be called in any
        thread.
        """
        from reader.core.library.searching import search

        return search.finder(self._database, wanted)

    def weighed(self, wanted: ArticleFilter) -> int | None:
        """How many of the newest hits are ranked; `None`: all."""
        from reader.core.library.queries import ranking

        return ranking.weighed(self._database, wanted)

    def facets(self, wanted: ArticleFilter) -> tuple[Facet, ...]:
        """The sources, keywords and years of the matching articles, each with its count.

        If there are very many articles, only the newest are counted.
        """
        from reader.core.library.searching import facets

        return facets.facets(self._database, wanted)

    def suggestions(self, text: str) -> tuple[Suggestion, ...]:
        """Sources and keywords that complete the query, largest first."""
        from reader.core.library.searching import suggesting

        return suggesting.suggestions(self._database, text)

    def offers(self, wanted: ArticleFilter) -> tuple[Offer, ...]:
        """Other searches that have results, for one that has none."""
        from reader.core.library.searching import offering

        return offering.offers(self._database, wanted)
