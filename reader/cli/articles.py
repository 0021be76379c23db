"""`warraq list` and `warraq show`: lists of articles, and one article in full."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from reader.cli.command import DONE, open_library, refuse_together
from reader.cli.filters import add_filter_options, add_paging_options, filter_of

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from reader.cli.console import Console
    from reader.cli.layout import Layout
    from reader.cli.parser import Parser
    from reader.core.library import Library
    from reader.core.models import Article, ArticleFilter, ArticleSummary, Mark

_AT_A_TIME = 200
_SCREENFUL = 50
_WITHOUT_LIMIT = 10**18


class ListArticles:
    """Articles, newest first. Unless told otherwise a terminal gets the first ones, a program all of them."""

    name = "list"
    help = "مقالات المكتبة، أحدثها أولًا"

    def add_arguments(self, parser: Parser) -> None:
        add_filter_options(parser)
        add_paging_options(parser, f"{_SCREENFUL} على الشاشة، والكل في غيرها")

    def run(self, arguments: Namespace, console: Console) -> int:
        wanted = filter_of(arguments)
        with open_library(arguments) as library:
            if arguments.json:
                limit = _WITHOUT_LIMIT if arguments.limit is None else arguments.limit
                _print_json(library, _rows(library, wanted, arguments.offset, limit), console)
            else:
                _print_rows(library, wanted, arguments, console)
        return DONE


class ShowArticle:
    """One article as text, or the untouched bytes of the file it came from."""

    name = "show"
    help = "مقالة واحدة بنصّها كاملًا"

    def add_arguments(self, parser: Parser) -> None:
        from reader.cli.values import counting_number

        parser.add_argument("id", type=counting_number, metavar="ID", help="رقم المقالة كما في القائمة")
        parser.add_argument("--raw", action="store_true", help="الملف الأصلي كما استُورد، بلا أي تغيير")

    def run(self, arguments: Namespace, console: Console) -> int:
        refuse_together(arguments, "raw", "json")
        with open_library(arguments) as library:
            if arguments.raw:
                console.raw(library.original(arguments.id))
                return DONE
            article = library.article(arguments.id)
            marks = library.marks.of_article(arguments.id)
        if arguments.json:
            from reader.cli.article_json import article_json

            console.json(article_json(article))
        else:
            console.write(_article_lines(article, marks, console.page))
        return DONE


def _rows(library: Library, wanted: ArticleFilter, offset: int, limit: int) -> Iterator[ArticleSummary]:
    """The rows of the list from `offset` on, read a page at a time."""
    while limit > 0:
        page = library.page(wanted, offset, min(limit, _AT_A_TIME))
        yield from page
        if len(page) < _AT_A_TIME:
            return
        offset, limit = offset + len(page), limit - len(page)


def _print_json(library: Library, rows: Iterator[ArticleSummary], console: Console) -> None:
    from reader.cli.article_json import listed_article_json

    console.json_list(listed_article_json(library.article(row.id)) for row in rows)


def _print_rows(library: Library, wanted: ArticleFilter, arguments: Namespace, console: Console) -> None:
    from reader.cli.words import account, summary_row

    limit = arguments.limit
    if limit is None:
        limit = _SCREENFUL if console.is_terminal else _WITHOUT_LIMIT
    shown = 0
    for summary in _rows(library, wanted, arguments.offset, limit):
        console.write(console.page.row(summary_row(summary)))
        shown += 1
    if console.is_terminal:
        console.message(account(library.count(wanted), arguments.offset, shown))


def _article_lines(article: Article, marks: tuple[Mark, ...], page: Layout) -> Iterator[str]:
    """The lines of an article: head, text, marks, and related articles."""
    from reader.cli.words import mark_words, summary_row, terminal_wording
    from reader.core.rendering import metadata_line
    from reader.core.wording import isolated

    yield from page.heading(article.title)
    yield from page.message(metadata_line(article, terminal_wording()))
    if article.keywords:
        yield from page.message("كلمات دلالية: " + " · ".join(keyword.name for keyword in article.keywords))
    if article.url:
        yield from page.message("الصفحة: " + isolated(article.url))
    yield ""
    for number, paragraph in enumerate(article.body, start=1):
        yield from page.paragraph(number, paragraph)
    if marks:
        yield from chain([""], page.heading("العلامات"), *map(page.message, map(mark_words, marks)))
    if article.related:
        yield from chain([""], page.heading("اقرأ أيضًا"), *map(page.row, map(summary_row, article.related)))
