"""A pool of processes that read files ahead.

If a process dies, runs out of memory or does not come to an end, only the file it was reading is lost.
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Self

from reader.core.errors import FileDeadly, FileSlow
from reader.core.importing.processes import start_fork_server
from reader.core.importing.reading_tasks import Chunk, in_portions, lost, one_by_one
from reader.core.importing.sizes import weight
from reader.core.importing.worker import STEP_SECONDS, WorkerLost
from reader.core.importing.worker_set import WorkerSet

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from concurrent.futures import Future
    from types import TracebackType

    from reader.core.errors import FileError
    from reader.core.importing.portions import Portion
    from reader.core.importing.reading_tasks import Work
    from reader.core.importing.worker import Worker

_SHARED_MEMORY = 180_000_000  # bytes, for all processes that read at the same time
_MIN_MEMORY = 70_000_000  # bytes for each of them; a megabyte of articles takes 50
_LONE_MEMORY = 280_000_000  # bytes, for a process that reads while no other does
_SECONDS_PER_BYTE = 20e-6  # that reading may take; a file of many short rows takes half of it
_MAX_DEATHS = 20  # in a row: then files are not what the processes die of
_NOTHING_YET = Chunk(())


@dataclass(frozen=True, slots=True)
class _Submitted:
    """A task, and what it will have read."""

    work: Work
    given: Sequence[Any]
    chunks: Future[list[Chunk]]


class ReadingPool:
    """Runs reading tasks in `workers` processes and yields what they read, in the order of the tasks.

    While a result is awaited, an empty chunk is yielded every `STEP_SECONDS`, so that the caller can stop.
    """

    def __init__(self, workers: int, portion: Portion, niceness: int = 0) -> None:
        self._count, self._portion = workers, portion
        self._workers = WorkerSet(niceness)
        self._threads = ThreadPoolExecutor(workers)  # each waits for a process
        self._submitted: deque[_Submitted] = deque()
        self._deaths = 0

    def __enter__(self) -> Self:
        start_fork_server()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._workers.kill_all()
        self._threads.shutdown(cancel_futures=True)
        self._workers.end_idle()

    def submit(self, work: Work, given: Sequence[Any]) -> Iterator[Chunk]:
        """Start a task; if enough are under way, yield what the oldest read."""
        chunks = self._threads.submit(self._read_in_portions, work, given)
        self._submitted.append(_Submitted(work, given, chunks))
        if len(self._submitted) > 2 * self._count:
            yield from self._oldest()

    def rest(self) -> Iterator[Chunk]:
        """Yield what all submitted tasks read."""
        while self._submitted:
            yield from self._oldest()

    def alone(self, work: Work, given: Sequence[Any]) -> Iterator[Chunk]:
        """Run a large task while no other runs: yield the rest first, then each reading of this task."""
        yield from self.rest()
        yield from self._read_alone(work, given)

    def _read_in_portions(self, work: Work, given: Sequence[Any]) -> list[Chunk]:
        """Run a task in one of several processes. Raises as `Worker.results` does."""
        worker = self._workers.acquire(max(_SHARED_MEMORY // self._count, _MIN_MEMORY))
        call = in_portions, (work, given, self._portion)
        try:
            results = worker.results(call, partial(_more_seconds, given))
            chunks = [chunk for chunk in results if chunk is not None]
        except BaseException:
            self._workers.end(worker)
            raise
        self._workers.release(worker)
        return chunks

    def _oldest(self) -> Iterator[Chunk]:
        """Yield what the oldest task read; a task whose process was lost is run again, alone."""
        task = self._submitted.popleft()
        yield from _until_done(task)
        error = task.chunks.exception()
        if not isinstance(error, WorkerLost | BrokenExecutor):
            self._deaths = 0
            yield from task.chunks.result()
        elif isinstance(error, WorkerLost) and error.reason is FileSlow and len(task.given) == 1:
            yield lost(task.given[0], FileSlow)
        else:
            for other in self._submitted:  # they use memory until then
                yield from _until_done(other)
            yield from self._read_alone(task.work, task.given)

    def _read_alone(self, work: Work, given: Sequence[Any]) -> Iterator[Chunk]:
        """Read what is given one by one in a process with more memory; after a loss, in a new one."""
        self._workers.end_idle()
        worker: Worker | None = None
        try:
            for each in given:
                worker = worker or self._workers.start(_LONE_MEMORY)
                failure = yield from _pieces(worker, work, each)
                self._count_deaths(failure)
                if failure:
                    self._workers.end(worker)
                    worker = None
                    yield lost(each, failure)
        finally:
            if worker:
                self._workers.end(worker)

    def _count_deaths(self, failure: type[FileError] | None) -> None:
        """Raise `BrokenExecutor` if too many processes died in a row."""
        self._deaths = self._deaths + 1 if failure is FileDeadly else 0
        if self._deaths >= _MAX_DEATHS:
            raise BrokenExecutor


def _pieces(worker: Worker, work: Work, each: Any) -> Generator[Chunk, None, type[FileError] | None]:
    """Yield what one file or block gave, piece by piece; return why the rest of it is lost, if it is."""
    try:
        for chunk in worker.results((one_by_one, (work, (each,))), partial(_more_seconds, (each,))):
            yield chunk or _NOTHING_YET
    except WorkerLost as loss:
        return loss.reason
    return None


def _until_done(task: _Submitted) -> Iterator[Chunk]:
    while not wait((task.chunks,), STEP_SECONDS).done:
        yield _NOTHING_YET


def _more_seconds(given: Sequence[Any]) -> float:
    """The additional seconds that reading may take because of the size."""
    return sum(map(weight, given)) * _SECONDS_PER_BYTE
