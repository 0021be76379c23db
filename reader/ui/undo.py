"""The undo history: changes to the library that a key press made."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from reader.core.errors import DiskFull, LibraryLocked, LibraryReadOnly, LibraryUnreachable

if TYPE_CHECKING:
    from collections.abc import Callable

REMEMBERED = 100
PASSING = (DiskFull, LibraryLocked, LibraryReadOnly, LibraryUnreachable)  # it may work later


class Undoable(NamedTuple):
    """A change: what it was, in words, and the function that reverts it.

    Undoing one that `goes_on` only begins with that function, and tells of itself.
    """

    text: str
    undo: Callable[[], None]
    goes_on: bool = False


class UndoHistory:
    """The last changes; the newest is undone first. `moved_on`: the newest change is another one now."""

    def __init__(self, moved_on: Callable[[], object] = lambda: None) -> None:
        self._moved_on = moved_on
        self._done: deque[Undoable] = deque(maxlen=REMEMBERED)

    def remember(self, text: str, undo: Callable[[], None]) -> None:
        """Add a change; `undo` reverts it."""
        self.take(Undoable(text, undo))

    def take(self, change: Undoable) -> None:
        """Add a change."""
        self._done.append(change)
        self._moved_on()

    def drop(self, change: Undoable) -> None:
        """Remove a change that was undone in another way."""
        if change in self._done:
            self._done.remove(change)
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
        """Undo the newest change and return what it was; `None` if there is none, empty if it goes on.

        A change that cannot be undone at the moment, as on a full disk, stays the newest.
        """
        if not self._done:
            return None
        last = self._done.pop()
        self._moved_on()
        try:
            last.undo()
        except PASSING:
            self.take(last)
            raise
        return "" if last.goes_on else last.text

    def again(self, change: Undoable, error: Exception) -> None:
        """Undoing the change in the background failed: it stays if it may work later."""
        if isinstance(error, PASSING):
            self.take(change)
