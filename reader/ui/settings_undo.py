"""Remembers changes of the settings, so that undo brings back what was set before."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject

from reader.core.settings import TextSetting

if TYPE_CHECKING:
    from reader.core.settings import Settings
    from reader.ui.appearance import Appearance
    from reader.ui.undo import Undoable, UndoHistory


class _Kind(NamedTuple):
    """Settings that change together; those that change by degrees are undone in one step."""

    text: str
    names: tuple[str, ...]
    by_degrees: bool = False


class SettingsUndo(QObject):
    """Follows changes of the settings.

    Watched folders have an undo of their own; another language, which replaces the window, has none.
    """

    def __init__(self, appearance: Appearance, undo: UndoHistory, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance, self._undo = appearance, undo
        self._seen = appearance.settings
        self._last: Undoable | None = None
        text = tuple(field.name for field in fields(TextSetting) if field.name != "name")
        self._kinds = (
            _Kind(self.tr("تغيير هيئة النص"), text, by_degrees=True),
            _Kind(self.tr("تغيير خط الواجهة"), ("interface_font", "interface_size"), by_degrees=True),
            _Kind(self.tr("تغيير السمة"), ("theme",)),
            _Kind(self.tr("تغيير هيئات النص"), ("presets",)),
            _Kind(self.tr("تغيير المفاتيح"), ("keys",)),
            _Kind(self.tr("تغيير كتابة الأرقام والتواريخ"), ("digits", "month_names", "hijri")),
            _Kind(self.tr("تغيير مسطرة القراءة"), ("ruler",)),
            _Kind(self.tr("تغيير أسلوب الاستشهاد"), ("citation_style",)),
        )
        appearance.changed.connect(self._changed)

    def _changed(self, settings: Settings) -> None:
        before, self._seen = self._seen, settings
        for kind in self._kinds:
            old: dict[str, Any] = {name: getattr(before, name) for name in kind.names}
            if any(getattr(settings, name) != value for name, value in old.items()):
                self._remember(kind, old)

    def _remember(self, kind: _Kind, old: dict[str, Any]) -> None:
        newest = self._undo.newest
        if kind.by_degrees and newest is not None and newest is self._last and newest.text == kind.text:
            return
        self._undo.remember(kind.text, lambda: self._restore(old))
        self._last = self._undo.newest

    def _restore(self, old: dict[str, Any]) -> None:
        self._seen = replace(self._appearance.settings, **old)
        self._appearance.change(self._seen)
