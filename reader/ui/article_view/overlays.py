"""The head and the foot of a page: widgets over the margins of the text that scroll with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QTextFrameFormat
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit, QWidget

PADDING = 34  # above the head and below the foot
SIDE_ROOM = 46  # the least margin beside the column
AFTER_TEXT = 12
NARROWEST = 120


class Overlays:
    """Reserves room for both in the margins of the document, and places them there."""

    def __init__(self, text: QTextEdit, head: QWidget, foot: QWidget) -> None:
        self._text, self.head, self.foot = text, head, foot
        for overlay in (head, foot):
            overlay.setParent(text.viewport())
            overlay.installEventFilter(text)
            overlay.show()

    def frame(self, column: int) -> QTextFrameFormat:
        """The format of the document's frame: a centred column with room for the head and the foot."""
        room = self._text.viewport().width()
        width = max(NARROWEST, min(column, room - 2 * SIDE_ROOM))
        for overlay in (self.head, self.foot):
            overlay.resize(QSize(width, _height(overlay, width)))
        side = (room - width) // 2
        frame = QTextFrameFormat()
        frame.setLeftMargin(side)
        frame.setRightMargin(room - width - side)
        frame.setTopMargin(PADDING + self.head.height())
        frame.setBottomMargin(PADDING + self.foot.height() + AFTER_TEXT)
        return frame

    def settle(self) -> None:
        """Lay out the content of both now, so that no layout request follows."""
        for overlay in (self.head, self.foot):
            layout = overlay.layout()
            if layout is not None:
                layout.activate()
            QCoreApplication.removePostedEvents(overlay, int(QEvent.Type.LayoutRequest))

    def place(self) -> None:
        """Follow the scrolling and growth of the text."""
        scrolled = self._text.verticalScrollBar().value()
        side = (self._text.viewport().width() - self.head.width()) // 2
        end = round(self._text.document().size().height())
        self.head.move(side, PADDING - scrolled)
        self.foot.move(side, end - self.foot.height() - PADDING - scrolled)

    def have_focus(self) -> bool:
        """Whether the keyboard is in one of them."""
        focused = QApplication.focusWidget()
        return focused is not None and any(each.isAncestorOf(focused) for each in (self.head, self.foot))

    def foot_height(self) -> int:
        """Pixels from the end of the text to the end of the page."""
        return self.foot.height() + PADDING


def _height(widget: QWidget, width: int) -> int:
    height = widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
    return max(0, height)
