"""`warraq backup` and `warraq restore`: copy the library into a file, and restore it from one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.command import DONE, open_library

if TYPE_CHECKING:
    from argparse import Namespace

    from reader.cli.console import Console
    from reader.cli.parser import Parser
    from reader.core.models import BackupReport


class BackUp:
    """Copies the library, also while it is in use."""

    name = "backup"
    help = "انسخ المكتبة كلها في ملف"

    def add_arguments(self, parser: Parser) -> None:
        from reader.cli.values import file_name

        parser.add_argument("file", type=file_name, metavar="FILE", help="ملف النسخة")

    def run(self, arguments: Namespace, console: Console) -> int:
        from pathlib import Path

        from reader.core.library.storage.presence import refuse_absent
        from reader.paths import library_file

        refuse_absent(library_file(arguments.library))
        with open_library(arguments) as library:
            report = library.backup(Path(arguments.file))
        _tell(report, "نُسخت المكتبة", arguments, console)
        return DONE


class Restore:
    """Replaces the library by a backup; its former content is kept beside it."""

    name = "restore"
    help = "أعد المكتبة من نسخة، بعد فحصها؛ وتبقى المكتبة السابقة بجانبها"

    def add_arguments(self, parser: Parser) -> None:
        from reader.cli.values import file_name

        parser.add_argument("file", type=file_name, metavar="FILE", help="ملف النسخة")

    def run(self, arguments: Namespace, console: Console) -> int:
        from pathlib import Path

        from reader.core.library.safety.restore import restore
        from reader.paths import library_file

        report = restore(Path(arguments.file), library_file(arguments.library))
        _tell(report, "عادت المكتبة من النسخة", arguments, console)
        if report.kept is not None and not arguments.json:
            from reader.cli.isolates import isolated

            console.message(f"المكتبة السابقة محفوظة في {isolated(str(report.kept))}")
        return DONE


def _tell(report: BackupReport, done: str, arguments: Namespace, console: Console) -> None:
    if arguments.json:
        console.json(
            {
                "source": str(report.source),
                "target": str(report.target),
                "articles": report.articles,
                "kept": None if report.kept is None else str(report.kept),
            }
        )
    else:
        from reader.cli.words import holding

        console.message(f"{done}، {holding(report.articles)}.")
