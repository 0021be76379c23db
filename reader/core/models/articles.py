"""Articles, in full and as rows of lists, with related values."""

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
    member: str | None = None  # the path of its file within an archive


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One row of a list: all that a row shows, without the text."""

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
    near: int = 0  # the number of near copies
    progress: float | None = None  # share that was read (0.0 to 1.0), in the list of begun articles


@dataclass(frozen=True, slots=True)
class SimilarArticle:
    """A similar article; `words` are shared words as the first article spells them, heaviest first."""

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
    keywords: tuple[Keyword, ...]  # as written in this article, in its order
    keywords_raw: str | None
    body: tuple[str, ...]
    related: tuple[ArticleSummary, ...]
    language: str
    words: int
    bookmarked: bool
    read: bool
    imported_at: str  # UTC, ISO 8601 to the second with Z
    origin: Origin
    url: str | None = None  # the address of its web page


@dataclass(frozen=True, slots=True)
class Position:
    """A reading position: the paragraph at the upper edge, and the share of it above the edge (0.0 to 1.0).

    Paragraph 0 is the head of the page.
    """

    paragraph: int
    fraction: float = 0.0
