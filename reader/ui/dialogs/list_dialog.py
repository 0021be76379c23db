"""The base of dialogs with a list and buttons that act on its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout

from reader.ui.widgets.dialog_button import DialogButton
from reader.ui.widgets.hinted_list import HintedList
from reader.ui.widgets.wrapped_text import WrappedText

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class ListDialog(QDialog):
    """A sentence, a list, and buttons; subclasses fill the list."""

    def __init__(self, size: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.hint = WrappedText("", self)
        self.list = HintedList(self)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)  # long paths are wrapped
        self._buttons = QDialogButtonBox(self)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        for part in (self.hint, self.list, self._buttons):
            layout.addWidget(part)
        self.resize(size)

    def say(self, title: str, hint: str) -> None:
        """Set the list's name and the sentence above it."""
        self.setWindowTitle(title)
        self.list.setAccessibleName(title)
        self.hint.setText(hint)

    def offer(self, text: str, wanted: Callable[[], object]) -> QPushButton:
        """Add a button that acts on the list."""
        button = DialogButton(text, self)
        button.clicked.connect(lambda: wanted())
        self._buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        return button

    def offer_close(self) -> None:
        """Add the button that closes the dialog."""
        close = DialogButton(self.tr("إغلاق"), self)
        self._buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
