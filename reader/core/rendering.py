"""An article prepared for display: all texts of the page in the chosen wording. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reader.core.models import Article, ArticleSummary, Bookmark
    from reader.core.wording import Wording


class TextSpan(NamedTuple):
    """A part of a paragraph (from 1): [start, end) in code points of its original text."""

    paragraph: int
    start: int
    end: int


class PageMark(NamedTuple):
    """A bookmarked paragraph (from 1) and its note, empty without one."""

    paragraph: int
    note: str


class Page(NamedTuple):
    """All that the reading page shows."""

    article_id: int
    title: str
    metadata: str
    keywords: tuple[str, ...]
    paragraphs: tuple[str, ...]
    marks: tuple[PageMark, ...]
    related: tuple[ArticleSummary, ...]
    marked: bool  # the article as a whole


def render_page(article: Article, bookmarks: tuple[Bookmark, ...], wording: Wording) -> Page:
    """The page of an article with its bookmarks."""
    marks = tuple(PageMark(b.paragraph, b.note or "") for b in bookmarks if b.paragraph is not None)
    return Page(
        article_id=article.id,
        title=article.title,
        metadata=metadata_line(article, wording),
        keywords=tuple(keyword.name for keyword in article.keywords),
        paragraphs=article.body,
        marks=marks,
        related=article.related,
        marked=any(bookmark.paragraph is None for bookmark in bookmarks),
    )


def metadata_line(article: Article, wording: Wording) -> str:
    """Source, author, place, dates and reading time, as far as known."""
    published = article.published_text or ""
    if article.published:
        published = wording.date_with_hijri(article.published)
    parts = (
        article.source,
        article.author,
        article.place,
        wording.published(published) if published else None,
        _updated(article, wording),
        wording.minutes_to_read(article.words),
    )
    return wording.joined(parts)


def _updated(article: Article, wording: Wording) -> str | None:
    if not article.updated:
        return wording.updated(article.updated_text) if article.updated_text else None
    if article.published and article.updated[:10] == article.published[:10] and len(article.updated) > 10:
        return wording.updated(wording.time(article.updated))
    return wording.updated(wording.date_and_time(article.updated))
