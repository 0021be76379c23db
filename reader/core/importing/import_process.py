"""Run a large import in another process, so that it does not share the window's interpreter."""

from __future__ import annotations

from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING

from reader.core.errors import ImportBroken
from reader.core.importing.importing import import_paths
from reader.core.importing.processes import set_up_process
from reader.core.importing.readers import GENTLE
from reader.core.importing.sizes import is_much
from reader.core.models import ImportReport

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from multiprocessing.connection import Connection
    from pathlib import Path

    from reader.core.importing.import_run import ImportProgress

_MANY = 32  # files; fewer small ones are imported before another process has started
_ASK_SECONDS = 0.1


def import_apart(
    paths: Sequence[Path],
    library_path: Path,
    *,
    progress: Callable[[ImportProgress], object] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ImportReport:
    """Like `import_paths`, but in another process and in small batches if there is much to import.

    Raises `ImportBroken` if the process was killed; what was added by then stays.
    """
    if not _is_much(paths):
        return import_paths(paths, library_path, progress=progress, cancelled=cancelled)
    return _import_apart(paths, library_path, progress, cancelled)


def _import_apart(
    paths: Sequence[Path],
    library_path: Path,
    progress: Callable[[ImportProgress], object],
    cancelled: Callable[[], bool],
) -> ImportReport:
    from multiprocessing import get_context

    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_work, args=(there, tuple(paths), library_path))
    process.start()
    there.close()  # the process then has the only copy, so its death closes the pipe
    try:
        return _report(here, progress, cancelled)
    except (EOFError, ConnectionError):
        raise ImportBroken(library_path) from None
    finally:
        here.close()  # which also stops a process that is still running
        process.join()


def _report(
    pipe: Connection, progress: Callable[[ImportProgress], object], cancelled: Callable[[], bool]
) -> ImportReport:
    """Pass on the progress of the other process until its report. Raises what the other process raised."""
    stopped = False
    while True:
        if not stopped and cancelled():
            pipe.send(None)
            stopped = True
        if not pipe.poll(_ASK_SECONDS):
            continue
        news = pipe.recv()
        if isinstance(news, ImportReport):
            return news
        if isinstance(news, Exception):
            raise news
        progress(news)


def _work(pipe: Connection, paths: Sequence[Path], library_path: Path) -> None:
    """The main function of the other process. Anything that comes through the pipe, or its end, cancels."""
    import traceback

    set_up_process()
    news: ImportReport | Exception
    try:
        news = import_paths(paths, library_path, progress=pipe.send, cancelled=pipe.poll, pace=GENTLE)
    except Exception as error:  # noqa: BLE001 it is raised in the other process
        error.add_note(traceback.format_exc())
        news = error
    with suppress(ConnectionError):  # the window has gone
        pipe.send(news)


def _is_much(paths: Sequence[Path]) -> bool:
    """Whether there are many files or large ones."""
    from reader.core.formats import article_files

    files = list(islice(article_files(paths), _MANY + 1))
    return len(files) > _MANY or is_much(files)
