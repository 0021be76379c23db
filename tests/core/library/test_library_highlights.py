"""Highlights and their notes: kept, changed, found, placed anew, never lost."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from builders import BODY, add, draft, fill

from reader.core.errors import ArticleNotFound, MarkNotFound, NothingToMark
from reader.core.library import Library
from reader.core.models import MARK_COLORS, MarkFilter, TextRange

if TYPE_CHECKING:
    from pathlib import Path

GARDEN = TextRange(1, 21, 1, 30)


def revise(path: Path, article_id: int, *body: str) -> None:
    """Another program changes the text of an article."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(
            "UPDATE article_texts SET body = ? WHERE article_id = ?", ["\n\n".join(body), article_id]
        )


def test_a_highlight_tells_what_it_marks(library: Library) -> None:
    (article_id,) = add(library)
    mark = library.marks.add(article_id, GARDEN, "green", "أين؟")
    assert (mark.kind, mark.article_id, mark.paragraph) == ("passage", article_id, 1)
    assert (mark.quote, mark.color, mark.note, mark.placed) == (BODY[0][21:30], "green", "أين؟", True)
    assert mark.title == library.article(article_id).title
    assert mark.anchor is not None
    assert mark.anchor.place == GARDEN
    assert library.marks.of_article(article_id) == library.marks.all() == (mark,)


def test_colour_and_note_change(library: Library) -> None:
    (article_id,) = add(library)
    mark = library.marks.add(article_id, GARDEN, "green")
    assert library.marks.recolor(mark.id, "pink").color == "pink"
    assert library.marks.annotate(mark.id, "ملاحظة").note == "ملاحظة"
    assert library.marks.annotate(mark.id, "").note is None
    for change in (lambda: library.marks.recolor(99, "pink"), lambda: library.marks.annotate(99, "")):
        with pytest.raises(MarkNotFound):
            change()


def test_removing_gives_the_mark_back_for_an_undo(library: Library) -> None:
    (article_id,) = add(library)
    passage = library.marks.add(article_id, GARDEN, "blue", "هنا")
    library.bookmarks.add(article_id, 2, "فقرة")
    library.bookmarks.add(article_id)
    before = library.marks.of_article(article_id)
    assert [mark.kind for mark in before] == ["article", "passage", "paragraph"]
    for mark in before:
        assert library.marks.remove(mark) == mark
        assert library.marks.remove(mark) is None
    assert library.marks.all() == ()
    for mark in before:
        library.marks.restore(mark)
    after = library.marks.of_article(article_id)
    assert [(m.kind, m.quote, m.note, m.color, m.created_at) for m in after] == [
        (m.kind, m.quote, m.note, m.color, m.created_at) for m in before
    ]
    assert after[1] == passage


def test_a_place_without_words_is_no_highlight(library: Library) -> None:
    (article_id,) = add(library)
    for place in (TextRange(1, 4, 1, 4), TextRange(9, 0, 9, 3), TextRange(1, 5, 1, 6)):
        with pytest.raises(NothingToMark):
            library.marks.add(article_id, place, "yellow")
    with pytest.raises(ArticleNotFound):
        library.marks.add(99, GARDEN, "yellow")
    assert library.marks.all() == ()


def test_marks_of_a_deleted_article_wait_for_it(library: Library) -> None:
    first, second = fill(library, 2)
    library.marks.add(first, TextRange(1, 0, 1, 3), "yellow")
    library.marks.add(second, TextRange(1, 0, 1, 3), "blue")
    library.delete([first])
    assert [mark.article_id for mark in library.marks.all()] == [second]
    assert library.shelf_counts().marks == 1
    library.restore([first])
    assert library.shelf_counts().marks == 2
    assert {mark.article_id for mark in library.marks.all()} == {first, second}


def test_counts_by_colour(library: Library) -> None:
    (article_id,) = add(library)
    for color in ("yellow", "yellow", "pink"):
        library.marks.add(article_id, GARDEN, color)
    library.bookmarks.add(article_id)
    counts = library.marks.count_by_color()
    assert dict(counts) == {**dict.fromkeys(MARK_COLORS, 0), "yellow": 2, "pink": 1}
    assert library.shelf_counts().marks == 4


@pytest.mark.parametrize(
    ("text", "found"),
    [("جديده", 1), ("الجديدة", 1), ("جدي", 1), ("حديقه", 2), ("تُراجَع", 1), ("جديدة تراجع", 1), ("ضفه نهر", 2),
     ("حديقة غائبة", 0), ("؟", 0), ("", 2)],
)  # fmt: skip
def test_marks_are_searched_in_quote_note_and_title(library: Library, text: str, found: int) -> None:
    (article_id,) = add(library)
    library.marks.add(article_id, TextRange(1, 21, 1, 41), "green", "تراجع لاحقا")
    library.marks.add(article_id, TextRange(3, 0, 3, 8), "pink")
    assert len(library.marks.all(MarkFilter(text=text))) == found


def test_filters_hold_together(library: Library) -> None:
    first, second = fill(library, 2)
    library.marks.add(first, TextRange(1, 0, 1, 3), "green")
    library.marks.add(second, TextRange(1, 0, 1, 3), "green")
    library.bookmarks.add(second, 2)
    assert len(library.marks.all(MarkFilter(color="green"))) == 2
    assert len(library.marks.all(MarkFilter(color="green", article_id=second))) == 1
    assert len(library.marks.all(MarkFilter(article_id=second))) == 2
    assert library.marks.all(MarkFilter(color="blue")) == ()


def test_the_newest_stands_first(library: Library) -> None:
    (article_id,) = add(library)
    marks = [library.marks.add(article_id, TextRange(1, n, 1, 10), "green") for n in (0, 1)]
    assert [mark.id for mark in library.marks.all()] == [marks[1].id, marks[0].id]


def test_marks_follow_a_text_that_changes(library: Library, library_path: Path) -> None:
    (article_id,) = add(library)
    mark = library.marks.add(article_id, GARDEN, "green", "هنا")
    library.bookmarks.add(article_id, 3, "الفقرة")
    revise(library_path, article_id, "مقدمة زيدت.", BODY[0].replace("حديقة", "حديقةٍ"), BODY[1], BODY[2])
    passage, paragraph = library.marks.of_article(article_id)
    assert (passage.id, passage.paragraph, passage.placed) == (mark.id, 2, True)
    assert passage.quote.replace("ٍ", "") == mark.quote
    assert (paragraph.paragraph, paragraph.note) == (4, "الفقرة")
    assert [kept.paragraph for kept in library.bookmarks.of(article_id)] == [4]


def test_what_cannot_be_placed_is_kept_and_comes_back(library: Library, library_path: Path) -> None:
    (article_id,) = add(library)
    mark = library.marks.add(article_id, TextRange(2, 0, 2, 30), "green", "هنا")
    library.bookmarks.add(article_id, 2, "الفقرة")
    revise(library_path, article_id, BODY[0], BODY[2])
    lost = library.marks.all()
    assert {(m.placed, m.paragraph, m.note) for m in lost} == {(False, 2, "هنا"), (False, 2, "الفقرة")}
    assert {m.quote for m in lost} == {mark.quote, BODY[1]}
    assert library.bookmarks.of(article_id) == ()
    assert [kept.paragraph for kept in library.bookmarks.all()] == [2]
    revise(library_path, article_id, BODY[1], BODY[2])
    assert [(m.placed, m.paragraph) for m in library.marks.all()] == [(True, 1), (True, 1)]


def test_a_lost_bookmark_can_be_taken_away(library: Library, library_path: Path) -> None:
    (article_id,) = add(library)
    library.bookmarks.add(article_id, 2)
    revise(library_path, article_id, BODY[0])
    (lost,) = library.marks.all()
    assert library.marks.remove(lost) == lost
    assert library.marks.all() == ()


def test_a_removed_bookmark_comes_back_to_its_words(library: Library, library_path: Path) -> None:
    (article_id,) = add(library)
    removed = library.bookmarks.add(article_id, 2, "على الثانية").as_mark
    library.bookmarks.add(article_id, 1, "على الأولى")
    library.marks.remove(removed)
    revise(library_path, article_id, BODY[2], BODY[0], BODY[1])
    assert library.marks.restore(removed).paragraph == 3
    assert [(m.paragraph, m.note) for m in library.marks.of_article(article_id)] == [
        (2, "على الأولى"), (3, "على الثانية"),
    ]  # fmt: skip


def test_a_removed_bookmark_whose_words_are_gone_takes_no_other_place(
    library: Library, library_path: Path
) -> None:
    (article_id,) = add(library)
    library.bookmarks.add(article_id, 2, "على الثانية")
    library.bookmarks.add(article_id, 3, "على الثالثة")
    revise(library_path, article_id, BODY[0], BODY[2])
    lost = next(mark for mark in library.marks.all() if not mark.placed)
    library.marks.remove(lost)
    assert library.marks.restore(lost) == lost
    found = {(m.paragraph, m.note, m.placed) for m in library.marks.of_article(article_id)}
    assert found == {(2, "على الثالثة", True), (2, "على الثانية", False)}


def test_a_removed_bookmark_joins_the_one_made_in_its_place(library: Library) -> None:
    (article_id,) = add(library)
    for paragraph in (None, 2):
        removed = library.bookmarks.add(article_id, paragraph, "الأولى").as_mark
        library.marks.remove(removed)
        library.bookmarks.add(article_id, paragraph, "الثانية")
        library.marks.restore(removed)
    notes = [set((mark.note or "").split("\n")) for mark in library.marks.all()]
    assert notes == [{"الأولى", "الثانية"}] * 2


def test_a_mark_that_took_the_number_of_another_is_not_removed_for_it(library: Library) -> None:
    (first,), (second,) = add(library), add(library, draft(title="المرفأ", body=BODY[:2]))
    mine = library.marks.add(first, GARDEN, "green")
    library.marks.remove(mine)
    other = library.marks.add(second, GARDEN, "pink")
    assert other.id == mine.id
    assert library.marks.remove(mine) is None
    assert library.marks.all() == (other,)


def test_a_bookmark_made_before_the_others_were_placed_spares_them(
    library: Library, library_path: Path
) -> None:
    (article_id,) = add(library)
    library.bookmarks.add(article_id, 1, "على الأولى")
    revise(library_path, article_id, BODY[2], BODY[0], BODY[1])
    library.bookmarks.add(article_id, 1, "على الثالثة")
    assert {(m.quote, m.note) for m in library.marks.all()} == {
        (BODY[0], "على الأولى"), (BODY[2], "على الثالثة"),
    }  # fmt: skip


def test_bookmarks_of_paragraphs_that_became_one(library: Library, library_path: Path) -> None:
    (article_id,) = add(library)
    for paragraph, note in ((1, "أولى"), (2, "ثانية"), (3, None)):
        library.bookmarks.add(article_id, paragraph, note)
    revise(library_path, article_id, " ".join(BODY))
    (only,) = library.marks.all()
    assert (only.paragraph, only.note) == (1, "أولى\nثانية")


def test_the_bookmark_of_an_article_quotes_the_text_it_has_now(library: Library, library_path: Path) -> None:
    (article_id,) = add(library)
    library.bookmarks.add(article_id, note="أعود إليه")
    revise(library_path, article_id, "أعلنت البلدية صباح أمس افتتاح الحديقة.", BODY[1])
    (mark,) = library.marks.all()
    assert (mark.quote, mark.note) == ("أعلنت البلدية صباح أمس افتتاح الحديقة.", "أعود إليه")


def test_a_re_import_keeps_highlights(library: Library) -> None:
    (article_id,) = add(library)
    library.marks.add(article_id, GARDEN, "green", "هنا")
    before = library.marks.all()
    assert add(library) == (article_id,)
    assert library.marks.all() == before


def test_half_a_surrogate_pair_in_a_note_is_replaced(library: Library) -> None:
    (article_id,) = add(library, draft(body=("نصّ \U0001f600 فيه صورة.",)))
    mark = library.marks.add(article_id, TextRange(1, 4, 1, 8), "green", "س\ud800")
    assert (mark.quote, mark.note) == ("\U0001f600 فيه"[:4], "س\ufffd")


def test_marks_are_there_at_the_next_start(library_path: Path) -> None:
    with Library.open(library_path) as library:
        (article_id,) = add(library)
        made = library.marks.add(article_id, GARDEN, "violet", "هنا")
    with Library.open(library_path) as library:
        assert library.marks.all() == (made,)
