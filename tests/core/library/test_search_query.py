"""The query language: what is typed, and what is understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.core.library.queries.query import LONGEST_PHRASE, MAX_TERMS, parse
from reader.core.library.queries.query_text import with_names
from reader.core.library.queries.query_values import Named, Query
from reader.core.library.storage.moments import first_second, last_second

if TYPE_CHECKING:
    from reader.core.library.queries.query_fields import Field


def forms(query: Query) -> list[tuple[str, ...]]:
    return [each.term.forms for each in query.terms]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قرية جبل", [("قريه",), ("جبل",)]),
        ('"قرية جبل"', [("قريه", "جبل")]),
        ("«قرية جبل» نهر", [("قريه", "جبل"), ("نهر",)]),
        ("“قرية جبل", [("قريه", "جبل")]),
        ("عنوان:قرية جبل", [("قريه",), ("جبل",)]),
        ("قال: كلام", [("قال",), ("كلام",)]),
        ("3:2", [("3", "2")]),
        ("COVID-19 نهر", [("covid", "19"), ("نهر",)]),
        ("أ.ف.ب", [("ا", "ف", "ب")]),
        ("وكالة أ ف ب", [("وكاله",), ("ا", "ف", "ب")]),
        ("ب ب سي", [("ب", "ب"), ("سي",)]),
        ("٤/١٢/٢٠٢٤", [("4", "12", "2024")]),
        ("1,500", [("1", "500")]),
        ("جبل،نهر", [("جبل",), ("نهر",)]),
        ("#قرية_النهر", [("قريه", "النهر")]),
        ("قرية و نهر", [("قريه",), ("نهر",)]),
        ("وكالة و ا س", [("وكاله",), ("و", "ا", "س")]),
        ("قرية أو", [("قريه",), ("او",)]),
        ("تاريخ:قديم", [("تاريخ",), ("قديم",)]),
        ("مصدر:", []),
        ('؟ : - "" «»', []),
    ],
)
def test_queries_are_parsed_into_words_and_phrases(text: str, expected: list[tuple[str, ...]]) -> None:
    assert forms(parse(text)) == expected


def test_what_is_left_out() -> None:
    query = parse('قرية -جبل -"نهر كبير" -مصدر:وكالة عالم-كبير')
    assert [each.term.forms for each in query.excluded] == [("جبل",), ("نهر", "كبير")]
    assert query.named == (Named("source", "وكالة", excluded=True),)
    assert forms(query) == [("قريه",), ("عالم", "كبير")]


@pytest.mark.parametrize("name", ["مصدر", "المصدر", "source", "SOURCE", "مَصدر"])
def test_names_of_fields(name: str) -> None:
    assert parse(f"{name} :وكالة").named == (Named("source", "وكالة"),)
    assert parse(f"{name}:وكال*").named == (Named("source", "وكال"),)
    assert parse(f'{name}:"وكالة النيل"').named == (Named("source", "وكالة النيل"),)
    assert parse(f"{name}: نيل").named == (Named("source", "نيل"),)


def test_a_title_field_applies_to_one_word() -> None:
    first, second = parse("عنوان:قرية جبل").terms
    assert (first.in_title, second.in_title) == (True, False)


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("بعد:2024", "2024", None),
        ("after:2024-05", "2024-05", None),
        ("قبل:2024", None, "2023"),
        ("تاريخ:2024-05", "2024-05", "2024-05"),
        ("تاريخ:٢٠٢٤/٠٥/٠٣", "2024-05-03", "2024-05-03"),
        ('تاريخ:"3 مايو 2024"', "2024-05-03", "2024-05-03"),
        ("تاريخ:2020..2023", "2020", "2023"),
        ("بعد:2020 بعد:2022 قبل:2024", "2022", "2023"),
        ("تاريخ:2020-2023", "2020", "2023"),
        ("تاريخ:2024-01-05-2024-02-03", "2024-01-05", "2024-02-03"),
        ('تاريخ:"من 2020 إلى آذار 2023"', "2020", "2023-03"),
        ("تاريخ:3 مايو 2024", "2024-05-03", "2024-05-03"),
        ("بعد : كانون الثاني 2024", "2024-01", None),
        ("تاريخ:رمضان 1445", "2024-03-11", "2024-04-09"),
        ("تاريخ:1445-09-01", "2024-03-11", "2024-03-11"),
        ("تاريخ:1445-9", "2024-03-11", "2024-04-09"),
        ("تاريخ:1445هـ", "2023-07-19", "2024-07-06"),
        ("تاريخ:1445..1446", "2023-07-19", "2025-06-25"),
    ],
)
def test_date_fields_set_the_bounds(text: str, since: str | None, until: str | None) -> None:
    query = parse(text)
    assert query.terms == ()
    assert query.since == (first_second(since) if since else None)
    assert query.until == (last_second(until) if until else None)


@pytest.mark.parametrize("operator", ["OR", "or", "|", "أو", "او"])
def test_operators_make_either_word_match(operator: str) -> None:
    first, second, third = parse(f"قرية {operator} جبل نهر").terms
    assert (first.or_before, second.or_before, third.or_before) == (False, True, False)


def test_the_words_behind_a_date_are_words() -> None:
    query = parse('تاريخ:آذار 2024 نهر "كانون الثاني 2024"')
    assert (query.since, query.until) == (first_second("2024-03"), last_second("2024-03"))
    assert forms(query) == [("نهر",), ("كانون", "الثاني", "2024")]


@pytest.mark.parametrize(
    ("text", "read", "bookmarked"),
    [
        ("is:unread", False, None),
        ("-is:unread", True, None),
        ("حالة:غير-مقروء", False, None),
        ('حالة:"غير مقروءة"', False, None),
        ("حاله:مقروء", True, None),
        ("مقروء:لا", False, None),
        ("إشارة:نعم", None, True),
        ("is:bookmarked حالة:مقروء", True, True),
        ("-حالة:بإشارة", None, False),
    ],
)
def test_state_fields_set_read_and_bookmarked(text: str, read: bool | None, bookmarked: bool | None) -> None:
    query = parse(text)
    assert (query.terms, query.read, query.bookmarked) == ((), read, bookmarked)


def test_the_last_word_is_only_begun() -> None:
    assert [each.term.prefix for each in parse("قرية جب").terms] == [False, True]
    for finished in ("قرية جبل ", "قرية ج", 'قرية "جبل', "قرية جبل.", "قرية -جبل"):
        assert not any(each.term.prefix for each in parse(finished).terms), finished


def test_there_are_limits() -> None:
    many = " ".join(f"كلمة{n}" for n in range(60))
    assert len(parse(many).terms) == MAX_TERMS
    assert len(forms(parse(f'"{many}"'))[0]) == LONGEST_PHRASE
    assert parse("ا" * 5000).terms[0].term.forms == ("ا" * 2000,)


@pytest.mark.parametrize("begun", ["ال", "وال", "لل"])
def test_a_begun_article_asks_nothing_yet(begun: str) -> None:
    assert parse(begun).terms == ()
    assert parse(f"{begun}حكومة").terms
    assert len(parse(f"وزير {begun}").terms) == 1


def test_fields_go_by_the_names_of_another_language_and_back():
    english: dict[Field, str] = {"source": "source", "keyword": "keyword", "date": "date", "title": "title"}
    arabic: dict[Field, str] = {"source": "مصدر", "keyword": "وسم", "date": "تاريخ", "title": "عنوان"}
    text = 'مصدر:"وكالة تاريخ: قديم" -وسم:ماء تاريخ:2024 عنوان:نهر قرية: كلمة'
    there = with_names(text, english)
    assert there == 'source:"وكالة تاريخ: قديم" -keyword:ماء date:2024 title:نهر قرية: كلمة'
    assert with_names(there, arabic) == text
    assert parse(there) == parse(text)
