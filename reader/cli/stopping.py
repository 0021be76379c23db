"""Stop on Ctrl+C, `kill` or a closed terminal: after two seconds at most, the second time at once."""

from __future__ import annotations

import signal
from _thread import interrupt_main
from threading import Timer, main_thread
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import FrameType, TracebackType

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
_PATIENCE = 2.0  # seconds
_SHELL = 128  # added to the number of a signal for the exit status, as shells do


def _tell_main_thread(number: signal.Signals) -> None:
    """Send it the signal again, if possible so that blocking calls end."""
    if hasattr(signal, "pthread_kill"):
        signal.pthread_kill(main_thread().ident or 0, number)
    else:
        interrupt_main(number)


class Stopping:
    """A context manager that listens for signals; calling it tells whether to stop. Main thread only."""

    def __init__(self) -> None:
        self._told: int | None = None
        self._before: dict[int, object] = {}
        self._again: Timer | None = None

    def __enter__(self) -> Self:
        for number in _SIGNALS:
            if (before := signal.getsignal(number)) != signal.SIG_IGN:  # as under nohup
                self._before[number] = before
                signal.signal(number, self._hear)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._again is not None:
            self._again.cancel()
        for number, before in self._before.items():
            signal.signal(number, before)  # type: ignore[arg-type]  # as it was

    def __call__(self) -> bool:
        return self._told is not None

    @property
    def status(self) -> int:
        """The exit status after a signal."""
        return _SHELL + (self._told or 0)

    def _hear(self, number: int, _frame: FrameType | None) -> None:
        if self._told is not None:
            raise KeyboardInterrupt
        self._told = number
        self._again = Timer(_PATIENCE, _tell_main_thread, [signal.Signals(number)])
        self._again.daemon = True
        self._again.start()
