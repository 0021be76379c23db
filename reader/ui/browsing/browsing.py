"""What the sidebar lists: shelves and filters (`listing`), and searches within them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core import models
from reader.core.models import ArticleFilter
from reader.ui.browsing.field_names import in_our_language
from reader.ui.browsing.found_list import FoundList
from reader.ui.browsing.list_upkeep import ListUpkeep
from reader.ui.browsing.listing import SHELF_FILTERS, Listing
from reader.ui.browsing.other_pages import NAME_KINDS
from reader.ui.sidebar import Shelf, Sidebar

if TYPE_CHECKING:
    from reader.core.library import Library
    from reader.core.models import Facet
    from reader.ui.browsing.listing import ListState
    from reader.ui.browsing.searching import Searching
    from reader.ui.browsing.terms import Terms
    from reader.ui.sidebar.name_list import Named


class Browsing(QObject):
    """Decides what the list shows: `listing` says what that is, `upkeep` keeps it up to date."""

    counted = Signal(object, int)  # ShelfCounts, and how many articles the list shows (all if it lists names)
    listed = Signal(object)  # the ArticleFilter of the new list

    def __init__(self, library: Library, sidebar: Sidebar, searching: Searching, parent: QObject) -> None:
        super().__init__(parent)
        self._sidebar, self._searching = sidebar, searching
        self.listing = listing = Listing(library, sidebar, self)
        self.stepping, self.other_pages = listing.stepping, listing.other_pages
        self._found = FoundList(sidebar, searching, listing.stepping, listing.captions, self)
        self.upkeep = ListUpkeep(sidebar, searching, listing)
        self._before: ListState | None = None  # where the search began
        sidebar.shelf_chosen.connect(self.show_shelf)
        sidebar.name_chosen.connect(self._name_chosen)
        sidebar.filter_cleared.connect(self.clear_filter)
        sidebar.search_changed.connect(self.search)
        searching.emptied.connect(self._give_back)
        self._found.counted.connect(listing.count_found)
        listing.counted.connect(self.counted)
        for lists in (listing, self._found):
            lists.listed.connect(self.listed)

    @property
    def wanted(self) -> ArticleFilter:
        """The filter of the list."""
        return self._sidebar.model.wanted

    @property
    def text(self) -> str:
        """What is searched for, as typed."""
        return self._searching.text

    # --- what is listed ----------------------------------------------------------------------------------
    def show_shelf(self, shelf: Shelf) -> None:
        """Show a shelf; a search goes on within it."""
        self._leave_other_page(shelf)
        self.listing.choose_shelf(shelf)
        if shelf in SHELF_FILTERS:
            self._list(SHELF_FILTERS[shelf])
            return
        picked = self._searching.terms.facets
        self._leave_search()
        if shelf in NAME_KINDS:
            self._searching.pick(picked)
        self.listing.show_other_page("")
        self.listing.count()

    def _leave_other_page(self, shelf: Shelf) -> None:
        """Forget what was searched for and selected on the page of a shelf without articles."""
        if self.listing.lists_names and self.listing.shelf is not shelf:
            self._sidebar.search.restore("")
            if shelf not in NAME_KINDS:
                self._searching.stop()

    def show_keyword(self, name: str) -> None:
        """List the articles with a keyword; any search ends."""
        self._leave_search()
        self._show_named(Shelf.KEYWORDS, ArticleFilter(keyword=name))

    def show_search(self, text: str) -> None:
        """Search the whole library, as if the text had been typed."""
        text = in_our_language(text)
        self._leave_search()
        self._show_named(Shelf.ALL, ArticleFilter())
        self._sidebar.search.restore(text)
        self.search(text)

    def show_picked(self) -> None:
        """List the articles that have the selected names, within the present search."""
        if self._searching.terms.facets:
            self._search_for(self.text)

    def search_again(self, text: str, terms: Terms) -> None:
        """Search as when the window was left."""
        text = in_our_language(text)
        self._searching.set_out_with(terms)
        self._search_for(text)
        self._sidebar.search.restore(text)

    def narrow(self, facets: tuple[Facet, ...]) -> None:
        """List what these facets leave of the present list; without facets or words, the former list."""
        if not facets and not self.text.strip():
            self._give_back()
            return
        self._searching.pick(facets)
        self._search_for(self.text)

    def _search_for(self, text: str) -> None:
        """Search the present list, remembering it; from other pages, the whole library."""
        if self._before is None:
            self._before = self.listing.state()
        if self.listing.base is None:
            if self.other_pages.text:
                self._sidebar.search.restore("")
            self.listing.base = ArticleFilter()
            self.other_pages.text = ""
        self._searching.rows_that_show = self._sidebar.articles.rows_that_show
        self._searching.search(replace(self.listing.base, text=text))

    def search(self, text: str) -> None:
        """Search the present shelf or filter; an empty text restores the former list."""
        self._found.stay()
        if self.listing.shelf is Shelf.MARKS or (
            self.listing.lists_names and self.listing.shelf in NAME_KINDS
        ):
            self.listing.show_other_page(text)
            return
        if not (text.strip() or (self._searching.asked is not None and self._searching.terms.facets)):
            self._give_back()
            return
        if self.listing.lists_names:
            self.listing.choose_shelf(Shelf.ALL)
        self._search_for(text)

    def clear_filter(self) -> None:
        """Return from a keyword or source to all articles."""
        self._show_named(Shelf.ALL, ArticleFilter())

    def _show_named(self, shelf: Shelf, wanted: ArticleFilter) -> None:
        self._leave_other_page(Shelf.ALL)
        self.listing.choose_shelf(shelf)
        self._list(wanted)

    def _list(self, base: ArticleFilter) -> None:
        """List a shelf or filter, or the present search within it."""
        if self._searching.asked is None:
            self.listing.show_articles(base)
            return
        self.listing.base = base
        self._searching.search(replace(base, text=self.text))

    # --- the search, begun and left ----------------------------------------------------------------------
    def _give_back(self) -> None:
        """Restore the list before the search, at its scroll position."""
        before, self._before = self._before, None
        base = self.listing.base
        if base is None:
            return
        was_searching = self._searching.asked is not None
        self._searching.stop()
        if before is None:
            if was_searching:
                self._list(base)
            return
        if before.base is None:
            self.show_shelf(before.shelf)
            return
        self._list(base)
        if base == before.base:
            self._sidebar.articles.return_to(before.scroll)

    def _leave_search(self) -> None:
        """End the search, because another page is shown."""
        self._before = None
        self._searching.stop()
        self._sidebar.search.restore("")

    def _name_chosen(self, named: Named) -> None:
        if isinstance(named, models.SavedSearch):
            self.show_search(named.query)

    def reveal(self, article_id: int) -> None:
        """Show the article in the list, leaving a shelf that does not have it."""
        row = self._sidebar.model.row_of(article_id)
        if row is not None:
            self.stepping.show_open_at(article_id, row)
            return
        if self._searching.asked is not None:
            self._leave_search()
        self.show_shelf(Shelf.ALL)
        self.stepping.show_open(article_id)
