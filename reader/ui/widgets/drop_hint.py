"""Says what dropping will do, while something is dragged over the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget

_VEIL = 0.85  # how much of the window it covers


class DropHint(QFrame):
    """A veil over the window with a sentence in its middle; transparent to the mouse."""

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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Veil the window, whose words would run into the sentence."""
        veil = QApplication.palette().window().color()  # our own has the style sheet's: transparent
        veil.setAlphaF(_VEIL)
        painter = QPainter(self)
        painter.fillRect(self.rect(), veil)
        painter.end()
        super().paintEvent(event)

    def show_sentence(self, sentence: str) -> None:
        """Cover the window with this sentence."""
        self.sentence.setText(sentence)
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
