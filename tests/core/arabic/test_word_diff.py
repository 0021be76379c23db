"""Two versions of a text, word by word."""

from hypothesis import given
from hypothesis import strategies as st

from reader.core.arabic.word_diff import folded_word_diff, word_diff


def told(found):
    return [(each.change, each.text) for each in found]


def test_a_replaced_word_is_removed_and_added():
    found = word_diff("أصيب ثلاثة في الحادث", "أصيب أربعة في الحادث")
    assert told(found) == [
        ("same", "أصيب"),
        ("removed", " ثلاثة"),
        ("added", " أربعة"),
        ("same", " في الحادث"),
    ]


def test_folded_words_that_differ_in_spelling_are_the_same():
    assert told(folded_word_diff("ادارة المدينه", "إدارة المدينة")) == [("same", "إدارة المدينة")]
    assert len(word_diff("ادارة المدينه", "إدارة المدينة")) == 2


@given(st.text("اب ت.،(\n", max_size=40), st.text("اب ت.،(\n", max_size=40))
def test_both_versions_can_be_read_from_the_difference(old, new):
    found = word_diff(old, new)
    assert "".join(each.text for each in found if each.change != "removed") == new
    kept = "".join(each.text for each in found if each.change != "added")
    assert "".join(kept.split()) == "".join(old.split())


def test_punctuation_around_a_word_is_no_part_of_it():
    found = word_diff("هدأ البحر. (ثم) 1.5", "هدأ البحر بعد طول انتظار. (ثم)، 1.5")
    assert [(each.change, each.text) for each in found] == [
        ("same", "هدأ البحر"),
        ("added", " بعد طول انتظار"),
        ("same", ". (ثم"),
        ("removed", ")"),
        ("added", ")،"),
        ("same", " 1.5"),
    ]
