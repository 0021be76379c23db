"""How text is laid out. Rule: one layout for pipes and one for terminals; neither knows a stream.

For a pipe or file the text is unchanged, a paragraph to a line, the fields of a row separated by tabs. On a
terminal lines are wrapped and set from the right edge, in an order that `ordering` provides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reader.cli.isolates import without_isolates
from reader.cli.ordering import Emphasis, Line, Ordering, Span
from reader.core.arabic.direction import base_direction
from reader.core.arabic.visual import columns

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD = re.compile(r"\S+")
_SPACE_OR_CONTROL = re.compile(r"[\s\x00-\x1f\x7f-\x9f]")  # control characters, which a terminal would obey
_READING_WIDTH = 80  # cells; longer lines are hard to read, however wide the terminal
_MIN_WIDTH = 20
_NUMBER_WIDTH = 5
_PARAGRAPH_WIDTH = 3
_NAME_WIDTH = 25


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a list: number and title, a line of details, and a passage with `marks`.

    `marks` are [start, end) offsets into the passage, in code points.
    """

    number: int
    title: str
    details: tuple[str, ...] = ()
    passage: str = ""
    marks: tuple[Span, ...] = ()


class Layout(Protocol):
    """What a command can put on a page; each method yields lines without line ends."""

    opening: str
    closing: str

    def message(self, text: str) -> Iterator[str]:
        """A sentence of the program, with its paths `isolated`."""

    def heading(self, text: str) -> Iterator[str]:
        """A title."""

    def paragraph(self, number: int, text: str) -> Iterator[str]:
        """A paragraph of an article; `number` counts from 1."""

    def row(self, row: Row) -> Iterator[str]:
        """A row of a list."""

    def entry(self, name: str, explanation: str) -> Iterator[str]:
        """An argument of a command and what it is for."""


class Plain:
    """For a pipe or a file: no wrapping, no ordering, no highlighting."""

    opening = closing = ""

    def message(self, text: str) -> Iterator[str]:
        yield without_isolates(text)

    def heading(self, text: str) -> Iterator[str]:
        yield text

    def paragraph(self, number: int, text: str) -> Iterator[str]:  # noqa: ARG002
        yield text

    def row(self, row: Row) -> Iterator[str]:
        cells = (str(row.number), row.title, *row.details, *([row.passage] if row.passage else []))
        yield "\t".join(" ".join(cell.split()) for cell in cells)

    def entry(self, name: str, explanation: str) -> Iterator[str]:
        yield f"  {name:<{_NAME_WIDTH}}  {explanation}"


class Page:
    """For a terminal of `width` cells: wrapped, and set from its right edge."""

    def __init__(self, ordering: Ordering, emphasis: Emphasis, width: int) -> None:
        self.opening = ordering.opening
        self.closing = ordering.closing
        self._ordering = ordering
        self._emphasis = emphasis
        self._width = max(width, _MIN_WIDTH)
        self._column = min(self._width, _READING_WIDTH)

    def message(self, text: str) -> Iterator[str]:
        return self._wrapped(text)

    def heading(self, text: str) -> Iterator[str]:
        return map(self._emphasis.strong, self._wrapped(text))

    def paragraph(self, number: int, text: str) -> Iterator[str]:
        margin = f"{number:<{_PARAGRAPH_WIDTH}}  "
        return self._wrapped(text, margin, left_to_right=base_direction(text) == "ltr")

    def row(self, row: Row) -> Iterator[str]:
        blank = " " * (_NUMBER_WIDTH + 2)
        title = self._wrapped(row.title, f"{row.number:<{_NUMBER_WIDTH}}  ")
        yield from map(self._emphasis.strong, title)
        if details := " · ".join(filter(None, row.details)):
            yield from self._wrapped(details, blank)
        if row.passage:
            yield from self._wrapped(row.passage, blank, row.marks)

    def entry(self, name: str, explanation: str) -> Iterator[str]:
        return self._wrapped(explanation, f"{name:<{_NAME_WIDTH}}  ")

    def _wrapped(
        self, text: str, margin: str = "", marks: Sequence[Span] = (), *, left_to_right: bool = False
    ) -> Iterator[str]:
        """The lines of the text; the margin stands beside the first of them."""
        text = _SPACE_OR_CONTROL.sub(" ", text)
        for start, end in wrapped(text, self._column - len(margin)):
            line = Line(text[start:end], margin, tuple(_inside(marks, start, end)), left_to_right)
            yield self._ordering.line(line, self._width)
            margin = " " * len(margin)


def wrapped(text: str, width: int) -> Iterator[Span]:
    """The [start, end) of the lines of a text, at most `width` cells wide.

    Only a word that is wider is cut. A text without words is one empty line.
    """
    start = end = 0
    for word in _WORD.finditer(text):
        if end and columns(text[start : word.end()]) > width:
            yield start, end
            end = 0
        start = start if end else word.start()
        end = word.end()
        while (cut := _cut(text, start, end, width)) < end:
            yield start, cut
            start = cut
    yield start, end


def _cut(text: str, start: int, end: int, width: int) -> int:
    """Where to cut text[start:end] so that it is at most `width` cells wide; `end` if it fits.

    It looks no further than the cut: a word may have a million letters.
    """
    taken = 0
    for place in range(start, end):
        taken += columns(text[place])
        if taken > width and place > start:
            return place
    return end


def _inside(marks: Sequence[Span], start: int, end: int) -> Iterator[Span]:
    """The parts of the marks within the line, relative to its start."""
    for first, last in marks:
        if first < end and last > start:
            yield max(first, start) - start, min(last, end) - start
