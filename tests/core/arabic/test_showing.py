"""What is shown of a text leads back to the text, offset by offset."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.arabic.dates.words import Digits
from reader.core.arabic.showing import Showing

BARE = Showing(bare=True)
TEXTS = st.text(alphabet="كتابٌَُّٰآأ ٣7۴a-😀𝐀\u064b\u0654ـ\n")


@pytest.mark.parametrize(
    ("written", "shown"),
    [("كَتَبَ مُحَمَّدٌ", "كتب محمد"), ("هٰذا", "هذا"), ("سؤٔال آن", "سؤٔال آن"), ("a\nb", "a\u2028b")],
)
def test_vowel_marks_are_not_shown_and_letters_stay(written, shown):
    assert BARE.of(written).text == shown


@pytest.mark.parametrize(
    ("written", "western", "arabic"),
    [
        ("عام ١٩٧٣", "عام 1973", "عام ١٩٧٣"),
        ("في 2024-12-04", "في 2024-12-04", "في ٢٠٢٤-١٢-٠٤"),
        ("۴۵٪ و3.5", "45٪ و3.5", "٤٥٪ و٣.٥"),
        ("COVID-19 وF16 و7", "COVID-19 وF16 و7", "COVID-19 وF16 و٧"),
    ],
)
def test_digits_are_shown_as_wished_but_not_in_latin_codes(written, western, arabic):
    assert Showing(digits=Digits.WESTERN).of(written).text == western
    assert Showing(digits=Digits.ARABIC_INDIC).of(written).text == arabic
    assert Showing().of(written).text == written


@given(TEXTS, st.booleans(), st.sampled_from(Digits))
def test_places_and_offsets_lead_to_each_other(text, bare, digits):
    shown = Showing(bare, digits).of(text)
    units = len(shown.text.encode("utf-16-le")) // 2
    assert shown.place(0) == 0
    assert shown.place(len(text)) == units
    assert shown.offset(units) == len(text)
    places = [shown.place(offset) for offset in range(len(text) + 1)]
    assert places == sorted(places)
    assert all(shown.place(shown.offset(place)) == place for place in places)


def test_a_hit_takes_the_marks_of_its_last_letter_with_it():
    shown = BARE.of("كَتَبَ محمدٌ.")
    assert shown.text == "كتب محمد."
    assert shown.original[shown.offset(0) : shown.offset(3)] == "كَتَبَ"
    assert shown.original[shown.offset(4) : shown.offset(8)] == "محمدٌ"


def test_a_character_of_two_units_counts_twice_in_a_place():
    shown = Showing().of("أ😀ب")
    assert [shown.place(offset) for offset in range(4)] == [0, 1, 3, 4]
    assert [shown.offset(place) for place in (0, 1, 3, 4)] == [0, 1, 2, 3]
