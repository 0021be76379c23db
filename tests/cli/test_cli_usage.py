"""Which words are understood, and what is said of those that are not."""

from __future__ import annotations

from pathlib import Path

import pytest

import reader.app
from reader import __version__
from reader.__main__ import main
from reader.arguments import UsageError, WindowArguments, split_words, window_arguments
from reader.cli import COMMANDS

WRONG = [
    (["list", "--nope"], "لا يُعرف هنا معنى --nope."),
    (["list", "extra"], "لا يُعرف هنا معنى extra."),
    (["list", "--limit"], "الخيار --limit يحتاج إلى قيمة."),
    (["list", "--limit", "كثير"], "--limit: ليس كثير عددًا صحيحًا."),
    (["list", "--limit", "9" * 19], f"--limit: ليس {'9' * 19} عددًا صحيحًا."),
    (
        ["list", "--since", "2024-02-30"],
        "--since: ليس 2024-02-30 تاريخًا مثل 2024 أو 2024-12 أو 2024-12-04 أو «4 ديسمبر 2024».",
    ),
    (["list", "--json=1"], "الخيار --json لا يأخذ قيمة."),
    (["list", "--shape", "round"], "--shape: ليس round واحدًا من auto وalways وnever."),
    (["show"], "ينقص الأمرَ ID."),
    (["show", "0"], "ID: يبدأ العدّ من 1."),
    (["show", "1", "2"], "لا يُعرف هنا معنى 2."),
    (["import"], "ينقص الأمرَ PATH."),
    (["import", "a", "--workers", "0"], "--workers: يبدأ العدّ من 1."),
    (["import", ""], "PATH: اسم الملف فارغ."),
    (["import", "-a.txt"], "لا يُعرف هنا معنى -a.txt."),
    (["list", "--library", ""], "--library: اسم الملف فارغ."),
    (["backup", ""], "FILE: اسم الملف فارغ."),
    (["export", "1", "--to", ""], "--to: اسم الملف فارغ."),
    (["bookmarks", "--color", "red"], "--color: ليس red واحدًا من yellow وgreen وblue وpink وviolet."),
    (["search"], "ينقص الأمرَ QUERY."),
    (["list", "--source", "أ", "--limit", "3", "--source=ب"], "أُعطي --source مرّتين، وله قيمة واحدة."),
    (["import", "a", "--library", "x.db", "--library", "y.db"], "أُعطي --library مرّتين، وله قيمة واحدة."),
    (["list", "--source", " "], "--source: القيمة فارغة."),
    (["search", "نهر", "--keyword", ""], "--keyword: القيمة فارغة."),
    (["list", "--since", "2025", "--until", "2024-12"], "ما يبدأ به --since بعد ما ينتهي به --until."),
    (["show", "1", "--raw", "--json"], "لا يجتمع الخياران --raw و--json."),
    (["bookmark", "1", "--remove", "--note", "ملاحظة"], "لا يجتمع الخياران --remove و--note."),
    (["search", "نهر", "--nope"], "لا يُعرف هنا معنى --nope."),
    (["search", "نهر", "--order", "best"], "--order: ليس best واحدًا من newest وrelevance وrelevance-all."),
]


@pytest.mark.parametrize(("words", "sentence"), WRONG, ids=lambda given: " ".join(given)[:40])
def test_a_usage_error_of_a_command_names_its_help(warraq, library_path, words, sentence):
    done = warraq(*words)
    assert (done.status, done.raw) == (2, b"")
    assert done.error == f"{sentence} انظر: warraq {words[0]} --help\n"
    assert not library_path.exists()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--nope"], "الخيار --nope غير معروف."),
        (["article.txt", "--nope"], "الخيار --nope غير معروف."),
        (["--json"], "الخيار --json غير معروف."),
        (["serch"], "لا أمر ولا ملف باسم serch."),
        (["--library", "x.db", "--library=y.db", "a.txt"], "أُعطي --library مرّتين، وله قيمة واحدة."),
        (["--library"], "الخيار --library يحتاج إلى اسم ملف."),
        (["--library="], "الخيار --library يحتاج إلى اسم ملف."),
        (["--library", "--samples"], "الخيار --library يحتاج إلى اسم ملف."),
    ],
)
def test_a_usage_error_of_the_window_names_the_help(warraq, words, sentence):
    done = warraq(*words)
    assert (done.status, done.raw, done.error) == (2, b"", f"{sentence} انظر: warraq --help\n")


@pytest.mark.parametrize("words", [["list"], ["show", "1"], ["search", "نهر"], ["bookmarks"], ["check"]])
def test_a_library_that_is_named_must_be_there_to_be_looked_into(warraq, tmp_path, words):
    done = warraq(*words, "--library", tmp_path / "نسيت.db")
    assert (done.status, done.raw) == (1, b"")
    assert "نسيت.db" in done.error
    assert not (tmp_path / "نسيت.db").exists()
    assert warraq("list").status == 0  # the usual one is made when it is wanted


def test_a_month_may_begin_in_the_year_that_ends(warraq):
    assert warraq("list", "--since", "2024-03", "--until", "2024").status == 0


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], WindowArguments()),
        (["a.txt", "b.html"], WindowArguments((Path("a.txt"), Path("b.html")))),
        (["--library", "x.db", "a.txt"], WindowArguments((Path("a.txt"),), Path("x.db"))),
        (["a.txt", "--library=x.db"], WindowArguments((Path("a.txt"),), Path("x.db"))),
        (["--samples"], WindowArguments(samples=True)),
        (["./list"], WindowArguments((Path("list"),))),
        (["--", "list", "--samples"], WindowArguments((Path("list"), Path("--samples")))),
    ],
)
def test_all_else_opens_the_window(monkeypatch, words, expected):
    opened: list[WindowArguments] = []

    def run(arguments: WindowArguments) -> int:
        opened.append(arguments)
        return 7

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(reader.app, "run", run)
    assert main(words) == 7
    assert opened == [expected]


def test_without_a_screen_one_sentence_says_so(warraq, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    done = warraq()
    assert (done.status, done.raw) == (1, b"")
    assert done.error.startswith("لا توجد شاشة تُفتح عليها نافذة.")
    assert len(done.error.splitlines()) == 1


def test_a_command_word_wins_over_a_file_of_that_name(warraq, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("list").write_text("ملف اسمه كاسم أمر", "utf-8")
    assert warraq("list", "--json").json == []


@pytest.mark.parametrize("words", [["--library", "FILE", "list"], ["list", "--library", "FILE"]])
def test_the_library_may_be_named_before_and_after(warraq, page, tmp_path, library_path, words):
    other = tmp_path / "other.db"
    warraq("import", page, "--library", other)
    named = [str(other) if word == "FILE" else word for word in words]
    assert len(warraq(*named, "--json").json) == 2
    assert len(warraq("--json", *named).json) == 2
    assert not library_path.exists()


def test_the_environment_names_the_library(warraq, page, tmp_path, monkeypatch):
    monkeypatch.setenv("WARRAQ_LIBRARY", str(tmp_path / "mine.db"))
    warraq("import", page)
    assert (tmp_path / "mine.db").exists()


def test_splitting_leaves_option_values_alone():
    split = split_words(["--library", "list", "--json", "show", "list", "--raw"])
    assert (split.options, split.first, split.rest) == (
        ("--library", "list", "--json"),
        "show",
        ("list", "--raw"),
    )
    with pytest.raises(UsageError):
        window_arguments(["--shape", "always"])


def test_version_is_printed(warraq):
    assert warraq("--version").text == f"warraq {__version__}\n"


@pytest.mark.parametrize("words", [("--help",), ("-h",), ("--library", "x", "--help")])
def test_help_names_every_command(warraq, words):
    done = warraq(*words)
    assert done.status == 0
    for command in COMMANDS:
        assert f"  warraq {command.name} " in done.text
        assert command.help in done.text


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_help_names_all_options_of_a_command(warraq, library_path, command):
    done = warraq(command.name, "--help")
    assert done.status == 0
    assert done.lines[0] == command.help
    for option in ("--library FILE", "--json", "--shape auto|always|never", "-h, --help"):
        assert f"  {option} " in done.text
    assert done.text == warraq("--help", command.name).text
    assert not library_path.exists()
    assert "usage" not in done.text


def test_every_option_is_explained(warraq):
    for command in COMMANDS:
        options = warraq(command.name, "--help").text.split("\n\n")[1].splitlines()
        assert all(len(line.split("  ")) > 2 for line in options)
