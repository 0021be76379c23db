"""`warraq check`: of a whole library, a damaged one, and one that is none."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import partial

import pytest
from privileges import unprivileged

from reader.core.library import Library


def test_a_sound_library_has_no_problems(stocked, library_path):
    assert stocked("check").text == "المكتبة سليمة، وفيها 3 مقالات.\n"
    done = stocked("check", "--json")
    assert done.status == 0
    assert done.json == {"library": str(library_path), "articles": 3, "problems": [], "repaired": []}


def test_no_library_is_made(warraq, library_path):
    for words in ((), ("--repair",)):
        done = warraq("check", *words)
        assert (done.status, done.raw) == (1, b"")
        assert done.error == f"لا توجد مكتبة في {library_path}.\n"
        assert not library_path.exists()


def test_a_damaged_library_is_reported_and_left_alone(stocked, library_path):
    data = bytearray(library_path.read_bytes())
    data[2048 : len(data) // 2] = b"\xff" * (len(data) // 2 - 2048)
    library_path.write_bytes(data)
    done = stocked("check", "--json")
    assert done.status == 1
    assert done.json["problems"]
    assert done.error.splitlines() == done.json["problems"]
    assert library_path.read_bytes() == data


def test_another_file_is_no_library(warraq, tmp_path):
    other = tmp_path / "letter.txt"
    other.write_text("هذه رسالة وليست مكتبة.\n" * 50, "utf-8")
    done = warraq("list", "--library", other)
    assert (done.status, done.raw) == (1, b"")
    assert str(other) in done.error
    assert len(done.error.splitlines()) == 1
    assert warraq("check", "--library", other).status == 1


def test_repair_rebuilds_the_index(stocked, library_path):
    with closing(sqlite3.connect(library_path)) as connection, connection:
        connection.execute("INSERT INTO article_index (article_index) VALUES ('delete-all')")
    broken = stocked("check")
    assert broken.status == 1
    assert "فهرس البحث" in broken.error
    mended = stocked("check", "--repair", "--json")
    assert mended.status == 0
    assert (mended.json["problems"], len(mended.json["repaired"])) == ([], 1)
    assert stocked("search", "رمان", "--json").json["total"] == 1


def test_repair_tells_a_person(stocked, library_path):
    with closing(sqlite3.connect(library_path)) as connection, connection:
        connection.execute("INSERT INTO article_index (article_index) VALUES ('delete-all')")
    assert stocked("check", "--repair").lines == [
        "أُعيد بناء فهرس البحث.",
        "المكتبة سليمة، وفيها 3 مقالات.",
    ]


def test_an_empty_library_holds_no_articles(warraq, library_path):
    assert warraq("list").status == 0
    assert warraq("check").text == "المكتبة سليمة، وليس فيها مقالات.\n"
    copied = warraq("backup", library_path.with_name("copy.db"))
    assert copied.text == "نُسخت المكتبة، وليس فيها مقالات.\n"


@pytest.mark.parametrize("words", [["check"], ["check", "--repair"], ["restore", "copy.db"], ["list"]])
def test_a_library_in_a_folder_one_may_not_enter(warraq, tmp_path, monkeypatch, words):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "shut").mkdir()
    for name in ("shut/library.db", "copy.db"):
        Library.open(tmp_path / name).close()
    (tmp_path / "shut").chmod(0)
    done = unprivileged(partial(warraq, *words, "--library", "shut/library.db"))
    place = tmp_path / "shut" / "library.db"
    sentence = f"لا يمكن فتح المكتبة أو إنشاؤها في {place}؛ تحقّق من المجلد وأذوناته.\n"
    assert (done.status, done.error) == (1, sentence)
