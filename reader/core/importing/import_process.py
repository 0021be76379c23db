"""A large import in a process of its own: a window that waits for it shares no interpreter with it."""

from __future__ import annotations

from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING

from reader.core.errors import ImportBroken
from reader.core.importing.importing import ImportProgress, import_paths
from reader.core.importing.processes import attend
from reader.core.importing.reading_tasks import file_size
from reader.core.models import ImportReport

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from multiprocessing.connection import Connection
    from pathlib import Path

_MANY = 32  # files; fewer small ones are in before another process has begun
_LARGE = 1_000_000  # bytes of them
_ASK_SECONDS = 0.1


def import_apart(
    paths: Sequence[Path],
    library_path: Path,
    *,
    progress: Callable[[ImportProgress], object] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ImportReport:
    """`import_paths`; elsewhere, where there is much to import. Raises `ImportBroken` where the process was
    ended by force; what was in then stays in."""
    if not _is_much(paths):
        return import_paths(paths, library_path, progress=progress, cancelled=cancelled)
    from multiprocessing import get_context

    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_work, args=(there, tuple(paths), library_path))
    process.start()
    there.close()  # ours, so that theirs is the last
    try:
        return _report(here, progress, cancelled)
    except (EOFError, ConnectionError):
        raise ImportBroken(library_path) from None
    finally:
        here.close()  # which also stops a process that goes on
        process.join()


def _report(
    told: Connection, progress: Callable[[ImportProgress], object], cancelled: Callable[[], bool]
) -> ImportReport:
    stopped = False
    while True:
        if not stopped and cancelled():
            told.send(None)
            stopped = True
        if not told.poll(_ASK_SECONDS):
            continue
        news = told.recv()
        if isinstance(news, ImportReport):
            return news
        if isinstance(news, Exception):
            raise news
        progress(news)


def _work(teller: Connection, paths: Sequence[Path], library_path: Path) -> None:
    """In the other process: whatever comes over the pipe, its end included, means to stop."""
    import traceback

    attend()
    news: ImportReport | Exception
    try:
        news = import_paths(paths, library_path, progress=teller.send, cancelled=teller.poll)
    except Exception as error:  # noqa: BLE001 it is raised where it is waited for
        error.add_note(traceback.format_exc())
        news = error
    with suppress(ConnectionError):  # nobody waits any more
        teller.send(news)


def _is_much(paths: Sequence[Path]) -> bool:
    """Whether there are many files or large ones."""
    from reader.core.formats import article_files

    size = 0
    for number, file in enumerate(islice(article_files(paths), _MANY + 1), 1):
        size += file_size(file)
        if number > _MANY or size > _LARGE:
            return True
    return False
