"""Which articles to list, and how many there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.models.choices import Order, Reach


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Which articles to list; all conditions given must hold.

    `text` is a query in the query language (library/queries).
    """

    text: str = ""
    source: str | None = None  # compared folded
    keyword: str | None = None  # compared folded
    bookmarked: bool = False  # the article or one of its paragraphs
    unread: bool = False
    begun: bool = False  # reading stopped before the end; listed by when that was
    since: str | None = None  # ISO dates, both ends included
    until: str | None = None
    order: Order = "newest"  # the order of what `text` finds
    exact: bool = False  # the words of `text` only as typed
    reach: Reach = "all"  # which hits of `text` are ranked


@dataclass(frozen=True, slots=True)
class ShelfCounts:
    """How many articles each shelf has, without deleted ones."""

    articles: int
    unread: int
    bookmarked: int
    sources: int
    keywords: int
    marks: int = 0
    saved: int = 0  # searches
    begun: int = 0
