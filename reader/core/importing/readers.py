"""Read files one after the other, or ahead in other processes; results are always in order."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.importing.file_parts import with_parts_before
from reader.core.importing.portions import Portion
from reader.core.importing.reading_tasks import Bytes, one_by_one, read_given, tasks
from reader.core.importing.sizes import LITTLE, file_size, is_apart, is_file_apart, is_much

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence

    from reader.core.formats.line_files import LineBlock
    from reader.core.importing.reading_tasks import Chunk, Read

_MANY = 64  # files; fewer are not worth other processes
_CHUNK_FILES = 128  # most files of one task
_CHUNKS = 32  # least number of tasks for each process
_LARGE = 8_000_000  # bytes of the files of a task that is run alone
_MAX_WORKERS = 4
_BATCH_SECONDS = 0.5  # until a batch is stored, so that progress is shown


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast an import goes, and how much it holds up other programs.

    `read` is the number of bytes read by one task, `written` what is written in one transaction (which blocks
    other writers), `niceness` that of the reading processes.
    """

    read: int
    written: Portion
    niceness: int = 0


QUICK = Pace(1_000_000, Portion(300, 8_000_000))  # transactions of some 120 ms
GENTLE = Pace(250_000, Portion(20, 50_000), 5)  # of some 15 ms, for a tenth more work: for a window in use


def workers_for(files: Collection[Path]) -> int:
    """How many reading processes to use; 0 if there is little to read and no format requires one."""
    from reader.core.formats.line_files import line_blocks

    much = len(files) > _MANY or is_much(files) or any(line_blocks(file) for file in files)
    return min(_cores(), _MAX_WORKERS) if much else int(any(map(is_file_apart, files)))


def read_all(files: Collection[Path], workers: int, pace: Pace = QUICK) -> Generator[Chunk, None, None]:
    """Yield what each file gave, in order. Close the generator to stop the processes."""
    return with_parts_before(_read_ahead(files, workers, pace) if workers else _read_here(files))


def read_bytes(given: Bytes) -> Generator[Chunk, None, None]:
    """Yield what the content gave. Close the generator to stop the process that reads it."""
    if len(given.data) <= LITTLE and not is_apart(given.path, given.data):
        yield from one_by_one(read_given, (given,))
        return
    from reader.core.importing.reading_pool import ReadingPool

    with ReadingPool(1, QUICK.written) as pool:
        yield from pool.alone(read_given, (given,))


def batches(
    chunks: Iterable[Chunk], cancelled: Callable[[], bool], pace: Pace = QUICK
) -> Iterator[list[Chunk]]:
    """Group chunks into batches that each fill the pace's portion, or less after `_BATCH_SECONDS`.

    Once cancelled, only what has been read already is yielded.
    """
    batch: list[Chunk] = []
    size = articles = words = 0
    started = time.monotonic()
    for chunk in chunks:
        if chunk.reads:
            batch.append(chunk)
        size += chunk.size
        articles += chunk.articles
        words += chunk.words
        stop = cancelled()
        if batch and (stop or pace.written.is_full(articles, size, words) or _is_late(started)):
            yield batch
            batch, size, articles, words, started = [], 0, 0, 0, time.monotonic()
        if stop:
            return
    if batch:
        yield batch


def _is_late(started: float) -> bool:
    return time.monotonic() - started >= _BATCH_SECONDS


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _read_here(files: Collection[Path]) -> Generator[Chunk, None, None]:
    for work, given in tasks(files, 1, 0):
        yield from one_by_one(work, given)


def _read_ahead(files: Collection[Path], workers: int, pace: Pace) -> Generator[Chunk, None, None]:
    """Run the tasks in `workers` processes, with just enough tasks queued to keep all of them busy."""
    from reader.core.importing.reading_pool import ReadingPool

    most = min(max(len(files) // _CHUNKS, 1), _CHUNK_FILES)
    with ReadingPool(workers, pace.written, pace.niceness) as pool:
        for work, given in tasks(files, most, pace.read):
            yield from (pool.alone if _is_large(given) else pool.submit)(work, given)
        yield from pool.rest()


def _is_large(given: Sequence[Path | LineBlock | Read]) -> bool:
    """Whether the results would take too much memory beside those of other tasks."""
    return sum(file_size(each) for each in given if isinstance(each, Path)) >= _LARGE
