"""A text preset that was saved over or removed comes back by undo."""

from __future__ import annotations

import pytest

from reader import paths
from reader.core.settings import load
from reader.ui.dialogs.preset_row import PresetRow


@pytest.fixture
def window(open_window, library):
    return open_window()


def kept():
    return load(paths.settings_file()).settings.presets


def test_changes_of_presets_are_undone(window):
    appearance = window.workspace.appearance
    first = appearance.settings.presets
    window.controllers.dialogs.show_settings()
    row = window.findChild(PresetRow)
    appearance.larger_text()
    row.show_settings(appearance.settings)
    row.names.setEditText("للمساء")
    row.keep_button.click()
    appearance.larger_text()
    row.show_settings(appearance.settings)
    row.names.setEditText("للمساء")
    row.keep_button.click()
    saved_over = kept()
    row.forget_button.click()
    assert kept() == first
    window.workspace.undo_last()
    assert kept() == saved_over
    window.workspace.undo_last()
    assert [preset.name for preset in kept()] == [*(preset.name for preset in first), "للمساء"]
    assert kept() != saved_over
    window.workspace.undo_last()
    assert kept() == first
