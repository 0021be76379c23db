"""A text as the index holds it is what its words are one by one, and what is met too often is forgotten."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.arabic.analysis import stems_beside, stems_of, surface_of
from reader.core.arabic.code_page import CodePage
from reader.core.arabic.folding import fold
from reader.core.arabic.matching import index_form, words
from reader.core.arabic.word_cache import WordCache

LETTERS = "ابتلهو ـًّ_ةأ19a،.:()«»-\u200c\u200f\u00a0\ufdfa\n\x0b\x1c\x85"
USUAL = "".join(char for char in CodePage.of(fold).page if char != "\ufffe")


@given(st.text(st.one_of(st.sampled_from(LETTERS), st.characters())))
def test_a_text_is_its_words(text):
    found = surface_of(text)
    assert found.words == " ".join(words(text))
    assert stems_beside(found.words) == " ".join(map(index_form, words(text)))
    assert found.written == len(text.split())


@given(st.text(st.sampled_from(USUAL)))
def test_a_text_of_usual_characters_is_its_words_too(text):
    assert surface_of(text).words == " ".join(words(text))
    assert surface_of(text).written == len(text.split())


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("«الكتاب»، (كتاب)!", "الكتاب كتاب"),
        ("زار عبدالله أبوظبي/دبي", "زار عبد الله ابو ظبي دبي"),
        ("في 19م و3مئة وثلاثمائة ولاسيما كوفيد-19 F16", "في 19 م و 3 مءه وثلاث ماءه ولا سيما كوفيد 19 f16"),
        ("- ... ،", ""),
        ("كلمة_كلمة", "كلمه كلمه"),
        ("", ""),
    ],
)
def test_signs_around_words_are_none(text, surface):
    assert surface_of(text).words == surface


def test_stems_are_those_of_the_words():
    assert list(stems_of(["والكتاب", "مدارس"])) == [index_form("والكتاب"), index_form("مدارس")]


class Made(list[str]):
    """What was worked out, in order."""

    def of(self, word: str) -> str:
        self.append(word)
        return word.upper()


def test_what_is_met_again_is_not_made_again():
    made = Made()
    remembered = WordCache(made.of, 2)
    assert [remembered[word] for word in ("a", "b", "a", "c", "a")] == ["A", "B", "A", "C", "A"]
    assert made == ["a", "b", "c"]


def test_what_is_not_met_of_late_is_forgotten():
    made = Made()
    remembered = WordCache(made.of, 2)
    for word in ("a", "b", "c", "d", "e", "f", "a"):
        assert remembered[word] == word.upper()
    assert made.count("a") == 2
    assert len(remembered) <= 2


def test_what_is_very_long_is_not_kept():
    remembered = WordCache[str, int](len, 2)
    assert remembered["a" * 200] == 200
    assert not remembered
