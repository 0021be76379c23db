"""The tasks of reading: how files are divided into them, and how each is run, here or in another process."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from reader.core.errors import FileError
from reader.core.importing.sizes import file_size
from reader.core.library.index.preparing import PreparedReading, prepare_pieces
from reader.core.library.index.word_counts import NO_WORDS, CodedCount, Packed
from reader.core.models import ImportOutcome

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from reader.core.formats.line_files import LineBlock
    from reader.core.importing.portions import Portion
    from reader.core.models import FileReading

Reading = PreparedReading | ImportOutcome  # ready to be added, or how reading failed


@dataclass(frozen=True, slots=True)
class Read:
    """What a file or a part of it gave; `share` is the part of the file read so far (0.0 to 1.0)."""

    reading: Reading
    share: float = 1.0
    is_last: bool = True

    @property
    def articles(self) -> int:
        return len(self.reading.drafts) if isinstance(self.reading, PreparedReading) else 0

    @property
    def size(self) -> int:
        """Bytes of the original, compressed."""
        return len(self.reading.packed) if isinstance(self.reading, PreparedReading) else 0


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some of what a task read, with the counts of its words."""

    reads: tuple[Read, ...]
    counted: Packed = NO_WORDS

    @property
    def size(self) -> int:
        """Bytes of the originals, compressed."""
        return sum(read.size for read in self.reads)

    @property
    def articles(self) -> int:
        """The number of articles; a file without any counts as one."""
        return sum(max(read.articles, 1) for read in self.reads)

    @property
    def words(self) -> int:
        """The number of different words."""
        return self.counted.size


@dataclass(frozen=True, slots=True)
class Bytes:
    """Content that did not come from a file; `path` is the name to report it under."""

    path: str
    data: bytes


Work = Callable[[Sequence[Any], CodedCount], Iterator["Read"]]
Task = tuple[Work, Sequence[Any]]


def read_one(path: str, read: Callable[[], FileReading], words: CodedCount) -> Iterator[Read]:
    """Yield what `read` returns, in pieces if it is large, or its failure; add its words to `words`.

    Only `FileError` becomes an outcome; any other exception is a bug and propagates.
    """
    try:
        reading = read()
    except FileError as error:
        yield Read(ImportOutcome(path, "failed", (), error.sentence))
        return
    done, last = 0, len(reading.drafts)
    for piece in prepare_pieces(reading, words):
        done += len(piece.drafts)
        yield Read(piece, done / max(last, 1), done == last)


def one_by_one(work: Work, given: Sequence[Any]) -> Iterator[Chunk]:
    """Run a task and yield each reading by itself, so that no large file is in memory as a whole."""
    words = CodedCount()
    for read in work(given, words):
        yield Chunk((read,), words.packed())
        words.clear()


def in_portions(work: Work, given: Sequence[Any], most: Portion) -> Iterator[Chunk]:
    """Run a task and yield what it read in chunks that each fill a portion."""
    gathered: list[Read] = []
    articles = size = 0
    words = CodedCount()
    for read in work(given, words):
        gathered.append(read)
        articles, size = articles + max(read.articles, 1), size + read.size
        if most.is_full(articles, size):
            yield Chunk(tuple(gathered), words.packed())
            articles = size = 0
            gathered.clear()
            words.clear()
    if gathered:
        yield Chunk(tuple(gathered), words.packed())


def lost(given: Path | LineBlock | Bytes | Read, reason: type[FileError]) -> Chunk:
    """The failure of a file or block that was being read when its process was lost."""
    if isinstance(given, Read):
        return Chunk((given,))
    path = str(getattr(given, "path", given))
    share, is_last = getattr(given, "share", 1.0), getattr(given, "is_last", True)
    return Chunk((Read(ImportOutcome(path, "failed", (), reason(path).sentence), share, is_last),))


def tasks(files: Iterable[Path], most: int, size: int) -> Iterator[Task]:
    """Divide the files into tasks.

    A task is at most `most` files and about `size` bytes, or as many bytes of a large file's lines.
    """
    from reader.core.formats.line_files import line_blocks

    chunk: list[Path] = []
    bytes_in = 0
    for file in files:
        blocks = line_blocks(file)
        if blocks is None:
            chunk.append(file)
            bytes_in += file_size(file)
        if chunk and (blocks or len(chunk) >= most or bytes_in >= size):
            yield read_files, chunk
            chunk, bytes_in = [], 0
        if blocks:
            yield from _block_tasks(file, blocks, size)
    if chunk:
        yield read_files, chunk


def _block_tasks(file: Path, blocks: Iterator[LineBlock], size: int) -> Iterator[Task]:
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
        yield _pass_on, [Read(ImportOutcome(str(file), "failed", (), failure.sentence))]


def read_files(files: Sequence[Path], words: CodedCount) -> Iterator[Read]:
    from reader.core.formats import read_file

    for path in files:
        yield from read_one(str(path), partial(read_file, path), words)


def _read_blocks(blocks: Sequence[LineBlock], words: CodedCount) -> Iterator[Read]:
    from reader.core.formats import read_block

    for block in blocks:
        for read in read_one(str(block.path), partial(read_block, block), words):
            yield replace(read, share=block.share, is_last=block.is_last and read.is_last)


def read_given(given: Sequence[Bytes], words: CodedCount) -> Iterator[Read]:
    """The task of reading content that did not come from files."""
    from reader.core.formats import read_bytes

    for each in given:
        yield from read_one(each.path, partial(read_bytes, each.data, each.path), words)


def _pass_on(reads: Sequence[Read], _words: CodedCount) -> Iterator[Read]:
    """The task of a failure that is known already, to be reported at its place among the others."""
    yield from reads
