"""A memory-bounded cache of values computed from a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")

_LONGEST = 100  # characters; longer words hardly recur


class WordCache(dict[str, _T]):
    """A dict that computes missing values. It evicts by generations: at `most` entries they become the older
    generation, and the previous one is dropped. A hit costs one dict lookup, unlike with `lru_cache`."""

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
        """The value, without caching it: for bulk lookups of distinct words, which would evict the others."""
        made = self.get(spelling, self._older.get(spelling))
        return self._make(spelling) if made is None else made

    def forget(self) -> None:
        """Drop all entries."""
        self.clear()
        self._older = {}

    def _age(self) -> None:
        self._older = dict(self)
        self.clear()
