"""Asks for a name: one line, Enter takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class NameDialog(QDialog):
    """Says `given` with a name that is another one and has a letter."""

    given = Signal(str)

    def __init__(self, title: str, hint: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._before = name
        self.hint = QLabel(hint, self)
        self.hint.setWordWrap(True)
        self.name = QLineEdit(name, self)
        self.name.setAccessibleName(title)
        self.name.setAccessibleDescription(hint)
        self.name.selectAll()
        buttons = QDialogButtonBox(self)
        self.save_button = buttons.addButton(self.tr("حفظ"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save_button.setDefault(True)
        buttons.addButton(self.tr("إلغاء"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        for part in (self.name, self.hint, buttons):
            layout.addWidget(part)
        self.setMinimumWidth(420)
        self.name.textChanged.connect(self._allow)
        self._allow()

    def _wanted(self) -> str:
        return " ".join(self.name.text().split())

    def _allow(self) -> None:
        name = self._wanted()
        self.save_button.setEnabled(name != self._before and any(char.isalnum() for char in name))

    def _save(self) -> None:
        self.given.emit(self._wanted())
        self.accept()
