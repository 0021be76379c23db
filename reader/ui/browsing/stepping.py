"""Which article of the list is open, and going to others from there."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.library import Library
    from reader.ui.sidebar import Sidebar


class Stepping:
    """The row of the open article in the list. `open` is its id."""

    def __init__(self, library: Library, sidebar: Sidebar) -> None:
        self._library, self._sidebar = library, sidebar
        self.open: int | None = None
        self._place = 0  # its row, or its former one after it left the list

    def step(self, rows: int) -> None:
        """Open the article that many rows further, or back if negative, passing over deleted ones."""
        row = self._sidebar.articles.row_from_here(rows)
        onwards = range(row, self._sidebar.model.rowCount()) if rows > 0 else range(row, -1, -1)
        self._choose(next(filter(self._is_there, onwards), None))

    def choose_near(self) -> None:
        """Open the article in the row where the open one was, else the next after it, else before it."""
        count = self._sidebar.model.rowCount()
        place = min(max(self._place, 0), max(count - 1, 0))
        around = chain(range(place, count), range(place - 1, -1, -1))
        self._choose(next(filter(self._is_there, around), None))

    def _is_there(self, row: int) -> bool:
        """Whether the article of the row is still in the library: a search tells it later."""
        article = self._sidebar.model.summary(row)
        return article is not None and self.holds(article.id)

    def next_unread(self) -> None:
        """Open the next unread article."""
        wanted, row = self._sidebar.model.wanted, self._sidebar.articles.row_from_here(1) - 1
        self._choose(self._library.next_unread(wanted, row))

    def previous_unread(self) -> None:
        """Open the previous unread article."""
        wanted, row = self._sidebar.model.wanted, self._sidebar.articles.row_from_here(-1) + 1
        self._choose(self._library.previous_unread(wanted, row))

    def show_open(self, article_id: int) -> None:
        """Mark the open article in the list, if it is there."""
        self.open = article_id
        self.show_chosen()

    def show_open_at(self, article_id: int, row: int) -> None:
        """Mark the open article in its row of the list."""
        self.open = article_id
        self._show_in(row)

    def show_chosen(self) -> None:
        """Mark the open article again, in another list."""
        self._show_in(self._row_of_open())

    def _show_in(self, row: int | None) -> None:
        if row is not None:
            self._place = row
        self._sidebar.articles.show_chosen(row, self._place)

    def holds(self, article_id: int) -> bool:
        """Whether the library still has the article."""
        return self._library.summary(article_id) is not None

    def _row_of_open(self) -> int | None:
        """The row of the open article; queried only if the list does not know it (10 ms among 100,000)."""
        if self.open is None:
            return None
        chosen = self._sidebar.articles.chosen()
        if chosen is not None and chosen[1] == self.open:
            return chosen[0]
        return self._sidebar.model.row_of(self.open)

    def _choose(self, row: int | None) -> None:
        if row is not None:
            self._sidebar.articles.choose_row(row)
