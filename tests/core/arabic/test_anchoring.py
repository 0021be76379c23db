"""Marked words are known again in a changed text, and words that are gone are not taken for others."""

from __future__ import annotations

import pytest
from builders import BODY
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.arabic.anchoring import anchor_of, place
from reader.core.arabic.text_pieces import spans
from reader.core.models import Anchor, TextRange

LETTERS = st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئ", min_size=2, max_size=9)
PARAGRAPHS = st.lists(LETTERS, min_size=4, max_size=30).map(" ".join)
BODIES = st.lists(PARAGRAPHS, min_size=1, max_size=5).map(tuple)
ANYTHING = st.lists(st.text(max_size=80), max_size=5).map(tuple)
STORY = (
    "خرج الصياد قبل الفجر يحمل شبكته القديمة إلى الخليج الصغير.",
    "كان البحر هادئًا، وكانت النوارس تدور فوق المركب الأزرق دورات واسعة.",
    "ثم عاد عند الظهر بسلّة مملوءة سمكًا، وجلس يصلح شبكته في ظل الجدار.",
)


def anchor(body, quote, paragraph=None):
    """The anchor of a quote that stands in one paragraph."""
    number = paragraph or next(n for n, text in enumerate(body, 1) if quote in text)
    start = body[number - 1].index(quote)
    found = anchor_of(body, TextRange(number, start, number, start + len(quote)))
    assert found is not None
    return found


def words_at(body, found):
    return "\n".join(body[number - 1][start:end] for number, start, end in spans(body, found))


def placed(marked, body):
    found = place(marked, body)
    assert found is not None
    return words_at(body, found)


@st.composite
def marked_bodies(draw):
    """A text and the anchor of some words of it."""
    body = draw(BODIES)
    first = draw(st.integers(1, len(body)))
    last = draw(st.integers(first, len(body)))
    start = draw(st.integers(0, len(body[first - 1]) - 1))
    end = draw(st.integers(start + 1 if first == last else 1, len(body[last - 1])))
    marked = anchor_of(body, TextRange(first, start, last, end))
    return body, marked


@given(marked_bodies())
def test_what_did_not_change_stands_where_it_stood(case):
    body, marked = case
    if marked is not None:
        assert place(marked, body) == marked.place
        assert words_at(body, marked.place) == marked.quote


@given(marked_bodies(), st.lists(PARAGRAPHS, min_size=1, max_size=3))
def test_paragraphs_put_before_move_a_long_mark_along(case, more):
    body, marked = case
    if marked is None or len(marked.quote) < 30 or len(marked.before) + len(marked.after) == 0:
        return
    found = place(marked, (*more, *body))
    assert found is not None
    assert words_at((*more, *body), found) == marked.quote


@given(marked_bodies(), st.randoms(use_true_random=False))
def test_marks_and_tatweel_do_not_matter(case, random):
    body, marked = case
    if marked is None:
        return
    voweled = tuple("".join(c + random.choice(("", "َ", "ِّ", "ـ")) if c != " " else c for c in p) for p in body)
    found = place(marked, voweled)
    assert found is not None
    bare = words_at(voweled, found).translate(dict.fromkeys(map(ord, "َِّـ")))
    assert bare == marked.quote


@settings(max_examples=200)
@given(ANYTHING, ANYTHING, st.integers(1, 5), st.integers(0, 80), st.integers(1, 5), st.integers(0, 80))
def test_every_place_found_is_a_place_of_the_text(one, other, first, start, last, end):
    marked = anchor_of(one, TextRange(first, start, last, end))
    if marked is None:
        return
    found = place(marked, other)
    if found is not None:
        assert anchor_of(other, found) is not None


def test_white_space_at_the_ends_is_left_out():
    body = ("  أول  ", "ثانٍ ")
    found = anchor_of(body, TextRange(1, 0, 2, 5))
    assert found is not None
    assert (found.quote, found.place) == ("أول  \nثانٍ", TextRange(1, 2, 2, 4))
    found = anchor_of(body, TextRange(1, 5, 2, 4))
    assert found is not None
    assert found.place == TextRange(2, 0, 2, 4)


@pytest.mark.parametrize(
    "nowhere",
    [TextRange(1, 3, 1, 3), TextRange(0, 0, 1, 3), TextRange(4, 0, 4, 1), TextRange(2, 0, 1, 3),
     TextRange(1, 5, 1, 2), TextRange(1, 0, 1, 9999), TextRange(1, -3, 1, 2)],
)  # fmt: skip
def test_no_words_no_anchor(nowhere):
    assert anchor_of(BODY, nowhere) is None


def test_paragraphs_joined_or_parted_and_signs_changed():
    marked = anchor(STORY, "النوارس تدور فوق المركب")
    assert placed(marked, (" ".join(STORY),)) == marked.quote
    parted = (STORY[0], "كان البحر هادئا", "وكانت النوارس تدور", "فوق المركب الأزرق.", STORY[2])
    assert placed(marked, parted) == "النوارس تدور\nفوق المركب"


def test_a_mark_across_paragraphs_is_found_again():
    marked = anchor_of(STORY, TextRange(1, 40, 2, 17))
    assert marked is not None
    assert marked.quote == "القديمة إلى الخليج الصغير.\nكان البحر هادئًا،"[-len(marked.quote) :]
    assert placed(marked, ("عنوان", *STORY)) == marked.quote


def test_signs_at_the_ends_come_along():
    body = ("قال: «لن نبرح هذا المكان!» ثم مضى في طريقه.",)
    marked = anchor(body, "«لن نبرح هذا المكان!»")
    assert placed(marked, ("مقدمة جديدة.", *body)) == marked.quote


def test_of_many_the_one_among_the_same_neighbours():
    body = ("عاد الولد إلى البيت مساءً.", "عاد الجار إلى البيت صباحًا.", "عادت البنت إلى البيت ظهرًا.")
    marked = anchor(body, "إلى البيت", 2)
    moved = (body[2], body[0], body[1])
    found = place(marked, moved)
    assert found is not None
    assert found.first == 3


def test_a_word_changed_within_and_at_the_ends():
    marked = anchor(STORY, "وكانت النوارس تدور فوق المركب الأزرق")
    for before, after in (
        ("تدور فوق", "تحوم عاليًا فوق"),
        ("وكانت النوارس", "وكانت طيور النورس"),
        ("الأزرق", "الأبيض"),
    ):
        revised = (STORY[0], STORY[1].replace(before, after), STORY[2])
        found = placed(marked, revised)
        assert "فوق المركب" in found
        assert found.startswith("وكانت")


def test_a_misspelt_word_corrected_is_found_by_its_neighbours():
    body = (STORY[0].replace("الخليج", "الخلييج"), *STORY[1:])
    marked = anchor(body, "الخلييج")
    assert placed(marked, STORY) == "الخليج"


@pytest.mark.parametrize(
    "left", [(STORY[0], STORY[2]), (), ("",), ("نص آخر لا صلة له بما سبق، ولا كلمة فيه منه.",)]
)
def test_what_is_gone_is_placed_nowhere(left):
    assert place(anchor(STORY, "وكانت النوارس تدور فوق المركب الأزرق"), left) is None


def test_a_short_word_is_not_taken_for_any_other_like_it():
    marked = anchor(STORY, "ثم")
    assert place(marked, ("قرأت الكتاب ثم نمت، ثم استيقظت باكرًا.",)) is None


def test_a_very_long_mark_is_found_by_its_ends():
    body = tuple(f"الفقرة {n} تقول كلامًا عن الموضوع رقم {n * 7} ثم تسكت." for n in range(200))
    marked = anchor_of(body, TextRange(3, 0, 190, 20))
    assert marked is not None
    revised = (*body[:80], "فقرة زيدت في وسط النص.", *body[81:])
    found = place(marked, revised)
    assert found is not None
    assert (found.first, found.last) == (3, 190)


def test_letterless_words_stay_only_where_they_are():
    marked = Anchor(TextRange(1, 0, 1, 1), "؟", "", "")
    assert place(marked, ("؟",)) == marked.place
    assert place(marked, ("!",)) is None
