"""The text of an article with its interaction: keys, mouse, caret and ruler."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QMenu

from reader.core.models import Position
from reader.core.rendering import TextSpan
from reader.ui.article_view.caret import Caret
from reader.ui.article_view.scrolling import Scrolling
from reader.ui.article_view.text_column import TextColumn
from reader.ui.widgets.arrow_keys import key_to_list

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.core.rendering import Page
    from reader.ui.article_view.margin import Margin
    from reader.ui.article_view.typography import Typography

_PARAGRAPHS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
REST_MILLISECONDS = 1200  # how long a position must be shown to be saved, and the end to count as read


class PageText(TextColumn):
    """Shows the paragraphs of a `Page`; never runs, fetches or follows anything in them."""

    end_seen = Signal()
    clicked = Signal(object, QPoint)  # where in the text (a `TextSpan`), and where in the viewport
    rested = Signal()
    list_requested = Signal()
    escaped = Signal()

    def __init__(
        self,
        head: QWidget,
        foot: QWidget,
        margin: Margin,
        typography: Typography,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(head, foot, margin, typography, parent)
        self.viewport().setMouseTracking(True)  # the ruler follows the mouse
        self.scrolling = Scrolling(self)
        self.caret = Caret(self)
        self.caret.moved.connect(self._show_caret)
        self.setObjectName("PageText")
        self.setReadOnly(True)
        self.setAcceptDrops(False)  # the window handles dropped files
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAccessibleName(self.tr("نص المقالة"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MILLISECONDS)
        self._rest.timeout.connect(self._tell_rest)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._rest.start())

    def show_page(self, page: Page, position: Position | None = None) -> None:
        """Show the paragraphs, from the top or a position. Head and foot must have their content already."""
        super().show_page(page, position)
        self._rest.start()

    # --- what is selected --------------------------------------------------------------------------------
    def selected_spans(self) -> tuple[TextSpan, ...]:
        """The selection as spans of the original text."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return self.loaded.spans(start, end) if start < end else ()

    def selected_text(self) -> str:
        """The selected original text, even if it is displayed differently; lines end with "\n"."""
        pieces = self.loaded.pieces
        return "\n".join(pieces.text(span.paragraph)[span.start : span.end] for span in self.selected_spans())

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self.selected_text())
        return data

    def _show_caret(self, position: int) -> None:
        for span in self.loaded.spans(position, position):
            self.place.reveal(TextSpan(span.paragraph, span.start, span.start + 1))

    # --- reading on --------------------------------------------------------------------------------------
    def _step_ruler(self, lines: int) -> None:
        """Move the ruler by lines; the page scrolls when the line would leave the middle."""
        self.ruler.step(lines)
        band, height, bar = self.ruler.band(), self.viewport().height(), self.verticalScrollBar()
        if not height / 4 < band.center().y() < height * 3 / 4:
            edge = height / 4 if band.center().y() < height / 2 else height * 3 / 4
            bar.setValue(round(bar.value() + band.center().y() - edge))

    def _tell_rest(self) -> None:
        if self._overlays.have_focus():
            return  # the page is there for the keyboard, not for reading
        self.place.arrive()
        self.rested.emit()
        bar = self.verticalScrollBar()
        if (
            self.isVisible()
            and self.loaded.has_end
            and bar.value() >= bar.maximum() - self._overlays.foot_height()
        ):
            self.end_seen.emit()

    # --- Qt's overrides ----------------------------------------------------------------------------------
    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        return None  # resources named in a text are never loaded

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        from reader.ui.widgets.popping_up import pop_up

        menu = QMenu(self)
        copy = menu.addAction(_with_keys(self.tr("نسخ"), QKeySequence.StandardKey.Copy), self.copy)
        copy.setEnabled(self.textCursor().hasSelection())
        menu.addAction(_with_keys(self.tr("تحديد الكل"), QKeySequence.StandardKey.SelectAll), self.selectAll)
        menu.addSeparator()
        menu.addActions(self.actions())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pop_up(menu, event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        point = event.position().toPoint()
        self.place.choose(self.loaded.paragraph(self.cursorForPosition(point).block()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        at = self.cursorForPosition(point).position()
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            for place in self.loaded.spans(at, at):
                self.clicked.emit(place, point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.ruler.follow(event.position().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        copies = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)
        if any(map(event.matches, copies)):
            super().keyPressEvent(event)
        elif self.caret.take(event):
            self.viewport().update()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier or not self._move(event):
            event.ignore()

    def _move(self, event: QKeyEvent) -> bool:
        """Handle the key; return whether it was one that moves."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == key_to_list(self):
            self.list_requested.emit()
        elif self.ruler.isVisible() and not control and event.key() in _PARAGRAPHS:
            self._step_ruler(_PARAGRAPHS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Home:
            self.place.go_to(Position(0))
        elif event.key() == Qt.Key.Key_End:
            self.place.go_to_end()
        elif control and event.key() in _PARAGRAPHS:
            self.place.go_to_paragraph(self.place.paragraph() + _PARAGRAPHS[Qt.Key(event.key())])
        else:
            return self.scrolling.by_key(event.key())
        return True


def _with_keys(text: str, keys: QKeySequence.StandardKey) -> str:
    """The text of a menu entry with keys that are handled elsewhere."""
    return f"{text}\t{QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)}"
