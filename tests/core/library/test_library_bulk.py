"""The index is the same after it was tidied up, and others can write meanwhile."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from builders import fill

from reader.core.library.index import bulk
from reader.core.library.storage.database import Database
from reader.core.models import ArticleFilter

if TYPE_CHECKING:
    import pytest

    from reader.core.library import Library

_SEGMENTS = "SELECT count(DISTINCT segid) FROM article_index_idx"


def test_a_large_import_leaves_one_piece(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "_WORTH_IT", 10)
    library.expect_many()
    for first in range(1, 61, 20):
        fill(library, 20, first)
    with closing(Database.open(library.path)) as database:
        assert database.value(_SEGMENTS) > 1
        library.settle(5, 60)
        assert database.value(_SEGMENTS) > 1
        library.settle(60, 60)
        assert database.value(_SEGMENTS) == 1
    assert library.count(ArticleFilter(text="حديقة ")) == 60
    assert library.check().problems == ()
