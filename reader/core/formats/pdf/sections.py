"""Sections of a page whose rows have two parts with a gutter between them: columns, or hemistichs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.formats.pdf.lines import Row

    Interval = tuple[float, float]

_GUTTER = 0.7  # minimum width, in font sizes
_MIN_ROWS = 4  # of each column
_MIN_WIDTH = 5  # of a column, in font sizes
_FULL = 0.8  # minimum width of a full line, as a share of its column's
_OFTEN = 0.25  # minimum share of full lines; in a table, cells are only as wide as their words
_BESIDE = 0.4  # minimum share of the lower column's height that is beside the other
_WORDS_OF_HEMISTICH = 8
_STOP_WITHIN = re.compile(r"[.،؛:؟!,]\s")
_FEW = 0.1  # maximum share of hemistichs with a full stop or comma inside


@dataclass(frozen=True, slots=True)
class Section:
    """The rows [start, end), whose parts are on either side of this gutter: columns, or hemistichs."""

    start: int
    end: int
    gutter: float
    is_verse: bool = False


def beside(rows: Sequence[Row], gutter: float, *, left: bool) -> list[Row]:
    """The parts of the rows on the left or the right of the gutter."""
    parts = (tuple(line for line in row if (line.right <= gutter) == left) for row in rows)
    return [part for part in parts if part]


def first_section(rows: Sequence[Row]) -> Section | None:
    """The first section: as many consecutive rows as share a gutter."""
    for start in range(len(rows) - _MIN_ROWS + 1):
        if section := _section_at(rows, start):
            return section
    return None


def _section_at(rows: Sequence[Row], start: int) -> Section | None:
    lines = [line for row in rows for line in row]
    free: list[Interval] = [(min(line.left for line in lines), max(line.right for line in lines))]
    end = start
    while end < len(rows):
        rest = _without(free, rows[end])
        if not rest:
            break
        free, end = rest, end + 1
    for one, other in sorted(free, key=lambda each: each[0] - each[1]):
        section = Section(start, end, (one + other) / 2)
        if _are_columns(rows[start:end], section.gutter):
            return _verses(rows, section) or section
    return None


def _without(free: Sequence[Interval], row: Row) -> list[Interval]:
    """The parts of the free intervals that the lines of the row leave free, if wide enough for a gutter."""
    for line in row:
        cut = [
            part
            for one, other in free
            for part in ((one, min(other, line.left)), (max(one, line.right), other))
        ]
        free = sorted({(one, other) for one, other in cut if other - one >= _GUTTER * line.size})
    return list(free)


def _are_columns(rows: Sequence[Row], gutter: float) -> bool:
    left, right = (beside(rows, gutter, left=side) for side in (True, False))
    if min(len(left), len(right)) < _MIN_ROWS:
        return False
    (top, bottom), (other_top, other_bottom) = ((side[0][0].base, side[-1][0].base) for side in (left, right))
    shared = min(top, other_top) - max(bottom, other_bottom)
    is_beside = shared >= _BESIDE * min(top - bottom, other_top - other_bottom) and shared > 0
    return is_beside and all(map(_is_filled, (left, right)))


def _verses(rows: Sequence[Row], section: Section) -> Section | None:
    """The section from its first to its last row with two parts, if these are hemistichs.

    Hemistichs are short, and hardly any has a full stop or comma inside.
    """
    numbers = range(section.start, section.end)
    both = [at for at in numbers if rows[at][0].right <= section.gutter <= rows[at][-1].left]
    if not both or len(both) < both[-1] - both[0] + 1:
        return None
    sides = (beside([rows[at] for at in both], section.gutter, left=left) for left in (True, False))
    texts = [" ".join(line.text for line in part) for side in sides for part in side]
    stopped = sum(_STOP_WITHIN.search(text) is not None for text in texts)
    if max(len(text.split()) for text in texts) > _WORDS_OF_HEMISTICH or stopped > _FEW * len(texts):
        return None
    return Section(both[0], both[-1] + 1, section.gutter, is_verse=True)


def _is_filled(rows: Sequence[Row]) -> bool:
    """Whether the lines look like running text, not like cells of a table."""
    widths = [row[-1].right - row[0].left for row in rows]
    width = max(row[-1].right for row in rows) - min(row[0].left for row in rows)
    full = sum(each >= _FULL * width for each in widths)
    return width >= _MIN_WIDTH * rows[0][0].size and full >= max(_MIN_ROWS, _OFTEN * len(rows))
