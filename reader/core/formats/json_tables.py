"""Tables as JSON: columns apart from rows, a first row of names, a column as an object. Programs write them
for tables of their own."""

from __future__ import annotations

from typing import Any

from reader.core.formats.record_names import KNOWN, plain_name

_COLUMNS = ("columns", "header", "headers", "fields")
_ROWS = ("data", "rows", "values")
_MOST_COLUMNS = 10_000
_LEAST_KNOWN = 2


def rows(value: object) -> list[dict[str, Any]]:
    """The rows of a table by their names; none where the value is no table."""
    if isinstance(value, list):
        return _of_lists(value[0], value[1:]) if value and isinstance(value[0], list) else []
    if not isinstance(value, dict):
        return []
    names = next((value[name] for name in _COLUMNS if isinstance(value.get(name), list)), None)
    cells = next((value[name] for name in _ROWS if isinstance(value.get(name), list)), None)
    if names and cells and isinstance(cells[0], list):
        return _of_lists([item.get("name") if isinstance(item, dict) else item for item in names], cells)
    return _of_columns(value)


def _of_lists(names: list[object], cells: list[object]) -> list[dict[str, Any]]:
    written = [name if isinstance(name, str) else "" for name in names[:_MOST_COLUMNS]]
    if not _are_known(written):
        return []
    return [dict(zip(written, row, strict=False)) for row in cells if isinstance(row, list)]


def _of_columns(value: dict[str, Any]) -> list[dict[str, Any]]:
    """`{"title": {"0": …, "1": …}, "text": {"0": …}}`, as pandas writes it."""
    columns = list(value.values())
    if not columns or not all(isinstance(column, dict) and column for column in columns[:_MOST_COLUMNS]):
        return []
    numbers = list(columns[0])
    if not all(map(str.isdecimal, numbers)) or not _are_known(list(value)):
        return []
    return [{name: column.get(number) for name, column in value.items()} for number in numbers]


def _are_known(names: list[str]) -> bool:
    return len(KNOWN.intersection(map(plain_name, names))) >= _LEAST_KNOWN
