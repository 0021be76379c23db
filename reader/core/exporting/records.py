"""An article and a mark as JSON. Rule: these keys in this order are a promise to other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader.core.models import Article, Mark, Origin

Json = dict[str, Any]


def article_json(article: Article) -> Json:
    """All fields of an article, with the paragraphs of its text."""
    return {
        "id": article.id,
        "title": article.title,
        "published": article.published,
        "updated": article.updated,
        "source": article.source,
        "author": article.author,
        "place": article.place,
        "keywords": [keyword.name for keyword in article.keywords],
        "keywords_raw": article.keywords_raw,
        "body": list(article.body),
        "related": [related.id for related in article.related],
        "language": article.language,
        "words": article.words,
        "bookmarked": article.bookmarked,
        "read": article.read,
        "imported_at": article.imported_at,
        "origin": _origin_json(article.origin),
    }


def _origin_json(origin: Origin) -> Json:
    return {
        "path": origin.path,
        "format": origin.format,
        "encoding": origin.encoding,
        "sha256": origin.sha256,
        "part": origin.part,
    }


def mark_json(mark: Mark) -> Json:
    """A bookmark or a highlight.

    `start` and `end` (excluded) of a highlight are code points of its first and last paragraph.
    """
    place = mark.anchor.place if mark.anchor else None
    return {
        "id": mark.id,
        "article": mark.article_id,
        "title": mark.title,
        "paragraph": mark.paragraph,
        "note": mark.note,
        "quote": mark.quote,
        "created_at": mark.created_at,
        "kind": mark.kind,
        "color": mark.color,
        "start": place and place.start,
        "last_paragraph": place and place.last,
        "end": place and place.end,
        "placed": mark.placed,
    }
