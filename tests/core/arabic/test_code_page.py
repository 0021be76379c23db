"""Texts of usual characters are changed whole as they are changed letter by letter; others are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.arabic.code_page import CodePage
from reader.core.arabic.folding import fold, letters_and_digits
from reader.core.formats.text.reading_text import clean

USUAL = "".join(char for char in CodePage.of(fold).page if char != "\ufffe")
texts = st.text(st.sampled_from(USUAL), min_size=6)


@given(texts)
def test_folding_a_text_is_folding_its_letters(text):
    assert fold(text) == "".join(map(fold, text))
    assert letters_and_digits(text) == "".join(filter(str.isalnum, fold(text)))


@given(texts)
def test_cleaning_a_text_is_cleaning_its_words(text):
    """Marks of direction and entities take what stands beside them into account; spaces part both."""
    assert clean(f"{text} \ufffc").split() == clean(text).split()


@pytest.mark.parametrize("char", ["ﷺ", "é", "\x0b", "\u2028", "🙂", "\ufffe"])
def test_other_characters_are_told(char):
    page = CodePage.of(str.upper)
    assert page.encoded(f"كتاب{char}") is None
    assert page.changed(f"كتاب{char}") is None


def test_what_becomes_of_a_character():
    page = CodePage.of(lambda char: {"a": "b", "b": "", "c": "cc", "d": "é"}.get(char, char))
    assert page.changed("xab الكتاب") == "xb الكتاب"
    assert page.changed("c") is None
    assert page.changed("d") is None


def test_white_space_parts_the_bytes_as_it_parts_the_text():
    text = "واحد\u00a0اثنان\tثلاثة\nأربعة\fخمسة\rستة سبعة"
    assert len((CodePage.of(str).encoded(text) or b"").split()) == len(text.split())
