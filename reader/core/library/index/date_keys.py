"""Row ids of the search index in order of date, so that the newest hits come first without sorting.

A day has 4,096 keys: the first 1,024 for articles without a time of day, the others for times, 28 seconds
each. If a key is taken, the next lower free one is used: of articles with equal dates the first added comes
first, as in the list. So a key may be earlier than its article's date, never later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.storage.slices import slices

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.core.library.storage.database import Database

_DAY = 86_400  # seconds
_FIRST_DAY = 10_957  # 2000-01-01, in days since 1970
_KEYS = 4096
_TIMELESS = 1024
_TAKEN = """SELECT (SELECT count(*) FROM articles WHERE docid BETWEEN ? AND ?)
  + (SELECT count(*) FROM index_changes WHERE docid BETWEEN ? AND ?)"""
_TAKEN_OF = """SELECT docid FROM articles WHERE docid IN ({marks})
UNION ALL SELECT docid FROM index_changes WHERE docid IN ({marks})"""
_AT_ONCE = 200  # keys in one query


def date_key(second: int) -> int:
    """The key of a time in seconds since 1970."""
    day, time = divmod(second, _DAY)
    slot = _TIMELESS + time * (_KEYS - _TIMELESS) // _DAY if time else _TIMELESS - 1
    return (day - _FIRST_DAY) * _KEYS + slot


class FreeKeys:
    """Hands out unused keys within one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._free: set[int] = set()  # of those asked about at once
        self._given: set[int] = set()
        self._next: dict[int, int] = {}

    def look_up(self, seconds: Iterable[int]) -> None:
        """Query at once which keys of these times are free, so that `take` need not query each."""
        wanted = list(set(map(date_key, seconds)))
        self._free.update(wanted)
        for some in slices(wanted, _AT_ONCE):
            sql = _TAKEN_OF.format(marks=", ".join("?" * len(some)))
            self._free.difference_update(key for (key,) in self._database.rows(sql, [*some, *some]))

    def take(self, second: int) -> int:
        """The free key nearest below that of the time."""
        wanted = date_key(second)
        key = self._next.get(wanted, wanted)
        while key in self._given or self._is_taken(key):
            key = self._below_run(key)
        self._given.add(key)
        self._next[wanted] = key - 1
        return key

    def _is_taken(self, key: int) -> bool:
        return key not in self._free and self._count(key, key) > 0

    def _below_run(self, key: int) -> int:
        """A key below `key` with only taken keys between them."""
        if key in self._given:
            return key - 1
        length = 1
        while self._count(key - 2 * length + 1, key) == 2 * length:
            length *= 2
        return key - length

    def _count(self, first: int, last: int) -> int:
        return int(self._database.value(_TAKEN, [first, last] * 2))
