"""What surrounds the results of a search: count and switches, chips, facets and offers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.core.models import MAX_COUNTED
from reader.core.wording import isolated
from reader.ui.action_table import OFFER_ACTIONS, WHILE_SEARCHING
from reader.ui.browsing.field_names import in_our_language
from reader.ui.searches.time_names import ends_of, time_in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction

    from reader.core.models import ArticleFilter, Facet, Offer
    from reader.core.wording import Wording
    from reader.ui.browsing import Browsing, Found, Searching, Terms
    from reader.ui.sidebar import Sidebar


class SearchController(QObject):
    """Shows the state of the search and forwards what is pressed."""

    def __init__(
        self,
        searching: Searching,
        browsing: Browsing,
        sidebar: Sidebar,
        actions: Mapping[str, QAction],
        words: Callable[[], Wording],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._searching, self._browsing, self._sidebar = searching, browsing, sidebar
        self._widgets = sidebar.search_widgets
        self._actions, self._words = actions, words
        self._offers: tuple[Offer, ...] = ()
        self._reach_chip = False
        self._connect_searching()
        self._connect_widgets()
        tips = (actions[each].toolTip() for each in (*WHILE_SEARCHING[:3], "search_rank_all"))
        self._widgets.results.explain(*tips)
        self._show_terms(searching.terms)

    def _connect_searching(self) -> None:
        searching = self._searching
        searching.found.connect(self._show_found)
        searching.counted.connect(self._show_total)
        searching.counted_at_least.connect(lambda _wanted, n: self._widgets.results.show_at_least(n))
        searching.terms_changed.connect(self._show_terms)
        searching.facets_came.connect(self._show_facets)
        searching.offers_came.connect(self._show_offers)
        searching.busy_changed.connect(self._widgets.results.show_busy)
        self._browsing.listed.connect(lambda _wanted: self._show_state())

    def _connect_widgets(self) -> None:
        widgets, searching = self._widgets, self._searching
        widgets.results.order_switched.connect(searching.switch_order)
        widgets.results.exact_switched.connect(searching.switch_exact)
        widgets.results.facets_switched.connect(self.toggle_facets)
        widgets.results.rank_all_requested.connect(searching.rank_all)
        widgets.facets.toggled.connect(searching.toggle_facet)
        widgets.chips.removed.connect(self._remove_chip)
        self._sidebar.stack.no_hits.taken.connect(self.take_offer)

    # --- what is asked -----------------------------------------------------------------------------------
    def toggle_facets(self) -> None:
        """Show or hide the facets."""
        self._searching.facets_wanted = not self._searching.facets_wanted
        if self._searching.facets_wanted:
            self._searching.ask_facets()
        elif any(chip.hasFocus() for chip in self._widgets.facets.chips):
            self._sidebar.stack.focus_list()
        self._show_state()

    def take_offer(self, number: int) -> None:
        """Run the offered search with this number."""
        if number >= len(self._offers):
            return
        offer = self._offers[number]
        text = in_our_language(offer.wanted.text)
        if text != self._browsing.text:
            self._sidebar.search.restore(text)
        self._searching.take_offer(replace(offer, wanted=replace(offer.wanted, text=text)))
        self._sidebar.search.focus_end()

    def _remove_chip(self, number: int) -> None:
        self._sidebar.search.focus_end()
        if self._reach_chip and number == 0:
            self._searching.take_all_words()
        else:
            facet = self._searching.terms.facets[number - self._reach_chip]
            self._searching.toggle_facet(facet)

    # --- what is shown -----------------------------------------------------------------------------------
    def _show_found(self, _found: Found) -> None:
        if self._searching.total is not None:
            self._widgets.results.show_total(self._searching.total)
        self._show_chips()
        self._show_state()

    def _show_total(self, _wanted: ArticleFilter, total: int) -> None:
        self._widgets.results.show_total(total)
        self._show_state()

    def _show_terms(self, _terms: Terms) -> None:
        self._show_chips()
        self._show_state()

    def _show_chips(self) -> None:
        names = {
            "source": self.tr("المصدر: {name}"),
            "keyword": self.tr("الكلمة: {name}"),
            "year": self.tr("الزمن: {name}"),
        }
        reach = self._searching.asked.reach if self._searching.asked is not None else "all"
        reaches = {"any": self.tr("أي كلمة تكفي"), "broader": self.tr("بمعنى أوسع")}
        self._reach_chip = reach in reaches
        texts = [reaches[reach]] if self._reach_chip else []
        for facet in self._searching.terms.facets:
            name = facet.name
            if facet.kind == "year":
                name = time_in_words(*ends_of(name), self._words())
            texts.append(names[facet.kind].format(name=isolated(name)))
        self._widgets.chips.show_chips(texts)

    def _show_state(self) -> None:
        searching, terms = self._searching, self._searching.terms
        active = searching.asked is not None
        bounded = searching.is_bounded
        self._widgets.results.show_terms(
            by_relevance=terms.by_relevance,
            exact=terms.exact,
            bounded=bounded,
            facets=searching.facets_wanted,
        )
        useful = active and searching.total != 0 and self._widgets.facets.has_something
        self._widgets.facets.setVisible(useful and searching.facets_wanted)
        for action_id in WHILE_SEARCHING:
            self._actions[action_id].setEnabled(active)
        self._actions["search_rank_all"].setEnabled(bounded)
        self._actions["search_order"].setChecked(terms.by_relevance)
        self._actions["search_exact"].setChecked(terms.exact)
        self._actions["search_facets"].setChecked(searching.facets_wanted)
        if not active or searching.total:
            self._offer(())

    def _show_facets(self, facets: tuple[Facet, ...]) -> None:
        chosen = frozenset((facet.kind, facet.name) for facet in self._searching.terms.facets)
        self._widgets.facets.show_facets(facets, chosen)
        self._show_state()

    def _show_offers(self, _wanted: ArticleFilter, offers: tuple[Offer, ...]) -> None:
        self._offer(offers[: len(OFFER_ACTIONS)])

    def _offer(self, offers: tuple[Offer, ...]) -> None:
        self._offers = offers
        texts = [
            (self._in_words(offer), self._actions[OFFER_ACTIONS[number]].shortcut().toString())
            for number, offer in enumerate(offers)
        ]
        self._sidebar.stack.no_hits.offer(texts, self.tr("هذه تجد شيئًا:") if texts else "")
        for number, action_id in enumerate(OFFER_ACTIONS):
            self._actions[action_id].setEnabled(number < len(offers))

    def _in_words(self, offer: Offer) -> str:
        said = {
            "any": self.tr("أي كلمة منها ({count})"),
            "broader": self.tr("بمعنى أوسع ({count})"),
            "near": self.tr("«{text}» ({count})"),
            "source": self.tr("المصدر: {name} ({count})"),
            "keyword": self.tr("الكلمة: {name} ({count})"),
        }
        count = self._words().count_articles(offer.count)
        if offer.count >= MAX_COUNTED:
            count = self.tr("أكثر من {count}").format(count=count)
        return said[offer.kind].format(
            count=count, text=in_our_language(offer.wanted.text).strip(), name=offer.name
        )
