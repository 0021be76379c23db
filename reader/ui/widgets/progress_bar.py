"""The progress of a long work: a slim bar with a sentence and a button to cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout

from reader.core.wording import path_line
from reader.ui.announcing import announce

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reader.ui.progress import Step

_BETWEEN = "  ·  "


class ProgressBar(QFrame):
    """Hidden until `begin`, and again after `end`. Style it as `#Progress`.

    `digits` formats numbers.
    """

    cancel_requested = Signal()

    def __init__(self, digits: Callable[[str], str] = str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Progress")
        self._digits = digits
        self._title = ""
        self.label = QLabel(self)
        self.label.setObjectName("ProgressText")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(4)
        self.cancel_button = QPushButton(self.tr("إلغاء"), self)
        self.cancel_button.setObjectName("ProgressCancel")
        self.cancel_button.setAutoDefault(True)
        self.cancel_button.clicked.connect(self._cancel)
        self._place()
        self.hide()

    def begin(self, title: str) -> None:
        """Show that a work of unknown extent has begun."""
        self._title = title
        self.label.setText(title)
        self.bar.setAccessibleName(title)
        self.bar.setRange(0, 0)
        self.cancel_button.setEnabled(True)
        self.cancel_button.setText(self.tr("إلغاء"))
        self.show()
        announce(self, title)

    def show_progress(self, step: Step) -> None:
        done, total, text, percent = step
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        counted = self.tr("{done} من {total}").format(
            done=self._digits(f"{done:,}"), total=self._digits(f"{total:,}")
        )
        share = self.tr("{n}٪ من الملف").format(n=self._digits(str(percent)))
        parts = (self._title, counted if total else "", share if percent else "")
        known = _BETWEEN.join(part for part in parts if part)
        self._show_text(known, text)

    def end(self) -> None:
        """The work has ended."""
        self.hide()

    def _show_text(self, known: str, path: str) -> None:
        """Show what is known and a path on one line, cut at its beginning if necessary.

        The tool tip shows all of it.
        """
        metrics, before = self.label.fontMetrics(), f"{known}{_BETWEEN}" if path else known
        room = self.label.width() - metrics.horizontalAdvance(before)
        shown = metrics.elidedText(path, Qt.TextElideMode.ElideLeft, room) or "…"
        self.label.setText(before + path_line(shown) if path else before)
        self.label.setToolTip(before + (path_line(path) if path else ""))

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.cancel_button.setText(self.tr("يتوقّف…"))
        self.cancel_requested.emit()

    def _place(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(6)
        texts.addWidget(self.label)
        texts.addWidget(self.bar)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(16)
        layout.addLayout(texts, 1)
        layout.addWidget(self.cancel_button)
