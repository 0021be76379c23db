"""A running search: what is asked, how it is narrowed and ordered, and the results.

It runs off the window's thread; each change withdraws the query before it, and the list stays until the new
results are there. Rows come first, then their number, then the facets.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.models import ArticleFilter
from reader.ui.browsing.answers import AtLeast, Found, PartlyWeighed, answers
from reader.ui.browsing.terms import Terms
from reader.ui.sidebar.pages import PAGE_ROWS

if TYPE_CHECKING:
    from reader.core.models import Facet, FacetKind, Offer
    from reader.ui.browsing.answers import Answer
    from reader.ui.query_runner import QueryRunner

BUSY_AFTER = 150  # milliseconds after which a search is shown as busy


class Searching(QObject):
    """Runs searches and announces their results, which `Browsing` lists."""

    begun = Signal()  # a search has begun; it was not sent yet
    found = Signal(object)  # Found
    counted = Signal(object, int)  # the ArticleFilter, and how many articles match
    counted_at_least = Signal(object, int)  # the same, while counting goes on
    terms_changed = Signal(object)  # Terms
    facets_came = Signal(object)  # tuple of Facet
    offers_came = Signal(object, object)  # the ArticleFilter that found nothing, and a tuple of Offer
    busy_changed = Signal(bool)
    stopped = Signal()  # the search ended
    emptied = Signal()  # the last facet was removed, and there are no words

    def __init__(self, front: QueryRunner, side: QueryRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._front, self._side = front, side
        self.terms = Terms()
        self.asked: ArticleFilter | None = None  # with the terms; None without a search
        self._base = ArticleFilter()
        self.rows_that_show = 8
        self.facets_wanted = False
        self.total: int | None = None
        self.pending = False  # the list shows an earlier search
        self._bounded = self._prepared = False
        self._late = QTimer(self, singleShot=True, interval=BUSY_AFTER)
        self._late.timeout.connect(lambda: self.busy_changed.emit(True))

    @property
    def text(self) -> str:
        """What is searched for, as typed; empty if nothing is."""
        return self._base.text if self.asked is not None else ""

    def prepare(self) -> None:
        """Open the worker's library and load its words before the first letter is typed."""
        if not self._prepared:
            self._prepared = True
            self._front.ask("prepare", lambda library: iter([library.search.prepare()]), lambda _done: None)

    # --- asking ------------------------------------------------------------------------------------------
    def search(self, wanted: ArticleFilter) -> None:
        """Search with this filter, under the present terms."""
        self.begun.emit()
        self._base = wanted
        asked = self.terms.apply(wanted)
        self.asked = asked
        self._late.start()
        self.pending = True
        self._side.withdraw("facets")
        self._side.withdraw("offers")
        rows = self.rows_that_show
        self._front.ask("list", lambda library: answers(library, asked, rows), self._take)

    def set_out_with(self, terms: Terms) -> None:
        """Use these terms for the next search."""
        self._change(terms)

    def pick(self, facets: tuple[Facet, ...]) -> None:
        """Narrow by these facets from the next search on."""
        self._change(replace(self.terms, facets=facets))

    def asked_without(self, kind: FacetKind) -> ArticleFilter:
        """The filter of the search without the facets of a kind."""
        return self.terms.without(kind).apply(self._base)

    def again(self) -> None:
        """Run the same search again, after something changed in the library."""
        if self.asked is not None:
            self.search(self._base)

    def stop(self) -> None:
        """End the search and forget its terms."""
        self._front.withdraw("list")
        for kind in ("facets", "offers"):
            self._side.withdraw(kind)
        self.stopped.emit()
        self._quiet()
        self.asked, self.pending = None, False
        self.total = None
        self._change(Terms())

    def take_offer(self, offer: Offer) -> None:
        """Run an offered search; the facets become part of its text."""
        self._change(replace(self.terms, facets=(), exact=offer.wanted.exact))
        self.search(replace(offer.wanted, order="newest"))

    def take_all_words(self) -> None:
        """Require all words again, after a search for any word or for broader ones."""
        self.search(replace(self._base, reach="all"))

    # --- terms -------------------------------------------------------------------------------------------
    def switch_order(self) -> None:
        """Switch between newest first and best first."""
        self._change_and_search(
            replace(self.terms, by_relevance=not self.terms.by_relevance, all_ranked=False)
        )

    def rank_all(self) -> None:
        """Rank all hits, however long that takes."""
        self._change_and_search(replace(self.terms, by_relevance=True, all_ranked=True))

    def switch_exact(self) -> None:
        """Switch between the words as typed and any of their forms."""
        self._change_and_search(replace(self.terms, exact=not self.terms.exact))

    def toggle_facet(self, facet: Facet) -> None:
        """Add or remove a facet. There is at most one of time."""
        chosen = (facet.kind, facet.name)
        others = tuple(each for each in self.terms.facets if (each.kind, each.name) != chosen)
        if len(others) < len(self.terms.facets):
            taken = others
        else:
            taken = (*(each for each in others if facet.kind != "year" or each.kind != "year"), facet)
        self._change_and_search(replace(self.terms, facets=taken))

    @property
    def is_bounded(self) -> bool:
        """Whether only the newest of the hits are ranked."""
        return self._bounded and self.terms.order == "relevance"

    def _change(self, terms: Terms) -> None:
        if terms != self.terms:
            self.terms = terms
            self.terms_changed.emit(terms)

    def _change_and_search(self, terms: Terms) -> None:
        had_facets = bool(self.terms.facets)
        self._change(terms)
        if self.asked is None:
            return
        if had_facets and not terms.facets and not self._base.text.strip():
            self.emptied.emit()
        else:
            self.search(self._base)

    # --- hearing -----------------------------------------------------------------------------------------
    def _take(self, answer: Answer) -> None:
        asked = self.asked
        if asked is None:
            return
        if isinstance(answer, Found):
            self._quiet()
            self.pending = self._bounded = False
            self.total = len(answer.rows) if len(answer.rows) < PAGE_ROWS else None
            self.found.emit(answer)
            return
        if isinstance(answer, PartlyWeighed):
            self._bounded = True
            return
        if isinstance(answer, AtLeast):
            self.counted_at_least.emit(asked, answer.articles)
            return
        self.total = answer
        self.counted.emit(asked, answer)
        if not answer:
            self._side.ask("offers", lambda library: iter([library.search.offers(asked)]), self._take_offers)
        elif self.facets_wanted:
            self.ask_facets()

    def ask_facets(self) -> None:
        """Query the facets of the hits."""
        asked = self.asked
        if asked is not None:
            self._side.ask(
                "facets", lambda library: iter([library.search.facets(asked)]), self.facets_came.emit
            )

    def _take_offers(self, offers: tuple[Offer, ...]) -> None:
        if self.asked is not None:
            self.offers_came.emit(self.asked, offers)

    def _quiet(self) -> None:
        self._late.stop()
        self.busy_changed.emit(False)
