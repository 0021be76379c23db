"""Library queries off the window's thread, where a new query withdraws the former one of its kind.

One thread with its own library, opened with the first query and kept open, runs them in turn. A query is a
function of the library that yields its results, the most urgent first; one that is withdrawn is interrupted
and delivers nothing more.
"""

from __future__ import annotations

import time
from threading import Condition, Thread
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.errors import LibraryInterrupted
from reader.core.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

T = TypeVar("T")

AGAIN = 10  # milliseconds: an interrupt between two statements stops neither, so it is repeated


class Question(Generic[T]):
    """A query and who gets its results."""

    def __init__(
        self,
        work: Callable[[Library], Iterator[T]],
        answered: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> None:
        self.work, self.answered, self.failed = work, answered, failed
        self.wanted = True


class QueryRunner(QObject):
    """`answered` and `failed` are called in the window's thread, never after `withdraw` or `shut_down`."""

    _answer = Signal(object, object, object)

    def __init__(self, path: Path, failed: Callable[[Exception], object], parent: QObject) -> None:
        super().__init__(parent)
        self._path, self._failed = path, failed
        self._waiting: dict[str, Question[Any]] = {}
        self._asked: dict[str, Question[Any]] = {}  # the latest query of each kind, finished or not
        self._running: Question[Any] | None = None
        self._library: Library | None = None
        self._thread: Thread | None = None
        self._news = Condition()
        self._open, self._held = True, False
        self._answer.connect(self._deliver)
        self._again = QTimer(self)
        self._again.setInterval(AGAIN)
        self._again.timeout.connect(self._interrupt_again)

    def ask(
        self, kind: str, work: Callable[[Library], Iterator[T]], answered: Callable[[T], object]
    ) -> Question[T]:
        """Run a query; the former one of this kind is withdrawn."""
        question = Question(work, answered, self._failed)
        with self._news:
            self._withdraw(kind)
            if self._open:
                self._asked[kind] = self._waiting[kind] = question
                self._begin()
                self._news.notify()
        return question

    def hold(self) -> None:
        """Queue queries until `release`."""
        self._held = True

    def release(self) -> None:
        """Run the queued queries."""
        with self._news:
            self._held = False
            if self._waiting:
                self._begin()

    def withdraw(self, kind: str) -> None:
        """Drop the query of this kind."""
        with self._news:
            self._withdraw(kind)

    @property
    def busy(self) -> bool:
        """Whether any query is running or queued."""
        with self._news:
            return bool(self._waiting) or self._running is not None

    def shut_down(self, seconds: float = 5.0) -> None:
        """Withdraw everything and close the thread's library."""
        with self._news:
            self._open = False
            for kind in [*self._asked]:
                self._withdraw(kind)
            self._news.notify()
        self._again.stop()
        ends = time.monotonic() + seconds
        while self._thread is not None and self._thread.is_alive() and time.monotonic() < ends:
            self._thread.join(AGAIN / 1000)
            self._interrupt_again()

    def _withdraw(self, kind: str) -> None:
        """Interrupt under the lock, so that a later query is never hit.

        One that is finished may have results on the way to the window.
        """
        self._waiting.pop(kind, None)
        asked = self._asked.pop(kind, None)
        if asked is not None:
            asked.wanted = False
            if self._running is asked:
                self._interrupt()
                self._again.start()

    def _interrupt(self) -> None:
        if self._library is not None:
            self._library.interrupt()

    def _interrupt_again(self) -> None:
        with self._news:
            if self._running is not None and not self._running.wanted:
                self._interrupt()
            else:
                self._again.stop()

    def _begin(self) -> None:
        if self._thread is None and not self._held:
            self._thread = Thread(target=self._serve, name="inquiry", daemon=True)
            self._thread.start()

    def _deliver(self, question: Question[Any], value: object, error: Exception | None) -> None:
        if not (self._open and question.wanted):
            return
        if error is None:
            question.answered(value)
        else:
            question.failed(error)

    # --- in the thread -----------------------------------------------------------------------------------
    def _serve(self) -> None:
        try:
            while question := self._next():
                self._take(question)
        finally:
            if self._library is not None:
                self._library.close()

    def _next(self) -> Question[Any] | None:
        """The query that waits longest; `None` at the end."""
        with self._news:
            self._running = None
            self._news.wait_for(lambda: self._waiting or not self._open)
            if not self._open:
                return None
            kind = next(iter(self._waiting))
            question = self._waiting.pop(kind)
            self._running = question
            return question

    def _take(self, question: Question[Any]) -> None:
        try:
            if self._library is None:
                self._library = Library.reopen(self._path)
            for value in question.work(self._library):
                if not question.wanted:
                    return
                self._answer.emit(question, value, None)
        except LibraryInterrupted:
            return
        except Exception as error:  # noqa: BLE001 whoever asked decides what its failure means
            self._answer.emit(question, None, error)
