"""Fills a `QTextDocument` with a page: the text around the reading position first, the rest when idle.

Layout takes 4 µs a character, so megabytes of text would block the window for seconds, and Qt's own idle
steps grow to 0.8 s each. Here a step takes some milliseconds: first after the position until the end, then
before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor

from reader.ui.article_view.block_shapes import format_of, shape_at
from reader.ui.article_view.loaded_text import PieceRange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.ui.article_view.loaded_text import LoadedText
    from reader.ui.article_view.typography import Typography

AT_ONCE = 2500  # characters after the position: two screens; scrolling asks for more
ABOVE = 1200  # characters before it
STEP = 1500
LINE = 60  # characters: what a shorter paragraph counts as, for it takes a line all the same
PAUSE_MILLISECONDS = 20
_KEEP = QTextCursor.MoveMode.KeepAnchor
_STRONG = QTextCharFormat()
_STRONG.setFontWeight(QFont.Weight.Bold)


class Filling(QObject):
    """`filled` gives the new blocks [from, to), `grown_above` how many pixels were inserted above."""

    filled = Signal(int, int)
    grown_above = Signal(float)

    def __init__(self, loaded: LoadedText, typography: Typography, parent: QObject) -> None:
        super().__init__(parent)
        self.loaded, self._document, self._typography = loaded, loaded.document, typography
        self._busy = False
        self._idle = QTimer(self)
        self._idle.setInterval(PAUSE_MILLISECONDS)
        self._idle.timeout.connect(self.grow)

    def take(self, paragraphs: tuple[str, ...], typography: Typography) -> None:
        """Take the text of another page, or another type; `restart` shows it."""
        self._typography = typography
        self.loaded.pieces = self.loaded.pieces.shown_as(paragraphs, typography.showing)
        self._document.setDefaultFont(typography.font())

    def restart(self, index: int) -> None:
        """Fill the document again, around a piece; the caller suspends layout meanwhile."""
        before = index - self._count(reversed(range(index)), ABOVE)
        self.loaded.range = PieceRange(
            before, index + self._count(range(index, len(self.loaded.pieces)), AT_ONCE)
        )
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(self._typography.block_format())
        cursor.insertText(self._text(*self.loaded.range), QTextCharFormat())
        self._shape(*self.loaded.range)
        cursor.endEditBlock()
        if self.loaded.whole:
            self._idle.stop()
        else:
            self._idle.start()

    def grow(self) -> None:
        """Add one step of text, after what is there or before it."""
        if not self.loaded.has_end:
            self.grow_below()
        elif self.loaded.range.first:
            self.grow_above()
        else:
            self._idle.stop()

    def grow_below(self, characters: int = STEP) -> None:
        """Append pieces with about so many characters."""
        first, stop = self.loaded.range
        more = self._count(range(stop, len(self.loaded.pieces)), characters)
        if not more or self._busy:
            return
        self._busy = True
        cursor = QTextCursor(self._document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        cursor.insertBlock(self._typography.block_format())
        cursor.insertText(self._text(stop, stop + more), QTextCharFormat())
        self.loaded.range = PieceRange(first, stop + more)
        self._shape(stop, stop + more)
        cursor.endEditBlock()
        self.filled.emit(stop - first, stop - first + more)
        self._busy = False

    def grow_above(self, characters: int = STEP) -> None:
        """Prepend pieces with about so many characters."""
        first, stop = self.loaded.range
        more = self._count(reversed(range(first)), characters)
        if not more or self._busy:
            return
        self._busy = True
        top = self._top(self._document.firstBlock())
        self.loaded.range = PieceRange(first - more, stop)
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
            _, start, stop = self.loaded.pieces[index]
            characters -= max(stop - start + 1, LINE)
            count += 1
        return count

    def _text(self, first: int, stop: int) -> str:
        return "\n".join(self.loaded.pieces.shown(index).text for index in range(first, stop))

    def _shape(self, first: int, stop: int) -> None:
        """Apply the formats of pieces that are not ordinary."""
        for index in range(first, stop):
            shape = shape_at(self.loaded.pieces, index)
            block = format_of(self.loaded.pieces, index, shape, self._typography)
            if block is not None:
                QTextCursor(self.loaded.block(index)).mergeBlockFormat(block)
            if shape.kind == "heading":
                cursor = QTextCursor(self.loaded.block(index))
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, _KEEP)
                cursor.mergeCharFormat(_STRONG)
