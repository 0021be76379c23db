"""What comes back from a search, piece by piece: the rows first, then how many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.core.models import MOST_COUNTED, ArticleFilter
from reader.ui.sidebar.pages import PAGE_ROWS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.library import Library
    from reader.core.models import ArticleSummary, Passage


class Found(NamedTuple):
    """The first rows of what was found, with passages for those that show at once."""

    wanted: ArticleFilter
    rows: tuple[ArticleSummary, ...]
    passages: tuple[Passage, ...]


class AtLeast(NamedTuple):
    """So many articles were counted, and there are more."""

    articles: int


class PartlyWeighed(NamedTuple):
    """Only so many of the hits, the newest, are in the order of relevance."""

    articles: int


Answer = Found | PartlyWeighed | AtLeast | int  # the number of all, at last


def answers(
    library: Library, wanted: ArticleFilter, shown: int, most: int = MOST_COUNTED
) -> Iterator[Answer]:
    """The rows with the passages of those that show; then their number, counted up to `most` first."""
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
