"""Who reorders the letters of a line: the terminal, or we. Rule: one line at a time.

The escape sequences are those of ECMA-48 as https://terminal-wg.pages.freedesktop.org/bidi reads them; other
terminals ignore them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reader.cli.isolates import isolated
from reader.core.arabic.visual import columns, to_visual

if TYPE_CHECKING:
    from collections.abc import Iterator

Span = tuple[int, int]

_EMBEDDED_LEFT_TO_RIGHT = "\u202a{}\u202c"
_EMBEDDED_RIGHT_TO_LEFT = "\u202b{}\u202c"
_WORD = re.compile(r"(?:\w|[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed])+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page: the `margin` at its right edge (a number, an option's name, spaces), then the text.

    `marks` are [start, end) offsets into the text, in code points.
    """

    text: str
    margin: str = ""
    marks: tuple[Span, ...] = ()
    left_to_right: bool = False


@dataclass(frozen=True, slots=True)
class Emphasis:
    """The escape sequences around emphasised text; empty if the terminal has none."""

    bold: str = ""
    mark: str = ""
    off: str = ""

    def strong(self, line: str) -> str:
        """The line in bold."""
        return f"{self.bold}{line}{self.off}"

    def marked(self, word: str) -> str:
        """The word, highlighted as a match."""
        return f"{self.mark}{word}{self.off}"


ESCAPES = Emphasis(bold="\x1b[1m", mark="\x1b[1;4m", off="\x1b[0m")


class Ordering(Protocol):
    """A way to show lines from right to left; `opening` is written before all lines, `closing` after them."""

    opening: str
    closing: str

    def line(self, line: Line, width: int) -> str:
        """The line, `width` cells wide, set from the right edge."""


class OrderedByTerminal:
    """Letters in logical order; the terminal shapes and reorders them."""

    opening = "\x1b[2 k"  # from right to left
    closing = "\x1b[ k"  # as it was

    def __init__(self, emphasis: Emphasis) -> None:
        self._emphasis = emphasis

    def line(self, line: Line, width: int) -> str:  # noqa: ARG002
        text = line.text
        for start, end in sorted(line.marks, reverse=True):
            text = text[:start] + self._emphasis.marked(text[start:end]) + text[end:]
        whole = _isolated_name(line.margin) + text
        return f"\x1b[1 k{whole}{self.opening}" if line.left_to_right else whole


class OrderedByUs:
    """Shaped letters in visual order, from left to right.

    `opening` asks terminals that could reorder them not to.
    """

    def __init__(self, emphasis: Emphasis) -> None:
        self._emphasis = emphasis
        self.opening = "\x1b[8l" if emphasis.off else ""
        self.closing = "\x1b[8h" if emphasis.off else ""

    def line(self, line: Line, width: int) -> str:
        embedded = _EMBEDDED_LEFT_TO_RIGHT if line.left_to_right else _EMBEDDED_RIGHT_TO_LEFT
        seen = _seen(embedded.format(line.text))
        space = " " * (width - len(line.margin) - columns(seen))
        text = self._marked(seen, _marked_words(line))
        margin = line.margin.strip().rjust(len(line.margin))
        return space + text + margin

    def _marked(self, seen: str, words: Iterator[str]) -> str:
        """The line with the words highlighted.

        Each word is searched for after the one before it, from right to left.
        """
        rest, done = seen, ""
        for word in words:
            before, found, after = _last_whole(rest, word)
            rest, done = before, (self._emphasis.marked(found) if found else "") + after + done
        return rest + done


def _seen(text: str) -> str:
    return to_visual(text, columns(text)).strip()


def _isolated_name(margin: str) -> str:
    """The margin with an option's name isolated; VTE loses an isolate in the very first cell."""
    name = margin.strip()
    if not any(map(str.isalpha, name)):
        return margin
    return f" {isolated(name)}".ljust(len(margin) + len(isolated("")))


def _marked_words(line: Line) -> Iterator[str]:
    """The whole words that a mark touches, as they are displayed, in the order of the text."""
    for word in _WORD.finditer(line.text):
        if any(start < word.end() and end > word.start() for start, end in line.marks):
            yield _seen(word[0])


def _last_whole(text: str, word: str) -> tuple[str, str, str]:
    """Split the text at the last place where the word stands by itself: before, the word, after.

    If it is not found, everything is "before".
    """
    places = [found.start() for found in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text)]
    return (text[: places[-1]], word, text[places[-1] + len(word) :]) if places else (text, "", "")
