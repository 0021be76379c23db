"""A memory-bounded cache of values computed from a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_K = TypeVar("_K", bound=str | bytes)
_T = TypeVar("_T")

_MAX_LENGTH = 100  # letters; longer words hardly recur


class WordCache(dict[_K, _T]):
    """A dict that computes missing values.

    It evicts by generations: at `most` entries they become the older generation, and the previous one is
    dropped. A hit costs one dict lookup, unlike with `lru_cache`.
    """

    def __init__(self, make: Callable[[_K], _T], most: int) -> None:
        super().__init__()
        self._make, self._most = make, most
        self._older: dict[_K, _T] = {}

    def __missing__(self, word: _K) -> _T:
        value = self._older.get(word)
        if value is None:
            value = self._make(word)
        if len(word) <= _MAX_LENGTH:
            if len(self) >= self._most:
                self._age()
            self[word] = value
        return value

    def peek(self, word: _K) -> _T:
        """The value, without caching it: for bulk lookups of distinct words, which would evict the others."""
        value = self.get(word, self._older.get(word))
        return self._make(word) if value is None else value

    def forget(self) -> None:
        """Drop all entries."""
        self.clear()
        self._older = {}

    def _age(self) -> None:
        self._older = dict(self)
        self.clear()
