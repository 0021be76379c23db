"""A damaged library: what can be read comes into a new one, and the damaged file is kept."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING

import pytest
from builders import fill

from reader.core.errors import LibraryDamaged
from reader.core.library import Library
from reader.core.library.safety.check import check_file
from reader.core.library.safety.damaged_file import DamagedRows, open_damaged
from reader.core.library.safety.salvage import mend_file, salvage
from reader.core.models import ArticleFilter, TextRange

if TYPE_CHECKING:
    from pathlib import Path

PAGE = 4096
EVERYTHING = ArticleFilter()


@pytest.fixture
def file(library_path: Path) -> Path:
    """A closed library of 300 articles, some of them marked."""
    with Library.open(library_path) as library:
        for article_id in fill(library, 300)[::10]:
            library.marks.add(article_id, TextRange(1, 0, 1, 5), "green", "ملاحظة")
            library.bookmarks.add(article_id, 2)
    return library_path


def mend(path: Path):
    return mend_file(path, lambda _done, _total: None)


def pages_of(path: Path, table: str) -> list[int]:
    """The pages of a table, its first one left out."""
    with closing(sqlite3.connect(path)) as connection:
        try:
            rows = connection.execute(
                "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'", [table]
            ).fetchall()
        except sqlite3.OperationalError:
            pytest.skip("this SQLite does not tell where its tables lie")
    return [number for (number,) in rows]


def spoil(path: Path, pages: list[int]) -> bytes:
    data = bytearray(path.read_bytes())
    for number in pages:
        data[(number - 1) * PAGE : number * PAGE] = random.Random(number).randbytes(PAGE)
    path.write_bytes(data)
    return bytes(data)


def test_all_but_the_spoiled_comes_through(file: Path) -> None:
    spoiled = spoil(file, random.Random(1).sample(pages_of(file, "articles"), 3))
    assert check_file(file).problems
    report = mend(file)
    assert 200 < report.articles < 300
    assert report.problems == ()
    assert str(file.with_name("library.damaged.db")) in report.repaired[0]
    assert file.with_name("library.damaged.db").read_bytes() == spoiled
    with Library.open(file) as library:
        assert library.count(ArticleFilter(text="حديقة")) == report.articles
        assert library.count(EVERYTHING) == report.articles
        assert len(library.marks.all()) > 40
        assert all(mark.placed for mark in library.marks.all())
    assert check_file(file).problems == ()


def test_an_article_whose_text_is_gone_keeps_its_beginning(file: Path) -> None:
    spoil(file, pages_of(file, "article_texts")[2:3])
    report = mend(file)
    assert report.articles == 300
    assert report.repaired[1] == "تعذّرت قراءة بعضٍ من: نصوص المقالات."
    assert len(report.repaired) == 3
    with Library.open(file) as library:
        assert all(library.article(row.id).body for row in library.page(EVERYTHING, 0, 300))


def test_a_file_cut_short_gives_what_is_left(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: len(data) * 2 // 3 // PAGE * PAGE])
    assert mend(file).articles > 50
    assert check_file(file).problems == ()


def test_what_could_not_be_read_is_named(file: Path) -> None:
    spoil(file, pages_of(file, "highlights"))
    report = mend(file)
    assert report.articles == 300
    assert report.repaired[1:] == ("تعذّرت قراءة بعضٍ من: العلامات.",)


def test_a_broken_page_that_gives_keys_again_is_left_behind(tmp_path: Path) -> None:
    """Reading on from such a key would never end."""
    path = tmp_path / "rows.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, note TEXT)")
        rows = [(number, f"<{number:03}>" + "ن" * 500) for number in range(1, 101)]
        connection.executemany("INSERT INTO notes VALUES (?, ?)", rows)
    data = bytearray(path.read_bytes())
    key = (
        data.index(b"<050>") - 5
    )  # before the note: key, size of the header, type of the key, type of the note
    assert data[key] == 50
    data[key] = 0
    last = data.index(b"<099>") // PAGE * PAGE
    data[last : last + PAGE] = bytes(PAGE)
    path.write_bytes(data)
    with closing(open_damaged(path)) as damaged:
        found = DamagedRows(damaged, "notes", "note")
        notes = [str(note)[:5] for (note,) in islice(found, 1000)]
    assert not found.is_whole
    assert len(notes) == len({*notes}) > 80
    assert notes[:49] == [f"<{number:03}>" for number in range(1, 50)]


@pytest.mark.parametrize("seed", range(6))
def test_spoiled_anywhere_it_is_mended_or_left_alone(file: Path, seed: int) -> None:
    chance = random.Random(seed)
    pages = range(2, file.stat().st_size // PAGE)
    spoiled = spoil(file, chance.sample(pages, chance.choice((1, 5, 20))))
    try:
        report = mend(file)
    except LibraryDamaged:
        assert file.read_bytes() == spoiled
    else:
        assert report.problems == ()
        assert check_file(file).problems == ()


def test_a_library_of_a_version_without_a_column_comes_through(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("ALTER TABLE articles DROP COLUMN url")
    report = salvage(file, lambda _done, _total: None)
    assert (report.articles, report.problems) == (300, ())
    with Library.open(file) as library:
        assert library.article(1).url is None


def test_articles_outlive_the_source_they_lost(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("DELETE FROM sources WHERE id = (SELECT min(id) FROM sources)")
        (lost,) = connection.execute(
            "SELECT count(*) FROM articles WHERE source_id NOT IN (SELECT id FROM sources)"
        ).fetchone()
    report = salvage(file, lambda _done, _total: None)
    assert (report.articles, report.problems) == (300, ())
    with Library.open(file) as library:
        assert sum(row.source is None for row in library.page(EVERYTHING, 0, 300)) == lost > 0


def test_a_sound_library_is_only_repaired(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("DROP TABLE article_index")
    report = mend(file)
    assert (report.articles, report.problems, len(report.repaired)) == (300, (), 1)
    assert [found.name for found in file.parent.glob("library*")] == ["library.db"]
