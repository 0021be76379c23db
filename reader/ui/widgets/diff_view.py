"""Two versions of a text as one.

What only the older has is struck through, what only the newer has is underlined; both are tinted, so that
neither colour nor line alone carries the meaning.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QTextEdit

from reader.core.arabic.word_diff import Difference

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from reader.core.arabic.word_diff import Change
    from reader.ui.theme import Theme

_TINTS: dict[Change, str] = {"removed": "mark_pink", "added": "mark_green"}
_NOTHING = Difference("same", "")


class DiffView(QTextEdit):
    """A read-only text with a caret, by which a screen reader follows it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("DiffView")
        self.setAccessibleName(self.tr("الفروق بين النسختين"))
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.document().setDocumentMargin(14)
        self._theme = theme
        self._differences: tuple[Difference, ...] = ()

    def show_differences(self, differences: Iterable[Difference]) -> None:
        """Show a comparison from its beginning."""
        self._differences = tuple(differences)
        self._fill()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def dress(self, theme: Theme) -> None:
        """Use the colours of this theme from now on."""
        self._theme, position = theme, self.verticalScrollBar().value()
        self._fill()
        self.verticalScrollBar().setValue(position)

    def _fill(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        formats = {change: _format(self._theme, change) for change in ("same", "removed", "added")}
        for before, difference in pairwise((_NOTHING, *self._differences)):
            words = difference.text.lstrip()
            space = difference.text.removesuffix(words) or _space_after(before.text)
            cursor.insertText(space, formats["same"])
            cursor.insertText(words, formats[difference.change])


def _space_after(text: str) -> str:
    """What keeps the next word off a text: where one text begins, no space stands before its word."""
    return "" if not text or text[-1].isspace() else " "


def _format(theme: Theme, change: Change) -> QTextCharFormat:
    shape = QTextCharFormat()
    if change in _TINTS:
        shape.setBackground(theme.color(_TINTS[change]))
        shape.setForeground(theme.color("mark_text"))
        shape.setFontStrikeOut(change == "removed")
        shape.setFontUnderline(change == "added")
    return shape
