"""The list without a search: a shelf, a filter, or the names or marks of a shelf that lists no articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from reader.core.models import ArticleFilter, ShelfCounts
from reader.ui.browsing.list_captions import ListCaptions
from reader.ui.browsing.other_pages import OtherPages
from reader.ui.browsing.stepping import Stepping
from reader.ui.sidebar import Shelf, Sidebar

if TYPE_CHECKING:
    from reader.core.library import Library


SHELF_FILTERS = {
    Shelf.ALL: ArticleFilter(),
    Shelf.UNREAD: ArticleFilter(unread=True),
    Shelf.BEGUN: ArticleFilter(begun=True),
    Shelf.BOOKMARKED: ArticleFilter(bookmarked=True),
}
"""The shelves that list articles; the others have pages of their own."""


class ListState(NamedTuple):
    """A list that one may come back to; `base` is its filter, `None` for names or marks."""

    shelf: Shelf
    base: ArticleFilter | None
    scroll: int


class Listing(QObject):
    """Fills the sidebar and counts. `base` is the filter of the list; `None`: names or marks are listed."""

    counted = Signal(object, int)  # ShelfCounts, and how many articles the list shows (all if it lists names)
    listed = Signal(object)  # the ArticleFilter of the new list

    def __init__(self, library: Library, sidebar: Sidebar, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._sidebar = library, sidebar
        self.shelf = Shelf.ALL
        self.base: ArticleFilter | None = ArticleFilter()
        self.counts = ShelfCounts(0, 0, 0, 0, 0)
        self.stepping = Stepping(library, sidebar)
        self.other_pages = OtherPages(sidebar, self)
        self.captions = ListCaptions(self)

    @property
    def lists_names(self) -> bool:
        """Whether names or marks are listed, not articles."""
        return self.base is None

    def state(self) -> ListState:
        """The list as it is now."""
        return ListState(self.shelf, self.base, self._sidebar.articles.place)

    def choose_shelf(self, shelf: Shelf) -> None:
        """Make a shelf the chosen one; what it holds is to be listed."""
        self.shelf = shelf
        self._sidebar.chosen_shelf(shelf)

    def show_articles(self, base: ArticleFilter) -> None:
        """List the articles of a filter."""
        self.base = base
        self._sidebar.model.show(base)
        self._sidebar.search_widgets.hide_all()
        self._sidebar.list_articles(self.captions.filter_in_words(base))
        self.stepping.show_chosen()
        self.count()
        if not self._sidebar.model.rowCount():
            self._sidebar.stack.show_hint(self.captions.why_empty(base, self.counts.articles))
        self.listed.emit(base)

    def show_other_page(self, text: str) -> None:
        """Show the page of the chosen shelf, which lists no articles, filtered by a text."""
        self.base = None
        self.other_pages.show(self.shelf, text)

    def count(self) -> None:
        """Count the articles of each shelf again."""
        self.counts = self._library.shelf_counts()
        self._sidebar.show_counts(self.counts)
        self.count_found(self.counts.articles if self.lists_names else self._sidebar.model.rowCount())

    def count_found(self, total: int) -> None:
        """Announce how many articles are listed. Counting shelves too would take longer than a search."""
        self.counted.emit(self.counts, total)
