import pytest

from reader.core.arabic.dates.words import (
    Digits,
    MonthNames,
    days_ago,
    describe_date,
    hijri_of,
    relative_day,
    time_of,
)


@pytest.mark.parametrize(
    ("months", "words"),
    [
        (MonthNames.GULF_EGYPT, "4 أغسطس 2024"),
        (MonthNames.LEVANT, "4 آب 2024"),
        (MonthNames.BOTH, "4 آب/أغسطس 2024"),
        (MonthNames.MAGHREB, "4 أوت 2024"),
        (MonthNames.MOROCCO, "4 غشت 2024"),
    ],
)
def test_a_date_in_the_names_chosen(months, words):
    assert describe_date("2024-08-04T16:14", months) == words


def test_no_more_is_said_than_the_date_says():
    assert describe_date("2024-08") == "أغسطس 2024"
    assert describe_date("2024", digits=Digits.ARABIC_INDIC) == "٢٠٢٤"
    assert time_of("2024-08-04") is None
    assert hijri_of("2024-08") is None


def test_time_and_hijri_day_are_formatted():
    assert time_of("2024-12-04T16:14+03:00", Digits.ARABIC_INDIC) == "١٦:١٤"
    assert hijri_of("2024-12-04T16:14") == "3 جمادى الآخرة 1446"
    assert hijri_of("1850-01-01") is None


@pytest.mark.parametrize(
    ("iso", "words"),
    [("2024-12-05", "اليوم"), ("2024-12-04T23:59", "أمس"), ("2024-12-03", None), ("2024", None)],
)
def test_near_days_have_a_name(iso, words):
    assert relative_day(iso, "2024-12-05") == words


@pytest.mark.parametrize(("iso", "days"), [("2024-12-01", 4), ("2024-12-07", -2), ("2024", -1), ("", -1)])
def test_what_names_no_day_counts_as_one_to_come(iso, days):
    assert days_ago(iso, "2024-12-05T10:00") == days
