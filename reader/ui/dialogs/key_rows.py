"""The rows of the cheat sheet: a command with its keys, each focusable and readable by a screen reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from reader.core.arabic.folding import fold
from reader.ui.widgets.key_caps import KeyCaps, spoken_keys

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -10,
    Qt.Key.Key_PageDown: 10,
    Qt.Key.Key_Home: -1000,
    Qt.Key.Key_End: 1000,
}


@dataclass(frozen=True, slots=True)
class Row:
    """A command and its keys."""

    text: str
    keys: tuple[str, ...]


class KeyRow(QLabel):
    """A row, announced with its keys. Style it by `#KeyRow`.

    The arrow keys move between rows, and typed text goes to the search field.
    """

    stepped = Signal(int)
    typed = Signal(str)

    def __init__(self, row: Row, parent: QWidget) -> None:
        super().__init__(row.text, parent)
        self.setObjectName("KeyRow")
        self.setAccessibleName(f"{row.text}, {spoken_keys(row.keys)}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        if key in STEPS:
            self.stepped.emit(STEPS[Qt.Key(key)])
        elif text.isprintable() and text.strip():
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)


class KeyGroup(QWidget):
    """The commands of one menu."""

    def __init__(self, title: str, rows: tuple[Row, ...]) -> None:
        super().__init__()
        heading = QLabel(title, self)
        heading.setObjectName("CheatSheetGroup")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 8, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(heading, 0, 0, 1, 2)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        # the keys themselves run from left to right, so nothing turns their alignment round
        edge = Qt.AlignmentFlag.AlignLeft if right_to_left else Qt.AlignmentFlag.AlignRight
        self._rows: list[tuple[KeyRow, KeyCaps, str]] = []
        for number, row in enumerate(rows, start=1):
            name, caps = KeyRow(row, self), KeyCaps(row.keys, self)
            name.setBuddy(caps)  # otherwise a screen reader reads all names when the dialog opens
            grid.addWidget(name, number, 0)
            grid.addWidget(caps, number, 1, edge)
            self._rows.append((name, caps, fold(f"{title} {row.text} {spoken_keys(row.keys)}")))

    def narrow(self, words: list[str]) -> bool:
        """Show only the matching rows; return whether there are any."""
        for name, caps, text in self._rows:
            fits = all(word in text for word in words)
            name.setVisible(fits)
            caps.setVisible(fits)
        self.setVisible(bool(self.shown()))
        return not self.isHidden()

    @property
    def rows(self) -> list[KeyRow]:
        """All rows, in order."""
        return [name for name, _, _ in self._rows]

    def shown(self) -> list[KeyRow]:
        """The rows that match the search."""
        return [name for name in self.rows if not name.isHidden()]
