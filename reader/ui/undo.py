"""The undo history: changes to the library that a key press made."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

REMEMBERED = 100


class Undoable(NamedTuple):
    """A change: what it was, in words, and the function that reverts it."""

    text: str
    undo: Callable[[], None]


class UndoHistory:
    """The last changes; the newest is undone first. `moved_on`: the newest change is another one now."""

    def __init__(self, moved_on: Callable[[], object] = lambda: None) -> None:
        self._moved_on = moved_on
        self._done: deque[Undoable] = deque(maxlen=REMEMBERED)

    def remember(self, text: str, undo: Callable[[], None]) -> None:
        """Add a change; `undo` reverts it."""
        self._done.append(Undoable(text, undo))
        self._moved_on()

    @property
    def newest(self) -> Undoable | None:
        """The change that is undone next."""
        return self._done[-1] if self._done else None

    def forget(self) -> None:
        """Clear the history."""
        self._done.clear()
        self._moved_on()

    def undo_last(self) -> str | None:
        """Undo the newest change and return what it was; `None` if there is none."""
        if not self._done:
            return None
        last = self._done.pop()
        self._moved_on()
        last.undo()
        return last.text
