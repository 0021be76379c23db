"""`warraq bookmark` and `warraq bookmarks`: bookmarks and highlights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.command import DONE, open_library, refuse_together
from reader.core.errors import ReaderError

if TYPE_CHECKING:
    from argparse import Namespace

    from reader.cli.console import Console
    from reader.cli.parser import Parser
    from reader.core.models import Mark


class NoBookmarkError(ReaderError):
    """A bookmark to be removed that does not exist; `subject` is the article's id."""

    template = "لا إشارة في هذا الموضع من المقالة {subject}."


class MarkArticle:
    """Bookmarks an article or one of its paragraphs, or removes the bookmark."""

    name = "bookmark"
    help = "ضع إشارة مرجعية على مقالة أو فقرة، أو ارفعها"

    def add_arguments(self, parser: Parser) -> None:
        from reader.cli.values import counting_number

        parser.add_argument("id", type=counting_number, metavar="ID", help="رقم المقالة كما في القائمة")
        parser.add_argument(
            "--paragraph", type=counting_number, metavar="N", help="الفقرة رقم N بدل المقالة كلها"
        )
        parser.add_argument("--note", metavar="TEXT", help="ملاحظة تُحفظ مع الإشارة")
        parser.add_argument("--remove", action="store_true", help="ارفع الإشارة بدل وضعها")

    def run(self, arguments: Namespace, console: Console) -> int:
        refuse_together(arguments, "remove", "note")
        with open_library(arguments) as library:
            if arguments.remove:
                library.article(arguments.id)
                if library.bookmarks.remove(arguments.id, arguments.paragraph) is None:
                    raise NoBookmarkError(arguments.id)
            else:
                library.bookmarks.add(arguments.id, arguments.paragraph, arguments.note)
            left = tuple(mark for mark in library.marks.of_article(arguments.id) if mark.kind != "passage")
        _print(left, arguments, console)
        return DONE


class ListBookmarks:
    """All bookmarks and highlights of the library, newest first."""

    name = "bookmarks"
    help = "كل الإشارات والتظليلات، أحدثها أولًا"

    def add_arguments(self, parser: Parser) -> None:
        from reader.cli.values import one_of
        from reader.core.models import MARK_COLORS

        parser.add_argument(
            "--search", default="", metavar="TEXT", help="ما في نصّه أو ملاحظته أو عنوان مقالته هذه الكلمات"
        )
        parser.add_argument("--color", type=one_of(*MARK_COLORS), help="التظليلات بهذا اللون وحدها")

    def run(self, arguments: Namespace, console: Console) -> int:
        from reader.core.models import MarkFilter

        with open_library(arguments) as library:
            marks = library.marks.all(MarkFilter(text=arguments.search, color=arguments.color))
        _print(marks, arguments, console)
        return DONE


def _print(marks: tuple[Mark, ...], arguments: Namespace, console: Console) -> None:
    if arguments.json:
        from reader.cli.article_json import mark_json

        console.json_list(map(mark_json, marks))
        return
    from reader.cli.words import mark_row

    for mark in marks:
        console.write(console.page.row(mark_row(mark)))
    if console.is_terminal and not marks:
        console.message("لا إشارات.")
