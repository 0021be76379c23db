"""The index is the same after it was tidied up, and others can write meanwhile."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

from builders import fill, numbered, reading

from reader.core.library.index import bulk
from reader.core.library.storage.database import Database
from reader.core.models import ArticleFilter

if TYPE_CHECKING:
    import pytest

    from reader.core.library import Library

_SEGMENTS = "SELECT count(DISTINCT segid) FROM article_index_idx"
_TOGETHER = "SELECT v FROM article_index_config WHERE k = 'automerge'"
_CONFIG = "SELECT k, v FROM article_index_config WHERE k IN ('crisismerge', 'automerge', 'rank')"


def test_a_large_import_leaves_one_piece(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "_WORTH_IT", 10)
    library.index.expect_many()
    for first in range(1, 61, 20):
        fill(library, 20, first)
    with closing(Database.open(library.path)) as database:
        assert database.value(_SEGMENTS) > 1
        library.index.settle(5, 60)
        assert database.value(_SEGMENTS) > 1
        library.index.settle(60, 60)
        assert database.value(_SEGMENTS) == 1
    assert library.count(ArticleFilter(text="حديقة ")) == 60
    assert library.check().problems == ()


def test_segments_may_accumulate_only_during_a_large_import(library: Library) -> None:
    with closing(Database.open(library.path)) as database:
        library.index.expect_many()
        assert database.value(_TOGETHER) == 16
        library.index.settle(0, 0)
        assert database.value(_TOGETHER) == 64


def test_segments_of_articles_added_one_by_one_are_merged_afterwards(library: Library) -> None:
    with closing(Database.open(library.path)) as database:
        for number in range(1, 31):
            fill(library, 1, number)
        assert database.value(_SEGMENTS) == 30
        assert library.index.is_late()
        assert library.index.renew(lambda _done, _total: None)
        assert database.value(_SEGMENTS) < 8
    assert not library.index.is_late()
    assert library.count(ArticleFilter(text="حديقة ")) == 30
    assert library.check().problems == ()


def test_a_small_import_merges_segments_only_if_there_are_many(library: Library) -> None:
    with closing(Database.open(library.path)) as database:
        for number in range(1, 21):
            fill(library, 1, number)
        library.index.settle(1, 1000)
        assert database.value(_SEGMENTS) == 20
        for number in range(21, 31):
            fill(library, 1, number)
        library.index.settle(1, 1000)
        assert database.value(_SEGMENTS) < 6
    assert library.check().problems == ()


def test_a_small_import_leaves_a_long_merge_to_the_next_ones(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "PAGES", 1)
    monkeypatch.setattr(bulk, "_STEPS", 1)
    for number in range(1, 41):
        fill(library, 1, number)
    with closing(Database.open(library.path)) as database:
        library.index.settle(1, 1000)
        after_one = database.value(_SEGMENTS)
        for _ in range(40):
            library.index.settle(1, 1000)
        assert database.value(_SEGMENTS) < 8 < after_one
    assert library.check().problems == ()


def test_copies_that_complete_articles_add_no_segments_to_the_index(library: Library) -> None:
    """A save point inside the transaction would write the new words down, once for each copy."""
    fill(library, 5)
    library.index.expect_many()
    brought = [
        reading(each, path=f"/copies/{number}.txt")
        for number in range(1, 6)
        for each in (numbered(number, author="هدى علي"), numbered(number + 100))
    ]
    with closing(Database.open(library.path)) as database:
        before = database.value(_SEGMENTS)
        statuses = [outcome.status for outcome in library.add(brought)]
        assert statuses == ["updated", "imported"] * 5
        assert database.value(_SEGMENTS) <= before + 3  # of what is new, what goes out, what comes in again


def test_an_index_that_was_made_anew_merges_as_calmly(library: Library) -> None:
    fill(library, 3)
    with closing(Database.open(library.path)) as database:
        before: dict[str, Any] = dict(database.rows(_CONFIG))
        library.repair()
        assert dict(database.rows(_CONFIG)) == before
    assert before["crisismerge"] > 100
    assert before["automerge"] == 64
