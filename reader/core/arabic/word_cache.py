"""What was worked out of a spelling, kept for the next time it is met."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")

_LONGEST = 100  # letters and signs; what is longer will hardly be met again


class WordCache(dict[str, _T]):
    """What a spelling stands for, worked out when it is first met. There are two generations of `most`
    spellings: where there are too many, those not met of late are forgotten."""

    def __init__(self, make: Callable[[str], _T], most: int) -> None:
        super().__init__()
        self._make, self._most = make, most
        self._older: dict[str, _T] = {}

    def __missing__(self, spelling: str) -> _T:
        made = self._older.get(spelling)
        if made is None:
            made = self._make(spelling)
        if len(spelling) <= _LONGEST:
            if len(self) >= self._most:
                self._age()
            self[spelling] = made
        return made

    def recall(self, spelling: str) -> _T:
        """The same, without remembering anything: for very many asked in a row."""
        made = self.get(spelling, self._older.get(spelling))
        return self._make(spelling) if made is None else made

    def forget(self) -> None:
        """Everything."""
        self.clear()
        self._older = {}

    def _age(self) -> None:
        self._older = dict(self)
        self.clear()
