"""A process that answers questions, and is ended by force where it does not come to an end.

It may die of a question or run out of memory over it; the next one is for another process then.
"""

from __future__ import annotations

import os
import traceback
from concurrent.futures import BrokenExecutor
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any

from reader.core.errors import FileDeadly, FileError, FileSlow, FileTooComplex
from reader.core.importing.memory import keep_to
from reader.core.importing.processes import attend, reading_context, undisturbed
from reader.core.importing.processor_time import Stopwatch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection

STEP_SECONDS = 0.2
PATIENCE_SECONDS = 30.0  # for any answer, whatever it is about
_START_SECONDS = 120.0  # of a process, on a slow computer
_NO_ROOM = 3  # exit status
_READY = "ready"

Question = tuple["Callable[..., Iterator[Any]]", tuple[Any, ...]]
"""A function that yields the answers, and what it is called with."""


class AnswerLost(Exception):
    """The process is lost and its answer with it, for this reason."""

    def __init__(self, reason: type[FileError]) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class _End:
    """Comes after the last answer; `error` is what broke off."""

    error: Exception | None = None


class Worker:
    """A process whose answers may take `room` bytes of memory."""

    def __init__(self, niceness: int, room: int) -> None:
        """Raises `BrokenExecutor` if no process can be started."""
        context = reading_context()
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, niceness, room), daemon=True)
        self._is_ready = False
        try:
            with undisturbed():
                self._process.start()
        except (OSError, EOFError) as error:
            raise BrokenExecutor from error
        finally:
            theirs.close()  # so that the other one is the last

    def answers(self, question: Question, more: Callable[[], float]) -> Iterator[Any]:
        """The answers, and `None` now and then while one waits for them.

        Raises `AnswerLost`, also after `PATIENCE_SECONDS` and `more` seconds of work (asked only then),
        what the question raised, and `BrokenExecutor` if the process never came to work.
        """
        yield from self._readiness()
        with suppress(OSError):  # it has died, which shows at once
            self._pipe.send(question)
        stopwatch, waited = Stopwatch(self._process.pid), 0.0
        while True:
            while not wait([self._pipe], STEP_SECONDS):
                waited += STEP_SECONDS  # not by a clock, which may go on while the computer sleeps
                if waited >= PATIENCE_SECONDS and stopwatch.is_over(PATIENCE_SECONDS + more(), waited):
                    raise AnswerLost(FileSlow)
                yield None
            answer = self._answer()
            if not isinstance(answer, _End):
                yield answer
            elif answer.error:
                raise answer.error
            else:
                return

    def kill(self) -> None:
        """End the process, whatever it is doing; may be called in any thread."""
        self._process.kill()

    def close(self) -> None:
        """End the process and wait until it has gone."""
        self.kill()
        self._process.join()
        self._pipe.close()

    def _readiness(self) -> Iterator[None]:
        waited = 0.0
        while not self._is_ready:
            if wait([self._pipe], STEP_SECONDS):
                self._take_ready()
                continue
            waited += STEP_SECONDS
            if waited >= _START_SECONDS:
                raise BrokenExecutor
            yield None

    def _take_ready(self) -> None:
        try:
            self._is_ready = self._pipe.recv() == _READY
        except (OSError, EOFError) as error:
            raise BrokenExecutor from error

    def _answer(self) -> Any:
        try:
            return self._pipe.recv()
        except (OSError, EOFError):
            self._process.join()
            had_room = self._process.exitcode != _NO_ROOM
            raise AnswerLost(FileDeadly if had_room else FileTooComplex) from None


def _serve(asked: Connection, niceness: int, room: int) -> None:
    """Run in the process, until there is nobody who asks."""
    attend(niceness)
    keep_to(room)
    with suppress(OSError, EOFError):
        asked.send(_READY)
        while True:
            try:
                _answer_one(asked)
            except (
                MemoryError,
                SystemError,
            ):  # the second: of Python, where it ends within an import
                os._exit(_NO_ROOM)


def _answer_one(asked: Connection) -> None:
    answer, given = asked.recv()
    try:
        for each in answer(*given):
            asked.send(each)
    except (MemoryError, SystemError):
        raise
    except Exception as error:  # noqa: BLE001 it is raised where it is waited for
        error.add_note(traceback.format_exc())
        asked.send(_End(error))
    else:
        asked.send(_End())
