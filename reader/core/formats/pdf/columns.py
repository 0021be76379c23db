"""The order of the lines of a page: columns from the side where reading begins, each from top to bottom."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.core.formats.pdf.lines import Line, Script

    Row = tuple[Line, ...]
    Interval = tuple[float, float]

_GUTTER = 0.7  # sizes of type, at least
_MIN_ROWS = 3  # of each column
_MIN_WIDTH = 5  # sizes of type, of a column
_FULL = 0.8  # of the width of a column
_OFTEN = 0.25  # share of the lines that are full, at least; cells of a table are as wide as their words
_SAME_END = 2  # points
_AT_EDGE = 0.3  # share of the lines of a column whose end is its edge
_BESIDE = 0.4  # of the height of the lower column that is beside the other


@dataclass(frozen=True, slots=True)
class Column:
    """Lines below each other, from the top, between two edges where most lines end; `left` and `right` are
    in points."""

    lines: tuple[Line, ...]
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class _Section:
    """The rows from `start` to `end` stand in two parts, beside this gutter."""

    start: int
    end: int
    gutter: float


def columns(lines: Sequence[Line], script: Script) -> list[Column]:
    """The columns of a page in the order of reading; `lines` come from top to bottom."""
    rows = [tuple(row) for _, row in groupby(lines, key=lambda line: line.row)]
    return [_column(part, script) for part in _parts(rows, script)]


def _column(rows: Sequence[Row], script: Script) -> Column:
    lines = tuple(_merged(row, script) for row in rows)
    lefts, rights = [line.left for line in lines], [line.right for line in lines]
    return Column(lines, _edge(lefts, min(lefts)), _edge(rights, max(rights)))


def _edge(ends: Sequence[float], outermost: float) -> float:
    """Where many of the lines end: some may stick out."""
    place, times = Counter(round(end / _SAME_END) for end in ends).most_common(1)[0]
    return place * _SAME_END if times >= max(_MIN_ROWS, _AT_EDGE * len(ends)) else outermost


def _merged(row: Row, script: Script) -> Line:
    """A whole line again."""
    return (
        row[0] if len(row) == 1 else script.line([glyph for line in row for glyph in line.glyphs], row[0].row)
    )


def _parts(rows: Sequence[Row], script: Script) -> Iterator[Sequence[Row]]:
    """The rows of each column in the order of reading."""
    while section := _first_section(rows):
        if section.start:
            yield rows[: section.start]
        within = rows[section.start : section.end]
        sides = [_beside(within, section.gutter, left=left) for left in (not script.is_rtl, script.is_rtl)]
        for side in sides:
            yield from _parts(side, script)
        rows = rows[section.end :]
    if rows:
        yield rows


def _beside(rows: Sequence[Row], gutter: float, *, left: bool) -> list[Row]:
    parts = (tuple(line for line in row if (line.right <= gutter) == left) for row in rows)
    return [part for part in parts if part]


def _first_section(rows: Sequence[Row]) -> _Section | None:
    """The first rows that have a gutter in common, as many as have it."""
    for start in range(len(rows) - _MIN_ROWS + 1):
        if section := _section_at(rows, start):
            return section
    return None


def _section_at(rows: Sequence[Row], start: int) -> _Section | None:
    left, right = (
        min(line.left for row in rows for line in row),
        max(line.right for row in rows for line in row),
    )
    free: list[Interval] = [(left, right)]
    end = start
    while end < len(rows):
        rest = _without(free, rows[end])
        if not rest:
            break
        free, end = rest, end + 1
    found = (_Section(start, end, (one + other) / 2) for one, other in free)
    return next((each for each in found if _are_columns(rows[start:end], each.gutter)), None)


def _without(free: Sequence[Interval], row: Row) -> list[Interval]:
    """What is left of the free intervals beside the lines, where it is wide enough."""
    for line in row:
        cut = [
            part
            for one, other in free
            for part in ((one, min(other, line.left)), (max(one, line.right), other))
        ]
        free = sorted({(one, other) for one, other in cut if other - one >= _GUTTER * line.size})
    return list(free)


def _are_columns(rows: Sequence[Row], gutter: float) -> bool:
    left, right = (_beside(rows, gutter, left=side) for side in (True, False))
    if min(len(left), len(right)) < _MIN_ROWS:
        return False
    (top, bottom), (other_top, other_bottom) = ((side[0][0].base, side[-1][0].base) for side in (left, right))
    shared = min(top, other_top) - max(bottom, other_bottom)
    is_beside = shared >= _BESIDE * min(top - bottom, other_top - other_bottom) and shared > 0
    return is_beside and all(map(_is_filled, (left, right)))


def _is_filled(rows: Sequence[Row]) -> bool:
    """Whether the lines look like running text, not like cells of a table."""
    widths = [row[-1].right - row[0].left for row in rows]
    width = max(row[-1].right for row in rows) - min(row[0].left for row in rows)
    full = sum(each >= _FULL * width for each in widths)
    return width >= _MIN_WIDTH * rows[0][0].size and full >= max(_MIN_ROWS, _OFTEN * len(rows))
