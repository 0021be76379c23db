"""Bookmarks, read state and reading position."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import BODY, add, draft, fill

from reader.core.errors import ArticleNotFound, ParagraphNotFound
from reader.core.models import ArticleFilter, Position

if TYPE_CHECKING:
    from reader.core.library import Library


def test_an_article_is_marked_and_unmarked(library: Library) -> None:
    (article_id,) = add(library)
    mark = library.bookmarks.add(article_id)
    assert (mark.paragraph, mark.note, mark.quote) == (None, None, BODY[0])
    assert mark.title == library.article(article_id).title
    assert library.article(article_id).bookmarked
    assert library.bookmarks.remove(article_id) == mark
    assert library.bookmarks.remove(article_id) is None
    assert not library.article(article_id).bookmarked


def test_a_marked_paragraph_marks_the_article_in_lists(library: Library) -> None:
    first, _ = fill(library, 2)
    library.bookmarks.add(first, 3, "مهم")
    assert [row.id for row in library.page(ArticleFilter(bookmarked=True), 0, 9)] == [first]
    assert library.shelf_counts().bookmarked == 1
    library.bookmarks.add(first)
    assert library.shelf_counts().bookmarked == 1


def test_marking_again_changes_the_note_alone(library: Library) -> None:
    (article_id,) = add(library)
    first = library.bookmarks.add(article_id, 2, "أولى")
    second = library.bookmarks.add(article_id, 2, "ثانية \ud800")
    assert second.note == "ثانية \ufffd"
    assert (second.id, second.created_at) == (first.id, first.created_at)
    assert library.bookmarks.all() == (second,)


def test_marking_again_without_a_note_keeps_the_note(library: Library) -> None:
    (article_id,) = add(library)
    marked = library.bookmarks.add(article_id, 2, "ملاحظة")
    assert library.bookmarks.add(article_id, 2) == marked
    assert library.bookmarks.add(article_id, 2, "").note is None


def test_bookmarks_of_an_article_follow_its_text(library: Library) -> None:
    (article_id,) = add(library)
    for paragraph in (3, None, 1):
        library.bookmarks.add(article_id, paragraph)
    assert [mark.paragraph for mark in library.bookmarks.of(article_id)] == [None, 1, 3]
    assert [mark.paragraph for mark in library.bookmarks.all()] == [1, None, 3]
    assert library.bookmarks.of(article_id)[1].quote == BODY[0]


def test_a_long_paragraph_is_quoted_by_its_beginning(library: Library) -> None:
    (article_id,) = add(library, draft(body=("كلمة " * 500,)))
    quote = library.bookmarks.add(article_id, 1).quote
    assert quote.startswith("كلمة كلمة")
    assert quote.endswith("…")
    assert len(quote) < 130


@pytest.mark.parametrize("paragraph", [0, -1, 4, 10**20])
def test_a_paragraph_that_is_not_there(library: Library, paragraph: int) -> None:
    (article_id,) = add(library)
    with pytest.raises(ParagraphNotFound):
        library.bookmarks.add(article_id, paragraph)
    assert library.bookmarks.all() == ()


def test_an_article_that_is_not_there(library: Library) -> None:
    (article_id,) = add(library)
    library.delete([article_id])
    for missing in (article_id, 99):
        with pytest.raises(ArticleNotFound):
            library.bookmarks.add(missing)
    with pytest.raises(ArticleNotFound):
        library.positions.save(99, Position(1))
    assert library.positions.of(99) is None
    assert library.bookmarks.remove(99) is None


def test_read_and_unread(library: Library) -> None:
    ids = fill(library, 4)
    library.set_read([*ids[:3], 99])
    library.set_unread([ids[0]])
    assert [library.article(article_id).read for article_id in ids] == [False, True, True, False]
    assert library.shelf_counts().unread == library.count(ArticleFilter(unread=True)) == 2


def test_the_last_position_stays(library: Library) -> None:
    (article_id,) = add(library)
    assert library.positions.of(article_id) is None
    library.positions.save(article_id, Position(0, 0.5))
    library.positions.save(article_id, Position(2, 0.125))
    assert library.positions.of(article_id) == Position(2, 0.125)


def test_a_re_import_keeps_what_the_reader_did(library: Library) -> None:
    (article_id,) = add(library)
    library.bookmarks.add(article_id, 1, "هنا")
    library.set_read([article_id])
    library.positions.save(article_id, Position(1, 0.5))
    before = library.article(article_id), library.bookmarks.all()
    assert add(library) == (article_id,)
    assert (library.article(article_id), library.bookmarks.all()) == before
    assert library.positions.of(article_id) == Position(1, 0.5)
