"""The terminal's lines: letters joined, order turned, flush right."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.core.arabic.direction import base_direction
from reader.core.arabic.visual import columns, to_visual


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("2024 عام جديد", "rtl"),
        ("Qt في سطر عربي", "ltr"),
        ("12:30", "rtl"),
        ("", "rtl"),
        ("\u200eكلمة", "rtl"),
        ("«Le Monde» تكتب", "ltr"),
    ],
)
def test_the_first_letter_gives_the_direction(text, direction):
    assert base_direction(text) == direction


def test_arabic_is_shaped_turned_and_flush_right():
    assert to_visual("سلام", 10) == "       ﻡﻼﺳ"


def test_latin_lines_stay_on_the_left():
    assert to_visual("Hello world", 20) == "Hello world"


def test_numbers_and_brackets_stand_as_they_are_read():
    assert to_visual("عام (2024) جديد", 15) == "ﺪﻳﺪﺟ (2024) ﻡﺎﻋ"


def test_long_text_is_wrapped_before_it_is_turned():
    lines = to_visual("أول الكلام في السطر الأول ثم آخره", 16).split("\n")
    assert len(lines) > 1
    assert all(columns(line) == 16 for line in lines)
    assert lines[0].rstrip().endswith("ﻝﻭﺃ")


@given(st.text(), st.integers(1, 120))
@example("\U00018cd6", 10)
def test_any_text_can_be_shown(text, width):
    to_visual(text, width)


def test_marks_come_after_their_letter_for_the_terminal_to_stack():
    assert to_visual("متوقّع", 5) == "ﻊﻗّﻮﺘﻣ"
    assert to_visual("\u0648\u0651\u064e\u0644", 2) == "\ufedd\ufeed\u0651\u064e"


def test_isolated_runs_keep_their_own_order():
    assert to_visual("في \u2066/tmp/a.txt\u2069 نص", 20).strip() == "ﺺﻧ /tmp/a.txt ﻲﻓ"
    assert to_visual("في \u2068/tmp/a.txt\u2069 نص", 20).strip() == "ﺺﻧ /tmp/a.txt ﻲﻓ"
    assert to_visual("في \u2068BBC\u2069\u200f · \u2068(نص)\u2069", 20).strip() == "(ﺺﻧ) · BBC ﻲﻓ"


def test_the_word_for_god_keeps_its_letters():
    assert to_visual("الله", 4) == "ﻪﻠﻟﺍ"
