"""The results of a search, in parts: first the rows, then how many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.core.models import MAX_COUNTED, ArticleFilter
from reader.ui.sidebar.pages import PAGE_ROWS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.library import Library
    from reader.core.models import ArticleSummary, Passage


class Found(NamedTuple):
    """The first rows of a search, with passages for those that are visible."""

    wanted: ArticleFilter
    rows: tuple[ArticleSummary, ...]
    passages: tuple[Passage, ...]


class AtLeast(NamedTuple):
    """So many articles were counted, and there are more."""

    articles: int


class PartlyWeighed(NamedTuple):
    """Only this many of the hits, the newest, are ordered by relevance."""

    articles: int


Answer = Found | PartlyWeighed | AtLeast | int  # the number of all hits


def answers(library: Library, wanted: ArticleFilter, shown: int, most: int = MAX_COUNTED) -> Iterator[Answer]:
    """Yield the rows, with passages for `shown` of them, then their number.

    The number is counted up to `most` first, then exactly.
    """
    rows = library.page(wanted, 0, PAGE_ROWS)
    yield Found(wanted, rows, library.search.passages(wanted, [row.id for row in rows[:shown]]))
    weighed = library.search.weighed(wanted) if wanted.order == "relevance" else None
    if weighed is not None:
        yield PartlyWeighed(weighed)
    if len(rows) < PAGE_ROWS:
        yield len(rows)
        return
    counted = library.count_up_to(wanted, most)
    if counted < most:
        yield counted
        return
    yield AtLeast(counted)
    yield library.count(wanted)
