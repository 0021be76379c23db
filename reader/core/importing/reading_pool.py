"""Processes that read ahead. One that dies, runs out of memory or does not come to an end costs no more than
the file it was reading."""

from __future__ import annotations

from collections import deque
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Self

from reader.core.errors import FileDeadly, FileSlow
from reader.core.importing.crew import Crew
from reader.core.importing.processes import begin_loading
from reader.core.importing.reading_tasks import Chunk, lost, one_by_one, together
from reader.core.importing.sizes import weight
from reader.core.importing.worker import STEP_SECONDS, AnswerLost

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from concurrent.futures import Future
    from types import TracebackType

    from reader.core.errors import FileError
    from reader.core.importing.portions import Portion
    from reader.core.importing.reading_tasks import Work
    from reader.core.importing.worker import Worker

_SHARED_ROOM = 180_000_000  # bytes of memory, for all processes that read together
_MIN_ROOM = 70_000_000  # for each of them; a megabyte of articles takes 50
_LONE_ROOM = 280_000_000  # for one that reads while the others are gone
_SECONDS = 20e-6  # that a byte may take to be read; one of many short rows takes half of it
_MAX_DEATHS = 20  # in a row: then it is not the files that reading processes die of
_NOTHING_YET = Chunk(())


@dataclass(frozen=True, slots=True)
class _Ahead:
    """A task that is being done."""

    work: Work
    given: Sequence[Any]
    chunks: Future[list[Chunk]]


class ReadingPool:
    """Does tasks in so many processes and yields what they read, in order; while one waits for it, a chunk
    without readings now and then."""

    def __init__(self, workers: int, portion: Portion, niceness: int = 0) -> None:
        self._count, self._portion = workers, portion
        self._crew = Crew(niceness)
        self._threads = ThreadPoolExecutor(workers)  # each waits for a process
        self._ahead: deque[_Ahead] = deque()
        self._deaths = 0

    def __enter__(self) -> Self:
        begin_loading()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._crew.interrupt()
        self._threads.shutdown(cancel_futures=True)
        self._crew.dismiss_idle()

    def ahead(self, work: Work, given: Sequence[Any]) -> Iterator[Chunk]:
        """Begin a task; where enough are begun, what the oldest read."""
        self._ahead.append(_Ahead(work, given, self._threads.submit(self._together, work, given)))
        if len(self._ahead) > 2 * self._count:
            yield from self._oldest()

    def rest(self) -> Iterator[Chunk]:
        """What all begun tasks read."""
        while self._ahead:
            yield from self._oldest()

    def alone(self, work: Work, given: Sequence[Any]) -> Iterator[Chunk]:
        """What a large task reads, a piece at a time, while no other is done."""
        yield from self.rest()
        yield from self._one_by_one(work, given)

    def _together(self, work: Work, given: Sequence[Any]) -> list[Chunk]:
        worker = self._crew.found(max(_SHARED_ROOM // self._count, _MIN_ROOM))
        question = together, (work, given, self._portion)
        try:
            answers = worker.answers(question, partial(_more_seconds, given))
            chunks = [chunk for chunk in answers if chunk is not None]
        except BaseException:
            self._crew.dismiss(worker)
            raise
        self._crew.release(worker)
        return chunks

    def _oldest(self) -> Iterator[Chunk]:
        task = self._ahead.popleft()
        yield from _until_done(task)
        error = task.chunks.exception()
        if not isinstance(error, AnswerLost | BrokenExecutor):
            self._deaths = 0
            yield from task.chunks.result()
        elif isinstance(error, AnswerLost) and error.reason is FileSlow and len(task.given) == 1:
            yield lost(task.given[0], FileSlow)
        else:
            for other in self._ahead:  # their memory counts
                yield from _until_done(other)
            yield from self._one_by_one(task.work, task.given)

    def _one_by_one(self, work: Work, given: Sequence[Any]) -> Iterator[Chunk]:
        self._crew.dismiss_idle()
        worker: Worker | None = None
        try:
            for each in given:
                worker = worker or self._crew.hired(_LONE_ROOM)
                failure = yield from _pieces(worker, work, each)
                self._count_deaths(failure)
                if failure:
                    self._crew.dismiss(worker)
                    worker = None
                    yield lost(each, failure)
        finally:
            if worker:
                self._crew.dismiss(worker)

    def _count_deaths(self, failure: type[FileError] | None) -> None:
        """Raise `BrokenExecutor` if reading processes die one after the other."""
        self._deaths = self._deaths + 1 if failure is FileDeadly else 0
        if self._deaths >= _MAX_DEATHS:
            raise BrokenExecutor


def _pieces(worker: Worker, work: Work, each: Any) -> Generator[Chunk, None, type[FileError] | None]:
    """What a file or a part of one gave, piece by piece; returns why the rest of it is lost, if it is."""
    try:
        for chunk in worker.answers((one_by_one, (work, (each,))), partial(_more_seconds, (each,))):
            yield chunk or _NOTHING_YET
    except AnswerLost as loss:
        return loss.reason
    return None


def _until_done(task: _Ahead) -> Iterator[Chunk]:
    while not wait((task.chunks,), STEP_SECONDS).done:
        yield _NOTHING_YET


def _more_seconds(given: Sequence[Any]) -> float:
    """So many more seconds may reading take because of the size."""
    return sum(map(weight, given)) * _SECONDS
