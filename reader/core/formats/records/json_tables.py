"""Tables in JSON: header and rows apart, a header as the first row, or column-oriented (pandas)."""

from __future__ import annotations

from itertools import islice, starmap
from typing import Any

from reader.core.formats.records.names import KNOWN, names_of, plain_name

_COLUMNS = ("columns", "header", "headers", "fields")
_ROWS = ("data", "rows", "values")
_MAX_COLUMNS = 10_000
_MIN_KNOWN = 2
_MIN_ROWS = 2
_MIN_WORDS = 3  # of a title


def rows(value: object) -> list[dict[str, Any]]:
    """The rows of a table as dicts; empty if the value is no table."""
    if isinstance(value, list):
        return _of_lists(value[0], value[1:]) if value and isinstance(value[0], list) else []
    if not isinstance(value, dict):
        return []
    if not any(isinstance(inner, (dict, list)) for inner in value.values()):
        return _of_titles(value)
    names = next((value[name] for name in _COLUMNS if isinstance(value.get(name), list)), None)
    cells = next((value[name] for name in _ROWS if isinstance(value.get(name), list)), None)
    if names and cells and isinstance(cells[0], list):
        return _of_lists([item.get("name") if isinstance(item, dict) else item for item in names], cells)
    return _of_columns(value) or _of_column_lists(value) or _of_titles(value)


def _of_lists(names: list[object], cells: list[object]) -> list[dict[str, Any]]:
    written = [name if isinstance(name, str) else "" for name in names[:_MAX_COLUMNS]]
    if not _are_known(written):
        return []
    return [dict(zip(written, row, strict=False)) for row in cells if isinstance(row, list)]


def _of_columns(value: dict[str, Any]) -> list[dict[str, Any]]:
    """`{"title": {"0": …, "1": …}, "text": {"0": …}}`, the default of pandas."""
    columns = list(value.values())
    if not columns or not all(isinstance(column, dict) and column for column in columns[:_MAX_COLUMNS]):
        return []
    numbers = list(columns[0])
    if not all(map(str.isdecimal, numbers)) or not _are_known(list(value)):
        return []
    return [{name: column.get(number) for name, column in value.items()} for number in numbers]


def _of_column_lists(value: dict[str, Any]) -> list[dict[str, Any]]:
    """`{"title": […], "text": […]}`, with all columns of the same length."""
    columns = list(value.values())
    length = len(columns[0]) if columns and isinstance(columns[0], list) else 0
    if length < _MIN_ROWS or not _are_headed(list(value)):
        return []
    if not all(isinstance(column, list) and len(column) == length for column in columns):
        return []
    return [dict(zip(value, row, strict=True)) for row in zip(*columns, strict=True)]


def _are_headed(names: list[str]) -> bool:
    held = list(map(plain_name, names))
    return bool(names_of("title", held) and names_of("body", held))


def _of_titles(value: dict[str, Any]) -> list[dict[str, Any]]:
    """`{"a title": "its text", …}`."""
    pairs = islice(value.items(), _MAX_COLUMNS)
    if len(value) < _MIN_ROWS or not all(starmap(_are_title_and_text, pairs)):
        return []
    return [{"title": name, "text": text} for name, text in value.items()]


def _are_title_and_text(name: object, text: object) -> bool:
    if not isinstance(name, str) or not isinstance(text, str):
        return False
    return len(name.split()) >= _MIN_WORDS and len(text) > 2 * len(name)


def _are_known(names: list[str]) -> bool:
    return len(KNOWN.intersection(map(plain_name, names))) >= _MIN_KNOWN
