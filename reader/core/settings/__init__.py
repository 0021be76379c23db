"""The preferences: values with defaults, the limits of each, presets, and the file that keeps them."""

from reader.core.settings.file import Loaded, load, save
from reader.core.settings.values import FIRST_PRESETS, Preset, Settings, WindowState

__all__ = ["FIRST_PRESETS", "Loaded", "Preset", "Settings", "WindowState", "load", "save"]
