"""Finding in the open article: every hit is lit, one of them is the present one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QTextEdit

from reader.core.arabic.finding import find_all, utf16_offsets

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.article_view.find_bar import FindBar
    from reader.ui.article_view.page_text import PageText
    from reader.ui.theme import Theme


class Finding(QObject):
    """Connects the bar and the text."""

    def __init__(self, bar: FindBar, text: PageText, theme: Theme, digits: Callable[[str], str]) -> None:
        super().__init__(bar)
        self._bar, self._text, self._digits = bar, text, digits
        self._spans: tuple[tuple[int, int], ...] = ()
        self._present = 0
        self.dress(theme)
        bar.wanted_changed.connect(lambda _wanted: self.look())
        bar.next_requested.connect(self.find_next)
        bar.previous_requested.connect(self.find_previous)
        bar.closed.connect(self.close)

    def dress(self, theme: Theme) -> None:
        """Light hits in these colours from now on."""
        self._colors = {
            name: theme.color(name) for name in ("highlight", "highlight_strong", "highlight_text")
        }
        self._light()

    def open(self) -> None:
        """Ask what to find."""
        self._bar.open()
        self.look()

    def close(self) -> None:
        """Put the lights out and give the keyboard back to the text."""
        self._bar.hide()
        self._spans = ()
        self._light()
        self._text.setFocus()

    def look(self) -> None:
        """Find anew what the field says, in the article that is open now."""
        if self._bar.isHidden():
            return
        text = self._text.toPlainText()
        self._spans = utf16_offsets(text, find_all(text, self._bar.field.text()))
        self._present = 0
        self._light()
        if self._spans:
            self._reveal()

    def find_next(self) -> None:
        """Go to the next hit, from the last to the first."""
        self._go(1)

    def find_previous(self) -> None:
        """Go to the hit before, from the first to the last."""
        self._go(-1)

    def _go(self, step: int) -> None:
        if self._bar.isHidden():
            self.open()
        elif self._spans:
            self._present = (self._present + step) % len(self._spans)
            self._light()
            self._reveal()

    def _reveal(self) -> None:
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(self._spans[self._present][0])
        self._text.reveal(cursor)

    def _light(self) -> None:
        lights = [self._selection(number) for number in range(len(self._spans))]
        self._text.setExtraSelections(lights)
        self._bar.count.setText(self._in_words())

    def _selection(self, number: int) -> QTextEdit.ExtraSelection:
        start, end = self._spans[number]
        light = QTextEdit.ExtraSelection()
        light.cursor = QTextCursor(self._text.document())
        light.cursor.setPosition(start)
        light.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        ground: QColor = self._colors["highlight_strong" if number == self._present else "highlight"]
        light.format.setBackground(ground)
        light.format.setForeground(self._colors["highlight_text"])
        return light

    def _in_words(self) -> str:
        if not self._bar.field.text().strip():
            return ""
        if not self._spans:
            return self.tr("لا شيء")
        numbers = self.tr("{present} من {all}").format(present=self._present + 1, all=len(self._spans))
        return self._digits(numbers)
