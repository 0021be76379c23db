"""Being told to stop (Ctrl+C, `kill`, a terminal that is closed) while there is work to end well: the first
time it is brought to its end, the second time it ends where it is."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import FrameType, TracebackType

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
_SHELL = 128  # what a shell adds to the number of a signal


class Stopping:
    """Listens while it is entered; called, whether one is to stop. In the main thread only."""

    def __init__(self) -> None:
        self._told: int | None = None
        self._before: dict[int, object] = {}

    def __enter__(self) -> Self:
        for number in _SIGNALS:
            if (before := signal.getsignal(number)) != signal.SIG_IGN:  # as under nohup
                self._before[number] = before
                signal.signal(number, self._hear)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, before in self._before.items():
            signal.signal(number, before)  # type: ignore[arg-type]  # as it was

    def __call__(self) -> bool:
        return self._told is not None

    @property
    def status(self) -> int:
        """The exit status of who was told to stop."""
        return _SHELL + (self._told or 0)

    def _hear(self, number: int, _frame: FrameType | None) -> None:
        if self._told is not None:
            raise KeyboardInterrupt
        self._told = number
