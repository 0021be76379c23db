"""How far a long work is, told by its thread and taken by the window's."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Step(NamedTuple):
    """`done` of `total` steps (0: unknown) are finished; `text` names the present one, for example a file,
    and `percent` of it is done."""

    done: int = 0
    total: int = 0
    text: str = ""
    percent: int = 0


class Progress:
    """Given to a long work, to report progress and to ask whether it should stop."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._pending = False
        self._step = Step()
        self.cancelled = False

    def report(self, done: int, total: int, text: str = "", percent: int = 0) -> None:
        """Report a `Step`."""
        self._step = Step(done, total, text, percent)
        if not self._pending:
            self._pending = True
            self._changed()

    def take(self) -> Step:
        """The latest report. Called in the window's thread."""
        self._pending = False
        return self._step
