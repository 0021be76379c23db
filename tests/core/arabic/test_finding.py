"""Finding in one text: loosely, or as strictly as each switch says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.arabic.finding import Wanted, find_in_paragraphs

TEXT = "كَتَبَ أحمدُ الكتاب، وكتب احمد كتـابًا عن ﷲ والمكاتب 😀 كتاب."


def found(wanted, text=TEXT, **switches):
    return [text[start:end] for start, end in Wanted(wanted, **switches).spans(text)]


def test_spelling_does_not_count_unless_it_is_asked_to():
    assert found("كتب") == ["كَتَبَ", "كتب"]
    assert found("احمد") == ["أحمدُ", "احمد"]
    assert found("كتاب") == ["كتاب", "كتـابً", "كتاب"]


def test_the_article_is_found_after_lam_too():
    text = "قانون للأمن واللغة، وللغة العربية وللامن الأمن"
    assert found("الأمن", text) == ["للأمن", "للامن", "الأمن"]
    assert found("الأمن", text, hamza=True) == ["للأمن", "الأمن"]
    assert found("اللغة", text) == ["اللغة", "للغة"]
    assert found("الا", text) == ["الأ"]


@pytest.mark.parametrize(
    ("wanted", "switch", "hits"),
    [
        ("كتب", "marks", ["كتب"]),
        ("كَتَبَ", "marks", ["كَتَبَ"]),
        ("احمد", "hamza", ["احمد"]),
        ("أحمد", "hamza", ["أحمدُ"]),
        ("كتاب", "tatweel", ["كتاب", "كتاب"]),
        ("كتـاب", "tatweel", ["كتـابً"]),
        ("كتاب", "whole", ["كتاب"]),
    ],
)
def test_each_switch_makes_one_thing_count(wanted, switch, hits):
    assert found(wanted, **{switch: True}) == hits


def test_switches_work_together():
    assert found("أحمد", hamza=True, marks=True) == []
    assert found("أحمدُ", hamza=True, marks=True) == ["أحمدُ"]


def test_order_and_composition_of_marks_do_not_count():
    text = "محم\u064e\u0651د وأ\u0654حمد"
    assert found("محم\u0651\u064eد", text, marks=True) == ["محم\u064e\u0651د"]


def test_any_form_of_a_word_or_phrase_is_found():
    assert {"الكتاب", "كتـابًا", "كتاب"} <= {*found("كتاب", forms=True)}
    assert found("مدير مكتبة", "قال مدير المكتبة إن مديري المكتبة", forms=True)[0] == "مدير المكتبة"


def test_ligatures_and_emoji_are_found():
    assert found("الله") == ["ﷲ"]
    assert found("😀 كتاب") == ["😀 كتاب"]
    assert found("لا", "الﻻ") == ["ﻻ"]


def test_nothing_wanted_finds_nothing():
    assert not any(found(nothing) for nothing in ("", "  ", "ـ", "\u064e"))


def test_hits_carry_the_number_of_their_paragraph():
    assert find_in_paragraphs(("بيت", "قصر", "بَيتان"), Wanted("بيت")) == ((1, (0, 3)), (3, (0, 4)))


@given(
    st.text(alphabet="كتبَُّأاإـ ةه😀a1١"), st.text(alphabet="كتبَأاـ ه", min_size=1, max_size=3), st.booleans()
)
def test_spans_are_in_order_and_apart(text, wanted, strict):
    spans = Wanted(wanted, marks=strict, hamza=strict).spans(text)
    flat = [offset for span in spans for offset in span]
    assert flat == sorted(flat)
    assert all(0 <= start < end <= len(text) for start, end in spans)


def test_for_nothing_no_text_is_looked_through():
    untouched = iter(["نص"])
    assert find_in_paragraphs(untouched, Wanted("  ")) == ()
    assert next(untouched) == "نص"
