"""A text that is longer than a book becomes several articles; nothing of it is lost."""

import pytest
from builders import draft

from reader.core.formats import long_bodies
from reader.core.formats.long_bodies import beginning, split_long
from reader.core.models import Kept

LINES = tuple(f"الجملة رقم {number} من كتاب طويل." for number in range(60))


@pytest.fixture(autouse=True)
def small(monkeypatch):
    monkeypatch.setattr(long_bodies, "MIN", 1000)
    monkeypatch.setattr(long_bodies, "_PART", 300)


def test_a_long_text_is_several_articles_of_its_title():
    short = draft(title="قصير", body=("نص.",))
    parts = split_long([short, draft(title="كتاب", body=LINES, author="هدى علي"), short])
    book = parts[1:-1]
    assert [part.title for part in book[:3]] == ["كتاب", "كتاب (2)", "كتاب (3)"]
    assert [line for part in book for line in part.body] == list(LINES)
    assert {part.author for part in book} == {"هدى علي"}
    assert [part.part for part in parts] == list(range(1, len(parts) + 1))


def test_a_paragraph_without_end_is_cut_between_words():
    parts = split_long([draft(body=(" ".join(LINES),))])
    assert len(parts) == 3
    assert " ".join(paragraph for part in parts for paragraph in part.body) == " ".join(LINES)


def test_one_without_words_is_cut_where_it_must_be():
    (*parts,) = split_long([draft(body=("ا" * 2000,))])
    assert "".join(paragraph for part in parts for paragraph in part.body) == "ا" * 2000


@pytest.mark.parametrize("fields", [{"body": LINES[:20]}, {"body": LINES, "kept": Kept()}])
def test_others_stay_as_they_are(fields):
    assert split_long([draft(**fields)]) == (draft(**fields),)


def test_articles_that_point_at_each_other_stay_as_they_are():
    drafts = (draft(body=LINES, related=(2,)), draft(part=2, related=(1,)))
    assert split_long(drafts) == drafts


def test_the_beginning_and_the_rest_are_all_there_is():
    first, rest = beginning(LINES)
    assert first + rest == LINES
    assert 300 <= sum(map(len, first)) < 400
    assert beginning(LINES[:5]) == (LINES[:5], ())
