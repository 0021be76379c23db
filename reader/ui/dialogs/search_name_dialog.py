"""A name for a saved search: one line, Enter keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class SearchNameDialog(QDialog):
    """Says `named`; the name proposed is chosen, so that typing replaces it."""

    named = Signal(str)

    def __init__(self, title: str, proposed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.name = QLineEdit(proposed, self)
        label = QLabel(self.tr("الاسم"), self)
        label.setBuddy(self.name)
        self.name.setAccessibleName(self.tr("اسم البحث"))
        self.name.selectAll()
        buttons = QDialogButtonBox(self)
        self.save_button = buttons.addButton(self.tr("حفظ"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save_button.setDefault(True)
        buttons.addButton(self.tr("إلغاء"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        self.name.textChanged.connect(lambda text: self.save_button.setEnabled(bool(text.strip())))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(10)
        for part in (label, self.name, buttons):
            layout.addWidget(part)
        self.resize(420, 150)
        self.name.setFocus()

    def _save(self) -> None:
        self.named.emit(self.name.text().strip())
        self.accept()
