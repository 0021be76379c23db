"""Files met at opening: new, old, too new, locked, not ours, damaged. None of the last is ever altered."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from builders import add, fill, numbered
from privileges import unprivileged

from reader.core.errors import (
    DiskFull,
    LibraryDamaged,
    LibraryError,
    LibraryInterrupted,
    LibraryLocked,
    LibraryReadOnly,
    LibraryTooNew,
    LibraryUnreachable,
    NotALibrary,
)
from reader.core.library import Library
from reader.core.library.storage import connecting, database
from reader.core.models import ArticleFilter, Position

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def filled(library_path: Path) -> Path:
    with Library.open(library_path) as library:
        fill(library, 50)
    return library_path


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (connecting, database):
        monkeypatch.setattr(module, "BUSY_SECONDS", 0.05)


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def folder_of(path: Path) -> dict[str, str]:
    return {found.name: hashlib.sha256(found.read_bytes()).hexdigest() for found in path.parent.iterdir()}


def refused(path: Path, error: type[LibraryError]) -> None:
    before = folder_of(path)
    with pytest.raises(error) as caught:
        Library.open(path)
    assert str(path) in caught.value.sentence
    assert folder_of(path) == before


def test_a_new_library_gets_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "جديد" / "هنا" / "library.db"
    with Library.open(path) as library:
        fill(library, 1)
    with Library.open(path) as library:
        assert library.count(ArticleFilter()) == 1
    assert [found.name for found in path.parent.iterdir()] == ["library.db"]


def test_everything_is_there_after_a_restart(filled: Path) -> None:
    with Library.open(filled) as library:
        library.bookmarks.add(3, 2, "ملاحظة")
        library.set_read([3])
        library.positions.save(3, Position(2, 0.25))
        library.delete([4])
        before = library.article(3), library.bookmarks.all(), library.shelf_counts()
    with Library.open(filled) as library:
        assert (library.article(3), library.bookmarks.all(), library.shelf_counts()) == before
        assert library.positions.of(3) == Position(2, 0.25)
        assert library.summary(4) is None


def test_the_connection_has_the_settings_for_safety(filled: Path) -> None:
    with Library.open(filled) as library:
        value = library._database.value
        assert value("PRAGMA journal_mode") == "wal"
        assert value("PRAGMA foreign_keys") == 1
        assert value("PRAGMA busy_timeout") == 3000


def test_opening_what_is_up_to_date_imports_nothing_heavy(filled: Path) -> None:
    code = f"""
import sys
from pathlib import Path
from reader.core.library import Library
from reader.core.models import ArticleFilter
library = Library.open(Path({str(filled)!r}))
library.page(ArticleFilter(), 0, 64), library.count(ArticleFilter(unread=True)), library.shelf_counts()
library.article(1), library.set_read([1]), library.bookmarks.add(1, 1)
heavy = "sqlite_utils json hashlib zlib logging multiprocessing email reader.core.arabic.matching"
print(*[name for name in heavy.split() if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("", "")


def test_a_newer_version_is_refused(filled: Path) -> None:
    change(filled, "PRAGMA user_version=99")
    refused(filled, LibraryTooNew)


def test_an_unknown_migration_is_refused(filled: Path) -> None:
    change(filled, "UPDATE _sqlite_migrations SET name = 'from_the_future' WHERE name = 'shelves'")
    refused(filled, LibraryTooNew)


def test_an_older_version_is_migrated_with_all_it_holds(filled: Path) -> None:
    change(
        filled,
        "DROP TABLE article_index",
        "DELETE FROM meta",
        "DELETE FROM _sqlite_migrations WHERE name = 'search_index'",
        "PRAGMA user_version=1",
    )
    with Library.open(filled) as library:
        assert library.count(ArticleFilter()) == 50
        assert library.check().problems
        assert library.repair().problems == ()
        assert library.count(ArticleFilter(text="حديقة")) == 50


def test_a_locked_library_is_refused(filled: Path, impatient: None) -> None:
    with closing(sqlite3.connect(filled, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LibraryLocked):
            Library.open(filled)


def test_a_library_being_written_can_be_read(filled: Path, impatient: None) -> None:
    with closing(sqlite3.connect(filled, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with Library.open(filled) as library:
            assert library.count(ArticleFilter()) == 50
            with pytest.raises(LibraryLocked):
                library.bookmarks.add(1)
            other.execute("ROLLBACK")
            assert library.bookmarks.add(1).article_id == 1


@pytest.mark.parametrize(
    "content",
    [b"just a text, not a database", "نصّ عادي ليس مكتبة".encode(), b"SQLite format 3\x00", b"\x00" * 5000],
    ids=["text", "arabic", "magic only", "zeros"],
)
def test_a_file_that_is_no_library_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "alone" / "thing.db"
    path.parent.mkdir()
    path.write_bytes(content)
    refused(path, NotALibrary)


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "alone" / "other.db"
    path.parent.mkdir()
    change(path, "CREATE TABLE history (url)", "PRAGMA application_id=7")
    refused(path, NotALibrary)
    change(path, "PRAGMA application_id=0", "PRAGMA journal_mode=WAL")
    refused(path, NotALibrary)


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.99])
def test_a_truncated_library_is_refused(filled: Path, kept: float) -> None:
    data = filled.read_bytes()
    filled.write_bytes(data[: int(len(data) * kept)])
    refused(filled, LibraryDamaged)


def test_a_library_whose_tables_are_unreadable_is_refused(filled: Path) -> None:
    data = bytearray(filled.read_bytes())
    data[100:4000] = os.urandom(3900)
    filled.write_bytes(data)
    refused(filled, LibraryDamaged)


def test_a_library_that_lost_its_tables_is_refused(filled: Path) -> None:
    change(filled, "DROP TABLE _sqlite_migrations")
    refused(filled, LibraryDamaged)


def test_damage_further_in_is_met_when_it_is_read(filled: Path) -> None:
    data = bytearray(filled.read_bytes())
    for page in range(4096, len(data), 4096):
        data[page : page + 100] = b"\xee" * 100
    filled.write_bytes(data)
    before = filled.read_bytes()
    with pytest.raises(LibraryDamaged), Library.open(filled) as library:
        library.page(ArticleFilter(), 0, 64)
    assert filled.read_bytes() == before


def test_an_empty_file_becomes_a_library(library_path: Path) -> None:
    library_path.touch()
    with Library.open(library_path) as library:
        assert fill(library, 1) == [1]


def test_a_folder_or_a_path_through_a_file_cannot_be_reached(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for path in (tmp_path, tmp_path / "file" / "library.db"):
        with pytest.raises(LibraryUnreachable):
            Library.open(path)


def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(LibraryUnreachable):
        Library.open(tmp_path / "pipe")


def test_a_link_to_a_library_is_that_library(filled: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "link.db"
    link.parent.mkdir()
    link.symlink_to(filled)
    with Library.open(link) as library:
        fill(library, 1, first=77)
    with Library.open(filled) as library:
        assert library.count(ArticleFilter()) == 51
    assert [found.name for found in link.parent.iterdir()] == ["link.db"]


@pytest.mark.parametrize("guarded", ["library.db", ""])
def test_a_read_only_file_or_folder_is_opened_for_reading(filled: Path, read_only, guarded: str) -> None:
    read_only(filled.parent / guarded if guarded else filled.parent)
    with Library.open(filled) as library:
        assert library.is_read_only


@pytest.mark.skipif(os.name != "posix", reason="permissions are others elsewhere")
def test_permissions_that_forbid_writing_are_respected(filled: Path) -> None:
    def bookmark() -> None:
        with Library.open(filled) as library:
            assert library.is_read_only
            library.bookmarks.add(1)

    filled.chmod(0o444)
    with pytest.raises(LibraryReadOnly):
        unprivileged(bookmark)


def test_what_sqlite_says_while_writing_is_explained(filled: Path) -> None:
    with Library.open(filled) as library:
        library._database.connection.execute("PRAGMA query_only=ON")
        with pytest.raises(LibraryReadOnly):
            library.set_read([1])
    with Library.open(filled) as library:
        pages = library._database.value("PRAGMA page_count")
        library._database.connection.execute(f"PRAGMA max_page_count={pages}")
        with pytest.raises(DiskFull):
            fill(library, 500, first=1000)
        assert library.count(ArticleFilter()) == 50


def test_a_bug_of_ours_stays_a_bug(filled: Path) -> None:
    with Library.open(filled) as library, pytest.raises(sqlite3.OperationalError):
        library._database.rows("SELECT nothing FROM nowhere")


def test_a_long_question_can_be_withdrawn(filled: Path) -> None:
    endless = "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    with Library.open(filled) as library:
        # again and again, for the first call may come before the question
        stop = threading.Event()

        def nag() -> None:
            while not stop.wait(0.01):
                library.interrupt()

        nagging = threading.Thread(target=nag)
        nagging.start()
        with pytest.raises(LibraryInterrupted):
            library._database.rows(endless)
        stop.set()
        nagging.join()
        assert library.count(ArticleFilter()) == 50


def test_two_programs_make_the_same_library_at_once(library_path: Path) -> None:
    code = f"""
from pathlib import Path
from reader.core.library import Library
with Library.open(Path({str(library_path)!r})) as library:
    library.shelf_counts()
"""
    both = [subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE) for _ in range(4)]
    assert [(one.communicate()[1], one.returncode) for one in both] == [(b"", 0)] * 4
    with Library.open(library_path) as library:
        assert add(library) == (1,)


class Recovered(sqlite3.Connection):
    """Another program recovers the journal when this one first asks for the lock."""

    asked = 0

    def execute(self, sql: str, parameters: Any = ()) -> sqlite3.Cursor:
        if sql == "BEGIN IMMEDIATE":
            self.asked += 1
            if self.asked == 1:
                error = sqlite3.OperationalError("database is locked")
                error.sqlite_errorcode = sqlite3.SQLITE_BUSY_RECOVERY
                raise error
        return super().execute(sql, parameters)


def test_a_change_waits_until_another_program_has_recovered_the_journal(library_path: Path) -> None:
    Library.open(library_path).close()
    connection = sqlite3.connect(library_path, isolation_level=None, factory=Recovered)
    with closing(database.Database(library_path, connection)) as opened, opened.change() as changing:
        changing.execute("UPDATE meta SET value = value")
    assert connection.asked == 2


def test_nothing_is_loaded_while_other_programs_wait(library_path: Path) -> None:
    """On a busy machine some who made the same library gave up while one after the other loaded its tools."""
    code = """
import sqlite3, sys
from pathlib import Path
from reader.core.library import Library
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "sqlite_utils":
            other = sqlite3.connect(sys.argv[1], timeout=0)
            other.execute("BEGIN IMMEDIATE")
            other.close()
            print("free")
sys.meta_path.insert(0, Finder())
Library.open(Path(sys.argv[1])).close()
"""
    command = [sys.executable, "-c", code, str(library_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (done.stdout, done.stderr) == ("free\n", "")


def test_opening_again_keeps_the_locks_of_the_first(library_path: Path) -> None:
    """Another program must go on seeing that the library is in use, or it tidies the journal away."""
    code = (
        "import sys; from pathlib import Path\n"
        "from reader.core.library import Library; from reader.core.models import ArticleFilter\n"
        "with Library.open(Path(sys.argv[1])) as library: print(library.count(ArticleFilter()))"
    )

    def count_elsewhere() -> int:
        command = [sys.executable, "-c", code, str(library_path)]
        return int(subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout)

    with Library.open(library_path) as first:
        add(first, numbered(1))
        Library.open(library_path).close()
        assert count_elsewhere() == 1
        add(first, numbered(2))
        assert count_elsewhere() == 2


@pytest.mark.parametrize("name", ["مكتبة %41 #1 ?mode=rw&x.db", 'a\'b "c".db', "\udcff.db"])
def test_any_name_of_a_file_will_do(tmp_path: Path, read_only, name: str) -> None:
    path = tmp_path / "مجلد #2?" / name
    path.parent.mkdir()
    with Library.open(path) as library:
        fill(library, 2)
    with Library.open(path) as library:  # its header is looked at before
        assert library.count(ArticleFilter()) == 2
    read_only(path)
    with Library.open(path) as library:
        assert (library.is_read_only, library.count(ArticleFilter())) == (True, 2)
    assert [entry.name for entry in path.parent.iterdir()] == [name]
