"""Number the articles of a file that is read in blocks, each of which counts from 1."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.core.library.index.preparing import PreparedReading

if TYPE_CHECKING:
    from collections.abc import Generator

    from reader.core.importing.reading_tasks import Chunk, Read


def with_parts_before(chunks: Generator[Chunk, None, None]) -> Generator[Chunk, None, None]:
    """Yield the same chunks, each reading with the number of articles that its file has before its block."""
    count = _Count()
    with closing(chunks):
        for chunk in chunks:
            yield replace(chunk, reads=tuple(map(count.placed, chunk.reads)))


@dataclass(slots=True)
class _Count:
    """The articles of the present file: how many came before the block, and the last part in the block."""

    path: str | None = None
    before: int = 0
    last: int = 0

    def placed(self, read: Read) -> Read:
        reading = read.reading
        if not isinstance(reading, PreparedReading) or not reading.drafts:
            return read
        if reading.path != self.path:
            self.path, self.before, self.last = reading.path, 0, 0
        if reading.drafts[0].draft.part <= self.last:  # a new block, not a further piece of the same
            self.before += self.last
        self.last = reading.drafts[-1].draft.part
        before, self.path = self.before, None if read.is_last else self.path
        return replace(read, reading=replace(reading, parts_before=before)) if before else read
