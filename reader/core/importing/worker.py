"""A process that runs generator functions and sends back what they yield.

A call may kill the process, exhaust its memory or never end: the process is then ended, and the next call
needs another one.
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
from reader.core.importing.memory import limit_memory
from reader.core.importing.processes import reading_context, set_up_process, signals_blocked
from reader.core.importing.processor_time import Stopwatch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection

STEP_SECONDS = 0.2
PATIENCE_SECONDS = 30.0  # for the next result, however small the call
_START_SECONDS = 120.0  # for starting a process, on a slow computer
_OUT_OF_MEMORY = 3  # exit status
_READY = "ready"

Call = tuple["Callable[..., Iterator[Any]]", tuple[Any, ...]]
"""A generator function and its arguments; both can be pickled."""


class WorkerLost(Exception):
    """The process has to be ended, and the rest of the results is lost. `reason` is the error to report."""

    def __init__(self, reason: type[FileError]) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class _End:
    """Sent after the last result; `error` is the exception that ended the call, if any."""

    error: Exception | None = None


class Worker:
    """A process that may allocate `memory` bytes for its calls."""

    def __init__(self, niceness: int, memory: int) -> None:
        """Raises `BrokenExecutor` if no process can be started."""
        context = reading_context()
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, niceness, memory), daemon=True)
        self._is_ready = False
        try:
            with signals_blocked():
                self._process.start()
        except (OSError, EOFError) as error:
            raise BrokenExecutor from error
        finally:
            theirs.close()  # the process then has the only copy, so its death closes the pipe

    def results(self, call: Call, more_seconds: Callable[[], float]) -> Iterator[Any]:
        """Yield the results of a call, and `None` every `STEP_SECONDS` while waiting for the next one.

        Raises whatever the call raised; `BrokenExecutor` if the process never became ready; `WorkerLost` if
        it died or ran out of memory, or after `PATIENCE_SECONDS` and `more_seconds()` (called only then).
        """
        yield from self._wait_until_ready()
        with suppress(OSError):  # the process has died, which `_receive` reports
            self._pipe.send(call)
        stopwatch, waited = Stopwatch(self._process.pid), 0.0
        while True:
            while not wait([self._pipe], STEP_SECONDS):
                waited += STEP_SECONDS  # not by a clock, which may go on while the computer sleeps
                if waited >= PATIENCE_SECONDS and stopwatch.is_over(
                    PATIENCE_SECONDS + more_seconds(), waited
                ):
                    raise WorkerLost(FileSlow)
                yield None
            result = self._receive()
            if not isinstance(result, _End):
                yield result
            elif result.error:
                raise result.error
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

    def _wait_until_ready(self) -> Iterator[None]:
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

    def _receive(self) -> Any:
        try:
            return self._pipe.recv()
        except (OSError, EOFError):
            self._process.join()
            is_out_of_memory = self._process.exitcode == _OUT_OF_MEMORY
            raise WorkerLost(FileTooComplex if is_out_of_memory else FileDeadly) from None


def _serve(pipe: Connection, niceness: int, memory: int) -> None:
    """The main function of the process: run calls until the other end of the pipe is closed."""
    set_up_process(niceness)
    limit_memory(memory)
    with suppress(OSError, EOFError):
        pipe.send(_READY)
        while True:
            try:
                _run_call(pipe)
            except (MemoryError, SystemError):  # the latter from Python, if memory runs out in an import
                os._exit(_OUT_OF_MEMORY)


def _run_call(pipe: Connection) -> None:
    function, arguments = pipe.recv()
    try:
        for result in function(*arguments):
            pipe.send(result)
    except (MemoryError, SystemError):
        raise
    except Exception as error:  # noqa: BLE001 it is raised in the other process
        error.add_note(traceback.format_exc())
        pipe.send(_End(error))
    else:
        pipe.send(_End())
