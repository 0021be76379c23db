"""Shown for a search without results: a sentence, and other searches that have some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from reader.ui.widgets.button_text import without_keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

MAX = 3  # most offers; each has a key


class NoHits(QWidget):
    """Signals `taken` with the number of the offer. Style it as `#NoHitsSentence` and `#NoHitsHint`."""

    taken = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = self._label("NoHitsSentence")
        self.hint = self._label("NoHitsHint")
        self.buttons = [self._button(number) for number in range(MAX)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 36, 22, 22)
        layout.setSpacing(10)
        layout.addWidget(self.sentence)
        layout.addWidget(self.hint)
        for button in self.buttons:
            layout.addWidget(button)
        layout.addStretch()

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        return label

    def _button(self, number: int) -> QPushButton:
        button = _OfferButton(self)
        button.setObjectName("Offer")
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self.taken.emit(number))
        button.hide()
        return button

    def say(self, sentence: str) -> None:
        """Show that nothing was found; offers may follow."""
        self.sentence.setText(sentence)
        self.offer([], "")

    def offer(self, texts: Sequence[tuple[str, str]], hint: str) -> None:
        """Offer other searches: the text of each, and its key."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        for number, button in enumerate(self.buttons):
            button.setVisible(number < len(texts))
            if number < len(texts):
                text, key = texts[number]
                button.setText(without_keys(text))
                button.setAccessibleName(text)
                button.setAccessibleDescription(key)
                button.setToolTip(key)

    def focus_list(self) -> None:
        """Focus the first offer, or the sentence if there is none."""
        first = self.sentence if self.buttons[0].isHidden() else self.buttons[0]
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = [button for button in self.buttons if not button.isHidden()]
        before = -1 if self.sentence.hasFocus() else None
        at = next((number for number, button in enumerate(shown) if button.hasFocus()), before)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if at is None or not step:
            event.ignore()
        elif at + step < 0:
            self.left.emit()
        elif shown:
            shown[min(at + step, len(shown) - 1)].setFocus(Qt.FocusReason.TabFocusReason)


class _OfferButton(QPushButton):
    """Leaves the arrow keys to the page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)
