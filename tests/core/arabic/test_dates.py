"""Dates: every way the press writes one, and nothing that is not one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.arabic import calendars
from reader.core.arabic.dates import parse_date

WRITTEN = [
    ("4th, December 2024 GMT", "2024-12-04"),
    ("4 ديسمبر 2024 - 16:14", "2024-12-04T16:14"),
    ("4 كانون الأول/ ديسمبر 2024", "2024-12-04"),
    ("4 ديسمبر (كانون الأول) 2024", "2024-12-04"),
    ("4 كانون أول 2024", "2024-12-04"),
    ("٤ كانون الأوّل ٢٠٢٤", "2024-12-04"),
    ("الأربعاء، 4 دجنبر 2024", "2024-12-04"),
    ("04/12/2024", "2024-12-04"),
    ("4-12-2024", "2024-12-04"),
    ("2024/12/04", "2024-12-04"),
    ("2024-12-04", "2024-12-04"),
    ("26 شوال 1436 هـ الموافق 11 أغسطس 2015 م", "2015-08-11"),
    ("26/10/1436هـ ، الموافق 11/08/2015", "2015-08-11"),
    ("الأحد 4/12/2024 12:30 ص", "2024-12-04T00:30"),
    ("4/12/2024 12:30 م", "2024-12-04T12:30"),
    ("4 ديسمبر 2024 م، 04:14 مساءً", "2024-12-04T16:14"),
    ("4/12/2024 19:23 ت م", "2024-12-04T19:23"),
    ("4 ديسمبر 2024 14:00 (GMT+0400)", "2024-12-04T14:00+04:00"),
    ("4 ديسمبر 2024 الساعة 16:25 (مكة المكرمة)، 13:25 (غرينتش)", "2024-12-04T16:25+03:00"),
    ("4 ديسمبر 2024 - 16:14 بتوقيت القاهرة", "2024-12-04T16:14"),
    ("2024-12-04T16:14:05.123Z", "2024-12-04T16:14:05+00:00"),
    ("2024-12-04T16:14:05+0300", "2024-12-04T16:14:05+03:00"),
    ("Wed, 04 Dec 2024 16:14:00 GMT", "2024-12-04T16:14:00+00:00"),
    ("December 4, 2024", "2024-12-04"),
    ("غشت 2024", "2024-08"),
    ("2024", "2024"),
    ("الجمعة 4 فيفري2024", "2024-02-04"),
    ("4 ديسمبر 2024 الساعة 5 مساءً", "2024-12-04T17:00"),
    ("4 ديسمبر 2024 في الساعة 5 عصراً", "2024-12-04T17:00"),
    ("الساعة 11 صباحا، 4 ديسمبر 2024", "2024-12-04T11:00"),
    ("4 ديسمبر 2024 الساعة 17 بتوقيت مكة المكرمة", "2024-12-04T17:00+03:00"),
    ("4/12/2024 5 PM", "2024-12-04T17:00"),
    ("غرة شهر رمضان المبارك 1445 هـ الموافق 11 مارس 2024", "2024-03-11"),
    ("11 مارس 2024م الموافق غرة رمضان لعام 1445 هـ", "2024-03-11"),
    ("۲۰۲۴/۱۲/۴", "2024-12-04"),
    ("۴ ديسمبر ۲۰۲۴ - ۱۶:۱۴", "2024-12-04T16:14"),
    ("04-Dec-24", "2024-12-04"),
    ("31/12/99", "1999-12-31"),
]
NOT_A_DATE = [
    "",
    "31 فبراير 2024",
    "4 كانون الأول/ نوفمبر 2024",
    "في 4 ديسمبر 2024 وصل الوفد",
    "04/12/24",
    "25/12/24",
    "11/12/99",
    "31/12/45",
    "4 ديسمبر 2024 الساعة 5",
    "4 ديسمبر 2024 5 م",
    "4 ديسمبر 2024 الساعة 25 مساء",
    "الساعة 5 مساء",
    "رمضان 1445",
    "غرة 1445",
    "13/25/2024",
    "الساعة 16:14",
    "14:00 (GMT+0400)",
    "قبل 3 ساعات",
    "30 صفر 1446 هـ 99",
    "2024 2025",
    "أمس",
    "1 2 3",
]


@pytest.mark.parametrize(("text", "iso"), WRITTEN)
def test_a_date_is_read_with_the_precision_it_has(text, iso):
    date = parse_date(text)
    assert date is not None
    assert date.iso == iso
    assert date.calendar == "gregorian"


@pytest.mark.parametrize("text", NOT_A_DATE)
def test_what_is_no_date_stays_text(text):
    assert parse_date(text) is None


@pytest.mark.parametrize(
    "family",
    [
        calendars.GULF_EGYPT,
        calendars.LEVANT,
        calendars.TUNISIA_ALGERIA,
        calendars.MOROCCO,
        calendars.MAURITANIA,
    ],
)
def test_every_month_of_every_family(family):
    for number, name in enumerate(family, 1):
        date = parse_date(f"7 {name} 2019")
        assert date is not None
        assert date.iso == f"2019-{number:02}-07"


def test_a_wrong_weekday_changes_nothing():
    date = parse_date("الجمعة 4 ديسمبر 2024")  # a Wednesday
    assert date is not None
    assert date.iso == "2024-12-04"


@pytest.mark.parametrize("text", ["3 جمادى الآخرة 1446", "الأربعاء 3 جمادى الثانية 1446 هـ", "3/6/1446هـ"])
def test_a_hijri_date_alone_is_umm_al_qura(text):
    date = parse_date(text)
    assert date is not None
    assert (date.iso, date.calendar) == ("2024-12-04", "hijri")


@given(st.text(st.sampled_from("0123456789٠٤/-:., مصGMTديسمبر كانون الأول شوال هـ+")))
def test_no_text_breaks_the_reading(text):
    date = parse_date(text)
    assert date is None or re.match(r"\d{4}(-\d\d){0,2}", date.iso)


@given(st.dates(), st.sampled_from(["{d} {m} {y}", "{y}-{n:02}-{d:02}", "{d}/{n}/{y}"]))
def test_every_day_that_exists_is_read(day, shape):
    text = shape.format(d=day.day, m=calendars.LEVANT[day.month - 1], n=day.month, y=f"{day.year:04}")
    date = parse_date(text)
    assert day.year not in range(1800, 2200) or (date is not None and date.iso == day.isoformat())


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("16:14 - 4 ديسمبر 2024", "2024-12-04T16:14"),
        ("4 ديسمبر 2024 16h14", "2024-12-04T16:14"),
        ("Dec. 4, 2024 4:14 PM", "2024-12-04T16:14"),
        ("Wed, 04 Dec 2024 16:14:35 AST", "2024-12-04T16:14:35"),
        ("2024-12-04T16:14:35.123-03:30", "2024-12-04T16:14:35-03:30"),
        ("20241204", "2024-12-04"),
        ("[04/12/2024]", "2024-12-04"),
        ("4 ديسمبر 2024 5:30 عصرًا", "2024-12-04T17:30"),
        ("4 ديسمبر 2024 الساعة 4:05 فجرا", "2024-12-04T04:05"),
        ("4 ديسمبر 2024 12:30 ليلا", "2024-12-04T00:30"),
        ("4 ديسمبر 2024 11:30 ليلاً", "2024-12-04T23:30"),
        ("4 ديسمبر 2024 5:30 مساءا", "2024-12-04T17:30"),
        ("1436/10/26 هـ", "2015-08-11"),
        ("2014 أيار 25", "2014-05-25"),
        ("Wed, 04 Dec 2024 16:14:00 EST", "2024-12-04T16:14:00-05:00"),
        ("Wed, 4 Dec 24 16:14 GMT", "2024-12-04T16:14+00:00"),
        ("20241204T161400Z", "2024-12-04T16:14:00+00:00"),
        ("December 4, 2024 at 4:14 PM", "2024-12-04T16:14"),
        ("12 غشت 2020", "2020-08-12"),
        ("12 جويلية 2020", "2020-07-12"),
    ],
)
def test_further_forms(written, iso):
    date = parse_date(written)
    assert date is not None
    assert date.iso == iso


@pytest.mark.parametrize(
    "written",
    [
        "3-5 ديسمبر 2024",
        "2024-02-30T10:00",
        "2024-12-04T24:00Z",
        "2024-12-04T10:00+15:00",
        "20241304",
        "خبر في 3 كتب",
        "من 3 إلى 5 ديسمبر 2024",
        "4 ديسمبر 2024 - 5 يناير 2025",
        "04/12/2024 - 05/01/2025",
        "4 ديسنبر 2024",
        "12/13/2024",
        "4/12/24",
        "رمضان 1446",
        "2024-12-04T16:14:00+25:00",
        "2024-12-04T16:14:00+03:99",
        "25:14 4-12-2024",
        "4 نوفمبر/تشرين الأول 2024",
        "منذ 3 ساعات",
    ],
)
def test_what_is_not_one_date_is_none(written):
    assert parse_date(written) is None


@pytest.mark.parametrize(
    "text", ["غرة رمضان 1445", "غرة شهر رمضان المبارك لعام 1445هـ", "1445 رمضان 1", "1/رمضان/1445هـ"]
)
def test_a_hijri_day_in_any_order(text):
    date = parse_date(text)
    assert date is not None
    assert (date.iso, date.calendar) == ("2024-03-11", "hijri")
