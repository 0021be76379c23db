"""Look many rows up in few queries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.core.library.storage.slices import slices

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.core.library.storage.database import Database

_AT_ONCE = 500  # values in one query


def rows_by_values(
    database: Database, table: str, columns: str, values: Iterable[object]
) -> list[tuple[Any, ...]]:
    """The rows whose first column is one of the values; `columns` are separated by commas."""
    first = columns.split(",")[0]
    found: list[tuple[Any, ...]] = []
    for some in slices(list(values), _AT_ONCE):
        marks = ", ".join("?" * len(some))
        found += database.rows(f"SELECT {columns} FROM {table} WHERE {first} IN ({marks})", some)  # noqa: S608 ours
    return found
