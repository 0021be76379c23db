"""Verses of two halves with a gap between them, in every carrier; and what only looks like them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.arabic.paragraph_shapes import shapes
from reader.core.formats import read_bytes

TITLE = "قصيدة الدار القديمة"
BEFORE = "نشر الشاعر نادر الشاطر هذه الأبيات في ديوانه الأول قبل عشرين عاما، ثم أعاد طبعها."
HALVES = (
    ("يا دار أهلي عند الساحل الغربي", "ما زلت في القلب الذي أحببت"),
    ("مرت عليك السنون ولم تزل", "أنوارها في ليلة من صمت"),
    ("يا ليتني طير على شرفاتها", "أو نخلة في ظلها قد نمت"),
)
VERSES = tuple("\u2003".join(halves) for halves in HALVES)


def body_of(data, name):
    (draft,) = read_bytes(data.encode(), name).drafts
    assert draft.title == TITLE
    return draft.body


@pytest.mark.parametrize("gap", ["     ", "\t", "   ", "\u00a0" * 6, "\u2003", " \u00a0 \u00a0 "])
def test_a_gap_between_halves_stays(gap):
    lines = [gap.join(halves) for halves in HALVES]
    assert body_of("\n".join((TITLE, BEFORE, *lines)), "x.txt") == (BEFORE, *VERSES)
    record = json.dumps({"title": TITLE, "text": "\n".join((BEFORE, *lines))}, ensure_ascii=False)
    assert body_of(record, "x.json") == (BEFORE, *VERSES)


@pytest.mark.parametrize("gap", ["&nbsp;" * 6, "\u2003", " &nbsp; &nbsp; ", "&emsp;"])
def test_gaps_that_a_page_shows_stay(gap):
    lines = "<br>".join(gap.join(halves) for halves in HALVES)
    page = f"<html><body><article><h1>{TITLE}</h1><p>{BEFORE}</p><p>{lines}</p></article></body></html>"
    assert body_of(page, "x.html") == (BEFORE, *VERSES)


def test_spaces_that_a_page_does_not_show_are_one():
    lines = "<br>".join("      ".join(halves) for halves in HALVES)
    page = f"<html><body><article><h1>{TITLE}</h1><p>{BEFORE}</p><p>{lines}</p></article></body></html>"
    assert body_of(page, "x.html") == (BEFORE, *(" ".join(halves) for halves in HALVES))


def test_verses_have_the_shape_of_verses():
    assert [shape.kind for shape in shapes((BEFORE, *VERSES, BEFORE))] == ["text", *["verse"] * 3, "text"]


@pytest.mark.parametrize(
    "lines",
    [
        ("قال     الوزير", "ثم     مضى"),
        ("هذه جملة طويلة فيها    فراغ واحد بين كلماتها.", "وهذه جملة أخرى بلا فراغ بينها كما ترى."),
        ("القاهرة: 32    صحو حار", "الرياض: 41    غائم جزئي"),
        ("كلمة    ثم جملة طويلة جدا تكاد تملأ السطر كله", "أخرى    ثم جملة طويلة أخرى تملأ السطر كله"),
    ],
)
def test_other_spaces_are_single(lines):
    assert body_of("\n".join((TITLE, BEFORE, *lines)), "x.txt")[1:] == tuple(
        " ".join(line.split()) for line in lines
    )


@given(st.lists(st.text("ابت \t\u00a0\u2003", max_size=40), max_size=4))
def test_reading_once_more_changes_nothing(lines):
    text = "\n".join((TITLE, BEFORE, *lines, BEFORE + " نعم."))
    body = body_of(text, "x.txt")
    assert body_of("\n".join((TITLE, *body)), "x.txt") == body
