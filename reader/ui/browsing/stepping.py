"""Which article of the list is open, and the way from it to others."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.library import Library
    from reader.ui.sidebar import Sidebar


class Stepping:
    """The place of the open article in the list. `open` is its id."""

    def __init__(self, library: Library, sidebar: Sidebar) -> None:
        self._library, self._sidebar = library, sidebar
        self.open: int | None = None
        self._place = 0  # its row, or the one it had before it left the list

    def step(self, rows: int) -> None:
        """Open the article so many rows further, or back."""
        row = self._sidebar.articles.row_from_here(rows)
        if 0 <= row < self._sidebar.model.rowCount():
            self._sidebar.articles.choose_row(row)

    def choose_near(self) -> None:
        """Open the article that stands where the open one stood, or the last one, or the first."""
        last = self._sidebar.model.rowCount() - 1
        if last >= 0:
            self._sidebar.articles.choose_row(min(max(self._place, 0), last))

    def next_unread(self) -> None:
        """Open the next article that was not read."""
        wanted, row = self._sidebar.model.wanted, self._sidebar.articles.row_from_here(1) - 1
        self._choose(self._library.next_unread(wanted, row))

    def previous_unread(self) -> None:
        """Open the last article before this one that was not read."""
        wanted, row = self._sidebar.model.wanted, self._sidebar.articles.row_from_here(-1) + 1
        self._choose(self._library.previous_unread(wanted, row))

    def show_open(self, article_id: int) -> None:
        """Show in the list which article is open, where the list holds it."""
        self.open = article_id
        self.show_chosen()

    def show_chosen(self) -> None:
        """Show it again: the list is another."""
        row = self._row_of_open()
        if row is not None:
            self._place = row
        self._sidebar.articles.show_chosen(row, self._place)

    def holds(self, article_id: int) -> bool:
        """Whether the library still has the article."""
        return self._library.summary(article_id) is not None

    def _row_of_open(self) -> int | None:
        """Asks the library only where the list has not just said it: among 100,000 that takes 10 ms."""
        if self.open is None:
            return None
        chosen = self._sidebar.articles.chosen()
        if chosen is not None and chosen[1] == self.open:
            return chosen[0]
        return self._sidebar.model.row_of(self.open)

    def _choose(self, row: int | None) -> None:
        if row is not None:
            self._sidebar.articles.choose_row(row)
