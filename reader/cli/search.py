"""`warraq search`: the query language of the search field, in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.command import DONE, open_library
from reader.cli.filters import add_filter_options, add_paging_options, filter_of

if TYPE_CHECKING:
    from argparse import Namespace

    from reader.cli.console import Console
    from reader.cli.parser import Parser
    from reader.core.library import Library
    from reader.core.models import ArticleFilter, SearchPage

_USUAL_LIMIT = 50
_ORDERS = ("newest", "relevance", "relevance-all")
_REACHES = ("all", "any", "broader")


class SearchArticles:
    """The articles that match a query, with a passage of each."""

    name = "search"
    help = "المقالات التي ترد فيها كلمات"

    def add_arguments(self, parser: Parser) -> None:
        from reader.cli.values import one_of

        parser.takes_negated = True
        parser.add_argument(
            "query", nargs="+", type=_word, metavar="QUERY", help="ما يُبحث عنه، كما في خانة البحث"
        )
        parser.add_argument(
            "--order",
            type=one_of(*_ORDERS),
            default="newest",
            help="newest الأحدث أولًا، أو relevance الأوثق صلةً من أحدث النتائج، أو relevance-all من كلّها",
        )
        parser.add_argument("--exact", action="store_true", help="الكلمات كما كُتبت، لا صيغها الأخرى")
        parser.add_argument(
            "--reach",
            type=one_of(*_REACHES),
            default="all",
            help="all كل الكلمات، أو any إحداها، أو broader ما يشاركها الجذر",
        )
        add_filter_options(parser)
        add_paging_options(parser, str(_USUAL_LIMIT))

    def run(self, arguments: Namespace, console: Console) -> int:
        wanted = _wanted(arguments)
        limit = _USUAL_LIMIT if arguments.limit is None else arguments.limit
        with open_library(arguments) as library:
            _find_index(library, console)
            page = library.search.page(wanted, arguments.offset, limit)
            if not arguments.json:
                _print(library, wanted, page, arguments.offset, console)
                return DONE
        from reader.cli.article_json import search_json

        console.json(search_json(page, _query(arguments)))
        return DONE


def _find_index(library: Library, console: Console) -> None:
    """Rebuild the search index if it was lost, and say so."""
    if not library.index.is_lost:
        return
    console.complain("ضاع فهرس البحث، ويُبنى الآن من المقالات من جديد.")
    library.index.renew(lambda done, total: console.progress(f"{done} من {total}"))


def _wanted(arguments: Namespace) -> ArticleFilter:
    """The last word is whole, for Enter ended it; `*` after it asks for its beginning."""
    typed = filter_of(arguments, f"{_query(arguments)} ")
    from dataclasses import replace

    return replace(typed, order=arguments.order, exact=arguments.exact, reach=arguments.reach)


def _query(arguments: Namespace) -> str:
    return " ".join(arguments.query)


def _word(word: str) -> str:
    from reader.cli.parser import HIDDEN

    return word.removeprefix(HIDDEN)


def _print(library: Library, wanted: ArticleFilter, page: SearchPage, offset: int, console: Console) -> None:
    from reader.cli.words import account, bounded_ranking, hit_row, offer_words

    for hit in page.hits:
        console.write(console.page.row(hit_row(hit)))
    if not console.is_terminal:
        return
    console.message(account(page.total, offset, len(page.hits)))
    weighed = library.search.weighed(wanted) if wanted.order == "relevance" else None
    if weighed is not None:
        console.message(bounded_ranking(weighed))
    if not page.total:
        for offer in library.search.offers(wanted):
            console.message(offer_words(offer))
