"""Which articles to list, and how many there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.models.choices import Order, Reach


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Which articles to list: every given condition must hold; `text` is what was searched for, in the
    query language (library/queries)."""

    text: str = ""
    source: str | None = None  # compared folded
    keyword: str | None = None  # compared folded
    bookmarked: bool = False  # the article itself or one of its paragraphs
    unread: bool = False
    begun: bool = False  # reading stopped somewhere in it before the end; listed by when that was
    since: str | None = None  # ISO dates, both ends included
    until: str | None = None
    order: Order = "newest"  # of what `text` finds
    exact: bool = False  # the words of `text` in no other form
    reach: Reach = "all"  # how much `text` finds


@dataclass(frozen=True, slots=True)
class ShelfCounts:
    """How many of each there are, the deleted ones left out."""

    articles: int
    unread: int
    bookmarked: int
    sources: int
    keywords: int
    marks: int = 0
    saved: int = 0  # searches
    begun: int = 0
