"""What is new in a watched folder, by the times of its files."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from builders import draft, reading

from reader.core.importing import watching
from reader.core.importing.watching import scan

if TYPE_CHECKING:
    from pathlib import Path

    from reader.core.library import Library


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file, a file within a folder, and an empty folder."""
    folder = tmp_path / "watched"
    (folder / "within").mkdir(parents=True)
    (folder / "empty").mkdir()
    (folder / "one.txt").write_text("عنوان\nنصّ.", "utf-8")
    (folder / "within" / "two.txt").write_text("عنوان\nنصّ آخر.", "utf-8")
    return folder


def names(library: Library, folder: Path, at: float) -> list[str]:
    return sorted(file.name for file in scan(library, str(folder), at).new)


def changed_at(folder: Path) -> float:
    """When the last of its files changed, by the clock of the file system."""
    return max(max(file.stat().st_mtime, file.stat().st_ctime) for file in folder.rglob("*.txt"))


def test_at_first_everything_is_new_and_the_folders_within_are_watched_too(
    library: Library, folder: Path
) -> None:
    found = scan(library, str(folder), changed_at(folder) + 5)
    assert sorted(file.name for file in found.new) == ["one.txt", "two.txt"]
    assert set(found.watched) == {str(path) for path in (folder, *folder.rglob("*"))}
    assert found.watched[0] == str(folder)


def test_later_only_what_changed_since_is_new(library: Library, folder: Path) -> None:
    moment = changed_at(folder)
    library.watched.note(str(folder), moment + 60)
    assert names(library, folder, moment + 61) == []
    library.watched.note(str(folder), moment + 1)  # clocks of file systems are coarse
    assert names(library, folder, moment + 61) == ["one.txt", "two.txt"]


def test_an_old_file_that_came_since_is_new(library: Library, folder: Path) -> None:
    library.watched.note(str(folder), changed_at(folder) - 60)
    os.utime(folder / "one.txt", (1e9, 1e9))
    assert "one.txt" in names(library, folder, changed_at(folder) + 5)


def test_a_clock_that_was_set_back_says_nothing(library: Library, folder: Path) -> None:
    moment = changed_at(folder)
    library.watched.note(str(folder), moment + 3600)
    assert names(library, folder, moment + 5) == ["one.txt", "two.txt"]


def test_what_belongs_to_a_saved_page_and_what_is_hidden_is_not_watched(
    library: Library, folder: Path
) -> None:
    (folder / "page.html").write_text("<title>صفحة</title><p>نصّ.</p>", "utf-8")
    for name in ("page_files", ".hidden"):
        (folder / name).mkdir()
        (folder / name / "part.html").write_text("<p>جزء</p>", "utf-8")
    found = scan(library, str(folder), changed_at(folder) + 5)
    assert not [path for path in found.watched if "page_files" in path or ".hidden" in path]
    assert "part.html" not in [file.name for file in found.new]


def test_a_folder_that_is_gone_is_told(library: Library, tmp_path: Path) -> None:
    found = scan(library, str(tmp_path / "gone"), 1.0)
    assert (found.is_there, found.new, found.watched) == (False, (), (str(tmp_path),))


def test_a_folder_of_old_files_that_was_moved_here_is_new(
    library: Library, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add([reading(draft(), path=str(folder / "within" / "two.txt"))])
    (tmp_path / "old" / "deep").mkdir(parents=True)
    (tmp_path / "old" / "deep" / "three.txt").write_text("عنوان\nنصّ ثالث.", "utf-8")
    (tmp_path / "old").rename(folder / "moved")
    real, moved, now = watching._moment, str(folder / "moved"), changed_at(folder)
    # as if all but the moved folder had been here since yesterday
    monkeypatch.setattr(watching, "_moment", lambda place: real(place) - 86400 * (str(place) != moved))
    library.watched.note(str(folder), now - 60)
    assert names(library, folder, now + 60) == ["three.txt"]
    library.add([reading(draft(title="ثالث"), path=str(folder / "moved" / "deep" / "three.txt"))])
    assert names(library, folder, now + 60) == []


def test_a_new_link_to_an_old_file_is_new(library: Library, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "old.txt"
    target.write_text("عنوان\nنصّ قديم.", "utf-8")
    link = folder / "link.txt"
    link.symlink_to(target)
    assert watching._moment(link) >= os.lstat(link).st_ctime
    os.utime(link, (1e9, 1e9), follow_symlinks=False)
    assert "link.txt" in names(library, folder, changed_at(folder) + 60)


def test_a_file_that_is_being_written_is_left_to_the_next_look(library: Library, folder: Path) -> None:
    moment = changed_at(folder)
    found = scan(library, str(folder), moment + 0.5)
    assert found.is_growing
    assert "two.txt" not in [file.name for file in found.new]
    assert not scan(library, str(folder), moment + 5).is_growing


@pytest.mark.parametrize(
    "name",
    [
        "~$تقرير.docx",
        "#خبر.txt#",
        "خبر.txt.part",
        "خبر.txt.partial",
        "خبر.txt.opdownload",
        "خبر.txt~",
        "a.!ut",
    ],
)
def test_what_programs_keep_while_they_write_is_no_article(library: Library, folder: Path, name: str) -> None:
    (folder / name).write_text(
        "عنوان الخبر\nأعلنت البلدية أمس افتتاح حديقة عامة جديدة على ضفة النهر.", "utf-8"
    )
    assert names(library, folder, changed_at(folder) + 60) == ["one.txt", "two.txt"]
