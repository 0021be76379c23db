"""Slow work off the window's thread: a plain function goes out, its result comes back as a call.

`done` and `failed` are always called in the window's thread, never after `shut_down`, and for work under one
`key` only for the latest. The work touches no widget and opens its own library.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

from reader.ui.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.progress import Step

T = TypeVar("T")


class Task(Generic[T]):
    """One work in progress. After `drop` its result is discarded."""

    def __init__(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> None:
        self.work = work
        self.done = done
        self.failed = failed
        self.wanted = True

    def drop(self) -> None:
        """Discard the result, and the work itself if it has not begun."""
        self.wanted = False


class LongTask(Task[T]):
    """Work that reports progress and can be asked to stop; what it then returns is still delivered."""

    def __init__(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
        progressed: Callable[[Step], object],
        announce: Callable[[LongTask[T]], None],
    ) -> None:
        self.progress = Progress(lambda: announce(self))
        self.progressed = progressed
        super().__init__(lambda: work(self.progress), done, failed)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self.progress.cancelled = True


class Background(QObject):
    """Runs work on a few threads for one window, which calls `shut_down` when it closes."""

    idle = Signal()  # the last long work ended
    _finished = Signal(object, object, object)
    _progressed = Signal(object)

    def __init__(self, parent: QObject | None = None, threads: int = 2) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._latest: dict[str, Task[Any]] = {}
        self._running: set[Task[Any]] = set()
        self._open = True
        self._finished.connect(self._deliver)
        self._progressed.connect(self._show_progress)

    def run(
        self, work: Callable[[], T], done: Callable[[T], object], failed: Callable[[Exception], object]
    ) -> Task[T]:
        """Run `work`, then call `done` with its result or `failed` with its exception."""
        return self._start(Task(work, done, failed))

    def run_latest(
        self,
        key: str,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> Task[T]:
        """Like `run`, but drop whatever runs under the same key: only the latest result counts."""
        self.drop(key)
        task = self._latest[key] = Task(work, done, failed)
        return self._start(task)

    def run_long(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
        progressed: Callable[[Step], object],
    ) -> LongTask[T]:
        """Like `run`, for work that reports progress and can be cancelled through the task returned."""
        task: LongTask[T] = LongTask(work, done, failed, progressed, self._progressed.emit)
        self._start(task)
        return task

    def drop(self, key: str) -> None:
        """Discard the result that is awaited under this key."""
        task = self._latest.pop(key, None)
        if task is not None:
            task.drop()

    @property
    def busy(self) -> bool:
        """Whether any result is still awaited."""
        return any(task.wanted for task in self._running)

    @property
    def at_length(self) -> bool:
        """Whether a long work is in progress, which would be lost with the window."""
        return any(isinstance(task, LongTask) for task in self._running)

    def shut_down(self, milliseconds: int = 5000) -> bool:
        """Cancel what runs, discard what waits, deliver nothing more; return whether all ended in time."""
        self._open = False
        self._latest.clear()
        for task in self._running:
            task.drop()
            if isinstance(task, LongTask):
                task.cancel()
        self._pool.clear()
        return self._pool.waitForDone(milliseconds)

    def _start(self, task: Task[T]) -> Task[T]:
        if self._open:
            self._running.add(task)
            self._pool.start(lambda: self._work(task))
        return task

    def _work(self, task: Task[Any]) -> None:
        """Run in a thread of the pool."""
        if not task.wanted:
            self._answer(task, None, None)
            return
        try:
            value = task.work()
        except Exception as error:  # noqa: BLE001 whoever asked for the work decides what its failure means
            self._answer(task, None, error)
        else:
            self._answer(task, value, None)

    def _answer(self, task: Task[Any], value: object, error: Exception | None) -> None:
        """Deliver the result. If the work outlived the window, the signals may be deleted already."""
        if self._open:
            self._finished.emit(task, value, error)

    def _deliver(self, task: Task[Any], value: object, error: Exception | None) -> None:
        self._running.discard(task)
        if not (self._open and task.wanted):
            return
        for key in [key for key, latest in self._latest.items() if latest is task]:
            del self._latest[key]
        if error is None:
            task.done(value)
        else:
            task.failed(error)
        if isinstance(task, LongTask) and not self.at_length:
            self.idle.emit()

    def _show_progress(self, task: LongTask[Any]) -> None:
        if self._open and task in self._running:
            task.progressed(task.progress.take())


def raise_again(error: Exception) -> None:
    """For `failed` of work that only a bug can break: the exception reaches the crash dialog."""
    raise error
