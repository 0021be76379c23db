"""The options that select articles, and the filter they make."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace

    from reader.cli.parser import Parser
    from reader.core.models import ArticleFilter


def add_filter_options(parser: Parser) -> None:
    """Add `--source`, `--keyword`, `--bookmarked`, `--unread`, `--since`, `--until`."""
    from reader.cli.values import date, some_text

    parser.add_argument("--source", type=some_text, help="مقالات هذا المصدر وحده")
    parser.add_argument("--keyword", type=some_text, help="المقالات التي تحمل هذه الكلمة الدلالية")
    parser.add_argument("--bookmarked", action="store_true", help="ما فيه إشارة مرجعية")
    parser.add_argument("--unread", action="store_true", help="ما لم يُقرأ بعد")
    parser.add_argument("--since", type=date, metavar="DATE", help="ما نُشر في هذا التاريخ أو بعده")
    parser.add_argument("--until", type=date, metavar="DATE", help="ما نُشر في هذا التاريخ أو قبله")


def add_paging_options(parser: Parser, usual_limit: str) -> None:
    """Add `--limit` and `--offset`; `usual_limit` describes the default limit."""
    from reader.cli.values import number

    parser.add_argument("--limit", type=number, metavar="N", help=f"عدد ما يُعرض ({usual_limit})")
    parser.add_argument("--offset", type=number, default=0, metavar="N", help="عدد ما يُتخطّى من أول القائمة")


def filter_of(arguments: Namespace, text: str = "") -> ArticleFilter:
    """The filter made from those options and the text of a query. Raises `UsageError` if none can match."""
    from reader.arguments import UsageError
    from reader.core.models import ArticleFilter

    since, until = arguments.since, arguments.until
    if since and until and since[: len(until)] > until:  # 2024-03 is not after 2024: it lies within
        raise UsageError("ما يبدأ به --since بعد ما ينتهي به --until.")
    return ArticleFilter(
        text=text,
        source=arguments.source,
        keyword=arguments.keyword,
        bookmarked=arguments.bookmarked,
        unread=arguments.unread,
        since=since,
        until=until,
    )
