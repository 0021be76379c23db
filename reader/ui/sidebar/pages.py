"""A cache of the rows of a long list, page by page, least recently used pages first to go."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE_ROWS = 64
PAGES_KEPT = 16


class Row(Protocol):
    """A row with an id."""

    @property
    def id(self) -> int: ...


R = TypeVar("R", bound=Row)


class Pages(Generic[R]):
    """Pages of `PAGE_ROWS` rows by their numbers, from 0."""

    def __init__(self) -> None:
        self._pages: OrderedDict[int, tuple[R, ...]] = OrderedDict()

    def __iter__(self) -> Iterator[int]:
        return iter(self._pages)

    def __contains__(self, number: int) -> bool:
        return number in self._pages

    def keep(self, number: int, rows: tuple[R, ...]) -> None:
        """Add a page; the least recently used one is dropped if there are too many."""
        self._pages[number] = rows
        self._pages.move_to_end(number)
        if len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)

    def at(self, row: int) -> R | None:
        """The row, or `None` if its page is not held."""
        number, place = divmod(row, PAGE_ROWS)
        page = self._pages.get(number)
        if page is None:
            return None
        self._pages.move_to_end(number)
        return page[place] if place < len(page) else None

    def row_of(self, row_id: int) -> int | None:
        """The row number of an id, if its page is held."""
        for number, page in self._pages.items():
            for place, row in enumerate(page):
                if row.id == row_id:
                    return number * PAGE_ROWS + place
        return None

    def replace(self, row: int, now: R) -> None:
        """Replace a row that is held."""
        number, place = divmod(row, PAGE_ROWS)
        page = self._pages[number]
        self._pages[number] = (*page[:place], now, *page[place + 1 :])

    def clear(self) -> None:
        """Drop all pages."""
        self._pages.clear()
