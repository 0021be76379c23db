"""Imports undone: what they completed goes too, what is merged stays merged, and all can come in again."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from builders import BODY, draft, numbered, reading

from reader.core.library import Library
from reader.core.library.index.preparing import prepare
from reader.core.models import ArticleFilter, Kept, Position, TextRange

if TYPE_CHECKING:
    from pathlib import Path

    from reader.core.models import Draft, ImportOutcome, NameKind

BARE = draft(published=None)
FULL = draft(source="صدى المرفأ", author="سلمى", keywords=("حدائق", "البلدية"))
MORE = "وأضاف أن المرحلة الثانية تشمل ملعبًا ومضمارًا للدراجات على امتداد الضفة."
LONGER = (*BODY, MORE)


def take(library: Library, *drafts: Draft, path: str) -> ImportOutcome:
    """Import one file, as an import of its own."""
    number = library.imports.begin([path])
    (outcome,) = library.add_prepared([prepare(reading(*drafts, path=path))], number)
    library.imports.end(number)
    return outcome


def undo_last(library: Library) -> object:
    return library.imports.undo(library.imports.all()[0].id)


def fields(library: Library, article_id: int) -> tuple[object, ...]:
    article = library.article(article_id)
    return article.published, article.source, article.author, [keyword.name for keyword in article.keywords]


def test_what_an_import_completed_is_taken_away_and_comes_back(library: Library) -> None:
    (article_id,) = take(library, BARE, path="/a.txt").articles
    bare, row = fields(library, article_id), library.page(ArticleFilter(), 0, 1)
    assert take(library, FULL, path="/b.txt").status == "updated"
    full = fields(library, article_id)
    assert library.imports.all()[0].completed == 1
    undone = library.imports.undo(library.imports.all()[0].id)
    assert fields(library, article_id) == bare
    assert library.page(ArticleFilter(), 0, 1) == row
    assert library.count(ArticleFilter(text="مصدر:المرفأ")) == 0
    assert library.check().problems == ()
    library.imports.redo(undone)
    assert fields(library, article_id) == full == ("2024-05-01", "صدى المرفأ", "سلمى", ["حدائق", "البلدية"])
    assert library.count(ArticleFilter(text="مصدر:المرفأ")) == 1
    assert library.check().problems == ()


def test_keywords_a_person_edited_survive_the_undoing(library: Library) -> None:
    (article_id,) = take(library, BARE, path="/a.txt").articles
    take(library, FULL, path="/b.txt")
    library.names.set_keywords(article_id, ("حدائق عامة",))
    undo_last(library)
    assert fields(library, article_id) == (None, None, None, ["حدائق عامة"])


def test_an_undone_import_does_not_take_away_what_another_completed_since(library: Library) -> None:
    (article_id,) = take(library, BARE, path="/a.txt").articles
    take(library, FULL, path="/b.txt")
    number = library.imports.all()[0].id
    library.imports.undo(number)
    take(library, FULL, path="/c.txt")
    library.imports.undo(number)
    assert fields(library, article_id)[1] == "صدى المرفأ"


def test_a_newer_text_comes_again_after_its_import_was_undone(library: Library) -> None:
    (article_id,) = take(library, draft(), path="/a.txt").articles
    newer = draft(body=LONGER, updated="2024-05-01T16:30")
    for path in ("/b.txt", "/b.txt", "/c.txt"):
        assert take(library, newer, path=path).revised == (article_id,)
        assert library.article(article_id).body == LONGER
        assert library.article(article_id).origin.path == path
        undo_last(library)
        assert library.article(article_id).body == BODY
        assert library.article(article_id).updated is None
        assert library.revisions.of(article_id) == ()
    assert library.check().problems == ()


def test_an_older_text_leaves_with_its_import(library: Library) -> None:
    (article_id,) = take(library, draft(body=LONGER, updated="2024-05-01T16:30"), path="/a.txt").articles
    take(library, draft(updated="2024-05-01T10:00"), path="/b.txt")
    undone = library.imports.undo(library.imports.all()[0].id)
    assert library.revisions.of(article_id) == ()
    library.imports.redo(undone)
    assert [kept.body for kept in library.revisions.of(article_id)] == [BODY]
    assert library.article(article_id).body == LONGER


def test_two_texts_of_one_import_are_both_undone(library: Library) -> None:
    (article_id,) = take(library, draft(), path="/a.txt").articles
    number = library.imports.begin(["/folder"])
    stamps = (("2024-05-01T12:00", LONGER), ("2024-05-01T18:00", (*LONGER, "وتُنجز كلها في الربيع المقبل.")))
    files = [
        prepare(reading(draft(body=body, updated=stamp), path=f"/{stamp}.txt")) for stamp, body in stamps
    ]
    library.add_prepared(files, number)
    undone = library.imports.undo(number)
    assert library.article(article_id).body == BODY
    library.imports.redo(undone)
    assert library.article(article_id).body == stamps[1][1]


def test_a_merged_copy_that_comes_again_stays_merged(library: Library) -> None:
    (kept,) = take(library, draft(), path="/a.txt").articles
    copy = draft(title="حديقة جديدة", body=LONGER)
    (other,) = take(library, copy, path="/b.txt").articles
    merged = library.near_duplicates.merge(kept, [other])
    for path in ("/b.txt", "/c.txt"):
        outcome = take(library, copy, path=path)
        assert (outcome.status, outcome.articles) == ("duplicate", (kept,))
    assert library.known(prepare(reading(copy, path="/b.txt"))) == (kept,)
    library.near_duplicates.undo(merged)
    assert take(library, copy, path="/b.txt").articles == (other,)


def test_a_copy_merged_into_what_an_import_brought_outlives_its_undoing(library: Library) -> None:
    (kept,) = take(library, draft(), path="/a.txt").articles
    (other,) = take(library, draft(title="حديقة جديدة", body=LONGER), path="/b.txt").articles
    library.bookmarks.add(other, 4, "الملعب")
    library.near_duplicates.merge(kept, [other])
    undone = library.imports.undo(library.imports.all()[1].id)
    assert [row.id for row in library.page(ArticleFilter(), 0, 9)] == [other]
    assert [(m.article_id, m.paragraph, m.note) for m in library.marks.all()] == [(other, 4, "الملعب")]
    library.imports.redo(undone)
    assert [row.id for row in library.page(ArticleFilter(), 0, 9)] == [kept]
    assert [(m.article_id, m.note, m.placed) for m in library.marks.all()] == [(kept, "الملعب", False)]
    assert library.check().problems == ()


def test_names_merged_since_stay_merged_when_an_import_is_redone(library: Library) -> None:
    (article_id,) = take(library, BARE, path="/a.txt").articles
    take(library, FULL, path="/b.txt")
    other = draft(title="خبر آخر", body=("نصّ الخبر الآخر.",), source="المرفأ", keywords=("بساتين",))
    take(library, other, path="/c.txt")
    undone = library.imports.undo(2)
    names = library.names
    merges: tuple[tuple[NameKind, str, str], ...] = (
        ("source", "صدى المرفأ", "المرفأ"), ("keyword", "حدائق", "بساتين"),
    )  # fmt: skip
    for kind, one, into in merges:
        mine, its = (names.find(kind, name) for name in (one, into))
        assert mine is not None
        assert its is not None
        names.merge(kind, mine.id, its.id)
    library.imports.redo(undone)
    assert fields(library, article_id)[1::2] == ("المرفأ", ["بساتين", "البلدية"])
    assert library.check().problems == ()


def exported(path: Path) -> Draft:
    """An article as an export of another library gives it: read, bookmarked, with notes and a place."""
    with Library.open(path) as other:
        (article_id,) = take(other, draft(), path="/a.txt").articles
        other.bookmarks.add(article_id, None, "كلها")
        other.bookmarks.add(article_id, 2, "الفقرة")
        other.marks.add(article_id, TextRange(1, 0, 1, 7), "green", "متى؟")
        marks = other.exported.of(article_id).marks
    return draft(read=True, bookmarked=True, kept=Kept(marks=marks, position=Position(2, 0.5)))


def notes(library: Library) -> set[str | None]:
    return {mark.note for mark in library.marks.all()}


def test_marks_that_an_import_gave_go_and_come_with_it(library: Library, tmp_path: Path) -> None:
    given = exported(tmp_path / "other")
    (article_id,) = take(library, draft(), path="/a.txt").articles
    library.bookmarks.add(article_id, 2)
    assert take(library, given, path="/export.jsonl").status == "updated"
    assert notes(library) == {"الفقرة", "متى؟"}
    assert library.imports.all()[0].completed == 1
    undone = library.imports.undo(2)
    assert [(mark.paragraph, mark.note) for mark in library.marks.all()] == [(2, None)]
    library.imports.redo(undone)
    assert {(m.paragraph, m.note, m.placed) for m in library.marks.all()} == {
        (2, "الفقرة", True), (1, "متى؟", True),
    }  # fmt: skip


def test_a_note_changed_since_outlives_the_undoing(library: Library, tmp_path: Path) -> None:
    given = exported(tmp_path / "other")
    (article_id,) = take(library, draft(), path="/a.txt").articles
    take(library, given, path="/export.jsonl")
    library.bookmarks.add(article_id, 2, "غيّرتها")
    library.imports.undo(2)
    assert notes(library) == {"غيّرتها"}


def test_a_deleted_article_comes_back_with_the_state_of_the_export(library: Library, tmp_path: Path) -> None:
    given = exported(tmp_path / "other")
    (article_id,) = take(library, draft(), path="/a.txt").articles
    library.delete([article_id])
    assert take(library, given, path="/export.jsonl").status == "imported"
    article = library.article(article_id)
    assert (article.read, article.bookmarked) == (True, True)
    assert library.positions.of(article_id) == Position(2, 0.5)
    assert notes(library) == {"كلها", "الفقرة", "متى؟"}


def test_links_that_an_import_made_go_and_come_with_it(library: Library) -> None:
    one, other = draft(), draft(title="خبر آخر", body=("نصّ الخبر الآخر.",), part=2)
    ids = [take(library, each, path=path).articles[0] for each, path in ((one, "/a.txt"), (other, "/b.txt"))]
    take(library, replace(one, related=(2,)), other, path="/both.txt")
    assert [row.id for row in library.article(ids[0]).related] == ids[1:]
    undone = library.imports.undo(3)
    assert library.article(ids[0]).related == library.article(ids[1]).related == ()
    library.imports.redo(undone)
    assert [row.id for row in library.article(ids[1]).related] == ids[:1]


def test_an_import_that_was_killed_at_once_is_not_the_last_one(library: Library) -> None:
    take(library, draft(), path="/a.txt")
    library.imports.begin(["/b.txt"])
    assert [each.paths for each in library.imports.all()] == [("/a.txt",)]


def test_an_article_that_a_later_import_brought_too_goes_with_that_one(library: Library) -> None:
    (shared, lone) = take(library, draft(), draft(title="غيرها", body=LONGER, part=2), path="/a.txt").articles
    other = draft(title="خبر ثالث", body=(MORE,), part=2)
    (again, third) = take(library, draft(author="سلمى"), other, path="/b.txt").articles
    assert again == shared
    first, second = (each.id for each in reversed(library.imports.all()))
    undone = library.imports.undo(first)
    assert undone.article_ids == (lone,)
    assert {row.id for row in library.page(ArticleFilter(), 0, 9)} == {shared, third}
    undone_too = library.imports.undo(second)
    assert library.count(ArticleFilter()) == 0
    library.imports.redo(undone_too)
    assert {row.id for row in library.page(ArticleFilter(), 0, 9)} == {shared, third}
    library.imports.redo(undone)
    assert library.count(ArticleFilter()) == 3
    assert library.imports.undo(second).article_ids == (third,)
    assert library.check().problems == ()


def test_an_article_that_a_file_of_duplicates_brought_too_stays(library: Library) -> None:
    take(library, draft(), path="/a.txt")
    assert take(library, draft(body=(*BODY, " ")), path="/b.txt").status == "duplicate"
    undo_last(library)
    assert library.count(ArticleFilter()) == 1


def test_two_files_of_one_import_do_not_keep_its_article(library: Library) -> None:
    number = library.imports.begin(["/folder"])
    files = [prepare(reading(draft(), path="/a.txt")), prepare(reading(draft(), path="/b.txt"))]
    library.add_prepared(files, number)
    library.imports.end(number)
    library.imports.undo(number)
    assert library.count(ArticleFilter()) == 0


def vocabulary(library: Library) -> list[tuple[str, int]]:
    with closing(sqlite3.connect(library.path)) as connection:
        assert connection.execute("SELECT count(*) FROM uncounted_words").fetchone() == (0,)
        return connection.execute("SELECT form, articles FROM vocabulary ORDER BY form").fetchall()


def test_undoing_a_large_import_takes_its_words_away_and_redoing_brings_them_back(library: Library) -> None:
    take(library, numbered(1), path="/one.txt")
    before = vocabulary(library)
    take(library, *map(numbered, range(2, 303)), path="/many.jsonl")
    full, told = vocabulary(library), []
    number = library.imports.all()[0].id
    undone = library.imports.undo(number, lambda done, total: told.append((done, total)))
    assert vocabulary(library) == before
    assert library.count(ArticleFilter(text="حديقة ")) == 1
    assert told[-1] == (301, 301)
    library.imports.redo(undone)
    assert vocabulary(library) == full
    assert library.count(ArticleFilter(text="حديقة ")) == 302
    assert library.check().problems == ()
