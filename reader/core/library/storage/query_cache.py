"""Cached query results, so that a page of a list, its count and its passages share one query."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

_T = TypeVar("_T")
_MAX = 64


class QueryCache:
    """The cached results of one connection; all are dropped as soon as `state()` returns another value."""

    def __init__(self, state: Callable[[], Hashable]) -> None:
        self._read_state = state
        self._state: Hashable = None
        self._answers: dict[Hashable, object] = {}

    def answer(self, key: Hashable, ask: Callable[[], _T]) -> _T:
        """The cached result for the key, else that of `ask`. A key must always stand for the same query."""
        self._forget_if_changed()
        if key not in self._answers:
            if len(self._answers) >= _MAX:
                del self._answers[next(iter(self._answers))]
            self._answers[key] = ask()
        return cast("_T", self._answers[key])

    def _forget_if_changed(self) -> None:
        state = self._read_state()
        if state != self._state:
            self._answers.clear()
            self._state = state
