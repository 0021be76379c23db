"""Two versions of a text as one.

What only the older has is struck through, what only the newer has is underlined; both are tinted, so that
neither colour nor line alone carries the meaning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QTextBrowser

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from reader.core.arabic.word_diff import Change, Difference
    from reader.ui.theme import Theme

_TINTS: dict[Change, str] = {"removed": "mark_pink", "added": "mark_green"}


class DiffView(QTextBrowser):
    """A read-only text, navigated by keyboard."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("DiffView")
        self.setAccessibleName(self.tr("الفروق بين النسختين"))
        self.setTabChangesFocus(True)
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.document().setDocumentMargin(14)
        self._formats = {change: self._format(theme, change) for change in ("same", "removed", "added")}

    def show_differences(self, differences: Iterable[Difference]) -> None:
        """Show a comparison from its beginning."""
        self.clear()
        cursor = QTextCursor(self.document())
        for difference in differences:
            words = difference.text.lstrip()
            cursor.insertText(difference.text.removesuffix(words), self._formats["same"])
            cursor.insertText(words, self._formats[difference.change])
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _format(self, theme: Theme, change: Change) -> QTextCharFormat:
        shape = QTextCharFormat()
        if change in _TINTS:
            shape.setBackground(theme.color(_TINTS[change]))
            shape.setForeground(theme.color("mark_text"))
            shape.setFontStrikeOut(change == "removed")
            shape.setFontUnderline(change == "added")
        return shape
