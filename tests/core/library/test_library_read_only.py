"""A library that may not be written: one reads in it, and every change is refused with a sentence."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from builders import fill

from reader.core.errors import LibraryOutdated, LibraryReadOnly
from reader.core.library import Library
from reader.core.models import ArticleFilter, Position, TextRange

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def guarded(library_path: Path, read_only) -> Path:
    with Library.open(library_path) as library:
        fill(library, 30)
    read_only(library_path)
    return library_path


def test_everything_is_read_and_nothing_is_left_beside_it(guarded: Path) -> None:
    before = guarded.read_bytes()
    with Library.open(guarded) as library:
        assert library.is_read_only
        assert not library.index.is_late()
        assert library.count(ArticleFilter(text="حديقة")) == 30
        assert library.search.page(ArticleFilter(text="حديقة")).hits
        assert library.article(1).body
        assert library.search.facets(ArticleFilter(text="حديقة"))
        assert library.search.suggestions("وكا")
        assert library.similar(1) is not None
        assert library.marks.all() == ()
        assert library.check().problems == ()
    assert guarded.read_bytes() == before
    assert [found.name for found in guarded.parent.iterdir()] == [guarded.name]


def test_changes_are_refused(guarded: Path) -> None:
    with Library.open(guarded) as library:
        changes = (
            lambda: library.bookmarks.add(1),
            lambda: library.delete([1]),
            lambda: library.set_read([1]),
            lambda: library.marks.add(1, TextRange(1, 0, 1, 3), "green"),
            lambda: library.names.color("keyword", 1, "#ff0000"),
            lambda: library.searches.save("اسم", "نهر"),
        )
        for change in changes:
            with pytest.raises(LibraryReadOnly):
                change()


def test_what_is_done_by_the_way_is_not_complained_of(guarded: Path) -> None:
    with Library.open(guarded) as library:
        library.positions.save(1, Position(2, 0.5))
        assert library.positions.of(1) == Position(2, 0.5)
        library.searches.remember("نهر")
        assert library.searches.recent() == ()


def test_a_copy_of_it_can_be_made(guarded: Path, tmp_path: Path) -> None:
    with Library.open(guarded) as library:
        library.backup(tmp_path / "copy.db")
    with Library.open(tmp_path / "copy.db") as copy:
        assert copy.count(ArticleFilter()) == 30


def test_what_another_program_writes_meanwhile_is_seen(library_path: Path, read_only) -> None:
    with Library.open(library_path) as owner:
        fill(owner, 3)
        read_only(library_path)
        with Library.open(library_path) as library:
            assert library.count(ArticleFilter()) == 3
            fill(owner, 2, first=10)
            assert library.count(ArticleFilter()) == 5


def test_an_older_library_would_have_to_be_changed_first(guarded: Path) -> None:
    with closing(sqlite3.connect(guarded)) as connection, connection:
        connection.execute("PRAGMA user_version=3")
    for journal in ("-wal", "-shm"):
        guarded.with_name(guarded.name + journal).unlink(missing_ok=True)
    with pytest.raises(LibraryOutdated, match="من إصدار أقدم"):
        Library.open(guarded)
