"""Folding: equal words become equal, nothing changes twice, and every offset leads home."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.arabic.folding import fold, fold_key, fold_with_map, letters_and_digits

arabic_text = st.text(st.one_of(st.characters(min_codepoint=0x600, max_codepoint=0x6FF), st.characters()))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("مُحَمَّد", "محـــمد"),
        ("ﻣﺤﻤﺪ", "محمد"),
        ("مسئول", "مسؤول"),
        ("شئون", "شؤون"),
        ("و\u0654", "ؤ"),
        ("ي\u064e\u0654", "ئ"),
        ("ا\u0655", "إ"),
        ("المجالس البلدیة", "المجالس البلديه"),
        ("كتاب", "ک\u200cتاب"),
        ("٢٠٢٤", "2024"),
        ("۲۰۲۴", "2024"),
        ("على", "علي"),
        ("ﷲ", "الله"),
        ("ڤيينا", "فيينا"),
        ("Warraq", "WARRAQ"),
        ("فوق_الأرض", "فوق الأرض"),
    ],
)
def test_spellings_of_one_word_are_one(one, other):
    assert fold(one) == fold(other)


def test_words_that_differ_stay_apart():
    assert len({fold(word) for word in ("سأل", "سال ", "سيل", "سؤل", "سهل")}) == 5


@given(arabic_text)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(arabic_text)
def test_decomposed_text_folds_like_composed(text):
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@given(st.text(st.sampled_from("ابتحعوي أإآةىؤئءـًّ،. 19az«»–\u00a0\u0654"), min_size=25))
def test_long_texts_of_usual_letters_fold_as_short_ones(text):
    assert fold(text) == fold_with_map(text)[0]


@given(arabic_text)
def test_the_map_has_an_ascending_offset_for_each_character(text):
    folded, offsets = fold_with_map(text)
    assert folded == fold(text)
    assert len(offsets) == len(folded) + 1
    assert list(offsets) == sorted(offsets)
    assert offsets[-1] == len(text)


def test_a_folded_find_lands_on_the_original_letters():
    text = "قرأ مُحَمَّدٌ الكتاب"
    folded, offsets = fold_with_map(text)
    at = folded.index("محمد")
    assert text[offsets[at] : offsets[at + 4]].rstrip() == "مُحَمَّدٌ"


def test_names_and_content_have_an_identity():
    assert fold_key("  عينُ   ليبيا ") == fold_key("عين ليبيا")
    assert letters_and_digits("أوّل، الثاني!") == letters_and_digits("اول الثاني")
