"""Asks for another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.dialogs.line_dialog import LineDialog
from reader.ui.widgets.wrapped_text import WrappedText

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class NameDialog(LineDialog):
    """Accepts a name that differs from the present one and has a letter."""

    def __init__(self, title: str, hint: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(title, name, parent)
        self.hint = WrappedText(hint, self)
        self.name.setAccessibleName(title)
        self.name.setAccessibleDescription(hint)
        self.place(self.name, self.hint)

    def allows(self, text: str) -> bool:
        """Whether the name differs and has a letter."""
        return text != self.before and any(char.isalnum() for char in text)
