"""Remembers changes of the text presets, so that one saved over or removed can be brought back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from reader.core.settings import Preset, Settings
    from reader.ui.appearance import Appearance
    from reader.ui.undo import UndoHistory


class PresetUndo(QObject):
    """Follows changes of the settings."""

    def __init__(self, appearance: Appearance, undo: UndoHistory, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance, self._undo = appearance, undo
        self._presets = appearance.settings.presets
        appearance.changed.connect(self._changed)

    def _changed(self, settings: Settings) -> None:
        before, self._presets = self._presets, settings.presets
        if before != self._presets:
            self._undo.remember(self.tr("تغيير هيئات النص"), lambda: self._restore(before))

    def _restore(self, presets: tuple[Preset, ...]) -> None:
        self._presets = presets
        self._appearance.change(replace(self._appearance.settings, presets=presets))
