"""What the sidebar lists: shelves, filters, and searches within them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from reader.core import models
from reader.core.models import ArticleFilter, ShelfCounts
from reader.ui.browsing.field_names import in_our_language
from reader.ui.browsing.found_list import FoundList
from reader.ui.browsing.list_captions import ListCaptions
from reader.ui.browsing.other_pages import NAME_KINDS, OtherPages
from reader.ui.browsing.stepping import Stepping
from reader.ui.sidebar import Shelf, Sidebar

if TYPE_CHECKING:
    from reader.core.library import Library
    from reader.core.models import Facet
    from reader.ui.browsing.searching import Searching
    from reader.ui.browsing.terms import Terms
    from reader.ui.sidebar.name_list import Named

_FILTERS = {
    Shelf.ALL: ArticleFilter(),
    Shelf.UNREAD: ArticleFilter(unread=True),
    Shelf.BEGUN: ArticleFilter(begun=True),
    Shelf.BOOKMARKED: ArticleFilter(bookmarked=True),
}


class _ListBefore(NamedTuple):
    """The list that a search began from; `base` is its filter, `None` for names or marks."""

    shelf: Shelf
    base: ArticleFilter | None
    scroll: int


class Browsing(QObject):
    """Decides what the list shows, and keeps it up to date."""

    counted = Signal(object, int)  # ShelfCounts, and how many articles the list shows (all if it lists names)
    listed = Signal(object)  # the ArticleFilter of the new list

    def __init__(self, library: Library, sidebar: Sidebar, searching: Searching, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._sidebar, self._searching = library, sidebar, searching
        self.shelf = Shelf.ALL
        self.counts = ShelfCounts(0, 0, 0, 0, 0)
        self.stepping = Stepping(library, sidebar)
        self.other_pages = OtherPages(sidebar, self)
        self._words = ListCaptions(self)
        self._found = FoundList(sidebar, searching, self.stepping, self._words, self)
        self._base: ArticleFilter | None = ArticleFilter()  # no search in it; None: names or marks are listed
        self._before: _ListBefore | None = None
        sidebar.shelf_chosen.connect(self.show_shelf)
        sidebar.name_chosen.connect(self._name_chosen)
        sidebar.filter_cleared.connect(self.clear_filter)
        sidebar.search_changed.connect(self.search)
        searching.emptied.connect(self._give_back)
        self._found.listed.connect(self.listed)
        self._found.counted.connect(self._count_found)

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
        self.shelf = shelf
        self._sidebar.chosen_shelf(shelf)
        if shelf in _FILTERS:
            self._list(_FILTERS[shelf])
            return
        picked = self._searching.terms.facets
        self._leave_search()
        if shelf in NAME_KINDS:
            self._searching.pick(picked)
        self._show_other_page()

    def _leave_other_page(self, shelf: Shelf) -> None:
        """Forget what was searched for and selected on the page of a shelf without articles."""
        if self._base is None and self.shelf is not shelf:
            self._sidebar.search.restore("")
            if shelf not in NAME_KINDS:
                self._searching.stop()

    def _show_other_page(self, text: str = "") -> None:
        """Show the page of the shelf that lists no articles, filtered by a text."""
        self._base = None
        self.other_pages.show(self.shelf, text)
        self._count(self._sidebar.model.rowCount())

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
            self._before = _ListBefore(self.shelf, self._base, self._sidebar.articles.place)
        if self._base is None:
            if self.other_pages.text:
                self._sidebar.search.restore("")
            self._base = ArticleFilter()
            self.other_pages.text = ""
        self._searching.rows_that_show = self._sidebar.articles.rows_that_show
        self._searching.search(replace(self._base, text=text))

    @property
    def lists_names(self) -> bool:
        """Whether names or marks are listed, not articles."""
        return self._base is None

    def search(self, text: str) -> None:
        """Search the present shelf or filter; an empty text restores the former list."""
        self._found.stay()
        if self.shelf is Shelf.MARKS or (self._base is None and self.shelf in NAME_KINDS):
            self._base = None
            self.other_pages.show(self.shelf, text)
            return
        if not (text.strip() or (self._searching.asked is not None and self._searching.terms.facets)):
            self._give_back()
            return
        if self._base is None:
            self.shelf = Shelf.ALL
            self._sidebar.chosen_shelf(Shelf.ALL)
        self._search_for(text)

    def clear_filter(self) -> None:
        """Return from a keyword or source to all articles."""
        self._show_named(Shelf.ALL, ArticleFilter())

    def refresh(self) -> None:
        """List and count again, after articles were added or removed."""
        if self._searching.asked is not None:
            self._searching.again()
            self._count(self._sidebar.model.rowCount())
        elif self._base is None:
            self._sidebar.model.relist()  # keys still go through its articles
            self._show_other_page(self.other_pages.text)
        else:
            self._list(self._base)

    def refresh_in_place(self) -> None:
        """List again without scrolling, after a change that the reader did not make."""
        place = self._sidebar.articles.place
        self.refresh()
        self._sidebar.articles.return_to(place)

    def reread_rows(self) -> None:
        """Read the visible rows again, for their content may have changed."""
        if self.shelf is Shelf.MARKS:
            self.other_pages.refresh_marks()
        self._sidebar.model.refresh()

    def recount(self) -> None:
        """Update counts and rows after marks changed; an article may leave its shelf by that."""
        if self.shelf is Shelf.MARKS:
            self.other_pages.refresh_marks()
        if self.wanted.unread or self.wanted.bookmarked or self.wanted.begun:
            self.refresh()
            return
        if self.stepping.open is not None:
            self._sidebar.model.reread(self.stepping.open)
        self._sidebar.model.refresh()
        self._count(self._sidebar.model.rowCount())

    def _show_named(self, shelf: Shelf, wanted: ArticleFilter) -> None:
        self._leave_other_page(Shelf.ALL)
        self.shelf = shelf
        self._sidebar.chosen_shelf(shelf)
        self._list(wanted)

    def _list(self, base: ArticleFilter) -> None:
        """List a shelf or filter, or the present search within it."""
        self._base = base
        if self._searching.asked is not None:
            self._searching.search(replace(base, text=self.text))
            return
        self._sidebar.model.show(base)
        self._sidebar.hide_search()
        self._sidebar.list_articles(self._words.filter_in_words(base))
        self.stepping.show_chosen()
        self._count(self._sidebar.model.rowCount())
        if not self._sidebar.model.rowCount():
            self._sidebar.stack.show_hint(self._words.why_empty(base, self.counts.articles))
        self.listed.emit(base)

    # --- the search, begun and left ----------------------------------------------------------------------
    def _give_back(self) -> None:
        """Restore the list before the search, at its scroll position."""
        before, self._before = self._before, None
        if self._base is None:
            return
        was_searching = self._searching.asked is not None
        self._searching.stop()
        if before is None:
            if was_searching:
                self._list(self._base)
            return
        if before.base is None:
            self.show_shelf(before.shelf)
            return
        self._list(self._base)
        if self._base == before.base:
            self._sidebar.articles.return_to(before.scroll)

    def _leave_search(self) -> None:
        """End the search, because another page is shown."""
        self._before = None
        self._searching.stop()
        self._sidebar.search.restore("")

    def _count_found(self, total: int) -> None:
        """Announce the number of hits. Shelves are not counted, which would take longer than the search."""
        self.counted.emit(self.counts, total)

    def _count(self, shown: int) -> None:
        self.counts = self._library.shelf_counts()
        self._sidebar.show_counts(self.counts)
        self.counted.emit(self.counts, self.counts.articles if self.lists_names else shown)

    def _name_chosen(self, named: Named) -> None:
        if isinstance(named, models.SavedSearch):
            self.show_search(named.query)

    def reveal(self, article_id: int) -> None:
        """Show the article in the list, leaving a shelf that does not have it."""
        if self._sidebar.model.row_of(article_id) is None:
            if self._searching.asked is not None:
                self._leave_search()
            self.show_shelf(Shelf.ALL)
        self.stepping.show_open(article_id)
