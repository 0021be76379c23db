"""Ways of setting the text are kept under names, taken again and forgotten."""

from __future__ import annotations

import json
from dataclasses import replace

from reader.core.settings import FIRST_PRESETS, Preset, Settings, load
from reader.core.settings.presets import chosen_preset, forget_preset, keep_preset, with_preset


def test_the_first_settings_are_the_first_preset():
    assert chosen_preset(Settings()) == FIRST_PRESETS[0]


def test_what_is_kept_is_taken_again():
    wide = replace(Settings(), column_width=90, vowel_marks=False)
    kept = keep_preset(wide, "  عريض ")
    assert [preset.name for preset in kept.presets][-1] == "عريض"
    back = with_preset(replace(Settings(), presets=kept.presets), kept.presets[-1])
    assert (back.column_width, back.vowel_marks) == (90, False)
    assert chosen_preset(back) == kept.presets[-1]


def test_a_name_is_kept_once_and_in_its_place():
    first = keep_preset(Settings(), "ليلي")
    again = keep_preset(replace(first, text_size=30.0), "ليلي")
    assert [preset.name for preset in again.presets] == [preset.name for preset in first.presets]
    assert again.presets[-1].text_size == 30.0


def test_forgetting_leaves_the_text_as_it_is():
    gone = forget_preset(Settings(), "معتاد")
    assert replace(gone, presets=FIRST_PRESETS) == Settings()
    assert chosen_preset(gone) is None


def test_a_preset_with_bad_values_keeps_its_good_ones_and_one_without_a_name_is_left_out(tmp_path):
    entries = [{"name": "لي", "text_size": 900, "column_width": 50}, {"text_size": 20.0}, 7, {"name": " "}]
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"settings": {"presets": entries}}), encoding="utf-8")
    loaded = load(file)
    assert loaded.problem is None
    assert loaded.settings.presets == (Preset(name="لي", column_width=50),)
