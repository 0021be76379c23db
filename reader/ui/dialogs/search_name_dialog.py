"""Asks for the name of a saved search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from reader.ui.dialogs.line_dialog import LineDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class SearchNameDialog(LineDialog):
    """Accepts any name, also the one proposed."""

    def __init__(self, title: str, proposed: str, parent: QWidget | None = None) -> None:
        super().__init__(title, proposed, parent)
        label = QLabel(self.tr("الاسم"), self)
        label.setBuddy(self.name)
        self.name.setAccessibleName(self.tr("اسم البحث"))
        self.place(label, self.name)
