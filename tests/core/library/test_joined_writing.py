"""What is written as one word or as two, and letters with and without dots, find each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import add, draft

from reader.core.models import ArticleFilter

if TYPE_CHECKING:
    from reader.core.library import Library


def meets(library: Library, typed: str, *, exact: bool = False) -> list[str]:
    wanted = ArticleFilter(typed, exact=exact)
    return [row.title for row in library.page(wanted, 0, 9)]


def write(library: Library, written: str) -> None:
    add(library, draft(title="خبر", body=(f"نص فيه {written} مرة.",)))
    add(library, draft(title="آخر", body=("زرافة على الجبل.",)), path="/other.txt")


PAIRS = [
    ("نيويورك", "نيو يورك"),
    ("رأسمال", "رأس مال"),
    ("مجلسالوزراء", "مجلس الوزراء"),
    ("هونغكونغ", "هونغ كونغ"),
    ("تلأبيب", "تل أبيب"),
    ("واتساب", "واتس اب"),
    ("فيسبوك", "الفيس بوك"),
    ("الفيسبوك", "فيس بوك"),
    ("نورالدين", "نور الدين"),
    ("لجادالله", "لجاد الله"),
    ("إنشاء الله", "إن شاء الله"),
    ("ماشاءالله", "ما شاء الله"),
    ("USA", "U.S.A."),
    ("wifi", "Wi-Fi"),
    ("F16", "F-16"),
    ("أفب", "أ.ف.ب"),
    ("أ ف ب", "أ.ف.ب"),
]


@pytest.mark.parametrize(("one", "two"), PAIRS)
@pytest.mark.parametrize("end", ["", " "])
def test_each_finds_the_other(library: Library, one: str, two: str, end: str) -> None:
    write(library, two)
    assert meets(library, one + end) == ["خبر"]
    (passage,) = library.search.passages(ArticleFilter(one + end), [1])
    assert passage.matches


@pytest.mark.parametrize(("one", "two"), PAIRS)
def test_words_written_together_are_found_by_words_apart(library: Library, one: str, two: str) -> None:
    write(library, one)
    assert meets(library, f"{two} ") == ["خبر"]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("كتاب ها", "كتابها"),  # no word of its own
        ("في ل", "فيل"),
        ("من زل", "منزل"),
        ("مصر في", "مصرفي"),
        ("بالأمن", "إلا من"),
        ("ب ف أ", "أ.ف.ب"),
        ("COVID-19", "COVID في 19 مدينة"),
        ("4/12/2024", "12/4/2024"),
    ],
)
def test_what_only_looks_so_does_not(library: Library, typed: str, written: str) -> None:
    write(library, written)
    assert meets(library, f"{typed} ") == []


def test_exact_words_are_as_they_were_typed(library: Library) -> None:
    write(library, "نيو يورك")
    assert meets(library, "نيويورك ", exact=True) == []
    assert meets(library, "نيو يورك ", exact=True) == ["خبر"]


def test_a_plural_that_is_spelt_as_another_word_is(library: Library) -> None:
    write(library, "معارض الكتب")
    for typed in ("معرض ", "معارض ", "المعرض "):
        assert meets(library, typed) == ["خبر"]
    assert meets(library, "معرض ", exact=True) == []


def test_other_words_must_be_there_too(library: Library) -> None:
    write(library, "نيويورك")
    assert meets(library, "نيو يورك زرافة ") == []
    assert meets(library, "نص نيو يورك مرة ") == ["خبر"]
