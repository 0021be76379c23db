"""What to export, and in which format; the file is asked for next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QRadioButton,
    QVBoxLayout,
)

from reader.ui.widgets.choice_box import ChoiceBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: its id and its name."""

    id: str
    text: str


class ExportDialog(QDialog):
    """Signals `chosen` with the ids of the selection and of the format."""

    chosen = Signal(str, str)

    def __init__(
        self, what: Sequence[Choice], formats: Sequence[Choice], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("تصدير"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._what = QButtonGroup(self)
        self._ids = [choice.id for choice in what]
        self.what = [QRadioButton(choice.text, self) for choice in what]
        self.format = ChoiceBox(self.tr("الصيغة"), self)
        for choice in formats:
            self.format.addItem(choice.text, choice.id)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(self._group_of_what())
        layout.addWidget(self._group_of_format())
        layout.addWidget(self._make_buttons())
        self.what[0].setFocus()

    def _group_of_what(self) -> QGroupBox:
        group = QGroupBox(self.tr("ما يُصدَّر"), self)
        rows = QVBoxLayout(group)
        rows.setSpacing(8)
        for number, button in enumerate(self.what):
            self._what.addButton(button, number)
            rows.addWidget(button)
        self.what[0].setChecked(True)
        return group

    def _group_of_format(self) -> QGroupBox:
        group = QGroupBox(self.tr("الصيغة"), self)
        QVBoxLayout(group).addWidget(self.format)
        return group

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        self.export_button = buttons.addButton(
            self.tr("اختيار الملف…"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.export_button.setDefault(True)
        buttons.addButton(self.tr("إلغاء"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)
        self.setMinimumWidth(380)
        return buttons

    def _choose(self) -> None:
        what = self._ids[self._what.checkedId()]
        self.accept()
        self.chosen.emit(what, self.format.currentData())
