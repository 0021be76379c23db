"""What can be undone: every change a key press makes to the library."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

REMEMBERED = 100


class Undoable(NamedTuple):
    """A change that was made: what it was, in words, and how to take it back."""

    text: str
    undo: Callable[[], None]


class UndoHistory:
    """The last changes, the newest taken back first."""

    def __init__(self) -> None:
        self._done: deque[Undoable] = deque(maxlen=REMEMBERED)

    def remember(self, text: str, undo: Callable[[], None]) -> None:
        """A change was made; `undo` takes it back."""
        self._done.append(Undoable(text, undo))

    def undo_last(self) -> str | None:
        """Take the newest change back and say what it was; `None` where nothing is left."""
        if not self._done:
            return None
        last = self._done.pop()
        last.undo()
        return last.text
