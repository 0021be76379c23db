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
_LARGE = 8_000_000  # bytes; files in all that are read in the importing process
_MAX_WORKERS = 4
_BATCH_SECONDS = 0.5  # seconds, so that progress shows and what is read is soon stored


@dataclass(frozen=True, slots=True)
class Pace:
    """Bytes read by one task, what is written in one transaction, which blocks other writers, and by how much
    the reading processes give way to others."""

    read: int
    written: Portion
    niceness: int = 0


QUICK = Pace(1_000_000, Portion(300, 8_000_000))  # transactions of some 120 ms
GENTLE = Pace(250_000, Portion(20, 50_000), 5)  # of 15 ms, for a tenth more work: a window is used meanwhile


def workers_for(files: Collection[Path]) -> int:
    """How many reading processes to use for the files; 0 if there is little to read, and nothing apart."""
    from reader.core.formats.line_files import line_blocks

    much = len(files) > _MANY or is_much(files) or any(line_blocks(file) for file in files)
    return min(_cores(), _MAX_WORKERS) if much else int(any(map(is_file_apart, files)))


def read_all(files: Collection[Path], workers: int, pace: Pace = QUICK) -> Generator[Chunk, None, None]:
    """What each file gave, in order. Close the generator to stop the processes."""
    return with_parts_before(_read_ahead(files, workers, pace) if workers else _read_here(files))


def read_bytes(given: Bytes) -> Generator[Chunk, None, None]:
    """What it gave; close the generator to stop the process that reads it."""
    if len(given.data) <= LITTLE and not is_apart(given.path, given.data):
        yield from one_by_one(read_given, (given,))
        return
    from reader.core.importing.reading_pool import ReadingPool

    with ReadingPool(1, QUICK.written) as pool:
        yield from pool.alone(read_given, (given,))


def batches(
    chunks: Iterable[Chunk], cancelled: Callable[[], bool], pace: Pace = QUICK
) -> Iterator[list[Chunk]]:
    """Group results into batches of so many articles, fewer if they are large or slow to come.

    After cancelling, only what has been read already is yielded.
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
        if batch and (stop or pace.written.is_full(articles, size, words) or _over(started)):
            yield batch
            batch, size, articles, words, started = [], 0, 0, 0, time.monotonic()
        if stop:
            return
    if batch:
        yield batch


def _over(started: float) -> bool:
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
            yield from (pool.alone if _is_large(given) else pool.ahead)(work, given)
        yield from pool.rest()


def _is_large(given: Sequence[Path | LineBlock | Read]) -> bool:
    """Whether the results would fill too much memory of other processes and ours."""
    return sum(file_size(each) for each in given if isinstance(each, Path)) >= _LARGE
