"""The reading processes of one pool; all of them are ended with the pool."""

from __future__ import annotations

from concurrent.futures import BrokenExecutor
from threading import Lock

from reader.core.importing.worker import Worker


class WorkerSet:
    """Starts, reuses and ends workers. Thread-safe."""

    def __init__(self, niceness: int) -> None:
        self._niceness = niceness
        self._lock = Lock()
        self._all: set[Worker] = set()
        self._idle: list[Worker] = []
        self._is_closed = False

    def start(self, memory: int) -> Worker:
        """Start a worker that may use `memory` more bytes.

        Raises `BrokenExecutor` if no process can be started, and after `kill_all`.
        """
        with self._lock:
            if self._is_closed:
                raise BrokenExecutor
            worker = Worker(self._niceness, memory)
            self._all.add(worker)
        return worker

    def acquire(self, memory: int) -> Worker:
        """Return an idle worker, or start one. Raises as `start` does."""
        with self._lock:
            idle = self._idle.pop() if self._idle else None
        return idle or self.start(memory)

    def release(self, worker: Worker) -> None:
        """Make the worker available to `acquire`."""
        with self._lock:
            self._idle.append(worker)

    def end(self, worker: Worker) -> None:
        """End the worker's process, whatever it is doing."""
        with self._lock:
            self._all.discard(worker)
        worker.close()

    def end_idle(self) -> None:
        """End all idle workers, to free their memory."""
        with self._lock:
            idle, self._idle = self._idle, []
        for worker in idle:
            self.end(worker)

    def kill_all(self) -> None:
        """Kill all processes without waiting for them, and start no more."""
        with self._lock:
            self._is_closed = True
            for worker in self._all:
                worker.kill()
