"""Counts and lengths as Arabic says them."""

from __future__ import annotations

import re
import time

import pytest

from reader.core.arabic.dates.words import Digits
from reader.core.arabic.numerals import FILES
from reader.core.english_wording import EnglishWording
from reader.core.wording import WORDS_A_MINUTE, Wording, here, name_line, path_line


@pytest.fixture
def in_riyadh(monkeypatch):
    """The clock of this computer is three hours before UTC."""
    monkeypatch.setenv("TZ", "UTC-3")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("in_riyadh")
def test_a_moment_is_told_by_the_clock_here():
    assert Wording().moment("2024-12-04T22:14:05Z") == "٥ كانون الأول/ديسمبر ٢٠٢٤ ٠١:١٤"
    assert here("2024-12-04") == "2024-12-04T00:00"
    assert here("no moment") == "no moment"


@pytest.mark.parametrize(
    ("value", "shown"), [(10.5, "١٠٫٥"), (20.0, "٢٠"), (0.0, "٠"), (1.25, "١٫٢"), (110, "١١٠")]
)
def test_a_number_has_a_tenth_at_most(value, shown):
    assert Wording().number(value) == shown


def test_a_number_is_written_in_the_chosen_digits():
    assert Wording(number_digits=Digits.WESTERN).number(10.5) == "10.5"
    assert EnglishWording().number(10.5) == "10.5"


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (0, "لا ملفات"),
        (1, "ملف واحد"),
        (2, "ملفان"),
        (3, "٣ ملفات"),
        (10, "١٠ ملفات"),
        (11, "١١ ملفًا"),
        (99, "٩٩ ملفًا"),
        (100, "١٠٠ ملف"),
        (102, "١٠٢ ملف"),
        (103, "١٠٣ ملفات"),
        (1_200_311, "١٬٢٠٠٬٣١١ ملفًا"),
    ],
)
def test_a_noun_agrees_with_its_number(n, words):
    assert Wording().count(n, FILES) == words


def test_thousands_are_parted_in_the_manner_of_the_digits():
    assert Wording(number_digits=Digits.WESTERN).count(1200, FILES) == "1,200 ملف"
    assert Wording().digits("3,5 و 1,200") == "٣,٥ و ١٬٢٠٠"


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "دقيقة قراءة"), (2, "دقيقتا قراءة"), (5, "٥ دقائق قراءة"), (12, "١٢ دقيقة قراءة")],
)
def test_how_long_a_text_takes(minutes, words):
    assert Wording().minutes_to_read(minutes * WORDS_A_MINUTE) == words


@pytest.mark.parametrize("path", ["/home/reader/مقالات/2024/خبر 3.txt", "C:\\مقالات\\2024\\a.txt", "a.txt"])
def test_the_folders_of_a_path_stand_in_their_order(path):
    line = path_line(path)
    assert line.translate(dict.fromkeys(map(ord, "\u2066\u2068\u2069"))) == path
    names = [name for name in re.split(r"[/\\]", path) if name]
    isolates = re.findall("\u2068([^\u2069]*)\u2069", line)
    assert isolates == [name.removesuffix(".txt") if "خبر" in name else name for name in names]
    assert line[0] == "\u2066"
    assert line[-1] == "\u2069"


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("خبر 3.txt", "\u2068خبر 3\u2069.txt"),
        ("2024-12-04 تقرير (1).html", "\u20682024-12-04 تقرير (1)\u2069.html"),
        ("report.txt", "\u2068report.txt\u2069"),
        ("2024-12-04.html", "\u20682024-12-04.html\u2069"),
        ("ملف.مقالات", "\u2068ملف.مقالات\u2069"),
        (".txt", "\u2068.txt\u2069"),
    ],
)
def test_the_ending_stays_behind_an_arabic_name(name, line):
    assert name_line(name) == line
