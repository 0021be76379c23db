"""The pieces of a page that are in a `QTextDocument`, and where they are there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextBlock

from reader.core.rendering import TextSpan
from reader.ui.article_view.pieces import Pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextDocument

    from reader.core.arabic.showing import Showing


class PieceRange(NamedTuple):
    """The pieces [first, stop)."""

    first: int
    stop: int


class LoadedText:
    """Block n of the document is piece `range.first + n`; `Filling` loads more of them."""

    def __init__(self, document: QTextDocument, showing: Showing) -> None:
        self.document = document
        self.pieces = Pieces((), showing)
        self.range = PieceRange(0, 0)

    @property
    def whole(self) -> bool:
        """Whether every piece is in the document."""
        return self.range == (0, len(self.pieces))

    @property
    def has_end(self) -> bool:
        """Whether the last piece is in the document."""
        return self.range.stop == len(self.pieces)

    def holds(self, index: int) -> bool:
        """Whether the piece is in the document."""
        return self.range.first <= index < self.range.stop

    def block(self, index: int) -> QTextBlock:
        """The block of a piece; an invalid one if it is not in the document."""
        return (
            self.document.findBlockByNumber(index - self.range.first) if self.holds(index) else QTextBlock()
        )

    def index(self, block: QTextBlock) -> int:
        """The piece that a block shows."""
        return self.range.first + block.blockNumber()

    def paragraph(self, block: QTextBlock) -> int:
        """The number of the paragraph a block belongs to, from 1."""
        index = self.index(block)
        return self.pieces[index].paragraph if self.holds(index) else 1

    def places(self, span: TextSpan) -> Iterator[tuple[int, int]]:
        """Where a span of the text is in the document.

        Yields [start, end) positions, one pair for each of its pieces that are there.
        """
        if not 1 <= span.paragraph <= self.pieces.paragraphs:
            return
        first = self.pieces.at(span.paragraph, span.start)
        for index in range(first, self.pieces.at(span.paragraph, max(span.start, span.end - 1)) + 1):
            if self.holds(index):
                piece, shown, at = self.pieces[index], self.pieces.shown(index), self.block(index).position()
                start, end = max(span.start, piece.start), min(span.end, piece.stop)
                yield at + shown.place(start - piece.start), at + shown.place(end - piece.start)

    def spans(self, start: int, end: int) -> tuple[TextSpan, ...]:
        """The spans of the text at [start, end) of the document, one for each paragraph."""
        found: list[TextSpan] = []
        block = self.document.findBlock(start)
        while block.isValid() and block.position() <= end and self.holds(self.index(block)):
            piece, shown = self.pieces[self.index(block)], self.pieces.shown(self.index(block))
            first = shown.offset(max(0, start - block.position()))
            last = shown.offset(min(end - block.position(), block.length() - 1))
            span = TextSpan(piece.paragraph, piece.start + first, piece.start + last)
            if found and found[-1].paragraph == span.paragraph:
                span = TextSpan(span.paragraph, found.pop().start, span.end)
            found.append(span)
            block = block.next()
        return tuple(found)
