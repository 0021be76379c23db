"""Values of the library as JSON. Rule: these keys in this order are a promise to other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.cli.isolates import without_isolates

if TYPE_CHECKING:
    from reader.core.models import Article, CheckReport, ImportOutcome, ImportReport, Mark, SearchPage

Json = dict[str, Any]


def article_json(article: Article) -> Json:
    """Everything there is to tell about an article, the paragraphs of its text among it."""
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
        "origin": {
            "path": article.origin.path,
            "format": article.origin.format,
            "encoding": article.origin.encoding,
            "sha256": article.origin.sha256,
            "part": article.origin.part,
        },
    }


def listed_article_json(article: Article) -> Json:
    """An article as it stands in a list: everything but the body."""
    return {key: value for key, value in article_json(article).items() if key != "body"}


def mark_json(mark: Mark) -> Json:
    """A bookmark or a highlight; `start` and `end` (excluded) of a highlight are code points of its first and
    last paragraph."""
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


def search_json(page: SearchPage) -> Json:
    """One page of hits; `matches` are [start, end) offsets into `snippet` in code points."""
    return {
        "query": page.query,
        "total": page.total,
        "hits": [
            {
                "id": hit.id,
                "title": hit.title,
                "snippet": hit.snippet,
                "matches": [list(match) for match in hit.matches],
            }
            for hit in page.hits
        ],
    }


def outcome_json(outcome: ImportOutcome) -> Json:
    """What became of one input file."""
    return {
        "path": outcome.path,
        "status": outcome.status,
        "articles": list(outcome.articles),
        "reason": outcome.reason and without_isolates(outcome.reason),
    }


def summary_json(report: ImportReport) -> Json:
    """The counts of a whole import: files by status, the articles added, and the seconds it took."""
    return {
        "summary": {
            "files": len(report.outcomes),
            "imported": report.count("imported"),
            "duplicate": report.count("duplicate"),
            "updated": report.count("updated"),
            "skipped": report.count("skipped"),
            "failed": report.count("failed"),
            "articles": report.articles_added,
            "seconds": round(report.seconds, 3),
        }
    }


def check_json(library: str, report: CheckReport) -> Json:
    return {
        "library": library,
        "articles": report.articles,
        "problems": list(map(without_isolates, report.problems)),
        "repaired": list(map(without_isolates, report.repaired)),
    }
