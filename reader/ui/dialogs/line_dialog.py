"""Asks for one line of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class LineDialog(QDialog):
    """Signals `given` with the line, its spaces normalised.

    The initial text is selected, so that typing replaces it. Subclasses restrict the lines with `allows`.
    """

    given = Signal(str)

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.before = text
        self.name = QLineEdit(text, self)
        self.name.selectAll()
        self.buttons = QDialogButtonBox(self)
        self.save_button = self.buttons.addButton(self.tr("حفظ"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save_button.setDefault(True)
        self.buttons.addButton(self.tr("إلغاء"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self._give)
        self.buttons.rejected.connect(self.reject)
        self.name.textChanged.connect(lambda _text: self._allow())
        self._allow()

    def allows(self, text: str) -> bool:
        """Whether this line may be accepted."""
        return bool(text)

    def place(self, *parts: QWidget) -> None:
        """Lay out these widgets above the buttons, and focus the line."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        for part in (*parts, self.buttons):
            layout.addWidget(part)
        self.setMinimumWidth(420)
        self.name.setFocus()

    def _line(self) -> str:
        return " ".join(self.name.text().split())

    def _allow(self) -> None:
        self.save_button.setEnabled(self.allows(self._line()))

    def _give(self) -> None:
        self.given.emit(self._line())
        self.accept()
