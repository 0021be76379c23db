"""A value that can be selected, on one line whatever its length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QStylePainter

from reader.ui.widgets.leading_edge import leading_edge

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

_CARET_ROOM = 2  # pixels that `QLineEdit` leaves free at both ends


class ValueLine(QLineEdit):
    """Without the keyboard a value longer than the line lacks its middle, which the tool tip has."""

    def __init__(self, value: str, name: str, parent: QWidget) -> None:
        super().__init__(value, parent)
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setCursorPosition(0)
        self.setAlignment(leading_edge(self))

    def shown_value(self) -> str:
        """The value as it is painted without the keyboard."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self._room().width())

    def _room(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        contents = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return contents.adjusted(_CARET_ROOM, 0, -_CARET_ROOM, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(self.text() if self.shown_value() != self.text() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus() or self.shown_value() == self.text():
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option)
        painter.setPen(self.palette().text().color())
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of the value, not of the window
        flags = self.alignment() | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._room(), int(flags), self.shown_value())
        painter.end()
