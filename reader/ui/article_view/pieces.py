"""A text cut into the pieces that are laid out one by one: paragraphs, and parts of very long ones."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from reader.core.arabic.dates.words import Digits
from reader.core.arabic.direction import is_right_to_left
from reader.core.arabic.footnotes import footnotes_of
from reader.core.arabic.showing import Showing, ShownText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.arabic.footnotes import Footnote

LONGEST = 3000  # characters: layout of one takes 10 ms, which block painting
_WHOLE: Sequence[int] = (0,)  # where the pieces of an ordinary paragraph begin
_END_OF_SENTENCE = re.compile(r"[.!؟?؛]\s+")


class Piece(NamedTuple):
    """The part [start, stop) of a paragraph (from 1), in code points."""

    paragraph: int
    start: int
    stop: int


class Pieces:
    """The pieces of a page, numbered from 0, and what is displayed of each."""

    def __init__(self, texts: tuple[str, ...], showing: Showing) -> None:
        self._texts, self._showing = texts, showing
        long = [number for number, length in enumerate(map(len, texts)) if length > LONGEST]
        self._starts = {number: _starts(texts[number]) for number in long}  # by paragraph, from 0
        counts = [1] * len(texts)
        for number, starts in self._starts.items():
            counts[number] = len(starts)
        self._firsts = list(accumulate(counts, initial=0))  # the first piece of each paragraph, and the end
        self._shown: dict[int, ShownText] = {}
        self._right_to_left: dict[int, bool] = {}  # by paragraph
        self._notes: dict[int, list[Footnote]] = {}  # by paragraph, which may be megabytes in many pieces

    def shown_as(self, texts: tuple[str, ...], showing: Showing) -> Pieces:
        """The pieces of a page: these, shown anew, where it is the same page."""
        if texts is not self._texts:
            return Pieces(texts, showing)
        self._showing, self._shown = showing, {}
        return self

    def __len__(self) -> int:
        return self._firsts[-1]

    def __getitem__(self, index: int) -> Piece:
        number = bisect_right(self._firsts, index) - 1
        starts, nth = self._starts.get(number, _WHOLE), index - self._firsts[number]
        stop = starts[nth + 1] if nth + 1 < len(starts) else len(self._texts[number])
        return Piece(number + 1, starts[nth], stop)

    @property
    def texts(self) -> tuple[str, ...]:
        """The original text of every paragraph."""
        return self._texts

    @property
    def paragraphs(self) -> int:
        """How many paragraphs there are."""
        return len(self._texts)

    def of(self, paragraph: int) -> range:
        """The pieces of a paragraph; of the last one if the number is too high."""
        number = min(max(paragraph, 1), len(self._texts))
        return range(self._firsts[number - 1], self._firsts[number]) if number else range(0)

    def at(self, paragraph: int, offset: int) -> int:
        """The piece with this character of a paragraph."""
        starts = self._starts.get(paragraph - 1, _WHOLE)
        return self.of(paragraph)[max(0, bisect_right(starts, offset) - 1)]

    def length(self, paragraph: int) -> int:
        """How many characters the paragraph has."""
        return len(self._texts[paragraph - 1])

    def text(self, paragraph: int) -> str:
        """The original text of the paragraph."""
        return self._texts[paragraph - 1]

    def notes_of(self, paragraph: int) -> list[Footnote]:
        """The footnotes that a paragraph leads to."""
        if paragraph not in self._notes:
            self._notes[paragraph] = footnotes_of(paragraph, self.paragraphs, self.text)
        return self._notes[paragraph]

    def paragraph(self, index: int) -> str:
        """The original text of the paragraph that a piece belongs to."""
        return self.text(self[index].paragraph)

    def is_right_to_left(self, index: int) -> bool:
        """Whether the paragraph of the piece reads from right to left."""
        number = self[index].paragraph
        if number not in self._right_to_left:
            self._right_to_left[number] = is_right_to_left(self.text(number))
        return self._right_to_left[number]

    def ends_paragraph(self, index: int) -> bool:
        """Whether the piece is the last one of its paragraph."""
        piece = self[index]
        return piece.stop == self.length(piece.paragraph)

    def shown(self, index: int) -> ShownText:
        """The text displayed for a piece, with offsets."""
        if index not in self._shown:
            _, start, stop = self[index]
            right_to_left = self.is_right_to_left(index)
            showing = self._showing if right_to_left else Showing(digits=Digits.AS_WRITTEN)
            self._shown[index] = showing.of(self.paragraph(index)[start:stop])
        return self._shown[index]


def _starts(text: str) -> list[int]:
    """Where the pieces of a long paragraph begin."""
    starts = [0]
    while len(text) - starts[-1] > LONGEST:
        starts.append(_parting(text, starts[-1], starts[-1] + LONGEST))
    return starts


def _parting(text: str, start: int, most: int) -> int:
    """Where to split: after a sentence in the last third, else after a word, else at `most` characters."""
    sentences = [found.end() for found in _END_OF_SENTENCE.finditer(text, most - LONGEST // 3, most)]
    if sentences:
        return sentences[-1]
    space = text.rfind(" ", start + 1, most)
    return space + 1 if space > 0 else most
