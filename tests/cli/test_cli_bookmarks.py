"""`warraq bookmark` and `warraq bookmarks`."""

from __future__ import annotations

import pytest

from reader.core.library import Library
from reader.core.models import TextRange

KEYS = [
    *("id", "article", "title", "paragraph", "note", "quote", "created_at"),
    *("kind", "color", "start", "last_paragraph", "end", "placed"),
]


@pytest.fixture
def highlighted(stocked, library_path):
    """The same with some words of the first article highlighted."""
    with Library.open(library_path) as library:
        library.marks.add(1, TextRange(1, 0, 1, 12), "green", "للمراجعة")
    return stocked


def test_highlights_are_listed_among_the_marks(highlighted):
    highlighted("bookmark", 1)
    marks = highlighted("bookmarks", "--json").json
    found = {mark["kind"]: mark for mark in marks}
    assert list(found["passage"]) == KEYS
    assert (found["passage"]["color"], found["passage"]["start"], found["passage"]["end"]) == ("green", 0, 12)
    assert (found["article"]["color"], found["article"]["start"]) == (None, None)
    assert [mark["kind"] for mark in highlighted("bookmark", 1, "--json").json] == ["article"]
    assert highlighted("bookmarks", "--color", "green").text.split("\t")[2] == (
        "تظليل أخضر في الفقرة 1: للمراجعة"
    )


def test_searching_in_marks(highlighted):
    highlighted("bookmark", 3)
    assert [m["article"] for m in highlighted("bookmarks", "--search", "مراجعه", "--json").json] == [1]
    assert [m["article"] for m in highlighted("bookmarks", "--search", "بستان", "--json").json] == [3]
    assert highlighted("bookmarks", "--color", "pink", "--json").json == []
    assert highlighted("bookmarks", "--color", "نيلي").status == 2


def test_an_article_and_a_paragraph_are_bookmarked(stocked):
    assert stocked("bookmark", 1).status == 0
    assert stocked("bookmark", 1, "--paragraph", 3, "--note", "حلقة الخميس").status == 0
    paragraph, whole = stocked("bookmarks", "--json").json
    assert list(whole) == KEYS
    assert (whole["article"], whole["paragraph"], whole["note"]) == (1, None, None)
    assert (paragraph["paragraph"], paragraph["note"]) == (3, "حلقة الخميس")
    assert paragraph["title"] == "افتتاح مكتبة عامة في حي الورود"
    assert paragraph["quote"].startswith("وتقام فيها")
    assert stocked("show", 1, "--json").json["bookmarked"] is True


def test_bookmark_prints_the_marks_of_its_article(stocked):
    stocked("bookmark", 2)
    marks = stocked("bookmark", 1, "--json").json
    assert [(mark["article"], mark["paragraph"]) for mark in marks] == [(1, None)]
    assert stocked("bookmark", 1, "--remove", "--json").json == []


def test_marking_again_changes_the_note(stocked):
    stocked("bookmark", 1, "--note", "قديمة")
    (mark,) = stocked("bookmark", 1, "--note", "جديدة", "--json").json
    assert mark["note"] == "جديدة"


def test_remove_takes_only_the_bookmark_named(stocked):
    stocked("bookmark", 1)
    stocked("bookmark", 1, "--paragraph", 2)
    assert stocked("bookmark", 1, "--remove").status == 0
    assert [mark["paragraph"] for mark in stocked("bookmarks", "--json").json] == [2]


def test_a_mark_that_is_not_there(stocked):
    done = stocked("bookmark", 1, "--remove")
    assert (done.status, done.raw) == (1, b"")
    assert done.error == "لا إشارة في هذا الموضع من المقالة 1.\n"


def test_an_article_or_paragraph_that_is_not_there(stocked):
    assert stocked("bookmark", 9).error == "لا توجد في المكتبة مقالة برقم 9.\n"
    assert stocked("bookmark", 9, "--remove").error == "لا توجد في المكتبة مقالة برقم 9.\n"
    done = stocked("bookmark", 1, "--paragraph", 9)
    assert (done.status, done.error) == (1, "لا توجد في المقالة فقرة برقم 9.\n")


def test_bookmarks_in_a_pipe_are_separated_by_tabs(stocked):
    stocked("bookmark", 3, "--paragraph", 1, "--note", "رمان")
    (line,) = stocked("bookmarks").lines
    assert line == "3\tيوميات بستاني\tالفقرة 1: رمان\tزرعت هذا الصباح شجرة رمان بجانب السور القديم."


def test_no_bookmarks(stocked):
    assert stocked("bookmarks", "--json").json == []
    assert stocked("bookmarks").text == ""
