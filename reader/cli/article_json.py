"""Values of the library as JSON. Rule: these keys in this order are a promise to other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.cli.isolates import without_isolates
from reader.core.exporting.records import article_json, mark_json

if TYPE_CHECKING:
    from reader.core.models import Article, CheckReport, ImportOutcome, ImportReport, SearchHit, SearchPage

__all__ = [
    "article_json",
    "check_json",
    "listed_article_json",
    "mark_json",
    "outcome_json",
    "search_json",
    "summary_json",
]

Json = dict[str, Any]


def listed_article_json(article: Article) -> Json:
    """An article as `warraq list` prints it: everything but the body."""
    return {key: value for key, value in article_json(article).items() if key != "body"}


def search_json(page: SearchPage, query: str) -> Json:
    """One page of hits of the query as it was typed."""
    return {"query": query, "total": page.total, "hits": list(map(_hit_json, page.hits))}


def _hit_json(hit: SearchHit) -> Json:
    """A hit; `matches` are [start, end) offsets into `snippet`, in code points.

    If only the title matches, the title is the snippet.
    """
    in_title = hit.in_title and not hit.matches
    return {
        "id": hit.id,
        "title": hit.title,
        "snippet": hit.title if in_title else hit.snippet,
        "matches": [list(match) for match in (hit.in_title if in_title else hit.matches)],
    }


def outcome_json(outcome: ImportOutcome) -> Json:
    """The outcome of one input file."""
    return {
        "path": outcome.path,
        "status": outcome.status,
        "articles": list(outcome.articles),
        "reason": outcome.reason and without_isolates(outcome.reason),
    }


def summary_json(report: ImportReport) -> Json:
    """The totals of an import: files by status, articles added, seconds, and whether it was stopped."""
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
            **({"cancelled": True} if report.cancelled else {}),
        }
    }


def check_json(library: str, report: CheckReport) -> Json:
    return {
        "library": library,
        "articles": report.articles,
        "problems": list(map(without_isolates, report.problems)),
        "repaired": list(map(without_isolates, report.repaired)),
    }
