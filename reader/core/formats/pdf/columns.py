"""The reading order of the lines of a page: column by column, each from top to bottom."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from statistics import median
from typing import TYPE_CHECKING

from reader.core.formats.pdf.sections import beside, first_section

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.core.formats.pdf.lines import Line, Row, Script


_MIN_AT_EDGE = 4  # lines that end at an edge
_HEADLINE = 1.3  # minimum size of a headline, in usual font sizes
_ABOVE, _BELOW = 0.9, 0.7  # minimum distance from the baselines of other lines, in font sizes of the headline
_SAME_END = 2  # points of tolerance
_AT_EDGE = 0.3  # minimum share of the lines of a column that end at its edge


@dataclass(frozen=True, slots=True)
class Column:
    """The lines of a column, from top to bottom, and its edges `left` and `right` in points.

    `is_verse`: each line consists of two hemistichs.
    """

    lines: tuple[Line, ...]
    left: float
    right: float
    is_verse: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """Rows that are read one after the other."""

    rows: Sequence[Row]
    is_verse: bool = False


def columns(lines: Sequence[Line], script: Script) -> list[Column]:
    """The columns of a page in reading order; `lines` are sorted from top to bottom."""
    rows = [tuple(row) for _, row in groupby(lines, key=lambda line: line.row)]
    stacks = _stacks(rows, median(line.size for line in lines)) if lines else []
    return [_column(part, script) for stack in stacks for part in _parts(stack, script)]


def _stacks(rows: Sequence[Row], usual: float) -> list[list[Row]]:
    """The rows, split where headlines begin and end: no column continues below a headline."""
    stacks: list[list[Row]] = []
    within = False
    for at, row in enumerate(rows):
        is_headline = _is_headline(rows, at, usual)
        if not stacks or is_headline != within:
            stacks.append([])
        within = is_headline
        stacks[-1].append(row)
    return stacks


def _is_headline(rows: Sequence[Row], at: int, usual: float) -> bool:
    """Whether a row is in a large font, apart from the rows above and below."""
    size = min(line.size for line in rows[at])
    bases = [row[0].base for row in rows[max(at - 1, 0) : at + 2]]
    above = bases[0] - rows[at][0].base if at else size
    below = rows[at][0].base - bases[-1] if at + 1 < len(rows) else size
    return size >= _HEADLINE * usual and above >= _ABOVE * size and below >= _BELOW * size


def _column(part: _Part, script: Script) -> Column:
    lines = tuple(_merged(row, script) for row in part.rows)
    lefts, rights = [line.left for line in lines], [line.right for line in lines]
    return Column(lines, _edge(lefts, min(lefts)), _edge(rights, max(rights)), part.is_verse)


def _edge(ends: Sequence[float], outermost: float) -> float:
    """The position where many of the lines end, as some may protrude; without one, the outermost end."""
    place, times = Counter(round(end / _SAME_END) for end in ends).most_common(1)[0]
    return place * _SAME_END if times >= max(_MIN_AT_EDGE, _AT_EDGE * len(ends)) else outermost


def _merged(row: Row, script: Script) -> Line:
    """The parts of a row as one line."""
    if len(row) == 1:
        return row[0]
    return script.line([glyph for line in row for glyph in line.glyphs], row[0].row)


def _parts(rows: Sequence[Row], script: Script) -> Iterator[_Part]:
    """The rows of each column in reading order."""
    while section := first_section(rows):
        if section.start:
            yield _Part(rows[: section.start])
        within = rows[section.start : section.end]
        if section.is_verse:
            yield _Part(within, is_verse=True)
        else:
            for left in (not script.is_rtl, script.is_rtl):
                yield from _parts(beside(within, section.gutter, left=left), script)
        rows = rows[section.end :]
    if rows:
        yield _Part(rows)
