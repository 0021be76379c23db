"""The line of metadata, broken only between its facts, so that no separator ends a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtWidgets import QLabel

from reader.core.wording import SEPARATOR

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics, QResizeEvent
    from PySide6.QtWidgets import QWidget

_WRAPPED = int(Qt.TextFlag.TextWordWrap)
_MARKS = ("\u200e", "\u200f")


class MetadataLine(QLabel):
    """Style it as `#ArticleMetadata`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("ArticleMetadata")
        self.setWordWrap(True)  # only for a fact that is longer than the line
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._whole = ""
        self._heights: dict[int, int] = {}  # cached by width: queried repeatedly during layout

    def say(self, line: str) -> None:
        """Show these facts."""
        self._whole = line
        self._heights.clear()
        self.setText(broken_lines(line, self.fontMetrics(), self.width()))
        self.setAccessibleName(line)

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            metrics, room = self.fontMetrics(), QRect(0, 0, width, 1 << 16)
            box = metrics.boundingRect(room, _WRAPPED, broken_lines(self._whole, metrics, width))
            self._heights[width] = box.height()
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        self._heights.clear()  # another font
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setText(broken_lines(self._whole, self.fontMetrics(), self.width()))


def broken_lines(line: str, metrics: QFontMetrics, width: int) -> str:
    """The facts in lines at most `width` pixels wide, each line in the direction of the first fact."""
    mark, lines = line[:1] if line[:1] in _MARKS else "", list[str]()
    for fact in line.removeprefix(mark).split(SEPARATOR):
        longer = f"{lines[-1]}{SEPARATOR}{fact}" if lines else fact
        if lines and metrics.horizontalAdvance(longer) < width:  # which is a fraction more, rounded
            lines[-1] = longer
        else:
            lines.append(fact)
    return "\n".join(mark + each for each in lines)
