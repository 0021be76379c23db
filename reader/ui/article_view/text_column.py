"""The text of an article in a bounded column, with the head above and the foot below it.

Text, head and foot scroll as one page; a long text is filled in step by step (`filling`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reader.core.models import Position
from reader.core.rendering import TextSpan
from reader.ui.article_view.article_document import force_right_to_left, laid_out_once
from reader.ui.article_view.filling import Filling
from reader.ui.article_view.overlays import Overlays
from reader.ui.article_view.paragraph_geometry import Places
from reader.ui.article_view.ruler import Ruler
from reader.ui.article_view.tints import Tints
from reader.ui.article_view.within_lines import WithinLines
from reader.ui.widgets.viewport import give_viewport, ground_of

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from reader.core.rendering import Page
    from reader.ui.article_view.margin import Margin
    from reader.ui.article_view.typography import Typography

_LONG = 20_000  # characters that can be laid out at every step of a resizing


class TextColumn(QTextEdit):
    """Lays out the paragraphs of a `Page`, and knows the reading position."""

    emptied = Signal()  # another page is about to be shown

    def __init__(
        self,
        head: QWidget,
        foot: QWidget,
        margin: Margin,
        typography: Typography,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        viewport = give_viewport(self)
        viewport.setCursor(Qt.CursorShape.IBeamCursor)
        self.document().documentLayout().setPaintDevice(viewport)  # it still refers to Qt's own viewport
        self._margin, self._typography, self._column = margin, typography, typography.column_pixels()
        self.filling = Filling(self.document(), typography, self)
        self.lines = WithinLines(self.document(), self.filling)
        self._places, self._overlays = Places(self, self.filling), Overlays(self, head, foot)
        self.tints = Tints(self, self.filling, self._places)
        self.ruler = Ruler(self)
        self._paragraph, self._width = 1, 0  # the page width that lines were arranged for
        self._awaited: Position | None = None  # the position to scroll to once the window has its size
        self._set_up()
        self._connect()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(False)
        force_right_to_left(self.document())

    def _connect(self) -> None:
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().actionTriggered.connect(self._have_come)
        self.horizontalScrollBar().rangeChanged.connect(self._stay_aligned)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._overlays.place())
        self.filling.filled.connect(self._filled)
        self.filling.grown_above.connect(self._grown_above)

    # --- what is shown -----------------------------------------------------------------------------------
    def show_page(self, page: Page, position: Position | None = None) -> None:
        """Show the paragraphs, from the top or a position. Head and foot must have their content already."""
        self.tints.clear()
        self.emptied.emit()
        self._awaited = None if self.isVisible() else position
        self._set(page, position or Position(0))
        self.ruler.begin()

    def set_typography(self, typography: Typography, page: Page | None) -> None:
        """Set the same text in another type, keeping the position."""
        place = self.reading_position()
        self._typography, self._column = typography, typography.column_pixels()
        if page is not None:
            self._set(page, place)
        else:
            self.fit()

    def _set(self, page: Page, place: Position) -> None:
        with laid_out_once(self.document()):
            self.lines.set_justified(self._typography.justified)
            self.filling.take(page.paragraphs, self._typography)
            self.filling.restart(self._places.piece_of(place) if place.paragraph else 0)
            self.setTextCursor(
                QTextCursor(self.document())
            )  # otherwise it would move to the end with the text
            self.document().rootFrame().setFrameFormat(self._overlays.frame(self._column))
            self._overlays.settle()
        self._laid_out()
        self.go_to(place)

    def dress(self, bar: QColor, markers: QColor) -> None:
        """Set the colours of table bars and footnote markers."""
        place = self.reading_position()
        if not self.textCursor().hasSelection() and self._shorten(place):
            self._laid_out()
            self.go_to(place)
            self.ruler.begin()
        self.lines.dress(bar, markers)

    def _shorten(self, place: Position) -> bool:
        """Keep of a long text only what is around the position, because all of it is about to be laid out or
        looked through; whether it was long."""
        is_long = self.document().characterCount() > _LONG
        if is_long:
            with laid_out_once(self.document()):
                self.filling.restart(self._places.piece_of(place))
        return is_long

    def _stay_aligned(self, _least: int, most: int) -> None:
        """Prevent horizontal scrolling: Qt takes the first line of a hanging item for wider than it is."""
        if most:
            self.horizontalScrollBar().setRange(0, 0)

    def fit(self) -> None:
        """Lay out column, head and foot for the present width and content, keeping the position."""
        frame, root = self._overlays.frame(self._column), self.document().rootFrame()
        if frame != root.frameFormat() or self.viewport().width() != self._width:
            place = self.reading_position()
            with laid_out_once(self.document()):
                self._shorten(place)
                root.setFrameFormat(frame)
            self._laid_out()
            if place.paragraph:
                self.go_to(place)
        self._overlays.place()

    def _laid_out(self) -> None:
        """Finish a layout: line formats, tints, overlays."""
        self.document().pageCount()  # lays out all of it, or Qt would do so in steps of its own
        self.document().documentLayout().documentSizeChanged.emit(
            self.document().size()
        )  # Qt may not emit it
        self._width = self.viewport().width()
        self.lines.arrange(0, self.document().blockCount())
        self.tints.refresh_all()
        self._overlays.place()
        self.ruler.follow_page()

    def _filled(self, first: int, stop: int) -> None:
        self.lines.arrange(first, stop)
        self.tints.refresh()

    def _grown_above(self, pixels: float) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(pixels))

    # --- paragraphs --------------------------------------------------------------------------------------
    def current_paragraph(self) -> int:
        """The number of the current paragraph, from 1: the last one gone to, while it is visible."""
        visible = self._places.visible()
        return min(max(self._paragraph, visible.start), visible.stop - 1)

    def go_to_paragraph(self, number: int) -> None:
        """Make a paragraph current and scroll to it."""
        pieces = self.filling.pieces
        if not pieces.paragraphs:
            return
        self._paragraph = min(max(number, 1), pieces.paragraphs)
        first = pieces.of(self._paragraph).start
        self._hold(first)
        self.setTextCursor(QTextCursor(self.filling.block(first)))
        self._places.reveal(self.filling.block(first))
        self.viewport().update()

    def reveal(self, span: TextSpan) -> None:
        """Scroll to a part of the text and make its paragraph current."""
        self._hold(self.filling.pieces.at(span.paragraph, span.start))
        for start, _end in self.filling.places(span):
            self._paragraph = span.paragraph
            self._reveal(start)
            break
        self.viewport().update()

    def _reveal(self, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        box = self.cursorRect(cursor)
        height, bar = self.viewport().height(), self.verticalScrollBar()
        if box.top() < 0 or box.bottom() > height:
            bar.setValue(round(bar.value() + box.center().y() - height / 3))
        self.ruler.go_to(position)

    def line_of(self, span: TextSpan) -> QRect | None:
        """The rectangle in the viewport of the line where a part of the text begins, as wide as the column.

        `None` if it is not in the document.
        """
        for start, _end in self.filling.places(span):
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            line, box = self.cursorRect(cursor), self._places.box(span.paragraph)
            return QRect(round(box.left()), line.top(), round(box.width()), line.height())
        return None

    def visible_paragraphs(self) -> range:
        """The numbers of the visible paragraphs."""
        return self._places.visible()

    def first_seen(self) -> TextSpan:
        """The beginning of the first visible piece of the text."""
        first, _last = self._places.visible_spans()
        return TextSpan(first.paragraph, first.start, first.start)

    def _hold(self, index: int) -> None:
        """Make sure that a piece is in the document."""
        if not self.filling.holds(index) and index < len(self.filling.pieces):
            with laid_out_once(self.document()):
                self.filling.restart(index)
                self.setTextCursor(QTextCursor(self.document()))
            self._laid_out()

    # --- the place ---------------------------------------------------------------------------------------
    def reading_position(self) -> Position:
        """The position at the upper edge of the page."""
        return self._awaited or self._places.position()

    def go_to(self, position: Position) -> None:
        """Scroll so that the position is at the upper edge."""
        if position.paragraph:
            self._hold(self._places.piece_of(position))
        elif self.filling.loaded.first:
            self._hold(0)
        self._places.go_to(position)
        self._paragraph = max(1, position.paragraph)

    def go_to_end(self) -> None:
        """Scroll to the end."""
        self._hold(max(0, len(self.filling.pieces) - 1))
        self.document().pageCount()
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def _have_come(self) -> None:
        """Forget the awaited position: the reader scrolled."""
        self._awaited = None

    def _scrolled(self) -> None:
        bar, near = self.verticalScrollBar(), self.viewport().height()
        if bar.value() > bar.maximum() - near:
            self.filling.grow_below()
        if self.filling.loaded.first and bar.value() < near:
            self.filling.grow_above()
        self._overlays.place()
        self.ruler.follow_page()
        self.tints.refresh()

    # --- Qt's overrides ----------------------------------------------------------------------------------
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched in (
            self._overlays.head,
            self._overlays.foot,
        ):
            self.fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self.reading_position()
        self._shorten(place)
        super().resizeEvent(event)
        self.fit()
        if place.paragraph:
            self.go_to(place)
        self.tints.refresh()
        self.ruler.begin()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)  # scrolls to the cursor the first time
        if self._awaited is not None:
            self.go_to(self._awaited)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()  # the bar of the current paragraph, which Qt knows nothing of

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), ground_of(self.viewport()))
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        current = self.current_paragraph() if self.hasFocus() else None
        self._margin.paint(painter, self._places, current)
        painter.end()
