"""The preferences; each change takes effect at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from reader.core.settings import Settings
from reader.ui.announcing import hushed
from reader.ui.dialogs.form_area import FormArea
from reader.ui.dialogs.preset_row import PresetRow
from reader.ui.dialogs.setting_editors import CONTEXT
from reader.ui.dialogs.settings_rows import GROUPS, TEXT, Group
from reader.ui.widgets.dialog_button import DialogButton

if TYPE_CHECKING:
    from reader.ui.dialogs.setting_editors import Changed, Editor, Write


class SettingsDialog(QDialog):
    """Signals `settings_changed` with all settings at every change. Style its titles as `#SettingsGroup`."""

    settings_changed = Signal(object)

    def __init__(
        self,
        settings: Settings,
        parent: QWidget | None = None,
        write: Write = "{:g}".format,
    ) -> None:
        """`write` formats a number according to the present settings."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("الإعدادات"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.settings = settings
        self.editors: dict[str, Editor] = {}
        self._write = write
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(24, 12, 24, 16)
        self._layout.setSpacing(10)
        self._form = _form()
        self._layout.addWidget(FormArea(self._form, self), 1)
        for group in GROUPS:
            self._add_group(group)
        self._add_buttons()
        self.show_settings(settings)
        self.resize(self.sizeHint().boundedTo(self.screen().availableSize() * 0.9))

    def show_settings(self, settings: Settings) -> None:
        """Show settings that were changed elsewhere; nothing is signalled."""
        self.settings = settings
        for field, editor in self.editors.items():
            editor.show(getattr(settings, field))
        self.presets.show_settings(settings)

    def follow(self, settings: Settings) -> None:
        """Show settings unless they are those of this dialog: what is typed there stays as it is typed."""
        if settings != self.settings:
            self.show_settings(settings)

    def done(self, result: int) -> None:
        with hushed():
            super().done(result)

    def _add_group(self, group: Group) -> None:
        heading = QLabel(QCoreApplication.translate(CONTEXT, group.title), self)
        heading.setObjectName("SettingsGroup")
        self._form.addRow(heading)
        for row in group.rows:
            label = QCoreApplication.translate(CONTEXT, row.label)
            editor = self.editors[row.field] = row.control.make(self._setter(row.field), self._write)
            editor.widget.setAccessibleName(label)
            self._form.addRow(label, editor.widget)
        if group is TEXT:
            self.presets = PresetRow(self.settings, self)  # made here, for the tab order is that of creation
            self.presets.changed.connect(self._change_all)
            self._form.addRow(self.tr("هيئة محفوظة"), self.presets)

    def _add_buttons(self) -> None:
        buttons = QDialogButtonBox(self)
        self.reset_button = DialogButton(self.tr("استعادة الأصل"), self)
        self.reset_button.clicked.connect(self._reset)
        buttons.addButton(self.reset_button, QDialogButtonBox.ButtonRole.ResetRole)
        close = buttons.addButton(self.tr("إغلاق"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        self._layout.addWidget(buttons)

    def _setter(self, field: str) -> Changed:
        return lambda value: self._change(replace(self.settings, **{field: value}))

    def _change(self, settings: Settings) -> None:
        if settings != self.settings:
            before, self.settings = self.settings, settings
            self.settings_changed.emit(settings)
            self.presets.show_settings(settings)
            if settings.digits != before.digits:
                self.show_settings(settings)

    def _change_all(self, settings: Settings) -> None:
        """Change several settings at once, as a preset does."""
        self._change(settings)
        self.show_settings(settings)

    def _reset(self) -> None:
        """Reset all settings shown here to their defaults."""
        first = Settings()
        self._change(replace(self.settings, **{field: getattr(first, field) for field in self.editors}))
        self.show_settings(self.settings)


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(20)
    form.setVerticalSpacing(8)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form
