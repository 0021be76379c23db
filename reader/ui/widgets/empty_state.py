"""Shown for an empty library: a sentence, and two ways to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QIcon


class EmptyState(QWidget):
    """Requests an import or the sample articles. Style it as `#EmptyState` and `#EmptyStateSentence`."""

    import_requested = Signal()
    samples_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("EmptyState")
        self.picture = QLabel(self)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.hide()
        self.sentence = QLabel(
            self.tr("مكتبتك فارغة بعدُ؛ استورد مقالاتك، أو ابدأ بقراءة المقالات النموذجية."), self
        )
        self.sentence.setObjectName("EmptyStateSentence")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setWordWrap(True)
        self.import_button = self._button(self.tr("استيراد ملفات…"), self.import_requested.emit)
        self.import_button.setDefault(True)
        self.samples_button = self._button(self.tr("فتح المقالات النموذجية"), self.samples_requested.emit)
        self._place()

    def set_picture(self, icon: QIcon, size: int = 72) -> None:
        """Set the picture above the sentence."""
        self.picture.setPixmap(icon.pixmap(QSize(size, size), self.devicePixelRatio()))
        self.picture.show()

    def _button(self, text: str, ask: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(True)
        button.clicked.connect(lambda: ask())
        return button

    def _place(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch()
        buttons.addWidget(self.import_button)
        buttons.addWidget(self.samples_button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 32, 32, 32)
        layout.setSpacing(20)
        layout.addStretch(2)
        layout.addWidget(self.picture)
        layout.addWidget(self.sentence)
        layout.addLayout(buttons)
        layout.addStretch(3)
