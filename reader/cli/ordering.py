"""Who puts the letters of a line in their places: the terminal, or we before it. Rule: a line at a time.

The escape sequences are those of ECMA-48 as https://terminal-wg.pages.freedesktop.org/bidi reads them;
terminals that know nothing of them pass them over.
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
    """One line of a page: at its right edge the `margin` (a number, the name of an option, or spaces),
    then the text; `marks` are [start, end) offsets into the text."""

    text: str
    margin: str = ""
    marks: tuple[Span, ...] = ()
    left_to_right: bool = False


@dataclass(frozen=True, slots=True)
class Emphasis:
    """The escape sequences around what stands out; all empty where nothing can."""

    bold: str = ""
    mark: str = ""
    off: str = ""

    def strong(self, line: str) -> str:
        """The line standing out."""
        return f"{self.bold}{line}{self.off}"

    def marked(self, word: str) -> str:
        """The word as one that was searched for."""
        return f"{self.mark}{word}{self.off}"


ESCAPES = Emphasis(bold="\x1b[1m", mark="\x1b[1;4m", off="\x1b[0m")


class Ordering(Protocol):
    """A way to have lines read from right to left; `opening` and `closing` go before and after them all."""

    opening: str
    closing: str

    def line(self, line: Line, width: int) -> str:
        """The line, `width` cells wide, from the right edge on."""


class OrderedByTerminal:
    """The letters as they are typed; the terminal joins them and puts them in order."""

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
    """The shapes of the letters in the order they are seen in, from the left edge to the right one.

    On a terminal that would order them again, `opening` asks it not to.
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
        """The line with those words marked, each sought on from the one before it, from right to left."""
        rest, done = seen, ""
        for word in words:
            before, found, after = _last_whole(rest, word)
            rest, done = before, (self._emphasis.marked(found) if found else "") + after + done
        return rest + done


def _seen(text: str) -> str:
    return to_visual(text, columns(text)).strip()


def _isolated_name(margin: str) -> str:
    """The margin with the name of an option kept in order; VTE loses an isolate in the very first cell."""
    name = margin.strip()
    if not any(map(str.isalpha, name)):
        return margin
    return f" {isolated(name)}".ljust(len(margin) + len(isolated("")))


def _marked_words(line: Line) -> Iterator[str]:
    """The words a mark touches, whole and as they are seen, in the order of the text."""
    for word in _WORD.finditer(line.text):
        if any(start < word.end() and end > word.start() for start, end in line.marks):
            yield _seen(word[0])


def _last_whole(text: str, word: str) -> tuple[str, str, str]:
    """The text before the last place where the word stands by itself, the word, and what follows it;
    all of it is before where the word is not found."""
    places = [found.start() for found in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text)]
    return (text[: places[-1]], word, text[places[-1] + len(word) :]) if places else (text, "", "")
