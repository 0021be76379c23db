"""`warraq bookmark` and `warraq bookmarks`."""

from __future__ import annotations

KEYS = ["id", "article", "title", "paragraph", "note", "quote", "created_at"]


def test_marking_an_article_and_a_paragraph(stocked):
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


def test_taking_a_mark_away(stocked):
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


def test_rows_for_a_pipe(stocked):
    stocked("bookmark", 3, "--paragraph", 1, "--note", "رمان")
    (line,) = stocked("bookmarks").lines
    assert line == "3\tيوميات بستاني\tالفقرة 1: رمان\tزرعت هذا الصباح شجرة رمان بجانب السور القديم."


def test_no_bookmarks(stocked):
    assert stocked("bookmarks", "--json").json == []
    assert stocked("bookmarks").text == ""
