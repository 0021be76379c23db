"""What there is to read, task by task, and how each is done: here, or in another process."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from reader.core.errors import FileError
from reader.core.library.index.preparing import PreparedReading, prepare_pieces, stems_met
from reader.core.library.index.word_counts import NO_WORDS, Packed, WordCount
from reader.core.models import ImportOutcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
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


Work = Callable[[Sequence[Any], WordCount], Iterator["Read"]]
Task = tuple[Work, Sequence[Any]]


def read_one(path: str, read: Callable[[], FileReading], words: WordCount) -> Iterator[Read]:
    """What `read` gives, in pieces where it is very much, its words counted, or how it failed; what is not a
    `FileError` is a bug and passes."""
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
    """What is read, piece by piece: only one of a very large file is there at a time."""
    words = WordCount()
    for read in work(given, words):
        yield Chunk((read,), words.packed(), stems_met())
        words.clear()


def together(work: Work, given: Sequence[Any]) -> Chunk:
    """What is read, at once."""
    words = WordCount()
    return Chunk(tuple(work(given, words)), words.packed(), stems_met())


def tasks(files: Iterable[Path], most: int, size: int) -> Iterator[Task]:
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
        yield _tell, [Read(ImportOutcome(str(file), "failed", (), failure.sentence))]


def _read_files(files: Sequence[Path], words: WordCount) -> Iterator[Read]:
    from reader.core.formats import read_file

    for path in files:
        yield from read_one(str(path), partial(read_file, path), words)


def _read_blocks(blocks: Sequence[LineBlock], words: WordCount) -> Iterator[Read]:
    from reader.core.formats import read_block

    for block in blocks:
        for read in read_one(str(block.path), partial(read_block, block), words):
            yield replace(read, share=block.share, is_last=block.is_last and read.is_last)


def _tell(reads: Sequence[Read], _words: WordCount) -> Iterator[Read]:
    yield from reads
