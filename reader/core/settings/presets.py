"""Named text styles: use one, save the present one, remove one."""

from __future__ import annotations

from dataclasses import asdict, fields, replace

from reader.core.settings.values import Preset, Settings, TextSetting

_FIELDS = tuple(field.name for field in fields(TextSetting))


def with_preset(settings: Settings, preset: Preset) -> Settings:
    """The settings with the text style of the preset."""
    return replace(settings, **{name: value for name, value in asdict(preset).items() if name != "name"})


def present_preset(settings: Settings, name: str = "") -> Preset:
    """The present text style as a preset."""
    return Preset(name=name, **{field: getattr(settings, field) for field in _FIELDS})


def chosen_preset(settings: Settings) -> Preset | None:
    """The preset that equals the present text style, or `None`."""
    now = present_preset(settings)
    return next((preset for preset in settings.presets if replace(preset, name="") == now), None)


def keep_preset(settings: Settings, name: str) -> Settings:
    """The settings with the present text style saved under a name, replacing one of that name."""
    new, name = present_preset(settings, name.strip()), name.strip()
    if any(preset.name == name for preset in settings.presets):
        kept = tuple(new if preset.name == name else preset for preset in settings.presets)
    else:
        kept = (*settings.presets, new)
    return replace(settings, presets=kept)


def forget_preset(settings: Settings, name: str) -> Settings:
    """The settings without the preset of this name; the text style stays."""
    return replace(settings, presets=tuple(preset for preset in settings.presets if preset.name != name))
