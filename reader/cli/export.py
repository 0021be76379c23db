"""`warraq export`: articles, lists and marks into a file, or citations to standard output."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.command import DONE, open_library
from reader.cli.filters import add_filter_options, filter_of

if TYPE_CHECKING:
    from argparse import Namespace

    from reader.cli.console import Console
    from reader.cli.parser import Parser
    from reader.core.exporting import ExportReport, OutFormat, Selection

_CITATIONS = {"bibtex": "bibtex", "ris": "ris", "csl": "csl_json"}


class ExportArticles:
    """Exports articles; the file's ending chooses the format, `--citation` the style of citations."""

    name = "export"
    help = "اكتب مقالات أو علامات في ملف، بالصيغة التي تدلّ عليها نهايته"

    def add_arguments(self, parser: Parser) -> None:
        from reader.cli.values import counting_number, file_name

        parser.add_argument(
            "ids", type=counting_number, nargs="*", metavar="ID", help="أرقام المقالات؛ وبدونها كل ما يُختار"
        )
        parser.add_argument(
            "--to",
            type=file_name,
            metavar="FILE",
            help="الملف: .pdf .epub .html .md .txt .jsonl .bib .ris .csl.json",
        )
        parser.add_argument("--marks", action="store_true", help="العلامات والملاحظات وحدها")
        parser.add_argument(
            "--citation", metavar="bibtex|ris|csl", type=_citation, help="مراجع بهذه الصيغة بدل المقالات"
        )
        add_filter_options(parser)

    def run(self, arguments: Namespace, console: Console) -> int:
        from reader.arguments import UsageError

        selection, outgoing = _selection(arguments), arguments.citation
        if arguments.to is None:
            if outgoing is None:
                raise UsageError("ينقص الأمرَ --to.")
            _print_references(arguments, console, selection, outgoing)
        else:
            _tell(_export(arguments, console, selection, outgoing), arguments, console)
        return DONE


def _selection(arguments: Namespace) -> Selection:
    from reader.arguments import UsageError
    from reader.core.exporting import AllMarks, Chosen, Listed
    from reader.core.models import ArticleFilter

    wanted = filter_of(arguments)
    if not arguments.ids:
        return AllMarks(wanted) if arguments.marks else Listed(wanted)
    if arguments.marks or wanted != ArticleFilter():
        raise UsageError("لا تجتمع أرقام المقالات وما يختارها.")
    return Chosen(tuple(arguments.ids))


def _print_references(
    arguments: Namespace, console: Console, selection: Selection, outgoing: OutFormat
) -> None:
    from reader.cli.words import terminal_wording
    from reader.core.exporting import render

    with open_library(arguments) as library:
        console.raw(render(library, selection, outgoing, terminal_wording()))


def _export(
    arguments: Namespace, console: Console, selection: Selection, outgoing: OutFormat | None
) -> ExportReport:
    from pathlib import Path

    from reader.cli.words import chosen_wording
    from reader.core.exporting import ExportRequest, export
    from reader.paths import library_file, resources

    request = ExportRequest(
        library_file(arguments.library),
        selection,
        Path(arguments.to),
        chosen_wording(),
        resources() / "fonts",
        outgoing,
    )
    return export(request, progress=lambda done, total, _title: console.progress(f"{done} من {total}"))


def _tell(report: ExportReport, arguments: Namespace, console: Console) -> None:
    if arguments.json:
        console.json(
            {
                "path": str(report.path),
                "format": report.format,
                "articles": report.articles,
                "marks": report.marks,
                "seconds": round(report.seconds, 3),
            }
        )
    else:
        from reader.cli.isolates import isolated
        from reader.cli.words import terminal_wording

        said = terminal_wording().count_articles(report.articles)
        console.message(f"كُتب في {isolated(str(report.path))}: {said}.")


def _citation(word: str) -> OutFormat:
    from argparse import ArgumentTypeError

    from reader.core.exporting import format_named

    if word not in _CITATIONS:
        raise ArgumentTypeError(f"ليس {word} واحدًا من {' و'.join(_CITATIONS)}.")
    return format_named(_CITATIONS[word])
