"""What a query finds in a text, and where it is marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.arabic.highlighting import Finder
from reader.core.arabic.matching import index_text, surface_text, tokens, words
from reader.core.arabic.passages import best_passage
from reader.core.library.queries.query import parse


def finder(query):
    """What marks the words of a query."""
    return Finder([each.term for each in parse(query).terms])


TEXT = "قال الوزيرُ إنّ «الحكومة» لن تترك الناس. وأضاف أن للحكومة خطة، والحكومة ماضية فيها."


def marked(text, query):
    return [text[start:end] for start, end in finder(query)(text).matches]


@pytest.mark.parametrize("word", ["والحكومة", "للحكومة", "بالحكومة", "حكومة", "فالحُكومة", "وبالحكومه"])
def test_the_clitics_of_a_word_do_not_hide_it(word):
    assert marked(f"في {word} اليوم", "الحكومة ") == [word]


@pytest.mark.parametrize(
    ("query", "word"), [("وزير ", "الوزيرُ"), ("الناس ", "الناس"), ("وزي", "الوزيرُ"), ("الوز", "الوزيرُ")]
)
def test_a_word_or_its_beginning_is_found(query, word):
    assert marked(TEXT, query) == [word]


def test_a_finished_word_is_no_prefix():
    assert marked(TEXT, "حكو ") == []


def test_words_in_quotation_marks_stand_in_a_row():
    assert marked(TEXT, "«تترك الناس»") == ["تترك", "الناس"]
    assert marked(TEXT, '"الناس تترك"') == []
    assert marked(TEXT, '"لن تترك') == ["لن", "تترك"]


@pytest.mark.parametrize(
    ("one", "other"), [("الله", "له"), ("كتاب", "تاب"), ("فكرة", "كرة"), ("وزارة", "زاره")]
)
def test_words_that_only_look_alike_are_not_found(one, other):
    assert marked(one, other + " ") == []


@given(st.text())
def test_index_and_surface_go_word_for_word(text):
    assert len(index_text(text).split()) == len(surface_text(text).split()) == len(words(text))


@given(st.text())
def test_tokens_are_whole_words_of_the_original(text):
    for token in tokens(text):
        assert 0 <= token.start < token.end <= len(text)
        assert words(text[token.start : token.end])


@given(st.text(), st.text(), st.integers(20, 300))
def test_passages_hold_their_marks(text, query, width):
    passage, hits = best_passage(text, finder(query)(text), width)
    assert all(0 <= start < end <= len(passage) for start, end in hits.matches)
    assert set(hits.exact) <= set(hits.matches)


def test_a_passage_begins_at_a_sentence_and_shows_the_words():
    text = "كلام لا شأن له بالسؤال. " * 20 + "ثم جاء المطر على القرية بعد انتظار. " + "وكلام بعده. " * 20
    passage, hits = best_passage(text, finder("المطر القرية ")(text), 80)
    assert passage.startswith("… ثم جاء")
    assert passage.endswith(" …")
    assert [passage[start:end] for start, end in hits.matches] == ["المطر", "القرية"]
