"""Articles, whole and as rows of the list, and what is known of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.models.keywords import Keyword


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article came from."""

    path: str
    format: str
    encoding: str
    sha256: str
    part: int


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One row of the list: all a row shows, and no body."""

    id: int
    title: str
    source: str | None
    published: str | None
    updated: str | None
    imported_at: str
    lead: str  # the first 300 characters or so of the body, on one line
    words: int
    bookmarked: bool
    read: bool
    near: int = 0  # how many articles are known to be nearly the same
    progress: float | None = None  # 0.0 to 1.0, in the list of begun articles


@dataclass(frozen=True, slots=True)
class SimilarArticle:
    """An article that speaks of the same; `words` are what both share, as the first one writes them, the
    weightiest first."""

    article: ArticleSummary
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A whole article of the library."""

    id: int
    title: str
    published: str | None
    updated: str | None
    published_text: str | None
    updated_text: str | None
    source: str | None
    author: str | None
    place: str | None
    keywords: tuple[Keyword, ...]  # names as written in this article, in its order
    keywords_raw: str | None
    body: tuple[str, ...]
    related: tuple[ArticleSummary, ...]
    language: str
    words: int
    bookmarked: bool
    read: bool
    imported_at: str  # UTC, ISO 8601 to the second with Z
    origin: Origin
    url: str | None = None  # of the page on the web it is from


@dataclass(frozen=True, slots=True)
class Position:
    """Where reading stopped: the paragraph at the top edge (0 is the head of the page) and the part of it
    (0.0 to 1.0) above the edge."""

    paragraph: int
    fraction: float = 0.0
