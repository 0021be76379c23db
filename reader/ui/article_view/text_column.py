"""The text of an article in a bounded column, with the head above and the foot below it.

Text, head and foot scroll as one page; a long text is filled in step by step (`filling`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reader.core.models import Position
from reader.ui.article_view.article_document import force_right_to_left
from reader.ui.article_view.column_layout import ColumnLayout
from reader.ui.article_view.filling import Filling
from reader.ui.article_view.loaded_text import LoadedText
from reader.ui.article_view.overlays import Overlays
from reader.ui.article_view.paragraph_geometry import ParagraphGeometry
from reader.ui.article_view.reading_place import ReadingPlace
from reader.ui.article_view.ruler import Ruler
from reader.ui.article_view.tints import Tints
from reader.ui.widgets.viewport import give_viewport, ground_of

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from reader.core.rendering import Page
    from reader.ui.article_view.margin import Margin
    from reader.ui.article_view.typography import Typography


class TextColumn(QTextEdit):
    """The paragraphs of a `Page`: `paragraphs` says where they are on the screen, `place` goes there."""

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
        self._margin, self._overlays = margin, Overlays(self, head, foot)
        self.loaded = LoadedText(self.document(), typography.showing)
        self.filling = Filling(self.loaded, typography, self)
        self.paragraphs = ParagraphGeometry(self, self.loaded)
        self._layout = ColumnLayout(self, self.filling, self.paragraphs, self._overlays, typography)
        self.place = ReadingPlace(self, self.loaded, self.paragraphs, self._layout)
        self.tints = Tints(self, self.loaded, self.paragraphs)
        self.ruler = Ruler(self)
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
        self.horizontalScrollBar().rangeChanged.connect(self._stay_aligned)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._overlays.place())
        self.filling.filled.connect(lambda _first, _stop: self.tints.refresh())
        self.filling.grown_above.connect(self._grown_above)
        self._layout.laid_out.connect(self._follow_layout)
        self.place.revealed.connect(self.ruler.go_to)

    # --- what is shown -----------------------------------------------------------------------------------
    def show_page(self, page: Page, position: Position | None = None) -> None:
        """Show the paragraphs, from the top or a position. Head and foot must have their content already."""
        self.tints.clear()
        self.emptied.emit()
        self.place.wait_for(None if self.isVisible() else position)
        self._fill(page, position or Position(0))
        self.ruler.begin()

    def set_typography(self, typography: Typography, page: Page | None) -> None:
        """Set the same text in another type, keeping the position."""
        position = self.place.position()
        self._layout.set_typography(typography)
        if page is not None:
            self._fill(page, position)
        else:
            self.fit()

    def _fill(self, page: Page, position: Position) -> None:
        self._layout.fill(page, position)
        self.place.go_to(position)

    def dress(self, bar: QColor, markers: QColor) -> None:
        """Set the colours of table bars and footnote markers."""
        if self._layout.is_long and not self.textCursor().hasSelection():
            position = self.place.position()
            self._layout.lay_out_around(position)
            self.place.go_to(position)
            self.ruler.begin()
        self._layout.lines.dress(bar, markers)

    def fit(self) -> None:
        """Lay out column, head and foot for the present width and content, keeping the position."""
        if self._layout.is_due():
            with self.place.kept() as position:
                self._layout.fit(position)
        self._overlays.place()

    # --- what follows the layout and the scroll bar ------------------------------------------------------
    def _follow_layout(self) -> None:
        self.tints.refresh_all()
        self._overlays.place()
        self.ruler.follow_page()

    def _stay_aligned(self, _least: int, most: int) -> None:
        """Prevent horizontal scrolling: Qt takes the first line of a hanging item for wider than it is."""
        if most:
            self.horizontalScrollBar().setRange(0, 0)

    def _grown_above(self, pixels: float) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(pixels))

    def _scrolled(self) -> None:
        bar, near = self.verticalScrollBar(), self.viewport().height()
        if bar.value() > bar.maximum() - near:
            self.filling.grow_below()
        if self.loaded.range.first and bar.value() < near:
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
        with self.place.kept() as position:
            self._layout.shorten(position)
            super().resizeEvent(event)
            self.fit()
        self.tints.refresh()
        self.ruler.begin()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)  # scrolls to the cursor the first time
        self.place.go_to_awaited()

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
        current = self.place.paragraph() if self.hasFocus() else None
        self._margin.paint(painter, self.paragraphs, current)
        painter.end()
