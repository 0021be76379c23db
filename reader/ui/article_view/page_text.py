"""The text of an article in a bounded column, with room above it for the head and below for what follows.

Text, head and foot scroll as one page while Qt still lays a long text out little by little.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from reader.ui.article_view.article_document import fill, force_right_to_left, laid_out_once
from reader.ui.article_view.overlays import Overlays
from reader.ui.article_view.places import Places
from reader.ui.article_view.scrolling import Scrolling

if TYPE_CHECKING:
    from reader.core.models import Position
    from reader.core.rendering import Page
    from reader.ui.article_view.margin import Margin
    from reader.ui.article_view.typography import Typography

_PARAGRAPHS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
REST_MILLISECONDS = 1200  # so long a place must be on the screen to be kept, and the end to count as read


class PageText(QTextEdit):
    """Shows the paragraphs of a `Page`; never runs, fetches or follows anything in them."""

    end_seen = Signal()
    rested = Signal()
    list_requested = Signal()
    note_requested = Signal()

    def __init__(
        self,
        head: QWidget,
        foot: QWidget,
        margin: Margin,
        typography: Typography,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._margin, self._typography, self._column = margin, typography, typography.column_pixels()
        self._places, self._overlays = Places(self), Overlays(self, head, foot)
        self.scrolling = Scrolling(self)
        self._paragraph = 1
        self._notes: dict[int, str] = {}
        self.setObjectName("PageText")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setAcceptDrops(False)  # files dropped here are for the window
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("نص المقالة"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(False)
        force_right_to_left(self.document())
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._overlays.place())
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MILLISECONDS)
        self._rest.timeout.connect(self._tell_rest)

    # --- what is shown -----------------------------------------------------------------------------------
    def show_page(self, page: Page) -> None:
        """Show the paragraphs from the top. Head and foot must hold their content already."""
        self._paragraph = 1
        with laid_out_once(self.document()):
            fill(self.document(), page, self._typography)
            self.setTextCursor(QTextCursor(self.document()))  # it would follow the text to its end
            self.fit()
        self.verticalScrollBar().setValue(0)
        self._rest.start()

    def set_typography(self, typography: Typography, page: Page | None) -> None:
        """Set the same text anew, keeping the place."""
        place = self.reading_position()
        self._typography, self._column = typography, typography.column_pixels()
        with laid_out_once(self.document()):
            if page is not None:
                fill(self.document(), page, typography)
                self.setTextCursor(QTextCursor(self.document()))
            self.fit()
        self.go_to(place)

    def fit(self) -> None:
        """Place the column, the head and the foot for the present width and content."""
        self._overlays.fit(self._column)

    # --- paragraphs --------------------------------------------------------------------------------------
    def current_paragraph(self) -> int:
        """The number of the paragraph one is at, from 1: the last one gone to while it is in view."""
        visible = self._places.visible()
        return min(max(self._paragraph, visible.start), visible.stop - 1)

    def go_to_paragraph(self, number: int) -> None:
        """Make a paragraph the current one and bring it into view."""
        self._paragraph = min(max(number, 1), self.document().blockCount())
        block = self.document().findBlockByNumber(self._paragraph - 1)
        self.setTextCursor(QTextCursor(block))
        self._places.reveal(block)
        self.viewport().update()

    def reveal(self, cursor: QTextCursor) -> None:
        """Bring a place of the text into view and make its paragraph the current one."""
        self._paragraph = cursor.block().blockNumber() + 1
        box = self.cursorRect(cursor)
        height, bar = self.viewport().height(), self.verticalScrollBar()
        if box.top() < 0 or box.bottom() > height:
            bar.setValue(round(bar.value() + box.center().y() - height / 3))
        self.viewport().update()

    def mark_paragraphs(self, notes: dict[int, str]) -> None:
        """Show the sign of a bookmark beside these paragraphs; the values are the notes, `""` where none."""
        self._notes = notes
        self.viewport().update()

    def reading_position(self) -> Position:
        """The place at the upper edge of the page."""
        return self._places.position()

    def go_to(self, position: Position) -> None:
        """Scroll so that this place is at the upper edge again."""
        self._places.go_to(position)
        self._paragraph = max(1, position.paragraph)

    # --- reading on --------------------------------------------------------------------------------------
    def _scrolled(self) -> None:
        self._overlays.place()
        self._rest.start()

    def _tell_rest(self) -> None:
        self.rested.emit()
        bar = self.verticalScrollBar()
        if self.isVisible() and bar.value() >= bar.maximum() - self._overlays.foot_height():
            self.end_seen.emit()

    # --- Qt's overrides ----------------------------------------------------------------------------------
    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        return None  # nothing is fetched, whatever a text may name

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched in (
            self._overlays.head,
            self._overlays.foot,
        ):
            self.fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self.reading_position()
        super().resizeEvent(event)
        self.fit()
        if place.paragraph:
            self.go_to(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        current = self.current_paragraph() if self.hasFocus() else None
        self._margin.paint(painter, self._places, self._notes, current)
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            marked = self._margin.sign_at(event.pos(), self._places, self._notes)
            QToolTip.showText(event.globalPos(), self._notes[marked] if marked else "", self)
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(event.pos())
        menu.addSeparator()
        menu.addActions(self.actions())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        point = event.position().toPoint()
        marked = self._margin.sign_at(point, self._places, self._notes)
        self._paragraph = marked or self.cursorForPosition(point).block().blockNumber() + 1
        self.viewport().update()
        if marked is not None:
            self.note_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        copies = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)
        if any(map(event.matches, copies)):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier or not self._move(event):
            event.ignore()

    def _move(self, event: QKeyEvent) -> bool:
        """Whether the key was one that moves."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Right:
            self.list_requested.emit()
        elif control and event.key() in _PARAGRAPHS:
            self.go_to_paragraph(self.current_paragraph() + _PARAGRAPHS[Qt.Key(event.key())])
        else:
            return self.scrolling.by_key(event.key())
        return True
