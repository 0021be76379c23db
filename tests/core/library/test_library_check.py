"""Looking for damage, and mending what can be made anew."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from builders import fill

from reader.core.errors import LibraryLocked
from reader.core.library import Library
from reader.core.library.safety.check import check_file
from reader.core.library.storage import connecting, database
from reader.core.models import ArticleFilter

if TYPE_CHECKING:
    from pathlib import Path


def test_a_sound_library_has_no_problems(library: Library) -> None:
    ids = fill(library, 20)
    library.delete(ids[:3])
    report = library.check()
    assert (report.articles, report.problems, report.repaired) == (17, (), ())
    assert library.repair() == report


@pytest.mark.parametrize(
    "damage",
    [
        "INSERT INTO article_index (article_index) VALUES ('delete-all')",
        "DROP TABLE article_index",
        "UPDATE article_index_data SET block = randomblob(40) WHERE id > 100",
        "DELETE FROM article_index_docsize WHERE id = (SELECT docid FROM articles WHERE id = 7)",
        "UPDATE sources SET articles = articles + 1 WHERE id = 1",
        "UPDATE shelves SET articles = 3",
        "UPDATE keywords SET articles = 0",
        "UPDATE meta SET value = 'old'",
    ],
)
def test_what_is_derived_is_mended(library: Library, damage: str) -> None:
    fill(library, 20)
    before = library.names.sources(limit=1000), library.names.keywords(limit=1000)
    library._database.connection.execute(damage)
    assert library.check().problems
    report = library.repair()
    assert report.problems == ()
    assert len(report.repaired) == 1
    assert library.check().problems == ()
    assert (library.names.sources(limit=1000), library.names.keywords(limit=1000)) == before
    assert library.count(ArticleFilter(text="حديقة")) == 20


def test_a_busy_library_is_not_taken_for_a_broken_one(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(library, 3)
    for module in (connecting, database):
        monkeypatch.setattr(module, "BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryLocked):
            library.check()
        other.execute("ROLLBACK")
    assert library.check().problems == ()


def test_a_lost_text_is_told_and_not_invented(library: Library) -> None:
    fill(library, 3)
    library._database.connection.execute("DELETE FROM article_texts WHERE article_id = 2")
    assert any("1" in problem for problem in library.check().problems)
    assert library.repair().problems


def test_a_file_that_cannot_be_opened_still_gets_a_report(tmp_path: Path) -> None:
    missing = tmp_path / "missing.db"
    assert check_file(missing).problems
    assert not missing.exists()
    text = tmp_path / "text.db"
    text.write_text("not a library")
    assert str(text) in check_file(text).problems[0]


def test_damage_in_the_file_is_reported_and_the_file_left_alone(library_path: Path) -> None:
    with Library.open(library_path) as library:
        fill(library, 300)
    assert check_file(library_path).problems == ()
    rng = random.Random(5)
    data = bytearray(library_path.read_bytes())
    for page in rng.sample(range(4096 * 40, len(data), 4096), 25):
        data[page : page + 4096] = rng.randbytes(4096)
    library_path.write_bytes(data)
    report = check_file(library_path)
    assert report.problems
    assert library_path.read_bytes() == data
