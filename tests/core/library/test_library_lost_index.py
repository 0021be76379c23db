"""A library whose search index another program dropped: it opens, says so, and finds again."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from builders import draft, fill, reading

from reader.core.errors import LibraryDamaged
from reader.core.library import Library
from reader.core.models import ArticleFilter

if TYPE_CHECKING:
    from pathlib import Path

PARKS = ArticleFilter(text="حديقة")
PARTS = ("article_index", "article_index_data", "article_index_config", "article_index_docsize", "vocabulary")


@pytest.fixture(params=PARTS)
def robbed(library_path: Path, request: pytest.FixtureRequest) -> Path:
    with Library.open(library_path) as library:
        fill(library, 30)
        assert not library.index.is_lost
    with closing(sqlite3.connect(library_path)) as connection, connection:
        connection.execute(f"DROP TABLE {request.param}")
    return library_path


def test_it_is_made_anew_from_the_articles(robbed: Path) -> None:
    with Library.open(robbed) as library:
        assert library.index.is_lost
        assert library.index.is_late()
        library.count(PARKS)
        library.add([reading(draft(title="جديد", body=("حديقة أخرى جاءت من بعد.",)))])
        assert library.index.renew(lambda _done, _total: None)
        assert library.count(PARKS) == 31
        assert library.check().problems == ()
        assert not library.index.is_late()
        assert [hit.title for hit in library.search.page(ArticleFilter(text="جاءت")).hits] == ["جديد"]


def test_broken_off_it_begins_again(robbed: Path) -> None:
    with Library.open(robbed) as library:
        assert not library.index.renew(lambda _done, _total: None, cancelled=lambda: True)
    with Library.open(robbed) as library:
        assert library.index.is_lost
        assert library.index.renew(lambda _done, _total: None)
        assert library.count(PARKS) == 30


def test_one_that_may_only_be_read_is_damaged(robbed: Path, read_only) -> None:
    read_only(robbed)
    with pytest.raises(LibraryDamaged):
        Library.open(robbed)
