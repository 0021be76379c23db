"""Shows the keyword line of an article's file, which can be split again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from reader.ui.widgets.wrapped_text import SelectableText

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class KeywordRunDialog(QDialog):
    """Signals `restore_requested` if the line should be split again."""

    restore_requested = Signal()

    def __init__(self, run: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("الكلمات المفتاحية كما وردت في الملف"))
        self.run = self._make_run(run)
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("إغلاق"), QDialogButtonBox.ButtonRole.RejectRole)
        self.restore_button = buttons.addButton(
            self.tr("تقسيم من جديد"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.restore_button.clicked.connect(self._restore)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(self.run)
        layout.addWidget(buttons)
        self.setMinimumWidth(460)
        close.setDefault(True)
        close.setFocus()

    def _make_run(self, run: str) -> SelectableText:
        label = SelectableText(run, self)
        label.setAccessibleName(self.windowTitle())
        label.setAccessibleDescription(run)
        return label

    def _restore(self) -> None:
        self.restore_requested.emit()
        self.accept()
