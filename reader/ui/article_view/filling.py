"""Fills a `QTextDocument` with a page: the text around the reading position first, the rest when idle.

Layout takes 4 µs a character, so megabytes of text would block the window for seconds, and Qt's own idle
steps grow to 0.8 s each. Here a step takes some milliseconds: first after the position until the end, then
before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor

from reader.core.rendering import TextSpan
from reader.ui.article_view.block_shapes import format_of, shape_at
from reader.ui.article_view.pieces import Pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextDocument

    from reader.ui.article_view.typography import Typography

AT_ONCE = 2500  # characters after the position: two screens; scrolling asks for more
ABOVE = 1200  # characters before it
STEP = 1500
LINE = 60  # characters: what a shorter paragraph counts as, for it takes a line all the same
PAUSE_MILLISECONDS = 20
_KEEP = QTextCursor.MoveMode.KeepAnchor
_STRONG = QTextCharFormat()
_STRONG.setFontWeight(QFont.Weight.Bold)


class Loaded(NamedTuple):
    """The range [first, stop) of the pieces that are in the document."""

    first: int
    stop: int


class Filling(QObject):
    """Block n of the document is piece `loaded.first + n`.

    `filled` gives the new blocks [from, to), `grown_above` how many pixels were inserted above.
    """

    filled = Signal(int, int)
    grown_above = Signal(float)

    def __init__(self, document: QTextDocument, typography: Typography, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._typography = document, typography
        self.pieces = Pieces((), typography.showing)
        self.loaded = Loaded(0, 0)
        self._busy = False
        self._idle = QTimer(self)
        self._idle.setInterval(PAUSE_MILLISECONDS)
        self._idle.timeout.connect(self.grow)

    @property
    def whole(self) -> bool:
        """Whether every piece is in the document."""
        return self.loaded == (0, len(self.pieces))

    @property
    def has_end(self) -> bool:
        """Whether the last piece is in the document."""
        return self.loaded.stop == len(self.pieces)

    # --- filling -----------------------------------------------------------------------------------------
    def take(self, paragraphs: tuple[str, ...], typography: Typography) -> None:
        """Take the text of another page, or another type; `restart` shows it."""
        self._typography = typography
        self.pieces = self.pieces.shown_as(paragraphs, typography.showing)
        self._document.setDefaultFont(typography.font())

    def restart(self, index: int) -> None:
        """Fill the document again, around a piece; the caller suspends layout meanwhile."""
        before = index - self._count(reversed(range(index)), ABOVE)
        self.loaded = Loaded(before, index + self._count(range(index, len(self.pieces)), AT_ONCE))
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(self._typography.block_format())
        cursor.insertText(self._text(*self.loaded), QTextCharFormat())
        self._shape(*self.loaded)
        cursor.endEditBlock()
        if self.whole:
            self._idle.stop()
        else:
            self._idle.start()

    def grow(self) -> None:
        """Add one step of text, after what is there or before it."""
        if not self.has_end:
            self.grow_below()
        elif self.loaded.first:
            self.grow_above()
        else:
            self._idle.stop()

    def grow_below(self, characters: int = STEP) -> None:
        """Append pieces with about so many characters."""
        first, stop = self.loaded
        more = self._count(range(stop, len(self.pieces)), characters)
        if not more or self._busy:
            return
        self._busy = True
        cursor = QTextCursor(self._document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        cursor.insertBlock(self._typography.block_format())
        cursor.insertText(self._text(stop, stop + more), QTextCharFormat())
        self.loaded = Loaded(first, stop + more)
        self._shape(stop, stop + more)
        cursor.endEditBlock()
        self.filled.emit(stop - first, stop - first + more)
        self._busy = False

    def grow_above(self, characters: int = STEP) -> None:
        """Prepend pieces with about so many characters."""
        first, stop = self.loaded
        more = self._count(reversed(range(first)), characters)
        if not more or self._busy:
            return
        self._busy = True
        top = self._top(self._document.firstBlock())
        self.loaded = Loaded(first - more, stop)
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        cursor.insertText(self._text(first - more, first) + "\n", QTextCharFormat())
        cursor.setPosition(0)
        cursor.setPosition(self._document.findBlockByNumber(more - 1).position(), _KEEP)
        cursor.setBlockFormat(self._typography.block_format())
        self._shape(first - more, first)
        cursor.endEditBlock()
        self.filled.emit(0, more)
        self.grown_above.emit(self._top(self._document.findBlockByNumber(more)) - top)
        self._busy = False

    def _top(self, block: QTextBlock) -> float:
        return self._document.documentLayout().blockBoundingRect(block).top()

    def _count(self, indices: range | Iterator[int], characters: int) -> int:
        """How many of the pieces fill so many characters; the last one counts whole."""
        count = 0
        for index in indices:
            if characters <= 0:
                break
            _, start, stop = self.pieces[index]
            characters -= max(stop - start + 1, LINE)
            count += 1
        return count

    def _text(self, first: int, stop: int) -> str:
        return "\n".join(self.pieces.shown(index).text for index in range(first, stop))

    def _shape(self, first: int, stop: int) -> None:
        """Apply the formats of pieces that are not ordinary."""
        for index in range(first, stop):
            shape = shape_at(self.pieces, index)
            block = format_of(self.pieces, index, shape, self._typography)
            if block is not None:
                QTextCursor(self.block(index)).mergeBlockFormat(block)
            if shape.kind == "heading":
                cursor = QTextCursor(self.block(index))
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, _KEEP)
                cursor.mergeCharFormat(_STRONG)

    # --- where things are --------------------------------------------------------------------------------
    def holds(self, index: int) -> bool:
        """Whether the piece is in the document."""
        return self.loaded.first <= index < self.loaded.stop

    def block(self, index: int) -> QTextBlock:
        """The block of a piece; an invalid one if it is not in the document."""
        return (
            self._document.findBlockByNumber(index - self.loaded.first) if self.holds(index) else QTextBlock()
        )

    def index(self, block: QTextBlock) -> int:
        """The piece that a block shows."""
        return self.loaded.first + block.blockNumber()

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
        block = self._document.findBlock(start)
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
