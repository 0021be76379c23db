"""A title whose lines are of similar length, without a single word on the last one."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    Marked = tuple[tuple[int, int], str]

_FINE = 8  # pixels: precision of the search for the narrowest width


class BalancedTitle(QLabel):
    """Sets its text as narrow as possible without adding lines; the rest of the width stays empty."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.plain = ""  # the title without highlights
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def show_text(self, text: str) -> None:
        """Show this title."""
        self.plain = text
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self._balance()

    @property
    def is_marked(self) -> bool:
        """Whether anything in the title is highlighted."""
        return self.textFormat() == Qt.TextFormat.RichText

    def show_marked(self, spans: Iterable[Marked], letters: str) -> None:
        """Highlight ((start, end), background colour) in the title, with letters of one colour."""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText("".join(_marked(self.plain, spans, letters)))
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


def _marked(text: str, spans: Iterable[Marked], letters: str) -> Iterator[str]:
    """The title in HTML; `spans` ascend."""
    done = 0
    for (start, end), ground in spans:
        yield escape(text[done:start])
        yield f'<span style="background-color:{ground}; color:{letters}">{escape(text[start:end])}</span>'
        done = end
    yield escape(text[done:])
