"""`warraq check`: check the library, and repair it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.command import DONE, NOT_DONE

if TYPE_CHECKING:
    from argparse import Namespace

    from reader.cli.console import Console
    from reader.cli.parser import Parser
    from reader.core.models import CheckReport


class CheckLibrary:
    """Reports on the library file, even if it cannot be opened any more."""

    name = "check"
    help = "افحص المكتبة، وأصلح ما يمكن إصلاحه"

    def add_arguments(self, parser: Parser) -> None:
        parser.add_argument(
            "--repair", action="store_true", help="أعد بناء ما يُبنى من المقالات، وأنقذ ما أمكن من ملف متضرّر"
        )

    def run(self, arguments: Namespace, console: Console) -> int:
        from reader.core.library.safety.check import check_file
        from reader.core.library.storage.presence import is_absent
        from reader.paths import library_file

        path = library_file(arguments.library)
        report = check_file(path)
        if arguments.repair and report.problems and not is_absent(path):
            from reader.core.library.safety.salvage import mend_file

            report = mend_file(path, lambda done, total: console.progress(f"{done} من {total}"))
        if arguments.json:
            from reader.cli.article_json import check_json

            console.json(check_json(str(path), report))
        else:
            _print(report, console)
        for problem in report.problems:
            console.complain(problem)
        return NOT_DONE if report.problems else DONE


def _print(report: CheckReport, console: Console) -> None:
    from reader.cli.words import holding

    for done in report.repaired:
        console.message(done)
    if not report.problems:
        console.message(f"المكتبة سليمة، {holding(report.articles)}.")
