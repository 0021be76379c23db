"""A title whose lines are of similar length, without a single word on the last one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

_FINE = 8  # pixels: precision of the search for the narrowest width


class BalancedTitle(QLabel):
    """Sets its text as narrow as possible without adding lines; the rest of the width stays empty."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def show_text(self, text: str) -> None:
        """Show this title."""
        self.setText(text)
        self._balance()

    def _balance(self) -> None:
        whole = self.width()
        wanted, narrow, wide = self.heightForWidth(whole), whole // 2, whole
        if wanted >= 2 * self.fontMetrics().height():
            while wide - narrow > _FINE:
                middle = (narrow + wide) // 2
                if self.heightForWidth(middle) > wanted:
                    narrow = middle
                else:
                    wide = middle
        at_the_left = bool(self.alignment() & Qt.AlignmentFlag.AlignRight)
        rest = whole - wide
        self.setContentsMargins(rest if at_the_left else 0, 0, 0 if at_the_left else rest, 0)

    def heightForWidth(self, width: int) -> int:
        """The height for the full width."""
        margins = self.contentsMargins()
        return super().heightForWidth(width + margins.left() + margins.right())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._balance()
