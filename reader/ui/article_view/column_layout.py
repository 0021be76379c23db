"""The layout of a page: the text in its column, with room for the head above and the foot below.

Of a long text only what is around a position is laid out (`filling`); more follows step by step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from reader.ui.article_view.article_document import laid_out_once
from reader.ui.article_view.within_lines import WithinLines

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit

    from reader.core.models import Position
    from reader.core.rendering import Page
    from reader.ui.article_view.filling import Filling
    from reader.ui.article_view.overlays import Overlays
    from reader.ui.article_view.paragraph_geometry import ParagraphGeometry
    from reader.ui.article_view.typography import Typography

_LONG = 20_000  # characters that can be laid out at every step of a resizing


class ColumnLayout(QObject):
    """`laid_out`: the whole document was laid out anew. Layout scrolls: the caller keeps the position."""

    laid_out = Signal()

    def __init__(
        self,
        text: QTextEdit,
        filling: Filling,
        paragraphs: ParagraphGeometry,
        overlays: Overlays,
        typography: Typography,
    ) -> None:
        super().__init__(text)
        self._text, self._document = text, text.document()
        self._filling, self._paragraphs, self._overlays = filling, paragraphs, overlays
        self.lines = WithinLines(self._document, filling.loaded)
        self._width = 0  # the page width that lines were arranged for
        self.set_typography(typography)
        filling.filled.connect(self.lines.arrange)

    def set_typography(self, typography: Typography) -> None:
        """Use this type from the next layout on."""
        self._typography, self._column = typography, typography.column_pixels()

    def fill(self, page: Page, position: Position) -> None:
        """Fill the document with a page, around a position."""
        with laid_out_once(self._document):
            self.lines.set_justified(self._typography.justified)
            self._filling.take(page.paragraphs, self._typography)
            self._restart(self._paragraphs.piece_of(position))
            self._set_frame()
            self._overlays.settle()
        self._finish()

    def is_due(self) -> bool:
        """Whether head, foot or width are others than the document was laid out for."""
        frame = self._overlays.frame(self._column)
        return (
            frame != self._document.rootFrame().frameFormat() or self._text.viewport().width() != self._width
        )

    def fit(self, position: Position) -> None:
        """Lay out for the present head, foot and width; of a long text, what is around a position."""
        with laid_out_once(self._document):
            self.shorten(position)
            self._set_frame()
        self._finish()

    @property
    def is_long(self) -> bool:
        """Whether all that is in the document takes too long to be laid out or looked through at once."""
        return self._document.characterCount() > _LONG

    def shorten(self, position: Position) -> None:
        """Keep of a long text only what is around a position; a layout is to follow."""
        if self.is_long:
            with laid_out_once(self._document):
                self._filling.restart(self._paragraphs.piece_of(position))

    def lay_out_around(self, position: Position) -> None:
        """Fill in what is around a position, and lay it out."""
        self._lay_out_around(self._paragraphs.piece_of(position))

    def hold(self, index: int) -> None:
        """Make sure that a piece is in the document."""
        if not self._filling.loaded.holds(index) and index < len(self._filling.loaded.pieces):
            self._lay_out_around(index)

    def _lay_out_around(self, index: int) -> None:
        with laid_out_once(self._document):
            self._restart(index)
        self._finish()

    def _restart(self, index: int) -> None:
        self._filling.restart(index)
        self._text.setTextCursor(QTextCursor(self._document))  # it would move to the end with the text

    def _set_frame(self) -> None:
        self._document.rootFrame().setFrameFormat(self._overlays.frame(self._column))

    def _finish(self) -> None:
        """Complete a layout with what Qt leaves for later or lacks."""
        self._document.pageCount()  # lays out all of it, or Qt would do so in steps of its own
        self._document.documentLayout().documentSizeChanged.emit(self._document.size())  # Qt may not emit it
        self._width = self._text.viewport().width()
        self.lines.arrange(0, self._document.blockCount())
        self.laid_out.emit()
