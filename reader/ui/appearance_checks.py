"""The check marks of the commands that change the appearance, and the names of the presets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.core.settings.presets import chosen_preset
from reader.ui.action_table import PRESETS
from reader.ui.language import preset_name
from reader.ui.widgets.button_text import without_keys

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from reader.ui.appearance import Appearance

SWITCHES = ("vowel_marks", "justified", "ruler")


class AppearanceChecks(QObject):
    """Follows changes of the settings."""

    def __init__(self, appearance: Appearance, actions: Mapping[str, QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._appearance, self._actions = appearance, actions
        appearance.changed.connect(self.show)  # a function would outlive the window, for another language
        self.show()

    def show(self) -> None:
        """Check the commands that are in force."""
        settings = self._appearance.settings
        for name in SWITCHES:
            self._actions[name].setChecked(getattr(settings, name))
        self._actions[f"theme_{settings.theme}"].setChecked(True)
        self._actions[f"digits_{settings.text_digits}"].setChecked(True)
        self._show_presets()

    def _show_presets(self) -> None:
        settings = self._appearance.settings
        chosen = chosen_preset(settings)
        for number in range(1, PRESETS + 1):
            action = self._actions[f"preset_{number}"]
            preset = settings.presets[number - 1] if number <= len(settings.presets) else None
            action.setVisible(preset is not None)
            if preset is not None:
                name = preset_name(preset.name)
                action.setText(self.tr("هيئة النص: {name}").format(name=without_keys(name)))
                action.setIconText(name)
            group = action.actionGroup()
            if preset is not None and preset == chosen:
                action.setChecked(True)
            elif chosen is None and group.checkedAction() is action:
                group.setExclusive(False)  # an exclusive group would keep one checked
                action.setChecked(False)
                group.setExclusive(True)
