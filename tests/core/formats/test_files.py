"""The door: files, folders and bytes come in; every failure is a sentence about a path."""

import hashlib
import os
import subprocess
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from privileges import unprivileged

from reader.core import errors
from reader.core.formats import FILE_PATTERNS, MIME_TYPES, article_files, files, read_bytes, read_file

TEXT = "عنوان الخبر\nفقرة من الخبر.\n"


def test_a_file_gives_its_drafts_and_keeps_its_bytes(tmp_path):
    path = tmp_path / "خبر.txt"
    path.write_bytes(TEXT.encode())
    reading = read_file(path)
    assert reading.path == str(path)
    assert (reading.format, reading.encoding) == ("text", "utf-8")
    assert reading.original == TEXT.encode()
    assert reading.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert [(draft.title, draft.body) for draft in reading.drafts] == [("عنوان الخبر", ("فقرة من الخبر.",))]


def test_an_article_without_a_title_takes_the_name_of_its_file(tmp_path):
    path = tmp_path / "رحلة_إلى الجبل.txt"
    path.write_text("كلام كثير في سطر واحد طويل. " * 20, encoding="utf-8")
    assert read_file(path).drafts[0].title == "رحلة إلى الجبل"


def test_a_missing_file_is_gone(tmp_path):
    with pytest.raises(errors.FileGone, match="غير موجود"):
        read_file(tmp_path / "لا شيء.txt")


def test_a_folder_or_a_pipe_cannot_be_read(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(errors.FileNotPlain):
            read_file(path)


def test_a_forbidden_file_or_folder_cannot_be_read(tmp_path):
    file, folder = tmp_path / "سر.txt", tmp_path / "مغلق"
    file.write_text(TEXT)
    folder.mkdir()
    (folder / "inner.txt").write_text(TEXT)
    for path in (file, folder):
        path.chmod(0)
    for path in (file, folder, folder / "inner.txt"):
        with pytest.raises(errors.FileUnreadable):
            unprivileged(partial(read_file, path))


@pytest.mark.parametrize("data", [b"", b" \n\t ", b"\xef\xbb\xbf\r\n", "\u200f \n---\n".encode()])
def test_a_file_without_letters_is_empty(data):
    with pytest.raises(errors.FileEmpty):
        read_bytes(data, "فارغ.txt")


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n" + bytes(50), bytes(range(256)) * 40])
def test_a_picture_or_the_like_is_no_text(data):
    with pytest.raises(errors.FileBinary) as raised:
        read_bytes(data, "صورة.txt")
    assert raised.value.subject == "صورة.txt"


def test_a_huge_file_is_refused_unread(tmp_path):
    path = tmp_path / "ضخم.txt"
    with path.open("wb") as file:
        file.truncate(files.LARGEST + 1)
    with pytest.raises(errors.FileTooLarge):
        read_file(path)


def test_a_structured_file_is_of_unknown_format():
    with pytest.raises(errors.FormatUnknown):
        read_bytes(b"%!PS-Adobe-3.0", "ملف.ps")


def test_any_other_name_is_read_as_text():
    assert read_bytes(TEXT.encode(), "-").format == "text"
    assert read_bytes(TEXT.encode(), "خبر.bak").format == "text"


def test_folders_are_walked_in_natural_order(tmp_path):
    for name in ("10.txt", "2.TXT", "1.md", "صورة.png", ".خفي.txt", "ب/2.txt", "أ/1.txt", ".git/1.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    (tmp_path / "ب" / "حلقة").symlink_to(tmp_path)
    found = [str(path.relative_to(tmp_path)) for path in article_files([tmp_path])]
    assert found == ["1.md", "2.TXT", "10.txt", "أ/1.txt", "ب/2.txt"]


def test_what_is_named_outright_is_always_tried(tmp_path):
    named = [tmp_path / "x.dat", tmp_path / "لا شيء"]
    assert list(article_files(named)) == named


def test_the_tables_for_dialogs_and_menus():
    assert "*.txt" in FILE_PATTERNS
    assert "text/plain" in MIME_TYPES


def test_the_door_opens_without_parsers():
    heavy = "hijridate selectolax html email json zipfile hashlib sqlite3 logging"
    code = f"import sys, reader.core.formats; print(*[m for m in {heavy.split()} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


@given(st.binary())
def test_bytes_become_drafts_or_a_file_error(data):
    with suppress(errors.FileError):
        assert read_bytes(data, "ملف.txt").drafts


def test_what_looks_like_a_file_and_keeps_one_waiting_is_refused_at_once(tmp_path, monkeypatch):
    """Stands in for `/proc/kmsg`, which looks so, and from which reading takes something away."""
    os.mkfifo(tmp_path / "log.txt")
    writer = os.open(tmp_path / "log.txt", os.O_RDWR)
    monkeypatch.setattr(Path, "is_file", lambda _path: True)
    with pytest.raises(errors.FileNotPlain):
        read_file(tmp_path / "log.txt")
    os.close(writer)


def test_a_folder_one_may_not_look_into_ends_nothing(tmp_path, monkeypatch):
    """Stands in for permissions, which do not bind root."""
    (tmp_path / "locked").mkdir()
    (tmp_path / "free.txt").write_text("نص", "utf-8")
    look = os.stat

    def stat(path, **how):
        if "locked" in os.fspath(path):
            raise PermissionError(13, "Permission denied", path)
        return look(path, **how)

    monkeypatch.setattr(os, "stat", stat)
    assert tmp_path / "free.txt" in list(article_files([tmp_path]))
