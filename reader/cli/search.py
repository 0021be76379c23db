"""`warraq search`: the words of the search field, in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.command import DONE, open_library
from reader.cli.filters import add_filter_options, add_paging_options, filter_of

if TYPE_CHECKING:
    from argparse import Namespace

    from reader.cli.console import Console
    from reader.cli.parser import Parser
    from reader.core.models import SearchPage

_USUAL_LIMIT = 50


class SearchArticles:
    """The articles in which the words occur, with a passage of each."""

    name = "search"
    help = "المقالات التي ترد فيها كلمات"

    def add_arguments(self, parser: Parser) -> None:
        parser.add_argument("query", nargs="+", metavar="QUERY", help="ما يُبحث عنه، كما في خانة البحث")
        add_filter_options(parser)
        add_paging_options(parser, str(_USUAL_LIMIT))

    def run(self, arguments: Namespace, console: Console) -> int:
        wanted = filter_of(arguments, " ".join(arguments.query))
        limit = _USUAL_LIMIT if arguments.limit is None else arguments.limit
        with open_library(arguments) as library:
            page = library.search(wanted, arguments.offset, limit)
        if arguments.json:
            from reader.cli.article_json import search_json

            console.json(search_json(page))
            return DONE
        _print(page, arguments.offset, console)
        return DONE


def _print(page: SearchPage, offset: int, console: Console) -> None:
    from reader.cli.words import account, hit_row

    for hit in page.hits:
        console.write(console.page.row(hit_row(hit)))
    if console.is_terminal:
        console.message(account(page.total, offset, len(page.hits)))
