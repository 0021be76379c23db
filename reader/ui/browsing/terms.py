"""How a search is narrowed and ordered, besides its words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.models import ArticleFilter, Facet, FacetKind, Order


@dataclass(frozen=True, slots=True)
class Terms:
    """`all_ranked`: rank all hits; otherwise only the newest of them."""

    facets: tuple[Facet, ...] = ()
    by_relevance: bool = False
    all_ranked: bool = False
    exact: bool = False

    def apply(self, wanted: ArticleFilter) -> ArticleFilter:
        """The filter with these terms."""
        from reader.core.library.queries.query_text import FIELD_NAMES, narrowed

        text = wanted.text
        for facet in self.facets:
            text = narrowed(text, FIELD_NAMES[facet.kind], facet.name)
        return replace(wanted, text=text, exact=self.exact, order=self.order)

    def without(self, kind: FacetKind) -> Terms:
        """The terms without the facets of a kind."""
        return replace(self, facets=tuple(facet for facet in self.facets if facet.kind != kind))

    @property
    def order(self) -> Order:
        """The order of the list."""
        if not self.by_relevance:
            return "newest"
        return "relevance-all" if self.all_ranked else "relevance"
