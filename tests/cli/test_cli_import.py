"""`warraq import`: files, folders and standard input, and what it says of each."""

from __future__ import annotations

import json
from pathlib import Path

import pytest


def test_one_json_line_a_file_and_the_summary_last(warraq, page, note):
    done = warraq("import", page, note, "--json")
    first, second, last = done.json_lines
    assert list(first.items()) == [
        ("path", str(page)),
        ("status", "imported"),
        ("articles", [1, 2]),
        ("reason", None),
    ]
    assert (second["path"], second["articles"]) == (str(note), [3])
    seconds = last["summary"].pop("seconds")
    assert isinstance(seconds, float)
    assert last == {
        "summary": {
            "files": 2,
            "imported": 2,
            "duplicate": 0,
            "updated": 0,
            "skipped": 0,
            "failed": 0,
            "articles": 3,
        }
    }
    assert (done.status, done.error) == (0, "")


def test_arabic_is_not_escaped(warraq, tmp_path, note):
    renamed = note.rename(tmp_path / "يوميات.txt")
    assert str(renamed) in warraq("import", renamed, "--json").text


def test_a_person_gets_an_account(warraq, page, note):
    done = warraq("import", page, note)
    assert done.text.startswith("الملفات: 2 (استُورد 2). المقالات الجديدة: 3. الزمن: ")
    assert done.error == ""


def test_the_second_time_all_is_known(stocked, page, note):
    done = stocked("import", page, note, "--json")
    assert [line.get("status") for line in done.json_lines] == ["duplicate", "duplicate", None]
    assert done.json_lines[0]["articles"] == [1, 2]
    assert done.json_lines[-1]["summary"]["articles"] == 0
    assert done.status == 0


def test_what_fails_is_named_and_the_rest_goes_in(warraq, tmp_path, page):
    empty = tmp_path / "empty.txt"
    empty.touch()
    gone = tmp_path / "gone.txt"
    done = warraq("import", gone, page, empty, "--json")
    assert done.status == 1
    assert [line.get("status") for line in done.json_lines] == ["failed", "imported", "failed", None]
    assert done.json_lines[0]["reason"] == f"الملف غير موجود: {gone}. تحقّق من مكانه ثم أعد المحاولة."
    assert done.error.splitlines() == [
        f"الملف غير موجود: {gone}. تحقّق من مكانه ثم أعد المحاولة.",
        f"الملف فارغ، وليس فيه ما يُقرأ: {empty}.",
    ]
    assert len(warraq("list", "--json").json) == 2


def test_a_folder_brings_its_files(warraq, tmp_path, page, note):
    done = warraq("import", tmp_path, "--json")
    assert {line.get("path") for line in done.json_lines} >= {str(page), str(note)}
    assert done.json_lines[-1]["summary"]["imported"] == 2


def test_standard_input_is_imported_unchanged(warraq, page):
    done = warraq("import", "-", "--json", stdin=page.read_bytes())
    assert done.json_lines[0] == {"path": "-", "status": "imported", "articles": [1, 2], "reason": None}
    assert warraq("show", 1, "--json").json["title"] == "افتتاح مكتبة عامة في حي الورود"
    assert warraq("show", 1, "--raw").raw == page.read_bytes()


def test_standard_input_is_read_at_its_place_among_files(warraq, page, note, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("عنوان آخر\nنصّ قصير يكفي فقرة واحدة.\n", "utf-8")
    done = warraq("import", note, "-", other, "--json", stdin=page.read_bytes())
    assert [line.get("path") for line in done.json_lines] == [str(note), "-", str(other), None]
    assert done.json_lines[-1]["summary"]["files"] == 3


def test_empty_standard_input_is_named(warraq):
    done = warraq("import", "-")
    assert done.status == 1
    assert done.error == "الملف فارغ، وليس فيه ما يُقرأ: -.\n"


def test_a_dry_run_makes_no_library(warraq, page, note, library_path):
    done = warraq("import", page, note, "--dry-run", "--json")
    assert [line.get("status") for line in done.json_lines] == ["imported", "imported", None]
    assert done.json_lines[-1]["summary"]["articles"] == 3
    assert not library_path.exists()


def test_a_dry_run_says_that_nothing_changed(warraq, page):
    done = warraq("import", page, "--dry-run")
    assert done.text == "الملفات: 1 (استُورد 1). المقالات التي ستُضاف: 2. لم يُغيَّر شيء.\n"


def test_a_dry_run_of_standard_input(warraq, page, library_path):
    done = warraq("import", "-", "--dry-run", "--json", stdin=page.read_bytes())
    assert done.json_lines[0] == {"path": "-", "status": "imported", "articles": [], "reason": None}
    failed = warraq("import", "-", "--dry-run", "--json", stdin=b"")
    assert failed.json_lines[0]["reason"] == "الملف فارغ، وليس فيه ما يُقرأ: -."
    assert not library_path.exists()


def test_a_dry_run_knows_what_is_there(stocked, page, library_path):
    before = library_path.read_bytes()
    done = stocked("import", page, "--dry-run", "--json")
    assert done.json_lines[0]["status"] == "duplicate"
    assert library_path.read_bytes() == before


def test_other_processes_read_the_same(warraq, tmp_path):
    for number in range(40):
        text = f"الخبر رقم {number}\nفقرة واحدة من الخبر رقم {number} كما ورد.\n"
        (tmp_path / f"{number:02}.txt").write_text(text, "utf-8")
    done = warraq("import", tmp_path, "--workers", 2, "--json")
    assert [line["path"] for line in done.json_lines[:-1]] == sorted(map(str, tmp_path.glob("*.txt")))
    assert done.json_lines[-1]["summary"]["articles"] == 40


def test_every_line_is_json_by_itself(warraq, page):
    lines = warraq("import", page, "--json").lines
    assert [json.dumps(json.loads(line), ensure_ascii=False) for line in lines] == lines


def test_where_a_file_lies_is_kept_whichever_folder_one_is_in(warraq, page, monkeypatch):
    monkeypatch.chdir(page.parent)
    said = warraq("import", page.name, "--json").json_lines[0]
    assert (said["path"], said["status"]) == (page.name, "imported")
    assert warraq("show", 1, "--json").json["origin"]["path"] == str(page)


def test_two_texts_of_one_name_in_two_folders_are_two_articles(warraq, tmp_path, monkeypatch):
    for folder, end in (("a", "مساءً."), ("b", "صباحًا، والوصول ظهرًا.")):
        (tmp_path / folder).mkdir()
        monkeypatch.chdir(tmp_path / folder)
        Path("note.txt").write_text(f"مواعيد القطار\nيغادر القطار من المحطة القديمة {end}\n", "utf-8")
        assert warraq("import", "note.txt", "--json").json_lines[0]["status"] == "imported"


def test_what_is_piped_in_twice_is_two_articles(warraq):
    for end in ("مساءً.", "صباحًا، والوصول ظهرًا."):
        text = f"مواعيد القطار\nيغادر القطار من المحطة القديمة {end}\n".encode()
        assert warraq("import", "-", "--json", stdin=text).json_lines[0]["status"] == "imported"


def disk_full(library):
    from reader.core.errors import DiskFull

    return DiskFull(library.path)


@pytest.mark.parametrize(
    ("ending", "status", "said"),
    [(disk_full, 1, "امتلأ القرص"), (lambda _library: KeyboardInterrupt(), 130, "")],
    ids=["full disk", "Ctrl+C"],
)
def test_an_import_that_cannot_go_on_tells_how_far_it_came(
    warraq, tmp_path, monkeypatch, ending, status, said
):
    from reader.core.library import Library

    file = tmp_path / "many.jsonl"
    file.write_text("\n".join(json.dumps({"title": f"خبر {n}", "body": "نص " * 40}) for n in range(3000)))
    add, calls = Library.add_prepared, []

    def broken_at_last(library, *given):
        calls.append(given)
        if len(calls) > 1:
            raise ending(library)
        return add(library, *given)

    monkeypatch.setattr(Library, "add_prepared", broken_at_last)
    done = warraq("import", file, "--json")
    monkeypatch.setattr(Library, "add_prepared", add)
    kept = len(warraq("list", "--json").json)
    assert (done.status, done.json_lines[-1]["summary"]["articles"]) == (status, kept)
    assert 0 < kept < 3000
    assert said in done.error


def test_a_person_hears_what_was_left_out_of_a_file(warraq, tmp_path):
    cut = tmp_path / "cut.json"
    cut.write_text('[{"title": "سوق الميناء", "body": "فتح السوق أبوابه أمس."}, {"title": "كتاب", "bo')
    done = warraq("import", cut)
    assert done.status == 0
    assert done.error.startswith(f"{cut}: ")
    assert warraq("import", cut, "--json").error == ""
