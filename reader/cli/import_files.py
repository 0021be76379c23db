"""`warraq import`: import files, folders and standard input, and report on each."""

from __future__ import annotations

from itertools import groupby
from time import monotonic
from typing import TYPE_CHECKING

from reader.cli.command import DONE, NOT_DONE
from reader.cli.standard_input import STANDARD_INPUT
from reader.core.errors import ImportBroken, LibraryError

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from pathlib import Path

    from reader.cli.console import Console
    from reader.cli.parser import Parser
    from reader.cli.stopping import Stopping
    from reader.core.importing import ImportProgress
    from reader.core.models import ImportOutcome, ImportReport, ImportStatus

    Progress = Callable[[ImportProgress], object]

_STATUS_WORDS: tuple[tuple[ImportStatus, str], ...] = (
    ("imported", "استُورد"),
    ("updated", "حُدّث"),
    ("duplicate", "مكرّر"),
    ("skipped", "تُرك"),
    ("failed", "تعذّر"),
)


class ImportFiles:
    """Imports what it is given; failures are reported with their reasons."""

    name = "import"
    help = "أدخل ملفات ومجلدات إلى المكتبة"

    def add_arguments(self, parser: Parser) -> None:
        from reader.cli.values import counting_number, file_name

        parser.add_argument(
            "paths",
            nargs="+",
            type=file_name,
            metavar="PATH",
            help="ملف أو مجلد، و- لما يأتي من أمر آخر",
        )
        parser.add_argument("--dry-run", action="store_true", help="أخبر بما سيحدث ولا تغيّر شيئًا")
        parser.add_argument("--workers", type=counting_number, metavar="N", help="عدد العمليات التي تقرأ معًا")

    def run(self, arguments: Namespace, console: Console) -> int:
        from reader.cli.stopping import Stopping

        stopping = Stopping()
        report = _import_and_report(arguments, console, stopping)
        for outcome in report.outcomes if report else ():
            if outcome.status == "failed" or (_was_read_in_part(outcome) and not arguments.json):
                console.complain(_failure(outcome))
        if stopping():
            return stopping.status
        return NOT_DONE if report and report.count("failed") else DONE


def _import_and_report(arguments: Namespace, console: Console, stopping: Stopping) -> ImportReport | None:
    """Import and print the summary, also if it is cut short; return `None` if a signal stopped it.

    Raises `LibraryError`.
    """
    started = monotonic()
    seen: list[ImportProgress] = []

    def progress(news: ImportProgress) -> None:
        seen.append(news)
        _show(news, arguments, console)

    try:
        report = _import(arguments, progress, stopping)
    except (LibraryError, KeyboardInterrupt) as error:
        if seen or stopping():  # what was read so far is in the library
            _tell(_broken_off(seen, monotonic() - started), arguments, console)
        if stopping() and isinstance(error, ImportBroken | KeyboardInterrupt):
            return None
        raise
    _tell(report, arguments, console)
    return report


def _broken_off(seen: list[ImportProgress], seconds: float) -> ImportReport:
    """The report of an import that was interrupted, from its progress so far."""
    from reader.core.models import ImportReport

    outcomes = tuple(outcome for news in seen for outcome in news.outcomes)
    return ImportReport(outcomes, seen[-1].articles if seen else 0, seconds, cancelled=True)


def _tell(report: ImportReport, arguments: Namespace, console: Console) -> None:
    console.progress("")
    if arguments.json:
        from reader.cli.article_json import summary_json

        console.json(summary_json(report))
    else:
        console.message(_account(report, dry_run=arguments.dry_run))


def _import(arguments: Namespace, progress: Progress, stopping: Stopping) -> ImportReport:
    """Import the paths in the order given, standard input at its place among them."""
    from pathlib import Path

    from reader.core.models import ImportReport
    from reader.paths import library_file

    library = library_file(arguments.library)
    reports = [
        _import_standard_input(library, arguments, progress)
        if is_input
        else _import_paths([Path(path) for path in paths], library, arguments, progress, stopping)
        for is_input, paths in groupby(arguments.paths, STANDARD_INPUT.__eq__)
        if not stopping()
    ]
    return ImportReport(
        tuple(outcome for report in reports for outcome in report.outcomes),
        sum(report.articles_added for report in reports),
        sum(report.seconds for report in reports),
        any(report.cancelled for report in reports),
    )


def _import_paths(
    paths: list[Path], library: Path, arguments: Namespace, progress: Progress, stopping: Stopping
) -> ImportReport:
    from reader.core.importing import dry_run, import_paths

    work = dry_run if arguments.dry_run else import_paths
    with stopping:
        return work(paths, library, progress=progress, cancelled=stopping, workers=arguments.workers)


def _import_standard_input(library: Path, arguments: Namespace, progress: Progress) -> ImportReport:
    from reader.cli.standard_input import dry_run_bytes, standard_input
    from reader.core.importing import ImportProgress, import_bytes

    data = standard_input()
    report = (dry_run_bytes if arguments.dry_run else import_bytes)(data, STANDARD_INPUT, library)
    progress(ImportProgress(1, 1, STANDARD_INPUT, report.outcomes))
    return report


def _show(progress: ImportProgress, arguments: Namespace, console: Console) -> None:
    """Report progress: to programs the outcome of each file, to a terminal how many are done."""
    if arguments.json:
        from reader.cli.article_json import outcome_json

        for outcome in progress.outcomes:
            console.json(outcome_json(outcome))
    if not (arguments.json and console.is_terminal):
        articles = f" (المقالات: {progress.articles})" if progress.articles else ""
        console.progress(f"قُرئ {progress.done} من {progress.total}{articles}")


def _account(report: ImportReport, *, dry_run: bool) -> str:
    found = ((word, report.count(status)) for status, word in _STATUS_WORDS)
    counts = "، ".join(f"{word} {count}" for word, count in found if count)
    files = f"الملفات: {len(report.outcomes)}" + (f" ({counts})" if counts else "")
    if report.cancelled:
        return f"{files}. لم يتمّ الاستيراد؛ المقالات التي قُرئت قبل توقّفه: {report.articles_added}."
    if dry_run:
        return f"{files}. المقالات التي ستُضاف: {report.articles_added}. لم يُغيَّر شيء."
    return f"{files}. المقالات الجديدة: {report.articles_added}. الزمن: {report.seconds:.1f} ثانية."


def _was_read_in_part(outcome: ImportOutcome) -> bool:
    """Whether some of the file was left out, though articles of it were imported."""
    return outcome.status == "imported" and outcome.reason is not None


def _failure(outcome: ImportOutcome) -> str:
    """The reason of a failure, in which the file is named."""
    from reader.cli.isolates import isolated, without_isolates

    reason = without_isolates(outcome.reason or "تعذّر استيراده.")
    named = reason if outcome.path in reason else f"{outcome.path}: {reason}"
    return named.replace(outcome.path, isolated(outcome.path), 1)
