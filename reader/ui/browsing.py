"""Finding the way through the library: shelves, filters, search, and the next article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.models import ArticleFilter, ShelfCounts
from reader.ui.sidebar import Shelf, Sidebar

if TYPE_CHECKING:
    from reader.core.library import Library

_FILTERS = {
    Shelf.ALL: ArticleFilter(),
    Shelf.UNREAD: ArticleFilter(unread=True),
    Shelf.BOOKMARKED: ArticleFilter(bookmarked=True),
}


class Browsing(QObject):
    """What the sidebar lists, and why."""

    counted = Signal(object, int)  # ShelfCounts, and how many articles the list shows

    def __init__(self, library: Library, sidebar: Sidebar, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._sidebar = library, sidebar
        self.shelf = Shelf.ALL
        self.counts = ShelfCounts(0, 0, 0, 0, 0)
        self._open: int | None = None
        self._place = 0  # the row of the open article, or the one it had
        sidebar.shelf_chosen.connect(self.show_shelf)
        sidebar.name_chosen.connect(self._name_chosen)
        sidebar.filter_cleared.connect(self.clear_filter)
        sidebar.search_changed.connect(self.search)

    @property
    def wanted(self) -> ArticleFilter:
        """The filter of the list."""
        return self._sidebar.model.wanted

    # --- what is listed ----------------------------------------------------------------------------------
    def show_shelf(self, shelf: Shelf) -> None:
        """List a shelf; the search goes on within it."""
        self.shelf = shelf
        self._sidebar.chosen_shelf(shelf)
        if shelf is Shelf.SOURCES:
            self._sidebar.list_names(self._library.sources())
        elif shelf is Shelf.KEYWORDS:
            self._sidebar.list_names(self._library.keywords())
        else:
            self._list(replace(_FILTERS[shelf], text=self.wanted.text))

    def show_keyword(self, name: str) -> None:
        """List the articles that carry a keyword."""
        self._show_named(Shelf.KEYWORDS, ArticleFilter(keyword=name))

    def show_source(self, name: str) -> None:
        """List the articles of a source."""
        self._show_named(Shelf.SOURCES, ArticleFilter(source=name))

    def search(self, text: str) -> None:
        """List what holds these words, within the present shelf or filter."""
        if self.shelf in _FILTERS:
            self._list(replace(_FILTERS[self.shelf], text=text))
        elif self.wanted.keyword or self.wanted.source:
            self._list(replace(self.wanted, text=text))
        elif text:
            self._show_named(Shelf.ALL, ArticleFilter(text=text))

    def clear_filter(self) -> None:
        """Back from one keyword or source to all articles."""
        self._show_named(Shelf.ALL, ArticleFilter(text=self.wanted.text))

    def refresh(self) -> None:
        """Articles came or went: count and list anew."""
        if self.shelf in _FILTERS or self.wanted.keyword or self.wanted.source:
            self._list(self.wanted)
        else:
            self.show_shelf(self.shelf)

    def recount(self) -> None:
        """Marks changed: bring counts and rows up to date; a row may leave a shelf by its mark."""
        if self.wanted.unread or self.wanted.bookmarked:
            self._list(self.wanted)
        else:
            self._sidebar.model.refresh()
            self._count()

    def _show_named(self, shelf: Shelf, wanted: ArticleFilter) -> None:
        self.shelf = shelf
        self._sidebar.chosen_shelf(shelf)
        self._list(wanted)

    def _list(self, wanted: ArticleFilter) -> None:
        self._sidebar.model.show(wanted)
        self._sidebar.list_articles(self._in_words(wanted))
        self._show_chosen()
        if not self._sidebar.model.rowCount():
            self._sidebar.show_hint(self._why_empty(wanted))
        self._count()

    def _count(self) -> None:
        self.counts = self._library.shelf_counts()
        self._sidebar.show_counts(self.counts)
        self.counted.emit(self.counts, self._sidebar.model.rowCount())

    def _in_words(self, wanted: ArticleFilter) -> str:
        if wanted.keyword:
            return self.tr("الكلمة: {name}").format(name=wanted.keyword)
        return self.tr("المصدر: {name}").format(name=wanted.source) if wanted.source else ""

    def _why_empty(self, wanted: ArticleFilter) -> str:
        if wanted.text:
            return self.tr("لا شيء يطابق «{text}».").format(text=wanted.text)
        if wanted.bookmarked:
            return self.tr("لا إشارات بعد. اضغط S أو Ctrl+D لوضع إشارة على المقالة المفتوحة.")
        return self.tr("قرأت كل المقالات.") if wanted.unread else self.tr("لا مقالات هنا.")

    def _name_chosen(self, name: str) -> None:
        if self.shelf is Shelf.SOURCES:
            self.show_source(name)
        else:
            self.show_keyword(name)

    # --- going from article to article -------------------------------------------------------------------
    def step(self, rows: int) -> None:
        """Open the article so many rows further, or back."""
        row = self._sidebar.row_from_here(rows)
        if 0 <= row < self._sidebar.model.rowCount():
            self._sidebar.choose_row(row)

    def choose_near(self) -> None:
        """Open the article that stands where the open one stood, or the last one, or the first."""
        last = self._sidebar.model.rowCount() - 1
        if last >= 0:
            self._sidebar.choose_row(min(max(self._place, 0), last))

    def next_unread(self) -> None:
        """Open the next article that was not read."""
        self._choose(self._library.next_unread(self.wanted, self._sidebar.row_from_here(1) - 1))

    def previous_unread(self) -> None:
        """Open the last article before this one that was not read."""
        self._choose(self._library.previous_unread(self.wanted, self._sidebar.row_from_here(-1) + 1))

    def show_open(self, article_id: int) -> None:
        """Show in the list which article is open, where the list holds it."""
        self._open = article_id
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = self._row_of_open()
        if row is not None:
            self._place = row
        self._sidebar.show_chosen(row, self._place)

    def holds(self, article_id: int) -> bool:
        """Whether the library still has the article."""
        return self._library.summary(article_id) is not None

    def _row_of_open(self) -> int | None:
        """Asks the library only where the list has not just said it: among 100,000 that takes 10 ms."""
        if self._open is None:
            return None
        chosen = self._sidebar.chosen()
        if chosen is not None and chosen[1] == self._open:
            return chosen[0]
        return self._sidebar.model.row_of(self._open)

    def reveal(self, article_id: int) -> None:
        """Show the article in the list, leaving a shelf that does not hold it."""
        if self._sidebar.model.row_of(article_id) is None:
            self.show_shelf(Shelf.ALL)
        self.show_open(article_id)

    def _choose(self, row: int | None) -> None:
        if row is not None:
            self._sidebar.choose_row(row)
