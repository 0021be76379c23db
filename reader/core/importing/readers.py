"""Files read one after the other, or ahead by other processes where there is much; always in order."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from reader.core.errors import FileError
from reader.core.library.index.preparing import PreparedReading, prepare, stems_met
from reader.core.library.index.word_counts import NO_WORDS, Packed, WordCount
from reader.core.models import ImportOutcome

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping, Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from reader.core.formats.line_files import LineBlock
    from reader.core.models import FileReading

Reading = PreparedReading | ImportOutcome  # what was read, ready to be added, or how it failed


@dataclass(frozen=True, slots=True)
class Read:
    """What a file gave, or a part of one: `share` of the file (0.0 to 1.0) is read with it."""

    reading: Reading
    share: float = 1.0
    is_last: bool = True

    @property
    def articles(self) -> int:
        return len(self.reading.drafts) if isinstance(self.reading, PreparedReading) else 0


@dataclass(frozen=True, slots=True)
class Chunk:
    """What was read at once, the words in it, and the stems of those that its process had not met before."""

    reads: tuple[Read, ...]
    counted: Packed = NO_WORDS
    stems: Mapping[str, str] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """Bytes of the originals, compressed."""
        return sum(
            len(read.reading.packed) for read in self.reads if isinstance(read.reading, PreparedReading)
        )

    @property
    def articles(self) -> int:
        """How many there are, a file without any counted as one."""
        return sum(max(read.articles, 1) for read in self.reads)


_MANY = 64  # files that are worth starting other processes for
_CHUNK_FILES = 128  # a process reads at a time, at most
_CHUNK_BYTES = 1_000_000  # and of all of them
_CHUNKS = 32  # into which files are divided at least, so that all processes have some
_MOST_WORKERS = 4
_BATCH_ARTICLES = 400  # some 100 ms of writing, in which nobody else can write
_BATCH_BYTES = 8_000_000  # compressed
_BATCH_SECONDS = 0.5  # so that progress is seen, and what is read is soon kept

_Task = tuple["Callable[..., Chunk]", object]


def workers_for(files: Collection[Path]) -> int:
    """How many processes of their own are to read the files; none where there is little to read."""
    from reader.core.formats.line_files import line_blocks

    much = len(files) > _MANY or any(line_blocks(file) for file in files)
    return min(_cores(), _MOST_WORKERS) if much else 0


def read_all(files: Collection[Path], workers: int) -> Generator[Chunk, None, None]:
    """What each file gave, in order, read by so many processes. Close the generator to stop them."""
    return _read_ahead(files, workers) if workers else _read_here(files)


def read_one(path: str, read: Callable[[], FileReading], words: WordCount) -> Reading:
    """What `read` gives, its words counted, or how it failed; what is not a `FileError` passes: a bug."""
    try:
        return prepare(read(), words)
    except FileError as error:
        return ImportOutcome(path, "failed", (), error.sentence)


def batches(chunks: Iterable[Chunk], cancelled: Callable[[], bool]) -> Iterator[list[Chunk]]:
    """Articles by the hundred, fewer where they are large or slow; when cancelled, just what is there."""
    batch: list[Chunk] = []
    size = articles = 0
    started = time.monotonic()
    for chunk in chunks:
        batch.append(chunk)
        size += chunk.size
        articles += chunk.articles
        stop = cancelled()
        if stop or articles >= _BATCH_ARTICLES or size >= _BATCH_BYTES or _over(started):
            yield batch
            batch, size, articles, started = [], 0, 0, time.monotonic()
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
    for work, given in _tasks(files, 1, 0):
        yield work(given)


def _read_ahead(files: Collection[Path], workers: int) -> Generator[Chunk, None, None]:
    """Tasks are done by `workers` processes, no more of them ahead than keeps all busy."""
    from collections import deque
    from concurrent.futures import ProcessPoolExecutor

    from reader.core.importing.processes import attend, begin_loading, reading_context, undisturbed

    begin_loading()
    with ProcessPoolExecutor(workers, reading_context(), attend) as pool:
        try:
            ahead: deque[Future[Chunk]] = deque()
            most = min(max(len(files) // _CHUNKS, 1), _CHUNK_FILES)
            for work, given in _tasks(files, most, _CHUNK_BYTES):
                with undisturbed():  # it may start a process
                    ahead.append(pool.submit(work, given))
                if len(ahead) > 2 * workers:
                    yield ahead.popleft().result()
            while ahead:
                yield ahead.popleft().result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _tasks(files: Iterable[Path], most: int, size: int) -> Iterator[_Task]:
    """What there is to read: some whole files, `most` of them and about so many bytes; or as many bytes of
    the lines of a large one."""
    from reader.core.formats.line_files import line_blocks

    chunk: list[Path] = []
    bytes_in = 0
    for file in files:
        blocks = line_blocks(file)
        if blocks is None:
            chunk.append(file)
            bytes_in += file_size(file)
        if chunk and (blocks or len(chunk) >= most or bytes_in >= size):
            yield _read_files, chunk
            chunk, bytes_in = [], 0
        if blocks:
            yield from _block_tasks(file, blocks, size)
    if chunk:
        yield _read_files, chunk


def file_size(file: Path) -> int:
    """In bytes; 0 where the file cannot be asked, which its reading will tell."""
    try:
        return file.stat().st_size
    except (OSError, ValueError):
        return 0


def _block_tasks(file: Path, blocks: Iterator[LineBlock], size: int) -> Iterator[_Task]:
    chunk: list[LineBlock] = []
    failure: FileError | None = None
    try:
        for block in blocks:
            chunk.append(block)
            if sum(len(each.data) for each in chunk) >= size:
                yield _read_blocks, chunk
                chunk = []
    except FileError as error:
        failure = error
    if chunk:
        yield _read_blocks, chunk
    if failure:
        yield _tell, Read(ImportOutcome(str(file), "failed", (), failure.sentence))


def _read_files(files: Sequence[Path]) -> Chunk:
    from reader.core.formats import read_file

    words = WordCount()
    return _chunk((Read(read_one(str(path), partial(read_file, path), words)) for path in files), words)


def _read_blocks(blocks: Sequence[LineBlock]) -> Chunk:
    from reader.core.formats import read_block

    words = WordCount()
    reads = (
        Read(read_one(str(block.path), partial(read_block, block), words), block.share, block.is_last)
        for block in blocks
    )
    return _chunk(reads, words)


def _chunk(reads: Iterable[Read], words: WordCount) -> Chunk:
    return Chunk(tuple(reads), words.packed(), stems_met())


def _tell(read: Read) -> Chunk:
    return Chunk((read,))
