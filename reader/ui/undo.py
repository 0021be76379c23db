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
    """The last changes, the newest taken back first. `moved_on`: the last change is another one now."""

    def __init__(self, moved_on: Callable[[], object] = lambda: None) -> None:
        self._moved_on = moved_on
        self._done: deque[Undoable] = deque(maxlen=REMEMBERED)

    def remember(self, text: str, undo: Callable[[], None]) -> None:
        """A change was made; `undo` takes it back."""
        self._done.append(Undoable(text, undo))
        self._moved_on()

    def forget(self) -> None:
        """None of it can be taken back any more."""
        self._done.clear()
        self._moved_on()

    def undo_last(self) -> str | None:
        """Take the newest change back and say what it was; `None` where nothing is left."""
        if not self._done:
            return None
        last = self._done.pop()
        self._moved_on()
        last.undo()
        return last.text
