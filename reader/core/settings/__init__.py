"""The preferences: values with defaults, their limits, presets, and the file they are saved in."""

from reader.core.settings.file import Loaded, load, save
from reader.core.settings.values import FIRST_PRESETS, Preset, Settings, TextSetting, WindowState

__all__ = ["FIRST_PRESETS", "Loaded", "Preset", "Settings", "TextSetting", "WindowState", "load", "save"]
