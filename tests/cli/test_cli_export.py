"""`warraq export`, `backup` and `restore`."""

from __future__ import annotations

import json
from functools import partial

import pytest
from builders import add, draft, fill
from privileges import unprivileged


@pytest.fixture
def ids(library):
    return add(library, draft(keywords=("حديقة",))) + tuple(fill(library, 2))


def test_the_ending_says_the_format(warraq, ids, tmp_path):
    done = warraq("export", str(ids[0]), str(ids[1]), "--to", str(tmp_path / "out.md"))
    assert done.status == 0
    assert "مقالتان" in done.text
    assert (tmp_path / "out.md").read_text("utf-8").count("\n# ") == 1


def test_filters_choose_and_json_tells(warraq, ids, tmp_path):
    target = tmp_path / "out.jsonl"
    done = warraq("export", "--keyword", "حديقة", "--to", str(target), "--json")
    told = done.json
    assert (told["path"], told["format"], told["articles"], told["marks"]) == (
        str(target),
        "json_lines",
        1,
        0,
    )
    assert json.loads(target.read_text("utf-8"))["id"] == ids[0]


def test_marks_go_out_alone(warraq, library, ids, tmp_path):
    library.bookmarks.add(ids[0], 2, "ملاحظتي")
    warraq("export", "--marks", "--to", str(tmp_path / "out.txt"))
    text = (tmp_path / "out.txt").read_text("utf-8")
    assert "ملاحظتي" in text
    assert "الخبر رقم" not in text


def test_references_are_printed_or_written(warraq, ids, tmp_path):
    printed = warraq("export", str(ids[0]), "--citation", "csl")
    assert printed.json[0]["title"] == "افتتاح حديقة على ضفة النهر"
    warraq("export", str(ids[0]), "--citation", "bibtex", "--to", str(tmp_path / "refs.txt"))
    assert (tmp_path / "refs.txt").read_text("utf-8").startswith("@article{")


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("export", "1"), 2, "--to"),
        (("export", "1", "--marks", "--to", "x.txt"), 2, "لا تجتمع"),
        (("export", "1", "--citation", "apa"), 2, "bibtex"),
        (("export", "1", "--to", "x.doc"), 1, ".epub"),
        (("export", "99", "--to", "x.txt"), 1, "99"),
        (("export", "--keyword", "لا شيء", "--to", "x.txt"), 1, "ليس فيما اخترت"),
        (("restore", "no.db"), 1, "no.db"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(warraq, ids, tmp_path, monkeypatch, words, status, said):
    monkeypatch.chdir(tmp_path)
    done = warraq(*words)
    assert done.status == status
    assert said in done.error
    assert not list(tmp_path.glob("x.*"))


def test_a_library_that_is_not_there_is_not_made_to_be_copied(warraq, tmp_path):
    done = warraq("backup", tmp_path / "copy.db", "--library", tmp_path / "mistyped.db")
    assert (done.status, done.error) == (1, f"لا توجد مكتبة في {tmp_path / 'mistyped.db'}.\n")
    assert list(tmp_path.glob("*.db")) == []


def test_a_folder_one_may_not_enter_takes_no_copy(stocked, tmp_path):
    shut = tmp_path / "shut"
    shut.mkdir()
    shut.chmod(0)
    for words in (["backup", shut / "copy.db"], ["export", "--to", shut / "out.md"]):
        done = unprivileged(partial(stocked, *words))
        assert (done.status, done.error) == (1, f"لا تُتاح الكتابة في {words[-1]}؛ تحقّق من المجلد وأذوناته.\n")


def test_a_library_comes_back_from_its_backup(warraq, library, ids, tmp_path):
    backup = str(tmp_path / "copy.db")
    assert warraq("backup", backup, "--json").json["articles"] == 3
    library.delete(list(ids))
    told = warraq("restore", backup, "--json").json
    assert (told["articles"], told["target"]) == (3, str(library.path))
    assert told["kept"] == str(library.path.with_name("library.before-restore.db"))
    assert "3 مقالات" in warraq("check").text


def test_what_was_read_and_bookmarked_comes_back(stocked, tmp_path):
    from reader.core.library import Library
    from reader.paths import library_file

    stocked("bookmark", 1)
    with Library.open(library_file()) as library:
        library.set_read([3])
    assert stocked("export", "--to", tmp_path / "all.jsonl").status == 0
    other = ("--library", tmp_path / "other.db")
    assert stocked("import", tmp_path / "all.jsonl", *other).status == 0
    there = {row["title"]: (row["read"], row["bookmarked"]) for row in stocked("list", *other, "--json").json}
    here = {row["title"]: (row["read"], row["bookmarked"]) for row in stocked("list", "--json").json}
    assert there == here
    assert sorted(there.values()) == [(False, False), (False, True), (True, False)]
    assert len(stocked("list", "--unread", *other, "--json").json) == 2
    assert stocked("check", *other).status == 0


def test_what_was_unmarked_since_stays_so(stocked, tmp_path):
    stocked("bookmark", 1)
    stocked("export", "--to", tmp_path / "all.jsonl")
    stocked("bookmark", 1, "--remove")
    stocked("import", tmp_path / "all.jsonl")
    assert stocked("list", "--bookmarked", "--json").json == []
