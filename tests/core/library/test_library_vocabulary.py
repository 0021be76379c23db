"""The words of the library: counted by article, with their roots, and forgotten with the last."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from builders import add, draft, fill, numbered, reading

from reader.core.library import Library
from reader.core.library.index import vocabulary
from reader.core.library.index.preparing import prepare_pieces
from reader.core.library.index.vocabulary_queries import of_root
from reader.core.library.index.word_counts import CodedCount, Packed, PackedCounts
from reader.core.library.storage.database import Database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def words(library: Library) -> dict[str, int]:
    with closing(sqlite3.connect(library.path)) as connection:
        return dict(connection.execute("SELECT form, articles FROM vocabulary"))


def test_words_are_counted_by_article(library: Library) -> None:
    add(library, draft(title="كتاب عن الكتاب", body=("كتاب كتاب.",)))
    add(library, draft(title="مكتبة", body=("فيها كتاب.",)))
    counted = words(library)
    assert (counted["كتاب"], counted["الكتاب"], counted["مكتبه"]) == (2, 1, 1)


def test_counts_fall_and_rise_with_the_articles(library: Library) -> None:
    ids = fill(library, 6)
    before = words(library)
    library.delete(ids[:2])
    assert words(library)["حديقه"] == before["حديقه"] - 2
    library.restore(ids[:2])
    assert words(library) == before
    library.delete(ids)
    assert words(library) == {}


def test_a_changed_text_leaves_no_words_behind(library: Library) -> None:
    fill(library, 2)
    (number,) = add(library, numbered(9, body=("زرافة طويلة.",)))
    with closing(sqlite3.connect(library.path)) as connection:
        connection.execute("UPDATE article_texts SET body = 'فيل كبير.' WHERE article_id = ?", [number])
        connection.commit()
    assert library.index.renew(lambda _done, _total: None)
    assert "زرافه" not in words(library)
    assert words(library)["فيل"] == 1


def test_a_large_library_takes_new_words_in_at_once_and_counts_the_others_later(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(library, 3)
    before = words(library)
    monkeypatch.setattr(vocabulary, "_LARGE", 0)
    (added,) = add(library, numbered(9, body=("زرافة في الحديقة، حديقة.",)))
    assert words(library) == {**before, "زرافه": 1, **{new: 1 for new in words(library) if new not in before}}
    assert words(library)["حديقه"] == before["حديقه"]
    assert not library.index.is_late()
    library.delete([added])
    assert library.index.is_late()
    assert library.index.renew(lambda _done, _total: None)
    assert words(library) == before


def test_what_can_wait_is_due_when_it_is_much(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(library, 3)
    monkeypatch.setattr(vocabulary, "_LARGE", 0)
    add(library, numbered(9, body=(" ".join(f"كلمة{number}" for number in range(20_001)),)))
    assert not library.index.is_late()
    add(library, numbered(10, body=(" ".join(f"كلمة{number}" for number in range(20_001)),)))
    assert library.index.is_late()
    assert library.index.renew(lambda _done, _total: None)
    assert words(library)["كلمه"] == 2
    assert words(library)["20000"] == 2


def test_words_are_found_by_their_root(library: Library) -> None:
    add(library, draft(title="كاتب في مكتبة", body=("قرأ الكتاب وزار المدرسة.",)))
    with closing(Database.open(library.path)) as database:
        assert set(of_root(database, "كتب")) == {"كاتب", "مكتبه", "كتاب"}
        library.index.renew(lambda _done, _total: None)
        library.index.renew(lambda _done, _total: None)
        assert set(of_root(database, "كتب")) == {"كاتب", "مكتبه", "كتاب"}
        plan = database.rows("EXPLAIN QUERY PLAN SELECT DISTINCT stem FROM vocabulary WHERE root = 'كتب'")
        assert "vocabulary_roots" in str(plan)


def test_words_of_a_large_import_are_counted_together_and_once(library: Library) -> None:
    ids = fill(library, 3)
    library.index.expect_many()
    ids += fill(library, 3, 4)
    with Library.open(library.path) as other:
        assert other.index.is_late()
        assert words(library)["حديقه"] == 3
        other.delete(ids[:1] + ids[-1:])  # one that is counted, one that is not
        library.index.settle(3, 6)
        assert not other.index.is_late()
        assert words(library)["حديقه"] == 4
        other.restore(ids)
        assert words(library)["حديقه"] == 6
        other.delete(ids)
        assert words(library) == {}


@pytest.mark.parametrize("expects_many", [True, False])
@pytest.mark.parametrize("known", [1, 4])  # of five
def test_words_counted_while_reading_count_only_where_the_article_is_new(
    library: Library, tmp_path: Path, *, expects_many: bool, known: int
) -> None:
    fill(library, known)
    drafts = [reading(numbered(number), path=f"/copies/{number}.txt") for number in range(1, 6)]
    counted = CodedCount()
    prepared = [piece for each in drafts for piece in prepare_pieces(each, counted)]
    if expects_many:
        library.index.expect_many()
    library.add_prepared(prepared, counted=[counted.packed()])
    library.index.settle(5, 5)
    with Library.open(tmp_path / "other.db") as other:
        fill(other, 5)
        assert words(library) == words(other)


def test_words_of_an_import_that_broke_off_are_counted_later(library: Library) -> None:
    library.index.expect_many()
    fill(library, 3)
    library.close()
    with Library.open(library.path) as again:
        assert again.index.is_late()
        assert again.index.renew(lambda _done, _total: None)
        assert not again.index.is_late()
        assert words(again)["حديقه"] == 3


def test_more_different_words_than_there_is_room_for_are_counted_in_turns(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    together: list[int] = []
    portions = PackedCounts.portions

    def noted(self: PackedCounts) -> Iterator[Packed]:
        together.append(len(self))
        return portions(self)

    monkeypatch.setattr(vocabulary, "_MAX_TOGETHER", 5)
    monkeypatch.setattr(PackedCounts, "portions", noted)
    library.index.expect_many()
    for first in range(1, 7):
        fill(library, 1, first)
    library.delete([1])
    library.index.settle(6, 6)
    assert len(list(filter(None, together))) == 8  # those of the deleted article, then seven turns
    with Library.open(tmp_path / "other.db") as other:
        fill(other, 5, 2)
        assert words(library) == words(other)


def test_words_that_waited_without_their_stems_are_counted_with_the_whole_library(library: Library) -> None:
    fill(library, 2)
    library.close()
    row = "INSERT INTO uncounted_words (size, forms, stems, times) VALUES (1, 'حديقه', '', x'02000000')"
    with closing(sqlite3.connect(library.path, isolation_level=None)) as old:
        old.execute(row)
        old.execute("DELETE FROM _sqlite_migrations WHERE name = 'words_with_stems'")
    with Library.open(library.path) as again:
        assert again.index.is_late()
        assert again.index.renew(lambda _done, _total: None)
        assert words(again)["حديقه"] == 2
