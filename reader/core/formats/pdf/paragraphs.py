"""Joins lines into paragraphs. A line that had room for the next word ends its paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.core.formats.pdf.columns import Column
    from reader.core.formats.pdf.lines import Line

_OTHER_SIZE = 1.1  # ratio of font sizes that begins another paragraph
_OTHER_SPACE, _OTHER_SPACE_OF_HEADINGS = 1.3, 2.0  # line distances, in usual ones, that do
_LEADING = 1.6  # the usual line distance in font sizes, if the lines do not tell
_INDENT = (0.8, 5.0)  # of a first line, in font sizes
_MOST = 0.5  # share of the lines of a column that begin or end at a flush edge
_ROOM = 1.3  # room at the end of a line, in widths of the next word
_ROOM_WITHIN = 0.12  # the same within a sentence, in column widths: lines may be ragged
_ENDED = re.compile(r"[.!?؟:…»”\")\]]$")
_HYPHEN = re.compile(r"(?<=[a-z]{2})-\n(?=[a-z]{2})")
_BULLET = re.compile(r"[•▪●◦■◆➢✓*–-]\s")
_NUMBERED = re.compile(r"(?:[•▪●◦■◆➢✓*–-]|\d{1,2}\s?[.)-])\s")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, its font size in points, and the number of the page it begins on."""

    text: str
    size: float
    page: int


@dataclass(frozen=True, slots=True)
class _Place:
    """A line, its column, and the number of its page."""

    line: Line
    column: Column
    page: int


@dataclass(frozen=True, slots=True)
class _Layout:
    """The usual font `size` in points, line distance (`leading`) in font sizes, and direction."""

    size: float
    leading: float
    is_rtl: bool

    def farthest(self, line: Line) -> float:
        """The maximum distance, in points, to the next line of the same paragraph."""
        times = _OTHER_SPACE_OF_HEADINGS if self.is_heading(line) else _OTHER_SPACE
        return times * self.leading * line.size

    def is_heading(self, line: Line) -> bool:
        return line.size >= _OTHER_SIZE * self.size

    def room(self, place: _Place) -> float:
        """The empty part of a line, in points, on the ragged side of its column."""
        begin, end = self._edges(place.line, place.column)
        if self._share_at_begin(place.column) >= _MOST:
            return end
        return begin if self._share_at_end(place.column) >= _MOST else begin + end

    def is_indented(self, place: _Place) -> bool:
        begin, _ = self._edges(place.line, place.column)
        least, most = _INDENT
        is_usual = least * place.line.size < begin < most * place.line.size
        return is_usual and self._share_at_begin(place.column) >= _MOST

    def _share_at_begin(self, column: Column) -> float:
        return self._share([self._edges(line, column)[0] < _INDENT[0] * line.size for line in column.lines])

    def _share_at_end(self, column: Column) -> float:
        return self._share([self._edges(line, column)[1] < _INDENT[0] * line.size for line in column.lines])

    @staticmethod
    def _share(found: Sequence[bool]) -> float:
        return sum(found) / len(found)

    def _edges(self, line: Line, column: Column) -> tuple[float, float]:
        """The empty parts at the beginning and at the end of a line, in points."""
        left, right = line.left - column.left, column.right - line.right
        return (right, left) if self.is_rtl else (left, right)


def _leading(pages: Sequence[Sequence[Column]]) -> float:
    """The usual line distance, in font sizes."""
    found = sorted(
        (one.base - other.base) / one.size
        for page in pages
        for column in page
        for one, other in pairwise(column.lines)
        if _is_same_size(one, other)
    )
    return found[len(found) // 4] if found else _LEADING


def paragraphs(pages: Sequence[Sequence[Column]], *, is_rtl: bool) -> list[Paragraph]:
    """The paragraphs of all pages, in reading order."""
    places = [
        _Place(line, column, number)
        for number, page in enumerate(pages, 1)
        for column in page
        for line in column.lines
    ]
    size = median(place.line.size for place in places) if places else 0.0
    layout = _Layout(size, _leading(pages), is_rtl)
    return [_paragraph(group) for group in _grouped(places, layout)]


def _grouped(places: Sequence[_Place], layout: _Layout) -> Iterator[list[_Place]]:
    group: list[_Place] = []
    for place in places:
        if group and _is_new(group[-1], place, layout, is_listed=bool(_NUMBERED.match(group[0].line.text))):
            yield group
            group = []
        group.append(place)
    if group:
        yield group


def _paragraph(group: Sequence[_Place]) -> Paragraph:
    text = _HYPHEN.sub("", "\n".join(place.line.text for place in group)).replace("\n", " ")
    return Paragraph(text, median(place.line.size for place in group), group[0].page)


def _is_same_size(one: Line, other: Line) -> bool:
    return max(one.size, other.size) < _OTHER_SIZE * min(one.size, other.size)


def _is_new(before: _Place, place: _Place, layout: _Layout, *, is_listed: bool) -> bool:
    """Whether the line at `place` begins a paragraph. `is_listed`: the one before it is a list item."""
    one, other = before.line, place.line
    if before.column.is_verse or place.column.is_verse:
        return True
    if not _is_same_size(one, other) or _BULLET.match(other.text):
        return True
    if not layout.is_heading(one) and _has_room(before, other, layout):
        return True
    if before.column is not place.column:
        return _ENDED.search(one.text) is not None or layout.is_indented(place)
    if one.base - other.base > layout.farthest(one):
        return True
    return not is_listed and layout.is_indented(place) and not layout.is_indented(before)


def _has_room(before: _Place, line: Line, layout: _Layout) -> bool:
    """Whether the first word of the line would have fitted at the end of the line before."""
    first = line.text.split()[0]
    needed = line.width * (len(first) + 1) / max(len(line.text), 1)
    room = layout.room(before)
    if _ENDED.search(before.line.text):
        return room > _ROOM * needed
    return room > max(_ROOM * needed, _ROOM_WITHIN * (before.column.right - before.column.left))
