"""The lines of a page from its glyphs, split at wide gaps."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from reader.core.formats.pdf.direction import logical

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.core.formats.pdf.glyphs import Glyph

# lengths in font sizes
_SAME_BASE = 0.35  # maximum difference of height within a line
_RAISED, _RAISED_SIZE = 0.6, 0.85  # maximum shift and size of raised and lowered signs
_SPACE = 0.13  # a wider gap is between words, in a document without space characters
_WIDE_SPACE = 0.6  # the same in one with space characters
_GUTTER = 0.75  # a wider gap may be between columns
_CELLS, _FAR = 0.2, 6  # a wider gap is between table cells if more glyphs were drawn between its sides
_WIDE_GAP, _WIDE = 1.5, "    "  # a gap as between hemistichs, and the spaces that represent it
_NARROWEST = 0.05  # a narrower line is a part of a letter on another page
_SAME_PLACE = 0.05
_LETTERS_OF_WORD = 20  # maximum letters for each space in a document with space characters
_TATWEEL = re.compile(
    "(?<=[\u0621-\u065f\u0670-\u06d3])\u0640+(?=[\u0621-\u065f\u0670-\u06d3])"
)  # elongates words


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, or a part of it between wide gaps; the parts of a line have the same `row` number.

    Lengths are in points; glyphs are sorted from left to right.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    row: int
    glyphs: tuple[Glyph, ...]

    @property
    def width(self) -> float:
        return self.right - self.left


Row = tuple[Line, ...]
"""The parts of one line, from left to right."""


@dataclass(frozen=True, slots=True)
class Script:
    """How the lines of a document are written.

    `is_rtl`: its paragraphs are right-to-left; `space`: the minimum gap between words, in font sizes;
    `is_backwards`: the letters of right-to-left words are drawn in reading order from left to right.
    """

    is_rtl: bool
    space: float
    is_backwards: bool = False

    @classmethod
    def of(cls, glyphs: Sequence[Glyph], *, is_rtl: bool) -> Script:
        """The script of a document with these glyphs."""
        has_spaces = sum(glyph.text == " " for glyph in glyphs) * _LETTERS_OF_WORD >= len(glyphs)
        return cls(is_rtl, _WIDE_SPACE if has_spaces else _SPACE)

    def line(self, glyphs: Sequence[Glyph], row: int) -> Line:
        """The line of these glyphs, sorted from left to right."""
        pieces = list(_pieces(glyphs, self.space))
        text = logical(pieces) if self.is_rtl and not self.is_backwards else "".join(pieces)
        shown = [glyph for glyph in glyphs if glyph.text.strip()]
        return Line(
            unicodedata.normalize("NFC", _TATWEEL.sub("", text.strip())),
            min(glyph.left for glyph in shown),
            max(glyph.right for glyph in shown),
            median(glyph.base for glyph in shown),
            median(glyph.size for glyph in shown),
            row,
            tuple(glyphs),
        )

    def lines(self, glyphs: Sequence[Glyph]) -> list[Line]:
        """The parts of lines on a page, from top to bottom and left to right."""
        rows = enumerate(_with_raised(list(_rows(glyphs))))
        lines = (self.line(part, number) for number, row in rows for part in _parts(row))
        return [line for line in lines if line.width > _NARROWEST * line.size]


def _rows(glyphs: Sequence[Glyph]) -> Iterator[list[tuple[int, Glyph]]]:
    """The glyphs grouped by baseline, from top to bottom, with their numbers in drawing order."""
    row: list[tuple[int, Glyph]] = []
    for number, glyph in sorted(enumerate(glyphs), key=lambda each: -each[1].base):
        first = row[0][1] if row else glyph
        if first.base - glyph.base > _SAME_BASE * min(first.size, glyph.size):
            yield row
            row = []
        row.append((number, glyph))
    if row:
        yield row


def _with_raised(rows: Sequence[list[tuple[int, Glyph]]]) -> list[list[tuple[int, Glyph]]]:
    """The rows, with small raised and lowered signs added to the row they belong to."""
    found: list[list[tuple[int, Glyph]]] = []
    for row in rows:
        if found and (_is_beside(row, found[-1]) or _is_beside(found[-1], row)):
            found[-1] += row
        else:
            found.append(row)
    return found


def _is_beside(signs: Sequence[tuple[int, Glyph]], row: Sequence[tuple[int, Glyph]]) -> bool:
    sign, glyph = max((each for _, each in signs), key=_size), max((each for _, each in row), key=_size)
    is_small = sign.size < _RAISED_SIZE * glyph.size and 2 * len(signs) < len(row)
    return is_small and abs(sign.base - glyph.base) < _RAISED * glyph.size


def _size(glyph: Glyph) -> float:
    return glyph.size


def _parts(row: Sequence[tuple[int, Glyph]]) -> Iterator[list[Glyph]]:
    part: list[Glyph] = []
    reach = 0.0
    for glyph in _from_left(row):
        if part and glyph.text.strip() and glyph.left - reach > _GUTTER * glyph.size:
            yield _stripped(part)
            part = []
        if glyph.text.strip() or part:
            part.append(glyph)
        if glyph.text.strip():
            reach = max(reach, glyph.right) if len(part) > 1 else glyph.right
    if part:
        yield _stripped(part)


def _stripped(part: Sequence[Glyph]) -> list[Glyph]:
    return list(part[: 1 + max(at for at, glyph in enumerate(part) if glyph.text.strip())])


def _from_left(row: Sequence[tuple[int, Glyph]]) -> list[Glyph]:
    """The glyphs from left to right; those in the same place in the drawing direction of their line."""
    rising = sum(
        one[1].left < other[1].left for one, other in pairwise(sorted(row, key=lambda each: each[0]))
    )
    forwards = 2 * rising >= len(row) - 1
    ordered = sorted(row, key=lambda each: (each[1].left, each[1].right))
    for at in range(len(ordered) - 1):
        (number, one), (next_number, other) = ordered[at], ordered[at + 1]
        is_tie = other.left - one.left < _SAME_PLACE * one.size
        if is_tie and (number < next_number) != forwards:
            ordered[at : at + 2] = ordered[at + 1], ordered[at]
    return [glyph for _, glyph in ordered]


def _pieces(glyphs: Sequence[Glyph], space: float) -> Iterator[str]:
    yield glyphs[0].text
    for one, other in pairwise(glyphs):
        gap = other.left - one.right
        if gap > space * other.size or (gap > _CELLS * other.size and abs(one.order - other.order) > _FAR):
            yield _WIDE if gap > _WIDE_GAP * other.size else " "
        yield other.text
