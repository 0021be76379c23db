"""The processes that work for a pool: as many as are needed at once, none of them left behind."""

from __future__ import annotations

from concurrent.futures import BrokenExecutor
from threading import Lock

from reader.core.importing.worker import Worker


class Crew:
    """Hires and dismisses workers; may be used by several threads."""

    def __init__(self, niceness: int) -> None:
        self._niceness = niceness
        self._lock = Lock()
        self._all: set[Worker] = set()
        self._idle: list[Worker] = []
        self._is_closed = False

    def hired(self, room: int) -> Worker:
        """A new worker. Raises `BrokenExecutor` where there can be none."""
        with self._lock:
            if self._is_closed:
                raise BrokenExecutor
            worker = Worker(self._niceness, room)
            self._all.add(worker)
        return worker

    def found(self, room: int) -> Worker:
        """One that has nothing to do, or a new one."""
        with self._lock:
            idle = self._idle.pop() if self._idle else None
        return idle or self.hired(room)

    def release(self, worker: Worker) -> None:
        """It has nothing to do."""
        with self._lock:
            self._idle.append(worker)

    def dismiss(self, worker: Worker) -> None:
        """End it, whatever it is doing."""
        with self._lock:
            self._all.discard(worker)
        worker.close()

    def dismiss_idle(self) -> None:
        """Give back the memory of those that have nothing to do."""
        with self._lock:
            idle, self._idle = self._idle, []
        for worker in idle:
            self.dismiss(worker)

    def interrupt(self) -> None:
        """Break off all that is being done, and hire none any more."""
        with self._lock:
            self._is_closed = True
            for worker in self._all:
                worker.kill()
