"""Puts the results of a search into the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from reader.core.models import ArticleFilter
    from reader.ui.browsing.answers import Found
    from reader.ui.browsing.list_captions import ListCaptions
    from reader.ui.browsing.searching import Searching
    from reader.ui.browsing.stepping import Stepping
    from reader.ui.sidebar import Sidebar


class FoundList(QObject):
    """Running the same search again keeps the scroll position; another one starts at the top."""

    listed = Signal(object)  # the ArticleFilter of the new list
    counted = Signal(int)  # how many articles it has

    def __init__(
        self, sidebar: Sidebar, searching: Searching, stepping: Stepping, words: ListCaptions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._sidebar, self._searching, self._stepping, self._words = sidebar, searching, stepping, words
        self._going = False  # focus the list once the results are there
        sidebar.found_requested.connect(self._go)
        searching.found.connect(self._list)
        searching.counted.connect(self._count)
        searching.counted_at_least.connect(self._lengthen)

    def stay(self) -> None:
        """Leave the keyboard focus where it is: the person goes on typing."""
        self._going = False

    def _list(self, found: Found) -> None:
        model, sidebar, stepping = self._sidebar.model, self._sidebar, self._stepping
        same = model.wanted == found.wanted
        place, rows = sidebar.articles.place, model.rowCount()
        model.show_found(found.wanted, found.rows, found.passages)
        sidebar.list_articles(self._words.filter_in_words(found.wanted))
        if same and self._searching.total is None:
            model.set_total(max(rows, len(found.rows)))
        if not found.rows:
            sidebar.stack.show_no_hits(self._words.nothing_found(self._searching.text))
        sidebar.articles.mark_row(None if stepping.open is None else model.row_at_hand(stepping.open))
        sidebar.articles.return_to(place if same else 0)
        self.listed.emit(found.wanted)
        if self._going:
            self._go()
        if stepping.open is None or (same and not stepping.holds(stepping.open)):
            stepping.choose_near()

    def _count(self, wanted: ArticleFilter, total: int) -> None:
        if wanted == self._sidebar.model.wanted:
            self._sidebar.model.set_total(total)
            self.counted.emit(total)

    def _lengthen(self, wanted: ArticleFilter, rows: int) -> None:
        """Grow the list to at least this many rows, before the exact number is known."""
        model = self._sidebar.model
        if wanted == model.wanted:
            model.set_total(max(rows, model.rowCount()))

    def _go(self) -> None:
        """Focus the list and select its first row, as soon as the search has results."""
        self._going = self._searching.pending
        if self._going:
            return
        self._sidebar.stack.focus_list()
        if self._searching.asked is not None:
            self._sidebar.articles.choose_first()
