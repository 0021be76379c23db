"""Both keyboards name the same keys."""

import pytest

from reader.ui.keys import arabic_twin, key_caps, with_twins


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [
        ("J", "ت"),
        ("K", "ن"),
        ("N", "ى"),
        ("Shift+N", "Shift+ى"),
        ("M", "ة"),
        ("S", "س"),
        ("/", "ظ"),
        ("?", "؟"),
        ("Ctrl+K", "Ctrl+ن"),
        ("Ctrl+Shift+O", "Ctrl+Shift+خ"),
        ("Ctrl+,", "Ctrl+و"),
        ("Alt+R", "Alt+ق"),
    ],
)
def test_the_twin_is_the_letter_on_the_same_key(latin, arabic):
    assert arabic_twin(latin) == arabic


@pytest.mark.parametrize(
    "keys", ["F1", "Ctrl++", "Ctrl+-", "Ctrl+0", "Alt+Down", "Space", "Del", "Shift+F11"]
)
def test_keys_without_a_letter_have_no_twin(keys):
    assert arabic_twin(keys) is None


def test_the_latin_key_stays_first():
    assert with_twins(("Ctrl+D", "S")) == ("Ctrl+D", "S", "Ctrl+ي", "س")


@pytest.mark.parametrize(
    ("keys", "caps"),
    [
        ("Ctrl+Shift+O", ("Ctrl", "Shift", "O")),
        ("Ctrl++", ("Ctrl", "+")),
        ("+", ("+",)),
        ("Left", ("←",)),
        ("ت", ("ت",)),
    ],
)
def test_a_key_cap_for_each_key_pressed(keys, caps):
    assert key_caps(keys) == caps
