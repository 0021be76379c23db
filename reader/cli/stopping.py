"""Stop on Ctrl+C, `kill` or a closed terminal: after two seconds at most, the second time at once."""

from __future__ import annotations

import signal
from _thread import interrupt_main
from threading import Timer, main_thread
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import FrameType, TracebackType

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
_PATIENCE = 2.0  # seconds until the signal is sent again
_SHELL = 128  # added to the number of a signal for the exit status, as shells do


def _signal_main_thread(number: signal.Signals) -> None:
    """Send the signal to the main thread again; where the system supports it, blocking calls end."""
    if hasattr(signal, "pthread_kill"):
        signal.pthread_kill(main_thread().ident or 0, number)
    else:
        interrupt_main(number)


class Stopping:
    """A context manager that listens for signals; call it to ask whether to stop. Main thread only."""

    def __init__(self) -> None:
        self._received: int | None = None
        self._before: dict[int, object] = {}
        self._again: Timer | None = None

    def __enter__(self) -> Self:
        for number in _SIGNALS:
            if (before := signal.getsignal(number)) != signal.SIG_IGN:  # as under nohup
                self._before[number] = before
                signal.signal(number, self._receive)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._again is not None:
            self._again.cancel()
        for number, before in self._before.items():
            signal.signal(number, before)  # type: ignore[arg-type]  # as it was

    def __call__(self) -> bool:
        return self._received is not None

    @property
    def status(self) -> int:
        """The exit status after a signal."""
        return _SHELL + (self._received or 0)

    def _receive(self, number: int, _frame: FrameType | None) -> None:
        if self._received is not None:
            raise KeyboardInterrupt
        self._received = number
        self._again = Timer(_PATIENCE, _signal_main_thread, [signal.Signals(number)])
        self._again.daemon = True
        self._again.start()
