"""Where one reads: the position at the upper edge of the page, and the current paragraph."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QTextEdit

    from reader.core.models import Position
    from reader.core.rendering import TextSpan
    from reader.ui.article_view.column_layout import ColumnLayout
    from reader.ui.article_view.loaded_text import LoadedText
    from reader.ui.article_view.paragraph_geometry import ParagraphGeometry


class ReadingPlace(QObject):
    """Goes to places of a text, and has laid out what is not in the document yet.

    `revealed` has an offset in the document: what is there was asked to be seen.
    """

    revealed = Signal(int)

    def __init__(
        self, text: QTextEdit, loaded: LoadedText, paragraphs: ParagraphGeometry, layout: ColumnLayout
    ) -> None:
        super().__init__(text)
        self._text, self._loaded, self._paragraphs, self._layout = text, loaded, paragraphs, layout
        self._paragraph = 1
        self._awaited: Position | None = None  # the position to scroll to once the window has its size
        text.verticalScrollBar().actionTriggered.connect(self.arrive)

    # --- the position ------------------------------------------------------------------------------------
    def position(self) -> Position:
        """The position at the upper edge of the page."""
        return self._awaited or self._paragraphs.position()

    def go_to(self, position: Position) -> None:
        """Scroll so that the position is at the upper edge."""
        if position.paragraph:
            self._layout.hold(self._paragraphs.piece_of(position))
        elif self._loaded.range.first:
            self._layout.hold(0)
        self._paragraphs.go_to(position)
        self._paragraph = max(1, position.paragraph)

    def go_to_end(self) -> None:
        """Scroll to the end."""
        self._layout.hold(max(0, len(self._loaded.pieces) - 1))
        self._text.document().pageCount()  # lays out all of it
        bar = self._text.verticalScrollBar()
        bar.setValue(bar.maximum())

    @contextmanager
    def kept(self) -> Iterator[Position]:
        """Keep the position while the text is laid out anew; in the head, the page stays where it is."""
        position = self.position()
        yield position
        if position.paragraph:
            self.go_to(position)

    def wait_for(self, position: Position | None) -> None:
        """Go to this position once the window is shown."""
        self._awaited = position

    def go_to_awaited(self) -> None:
        """Go to the position that is awaited, if there is one; it is awaited further."""
        if self._awaited is not None:
            self.go_to(self._awaited)

    def arrive(self) -> None:
        """Await no position any more: the reader scrolled."""
        self._awaited = None

    # --- the paragraph -----------------------------------------------------------------------------------
    def paragraph(self) -> int:
        """The number of the current paragraph, from 1: the last one gone to, while it is visible."""
        visible = self._paragraphs.visible()
        return min(max(self._paragraph, visible.start), visible.stop - 1)

    def choose(self, number: int) -> None:
        """Make a paragraph current that is visible."""
        self._paragraph = number
        self._text.viewport().update()

    def go_to_paragraph(self, number: int) -> None:
        """Make a paragraph current and scroll to it."""
        pieces = self._loaded.pieces
        if not pieces.paragraphs:
            return
        chosen = min(max(number, 1), pieces.paragraphs)
        first = pieces.of(chosen).start
        self._layout.hold(first)
        self._text.setTextCursor(QTextCursor(self._loaded.block(first)))
        self._paragraphs.reveal(self._loaded.block(first))
        self.choose(chosen)

    def reveal(self, span: TextSpan) -> None:
        """Scroll to a part of the text and make its paragraph current."""
        self._layout.hold(self._loaded.pieces.at(span.paragraph, span.start))
        for start, _end in self._loaded.places(span):
            self._paragraphs.reveal_line(start)
            self.revealed.emit(start)
            self.choose(span.paragraph)
            break
