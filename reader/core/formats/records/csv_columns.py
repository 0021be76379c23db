"""Infers the meaning of unnamed table columns from their contents."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from reader.core.arabic.dates.parsing import parse_date

if TYPE_CHECKING:
    from collections.abc import Sequence

UNKNOWN = "column "  # the name of a column that is not identified, before its number
_MIN_PROSE = 60  # characters of a typical text
_TITLE = (12, 200)  # characters of a typical title


def column_names(rows: Sequence[Sequence[str]]) -> list[str]:
    """A field name for each column; empty if no column is text or the rows differ in length.

    The longest column is the text, the first short prose before it the title, the first of dates the date.
    """
    filled = [row for row in rows if any(row)]
    if not filled or len(filled[0]) < 2 or any(len(row) != len(filled[0]) for row in filled):
        return []
    columns = list(zip(*filled, strict=True))
    lengths = [median(map(len, column)) for column in columns]
    body = lengths.index(max(lengths))
    if lengths[body] < _MIN_PROSE or not _is_prose(columns[body]):
        return []
    names = [f"{UNKNOWN}{at}" for at in range(len(columns))]
    names[body] = "body"
    for name, is_one in (("date", _are_dates), ("title", _are_titles)):
        at = next((at for at, column in enumerate(columns) if at != body and is_one(column)), None)
        if at is not None and (name != "title" or at < body):
            names[at] = name
    return names


def _are_dates(column: Sequence[str]) -> bool:
    return 2 * sum(parse_date(cell.strip()) is not None for cell in column) > len(column)


def _are_titles(column: Sequence[str]) -> bool:
    return _TITLE[0] <= median(map(len, column)) <= _TITLE[1] and _is_prose(column) and not _are_dates(column)


def _is_prose(column: Sequence[str]) -> bool:
    """Whether most cells consist of words and all are distinct."""
    worded = sum(" " in cell.strip() and not cell.startswith("http") for cell in column)
    return 2 * worded > len(column) and 2 * len(set(column)) > len(column)
