"""A copy of the library and the way back: nothing is lost on it, and a bad copy changes nothing."""

from __future__ import annotations

import pytest
from builders import add, draft, fill

from reader.core.errors import BackupOntoItself, BackupUnusable, FileGone, LibraryUnreachable
from reader.core.library import Library
from reader.core.library.safety.backup import restore
from reader.core.models import ArticleFilter


def titles(path):
    with Library.open(path) as opened:
        return {row.title for row in opened.page(ArticleFilter(), 0, 100)}


def test_a_backup_is_a_library_of_its_own_in_one_file(library, tmp_path):
    (article_id,) = add(library, draft())
    library.bookmark(article_id, 2, "ملاحظة")
    report = library.backup(tmp_path / "copy.db")
    assert report.articles == 1
    assert not list(tmp_path.glob("copy.db-*"))
    with Library.open(tmp_path / "copy.db") as copy:
        assert copy.bookmarks()[0].note == "ملاحظة"
        assert copy.check().problems == ()


def test_a_backup_replaces_an_older_one(library, tmp_path):
    (tmp_path / "copy.db").write_text("قديم")
    fill(library, 2)
    library.backup(tmp_path / "copy.db")
    assert len(titles(tmp_path / "copy.db")) == 2


def test_a_backup_onto_the_library_or_into_nowhere_is_refused(library, tmp_path):
    with pytest.raises(BackupOntoItself):
        library.backup(library.path)
    with pytest.raises(LibraryUnreachable):
        library.backup(tmp_path / "no" / "copy.db")


def test_what_was_there_before_is_kept_beside_it(library, tmp_path):
    add(library, draft(title="قديم"))
    library.backup(tmp_path / "copy.db")
    add(library, draft(title="جديد"))
    report = restore(tmp_path / "copy.db", library.path)
    assert report.articles == 1
    assert titles(library.path) == {"قديم"}
    assert report.kept is not None
    assert titles(report.kept) == {"قديم", "جديد"}


def test_a_second_restore_keeps_the_first_ones_past(library, tmp_path):
    add(library, draft())
    library.backup(tmp_path / "copy.db")
    kept = {restore(tmp_path / "copy.db", library.path).kept for _ in range(3)}
    assert len(kept) == 3


def test_an_open_library_goes_on_with_what_was_restored(library, tmp_path):
    add(library, draft(title="قديم"))
    library.backup(tmp_path / "copy.db")
    add(library, draft(title="جديد"))
    restore(tmp_path / "copy.db", library.path)
    assert [row.title for row in library.page(ArticleFilter(), 0, 10)] == ["قديم"]
    add(library, draft(title="أجدّ"))
    assert library.count(ArticleFilter()) == 2


def test_a_library_is_made_where_there_was_none(library, tmp_path):
    add(library, draft(title="قديم"))
    library.backup(tmp_path / "copy.db")
    report = restore(tmp_path / "copy.db", tmp_path / "new" / "library.db")
    assert report.kept is None
    assert titles(tmp_path / "new" / "library.db") == {"قديم"}


@pytest.mark.parametrize("content", [b"", b"text", b"SQLite format 3\0" + b"x" * 5000])
def test_what_is_no_library_changes_nothing(library, tmp_path, content):
    add(library, draft(title="قديم"))
    (tmp_path / "bad.db").write_bytes(content)
    with pytest.raises(BackupUnusable):
        restore(tmp_path / "bad.db", library.path)
    assert titles(library.path) == {"قديم"}
    assert (tmp_path / "bad.db").read_bytes() == content
    assert not list(tmp_path.glob("*before-restore*"))
    assert not list(tmp_path.glob(".*restored*"))


def test_a_damaged_backup_changes_nothing(library, tmp_path):
    fill(library, 60)
    library.backup(tmp_path / "copy.db")
    data = bytearray((tmp_path / "copy.db").read_bytes())
    data[20_000:90_000] = b"\x5a" * 70_000
    (tmp_path / "copy.db").write_bytes(data)
    with pytest.raises(BackupUnusable):
        restore(tmp_path / "copy.db", library.path)
    assert len(titles(library.path)) == 60


def test_a_damaged_library_is_put_aside_for_the_copy(library, tmp_path):
    add(library, draft(title="قديم"))
    library.backup(tmp_path / "copy.db")
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(b"no library at all" * 400)
    report = restore(tmp_path / "copy.db", damaged)
    assert titles(damaged) == {"قديم"}
    assert report.kept is not None
    assert report.kept.read_bytes().startswith(b"no library")


def test_a_missing_backup_and_the_library_itself_are_refused(library, tmp_path):
    with pytest.raises(FileGone):
        restore(tmp_path / "none.db", library.path)
    with pytest.raises(BackupOntoItself):
        restore(library.path, library.path)
