"""Says what dropping will do, while something is dragged over the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget


class DropHint(QFrame):
    """A frame around the window with a sentence in its middle; transparent to the mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setObjectName("DropHint")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.sentence = QLabel(self)
        self.sentence.setObjectName("DropSentence")
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        QVBoxLayout(self).addWidget(self.sentence, 0, Qt.AlignmentFlag.AlignCenter)
        self.hide()

    def show_sentence(self, sentence: str) -> None:
        """Cover the window with this sentence."""
        self.sentence.setText(sentence)
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
