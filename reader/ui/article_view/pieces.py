"""A text cut into the pieces that are laid out one by one: paragraphs, and parts of very long ones."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from reader.core.arabic.dates.words import Digits
from reader.core.arabic.footnotes import footnotes_of
from reader.core.arabic.showing import Showing, ShownText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.arabic.footnotes import Footnote
    from reader.core.rendering import PageParagraph

LONGEST = 3000  # characters: layout of one takes 10 ms, which block painting
_END_OF_SENTENCE = re.compile(r"[.!؟?؛]\s+")


class Piece(NamedTuple):
    """The part [start, stop) of a paragraph (from 1), in code points."""

    paragraph: int
    start: int
    stop: int


class Pieces:
    """The pieces of a page, numbered from 0, and what is displayed of each."""

    def __init__(self, paragraphs: tuple[PageParagraph, ...], showing: Showing) -> None:
        self._paragraphs, self._showing = paragraphs, showing
        self._all: list[Piece] = []
        for number, paragraph in enumerate(paragraphs, 1):
            length = len(paragraph.text)
            if length <= LONGEST:
                self._all.append(Piece(number, 0, length))
            else:
                self._all += _cut(number, paragraph.text)
        self._firsts = [index for index, piece in enumerate(self._all) if piece.start == 0]
        self._shown: dict[int, ShownText] = {}
        self._notes: dict[int, list[Footnote]] = {}  # by paragraph, which may be megabytes in many pieces

    def shown_as(self, paragraphs: tuple[PageParagraph, ...], showing: Showing) -> Pieces:
        """The pieces of a page: these, shown anew, where it is the same page."""
        if paragraphs is not self._paragraphs:
            return Pieces(paragraphs, showing)
        self._showing, self._shown = showing, {}
        return self

    def __len__(self) -> int:
        return len(self._all)

    def __getitem__(self, index: int) -> Piece:
        return self._all[index]

    @property
    def paragraphs(self) -> int:
        """How many paragraphs there are."""
        return len(self._paragraphs)

    def of(self, paragraph: int) -> range:
        """The pieces of a paragraph; of the last one if the number is too high."""
        number = min(max(paragraph, 1), len(self._firsts)) if self._firsts else 0
        if not number:
            return range(0)
        stop = self._firsts[number] if number < len(self._firsts) else len(self._all)
        return range(self._firsts[number - 1], stop)

    def at(self, paragraph: int, offset: int) -> int:
        """The piece with this character of a paragraph."""
        pieces = self.of(paragraph)
        starts = [self._all[index].start for index in pieces]
        return pieces[max(0, bisect_right(starts, offset) - 1)]

    def length(self, paragraph: int) -> int:
        """How many characters the paragraph has."""
        return len(self._paragraphs[paragraph - 1].text)

    def text(self, paragraph: int) -> str:
        """The original text of the paragraph."""
        return self._paragraphs[paragraph - 1].text

    def notes_of(self, paragraph: int) -> list[Footnote]:
        """The footnotes that a paragraph leads to."""
        if paragraph not in self._notes:
            self._notes[paragraph] = footnotes_of(paragraph, self.paragraphs, self.text)
        return self._notes[paragraph]

    def paragraph(self, index: int) -> PageParagraph:
        """The paragraph that a piece belongs to."""
        return self._paragraphs[self._all[index].paragraph - 1]

    def ends_paragraph(self, index: int) -> bool:
        """Whether the piece is the last one of its paragraph."""
        return self._all[index].stop == self.length(self._all[index].paragraph)

    def shown(self, index: int) -> ShownText:
        """The text displayed for a piece, with offsets."""
        if index not in self._shown:
            paragraph, (_, start, stop) = self.paragraph(index), self._all[index]
            showing = self._showing if paragraph.right_to_left else Showing(digits=Digits.AS_WRITTEN)
            self._shown[index] = showing.of(paragraph.text[start:stop])
        return self._shown[index]


def _cut(number: int, text: str) -> Iterator[Piece]:
    start = 0
    while len(text) - start > LONGEST:
        stop = _parting(text, start, start + LONGEST)
        yield Piece(number, start, stop)
        start = stop
    yield Piece(number, start, len(text))


def _parting(text: str, start: int, most: int) -> int:
    """Where to split: after a sentence in the last third, else after a word, else at `most` characters."""
    sentences = [found.end() for found in _END_OF_SENTENCE.finditer(text, most - LONGEST // 3, most)]
    if sentences:
        return sentences[-1]
    space = text.rfind(" ", start + 1, most)
    return space + 1 if space > 0 else most
