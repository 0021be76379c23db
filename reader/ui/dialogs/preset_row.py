"""The text presets in the settings: choose one, save the present style, remove one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from reader.core.settings.presets import chosen_preset, forget_preset, keep_preset, with_preset
from reader.ui.language import preset_name
from reader.ui.widgets.dialog_button import DialogButton

if TYPE_CHECKING:
    from reader.core.settings import Settings


class PresetRow(QWidget):
    """Signals `changed` with the new settings. A name typed into the list is that of the preset to save."""

    changed = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = QComboBox(self)
        self.names.setEditable(True)
        self.names.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.names.setAccessibleName(self.tr("هيئات النص المحفوظة"))
        field = self.names.lineEdit()
        if field is not None:
            field.setAccessibleName(self.names.accessibleName())
        self.names.setPlaceholderText(self.tr("اكتب اسمًا لحفظ هذه الهيئة"))
        self.names.activated.connect(self._take)
        self.names.editTextChanged.connect(lambda _text: self._enable())
        self.keep_button = self._button(self.tr("حفظ"), self.tr("حفظ هيئة النص بهذا الاسم"))
        self.keep_button.clicked.connect(self._keep)
        self.forget_button = self._button(self.tr("حذف"), self.tr("حذف الهيئة المحفوظة"))
        self.forget_button.clicked.connect(self._forget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.names, 1)
        row.addWidget(self.keep_button)
        row.addWidget(self.forget_button)
        self.setFocusProxy(self.names)
        self.show_settings(settings)

    def _button(self, text: str, name: str) -> QPushButton:
        button = DialogButton(text, self)
        button.setAccessibleName(name)
        return button

    def show_settings(self, settings: Settings) -> None:
        """Show the presets and which of them is in use; nothing is signalled."""
        self._settings = settings
        chosen, typed = chosen_preset(settings), self.names.currentText()
        self.names.blockSignals(True)
        self.names.clear()
        known = [preset_name(preset.name) for preset in settings.presets]
        self.names.addItems(known)
        self.names.setCurrentIndex(settings.presets.index(chosen) if chosen else -1)
        if chosen is None and typed not in known:
            self.names.setEditText(typed)
        self.names.blockSignals(False)
        self._enable()

    def _name(self) -> str:
        """The preset that is selected, or the new name that was typed."""
        shown = self.names.currentText().strip()
        return next((each.name for each in self._settings.presets if preset_name(each.name) == shown), shown)

    def _enable(self) -> None:
        known = any(preset.name == self._name() for preset in self._settings.presets)
        self.keep_button.setEnabled(bool(self._name()))
        self.forget_button.setEnabled(known)

    def _take(self, index: int) -> None:
        self._say(with_preset(self._settings, self._settings.presets[index]))

    def _keep(self) -> None:
        if self._name():
            self._say(keep_preset(self._settings, self._name()))

    def _forget(self) -> None:
        self._say(forget_preset(self._settings, self._name()))

    def _say(self, settings: Settings) -> None:
        self.changed.emit(settings)
        self.show_settings(settings)
