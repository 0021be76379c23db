"""Read a damaged library: its tables row by row, around what cannot be read."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from reader.core.library.storage.failures import explained
from reader.core.library.storage.uris import uri_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_FIRST_AND_LAST = (-(2**62), 2**62)
_MAX_FAILURES = 20_000  # in a row; bisecting a gap of some thousand rows takes so many


def open_damaged(path: Path) -> sqlite3.Connection:
    """Open the damaged file read-only; bytes that are not UTF-8 are replaced."""
    with explained(path):
        connection = sqlite3.connect(uri_of(path.resolve(), "mode=ro"), uri=True)
        connection.execute("PRAGMA writable_schema=ON")  # tolerates damage in the list of tables
        connection.text_factory = lambda data: data.decode(errors="replace")
    return connection


class DamagedRows:
    """The readable rows of a damaged table; `is_whole` is false once any could not be read."""

    def __init__(self, damaged: sqlite3.Connection, table: str, names: str) -> None:
        self._damaged = damaged
        self.is_whole = True
        self._key = _key(damaged, table)
        self._select = f"SELECT {self._key or 1}, {names} FROM {table}"  # noqa: S608 ours

    def __iter__(self) -> Iterator[tuple[object, ...]]:
        yield from self._from_both_ends() if self._key is None else self._by_key()

    def _by_key(self) -> Iterator[tuple[object, ...]]:
        """Read in the order of the key; where reading fails, bisect the range that is left."""
        sql = f"{self._select} WHERE {self._key} BETWEEN ? AND ? ORDER BY {self._key}"
        stack = [_FIRST_AND_LAST]
        failures = 0  # since the last readable row
        while stack and failures < _MAX_FAILURES:
            low, high = stack.pop()
            try:
                for key, *row in _ascending(self._damaged.execute(sql, [low, high]), low):
                    low, failures = key + 1, 0
                    yield tuple(row)
            except sqlite3.DatabaseError:
                self.is_whole = False
                failures += 1
                if low < high:
                    middle = (low + high) // 2
                    stack += [(middle + 1, high), (low, middle)]

    def _from_both_ends(self) -> Iterator[tuple[object, ...]]:
        """Read a table without an integer key from its beginning and from its end, as far as possible."""
        for order in ("", " ORDER BY 2 DESC"):
            try:
                for _, *row in self._damaged.execute(self._select + order):
                    yield tuple(row)
            except sqlite3.DatabaseError:
                self.is_whole = False
                continue
            return


def _ascending(rows: Iterable[tuple[Any, ...]], low: int) -> Iterator[tuple[Any, ...]]:
    """The rows while their keys ascend from `low`.

    Raises `DatabaseError`: a broken page may give any key, and reading on from there would never end.
    """
    for row in rows:
        if row[0] < low:
            raise sqlite3.DatabaseError
        yield row
        low = row[0]


def _key(damaged: sqlite3.Connection, table: str) -> str | None:
    """The integer column that rows are found by: `rowid` or the first of the primary key; `None` without."""
    try:
        damaged.execute(f"SELECT rowid FROM {table} LIMIT 0")  # noqa: S608 ours
    except sqlite3.DatabaseError:
        parts = [row for row in damaged.execute(f"PRAGMA table_info({table})") if row[5] == 1]
        return str(parts[0][1]) if parts and parts[0][2] == "INTEGER" else None
    return "rowid"
