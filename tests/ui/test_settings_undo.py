"""Changes of the settings are undone: what was set before comes back, also what a preset held."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader import paths
from reader.core.settings import load
from reader.ui.dialogs.preset_row import PresetRow


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
    window.workspace.undo_last()  # the larger text between both
    window.workspace.undo_last()
    assert kept() == first


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"theme": "sepia"}, "السمة"),
        ({"text_font": "Vazirmatn"}, "هيئة النص"),
        ({"justified": True}, "هيئة النص"),
        ({"interface_size": 14.0}, "خط الواجهة"),
        ({"keys": (("bookmark_article", ("Ctrl+F9",)),)}, "المفاتيح"),
        ({"hijri": False}, "الأرقام والتواريخ"),
        ({"digits": "western"}, "الأرقام والتواريخ"),
        ({"ruler": True}, "مسطرة القراءة"),
        ({"citation_style": "english"}, "الاستشهاد"),
    ],
    ids=lambda each: next(iter(each)) if isinstance(each, dict) else "",
)
def test_a_change_of_a_setting_is_undone_and_named(window, keys, change, named):
    appearance = window.workspace.appearance
    first = appearance.settings
    appearance.change(replace(first, **change))
    keys("Ctrl+Z")
    assert appearance.settings == first
    assert load(paths.settings_file()).settings == first
    assert named in window.status._label.text()


def test_text_that_grew_by_steps_is_undone_at_once_and_apart_from_another_change(window, keys):
    appearance = window.workspace.appearance
    first = appearance.settings
    keys("Ctrl++", "Ctrl++")
    appearance.choose_theme("sepia")
    keys("Ctrl++")
    keys("Ctrl+Z")
    assert appearance.settings == replace(first, text_size=first.text_size + 2, theme="sepia")
    keys("Ctrl+Z", "Ctrl+Z")
    assert appearance.settings == first
