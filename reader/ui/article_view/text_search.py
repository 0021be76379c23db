"""Searches of the open text: a short one at once, a long one in a background thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from reader.ui.background import raise_again

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.ui.background import Background

AT_ONCE = 60_000  # characters: a longer text is searched in a background thread

T = TypeVar("T")


class TextSearch:
    """One kind of searches, of which only the latest is answered; `key` names it among other work."""

    def __init__(self, background: Background, key: str) -> None:
        self._background, self._key = background, key

    def run(self, text: Sequence[str], search: Callable[[], T], show: Callable[[T], object]) -> None:
        """Search the paragraphs of a text, and show what was found."""
        self.drop()
        if sum(map(len, text)) <= AT_ONCE:
            show(search())
        else:
            self._background.run_latest(self._key, search, show, raise_again)

    def drop(self) -> None:
        """Show nothing of what is still searched for."""
        self._background.drop(self._key)
