"""The appearance according to the settings (theme, type, wording); changes are announced and saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from reader.core.arabic.dates.words import Digits, MonthNames
from reader.core.arabic.showing import Showing
from reader.core.settings import Settings
from reader.core.settings.presets import with_preset
from reader.core.wording import Wording
from reader.ui.article_view.typography import Typography
from reader.ui.keymap import Keymap, keymap_of, left_to_right
from reader.ui.language import RIGHT_TO_LEFT

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.theme import Theme, ThemeKeeper

SMALLEST, LARGEST, STEP = 10.0, 48.0, 1.0


class Appearance(QObject):
    """Announces each change of appearance; `keep` saves the settings."""

    changed = Signal(object)  # the new Settings
    typography_changed = Signal(object)
    wording_changed = Signal(object)
    interface_font_changed = Signal()
    ruler_changed = Signal(bool)
    language_changed = Signal(str)
    keys_changed = Signal(object)

    def __init__(
        self, settings: Settings, themes: ThemeKeeper, keep: Callable[[Settings], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._themes, self._keep = themes, keep
        self.settings = settings

    @property
    def theme(self) -> Theme:
        """The current theme."""
        return self._themes.theme

    @property
    def typography(self) -> Typography:
        """The type of the reading page."""
        return typography_of(self.settings)

    @property
    def keymap(self) -> Keymap:
        """The keys of the commands."""
        keymap = keymap_of(self.settings.keys)
        return keymap if self.settings.language in RIGHT_TO_LEFT else left_to_right(keymap)

    def change_keys(self, keymap: Keymap) -> None:
        """Use these keys from now on."""
        self.change(replace(self.settings, keys=tuple(keymap.chosen.items())))

    @property
    def wording(self) -> Wording:
        """The wording of dates and numbers."""
        return wording_of(self.settings)

    def change(self, settings: Settings) -> None:
        """Use these settings from now on, and save them."""
        before, self.settings = self.settings, settings
        self._keep(settings)
        if settings.theme != before.theme:
            self._themes.choose(settings.theme)
        if _interface_font(settings) != _interface_font(before):
            self.interface_font_changed.emit()
        if typography_of(settings) != typography_of(before):
            self.typography_changed.emit(self.typography)
        if settings.keys != before.keys:
            self.keys_changed.emit(self.keymap)
        if settings.language != before.language:
            self.language_changed.emit(settings.language)
        elif wording_of(settings) != wording_of(before):
            self.wording_changed.emit(self.wording)
        if settings.ruler != before.ruler:
            self.ruler_changed.emit(settings.ruler)
        self.changed.emit(settings)

    def switch_language(self) -> None:
        """Switch between Arabic and English."""
        self.change(replace(self.settings, language="en" if self.settings.language == "ar" else "ar"))

    # --- by key ------------------------------------------------------------------------------------------
    def larger_text(self) -> None:
        """Make the text of articles one step larger."""
        self._resize(self.settings.text_size + STEP)

    def smaller_text(self) -> None:
        """Make the text of articles one step smaller."""
        self._resize(self.settings.text_size - STEP)

    def normal_text(self) -> None:
        """Reset the size of the text."""
        self._resize(Settings().text_size)

    def choose_theme(self, theme_id: str) -> None:
        """Use this theme, or follow the system (`system`)."""
        self.change(replace(self.settings, theme=theme_id))

    def switch_theme(self) -> None:
        """Switch between a light theme and the dark one."""
        self.choose_theme("light" if self._themes.theme.dark else "dark")

    def toggle(self, field: str) -> None:
        """Switch a boolean setting."""
        turned: dict[str, Any] = {field: not getattr(self.settings, field)}
        self.change(replace(self.settings, **turned))

    def show_digits(self, digits: str) -> None:
        """Show the numbers in articles with these digits."""
        self.change(replace(self.settings, text_digits=digits))

    def use_preset(self, number: int) -> None:
        """Use the text preset with this number, from 1, if there is one."""
        if number <= len(self.settings.presets):
            self.change(with_preset(self.settings, self.settings.presets[number - 1]))

    def _resize(self, points: float) -> None:
        self.change(replace(self.settings, text_size=min(max(points, SMALLEST), LARGEST)))


def typography_of(settings: Settings) -> Typography:
    """The typography for these settings."""
    return Typography(
        family=settings.text_font,
        size=settings.text_size,
        line_height=settings.line_height,
        column_width=settings.column_width,
        paragraph_spacing=settings.paragraph_spacing,
        justified=settings.justified,
        showing=Showing(bare=not settings.vowel_marks, digits=Digits(settings.text_digits)),
    )


def _interface_font(settings: Settings) -> tuple[str, float]:
    return settings.interface_font, settings.interface_size


def _wording(language: str) -> type[Wording]:
    if language != "en":
        return Wording
    from reader.core.english_wording import EnglishWording

    return EnglishWording


def wording_of(settings: Settings) -> Wording:
    """The wording for these settings, today."""
    return _wording(settings.language)(
        months=MonthNames(settings.month_names),
        number_digits=Digits(settings.digits),
        hijri=settings.hijri,
        today=date.today().isoformat(),  # noqa: DTZ011 the person's own day
    )
