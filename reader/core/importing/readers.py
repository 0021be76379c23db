"""Files read one after the other, or ahead by other processes where there are many; always in order."""

from __future__ import annotations

import os
import time
from functools import partial
from typing import TYPE_CHECKING

from reader.core.errors import FileError
from reader.core.library.preparing import PreparedReading, prepare
from reader.core.models import ImportOutcome

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from reader.core.models import FileReading

Read = PreparedReading | ImportOutcome  # what one file gave, ready to be added, or how it failed

_MANY = 64  # files that are worth starting other processes for
_CHUNK = 16  # files a process reads at a time
_MOST_WORKERS = 4
_BATCH_FILES = 16  # some 30 ms of writing, in which nobody else can write
_BATCH_BYTES = 8_000_000  # compressed
_BATCH_SECONDS = 0.5  # so that progress is seen, and what is read is soon kept


def read_all(files: Sequence[Path], workers: int | None = None) -> Generator[Read, None, None]:
    """What each file gave, in order. Close the generator to stop the processes."""
    if workers is None:
        workers = min(_cores(), _MOST_WORKERS) if len(files) > _MANY else 0
    return _read_ahead(files, workers) if workers else map_files(files)


def map_files(files: Iterable[Path]) -> Generator[Read, None, None]:
    """What each file gave, read here."""
    from reader.core.formats import read_file

    for path in files:
        yield read_one(str(path), partial(read_file, path))


def read_one(path: str, read: Callable[[], FileReading]) -> Read:
    """What `read` gives, or how it failed; what is not a `FileError` is a bug and passes."""
    try:
        return prepare(read())
    except FileError as error:
        return ImportOutcome(path, "failed", (), error.sentence)


def batches(readings: Iterable[Read], cancelled: Callable[[], bool]) -> Iterator[list[Read]]:
    """Readings by the dozen, fewer where they are large or slow; when cancelled, just what is there."""
    batch: list[Read] = []
    size, started = 0, time.monotonic()
    for read in readings:
        batch.append(read)
        size += len(read.packed) if isinstance(read, PreparedReading) else 0
        stop = cancelled()
        if stop or len(batch) >= _BATCH_FILES or size >= _BATCH_BYTES or _over(started):
            yield batch
            batch, size, started = [], 0, time.monotonic()
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


def _read_ahead(files: Sequence[Path], workers: int) -> Generator[Read, None, None]:
    """Chunks are read by `workers` processes, no more of them ahead than keeps all busy."""
    from collections import deque
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    chunks = (files[at : at + _CHUNK] for at in range(0, len(files), _CHUNK))
    with ProcessPoolExecutor(workers, get_context("spawn"), _attend) as pool:
        try:
            ahead: deque[Future[list[Read]]] = deque()
            for chunk in chunks:
                ahead.append(pool.submit(_read_chunk, chunk))
                if len(ahead) > 2 * workers:
                    yield from ahead.popleft().result()
            while ahead:
                yield from ahead.popleft().result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _read_chunk(files: Sequence[Path]) -> list[Read]:
    return list(map_files(files))


def _attend() -> None:
    """In a reading process: leave Ctrl+C to the importing one, and end when that one is gone.

    A killed parent closes no pipe its children hold too, so they would wait for work for ever.
    """
    import signal
    from multiprocessing import parent_process
    from multiprocessing.connection import wait
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()

    def end_with_parent() -> None:
        if parent is not None:
            wait([parent.sentinel])
            os._exit(1)

    Thread(target=end_with_parent, daemon=True).start()
