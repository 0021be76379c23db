"""The progress and the outcomes of one import."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.core.importing.outcomes import PartialOutcome
from reader.core.importing.readers import QUICK, batches
from reader.core.library.storage import turns
from reader.core.models import ImportOutcome, ImportReport

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reader.core.importing.readers import Pace
    from reader.core.importing.reading_tasks import Chunk


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """The progress of an import.

    `done` of `total` files are done, the last of them `path`; `outcomes` are those since the last report.
    `share` is the part of the present file read so far (0.0 to 1.0), `articles` the number read so far.
    """

    done: int
    total: int
    path: str
    outcomes: tuple[ImportOutcome, ...] = ()
    share: float = 0.0
    articles: int = 0


class ImportRun:
    """The state of one import: outcomes so far, and progress."""

    def __init__(
        self,
        total: int,
        progress: Callable[[ImportProgress], object],
        cancelled: Callable[[], bool],
        pace: Pace = QUICK,
    ) -> None:
        self._total, self._progress, self._cancelled, self._pace = total, progress, cancelled, pace
        self._started = time.monotonic()
        self._outcomes: list[ImportOutcome] = []
        self._part = PartialOutcome()
        self._articles = 0

    def through(
        self, chunks: Iterable[Chunk], keep: Callable[[Sequence[Chunk]], list[ImportOutcome]]
    ) -> None:
        """Pass batch after batch to `keep`, until there are no more or the import is cancelled."""
        for chunked in batches(chunks, self._cancelled, self._pace):
            if self._articles:
                turns.pause()
            kept = keep(chunked)
            batch = [read for chunk in chunked for read in chunk.reads]
            self._articles += sum(read.articles for read in batch)
            done = len(self._outcomes)
            for read, outcome in zip(batch, kept, strict=True):
                self._part.add(outcome)
                if read.is_last:
                    self._outcomes.append(self._part.whole())
            new = tuple(self._outcomes[done:])
            share = 0.0 if batch[-1].is_last else batch[-1].share
            self._progress(
                ImportProgress(len(self._outcomes), self._total, kept[-1].path, new, share, self._articles)
            )

    def report(self, articles_added: int, import_id: int | None = None) -> ImportReport:
        seconds = time.monotonic() - self._started
        cut_short = len(self._outcomes) < self._total
        if self._part:
            self._outcomes.append(self._part.cut_short())
        return ImportReport(tuple(self._outcomes), articles_added, seconds, cut_short, import_id)
