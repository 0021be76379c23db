"""A copy of the library and the way back: nothing is lost on it, and a bad copy changes nothing."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest
from builders import add, draft, fill

from reader.core.errors import (
    BackupOntoItself,
    BackupOntoOther,
    BackupUnusable,
    DiskFull,
    ExportNotWritable,
    FileGone,
    FileUnreadable,
    LibraryLocked,
    LibraryTooNew,
)
from reader.core.library import Library
from reader.core.library.safety import backup
from reader.core.library.safety import restore as restoring
from reader.core.library.safety.restore import restore
from reader.core.models import ArticleFilter


def titles(path):
    with Library.open(path) as opened:
        return {row.title for row in opened.page(ArticleFilter(), 0, 100)}


def test_a_backup_is_a_library_of_its_own_in_one_file(library, tmp_path):
    (article_id,) = add(library, draft())
    library.bookmarks.add(article_id, 2, "ملاحظة")
    report = library.backup(tmp_path / "copy.db")
    assert report.articles == 1
    assert not list(tmp_path.glob("copy.db-*"))
    with Library.open(tmp_path / "copy.db") as copy:
        assert copy.bookmarks.all()[0].note == "ملاحظة"
        assert copy.check().problems == ()


def test_a_backup_replaces_an_older_one(library, tmp_path):
    library.backup(tmp_path / "copy.db")
    fill(library, 2)
    library.backup(tmp_path / "copy.db")
    assert len(titles(tmp_path / "copy.db")) == 2


def test_a_backup_replaces_nothing_else(library, tmp_path):
    (tmp_path / "diary.txt").write_text("يوميات")
    with closing(sqlite3.connect(tmp_path / "other.db")) as other:
        other.execute("CREATE TABLE accounts (sum)")
        other.commit()
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "round").symlink_to("round")
    before = (tmp_path / "other.db").read_bytes()
    for name in ("diary.txt", "other.db", "folder", "pipe", "round"):
        with pytest.raises(BackupOntoOther):
            library.backup(tmp_path / name)
    assert (tmp_path / "diary.txt").read_text() == "يوميات"
    assert (tmp_path / "other.db").read_bytes() == before
    assert (tmp_path / "pipe").is_fifo()


def test_a_backup_has_a_name_as_long_as_a_name_can_be(library, tmp_path):
    place = tmp_path / f"{'م' * 126}.db"
    assert library.backup(place).target == place
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith(".")] == []
    with pytest.raises(ExportNotWritable):
        library.backup(tmp_path / f"{'م' * 200}.db")


def test_a_backup_is_of_one_moment(library, tmp_path, monkeypatch):
    fill(library, 30)
    monkeypatch.setattr(backup, "PAGES_AT_ONCE", 5)
    with Library.open(library.path) as writer, backup._one_moment(library._database):
        add(writer, draft(title="جاء بعد أن بدأ النسخ"))
        assert backup.backup(library._database, tmp_path / "copy.db").articles == 30
    assert len(titles(tmp_path / "copy.db")) == 30


def test_what_a_backup_that_died_left_is_cleared_away(library, tmp_path):
    left = [tmp_path / f".copy.db.1.part{ending}" for ending in ("", "-journal")]
    others = [tmp_path / ".copy.db.2.part", tmp_path / ".other.db.1.part"]
    for file in (*left, *others):
        file.touch()
    for file in (*left, others[1]):
        os.utime(file, (0, time.time() - 2 * 86400))
    library.backup(tmp_path / "copy.db")
    assert not any(file.exists() for file in left)
    assert all(file.exists() for file in others)


def test_what_restoring_left_when_it_was_killed_is_cleared_away(library, tmp_path):
    library.backup(tmp_path / "copy.db")
    beside = (".library.db.1.restored", ".library.db.1.restored-wal", ".library.before-restore.db.1.part")
    left, young = [tmp_path / name for name in beside], tmp_path / ".library.db.2.restored"
    for file in (*left, young):
        file.touch()
    for file in left:
        os.utime(file, (0, time.time() - 2 * 86400))
    restore(tmp_path / "copy.db", library.path)
    assert not any(file.exists() for file in left)
    assert young.exists()


def test_a_backup_onto_the_library_or_into_nowhere_is_refused(library, tmp_path):
    with pytest.raises(BackupOntoItself):
        library.backup(library.path)
    with pytest.raises(ExportNotWritable):
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


def test_a_backup_without_its_tables_is_let_go_of(library, tmp_path):
    library.backup(tmp_path / "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db")) as copy:
        copy.execute("DROP TABLE articles")
    with pytest.raises(BackupUnusable):
        restore(tmp_path / "copy.db", library.path)
    held = [os.path.realpath(opened) for opened in Path("/proc/self/fd").iterdir()]
    assert str(library.path) in held
    assert not [path for path in held if "restored" in path]


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


def test_a_backup_of_a_newer_program_is_told_as_such(library, tmp_path):
    library.backup(tmp_path / "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db")) as copy:
        copy.execute("PRAGMA user_version = 999")
    with pytest.raises(LibraryTooNew, match=r"copy\.db"):
        restore(tmp_path / "copy.db", library.path)


def test_a_folder_is_no_backup(library, tmp_path):
    with pytest.raises(FileUnreadable):
        restore(tmp_path, library.path)


def test_a_copy_made_by_hand_is_read_without_a_trace(library, tmp_path):
    other = tmp_path / "other" / "library.db"
    with Library.open(other):
        pass
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    (shelf / "copy.db").write_bytes(other.read_bytes())  # in WAL mode
    restore(shelf / "copy.db", tmp_path / "new.db")
    assert [file.name for file in shelf.iterdir()] == ["copy.db"]


def test_a_library_in_use_may_be_the_backup_of_another(library, tmp_path):
    add(library, draft(title="قديم"))
    restore(library.path, tmp_path / "new.db")
    assert titles(tmp_path / "new.db") == {"قديم"}


def test_a_library_that_others_hold_is_not_waited_for_without_end(library, tmp_path, monkeypatch):
    monkeypatch.setattr(restoring, "_PATIENCE", 0.1)
    add(library, draft(title="قديم"))
    library.backup(tmp_path / "copy.db")
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryLocked):
            restore(tmp_path / "copy.db", library.path)
    assert titles(library.path) == {"قديم"}


def test_a_full_disk_is_no_fault_of_the_backup(library, tmp_path, monkeypatch):
    add(library, draft())
    library.backup(tmp_path / "copy.db")

    def full(_original, target):
        raise DiskFull(target)

    monkeypatch.setattr(restoring, "_copy", full)
    with pytest.raises(DiskFull, match=library.path.name):
        restore(tmp_path / "copy.db", library.path)
