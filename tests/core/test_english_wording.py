"""Counts and dates in English."""

import pytest

from reader.core.arabic import numerals
from reader.core.arabic.numerals import ARTICLES, Counted
from reader.core.english_wording import EnglishWording

WORDS = EnglishWording(today="2026-11-23")


@pytest.mark.parametrize(
    ("n", "words"), [(0, "0 articles"), (1, "1 article"), (2, "2 articles"), (1200, "1,200 articles")]
)
def test_a_noun_agrees_with_its_number(n, words):
    assert WORDS.count(n, ARTICLES) == words


def test_every_counted_noun_has_its_english():
    nouns = [noun for noun in vars(numerals).values() if isinstance(noun, Counted)]
    assert nouns
    assert [noun.one for noun in nouns if not all(noun.english)] == []


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2024-12-04T16:14", "4 December 2024 16:14 (3 Jumada II 1446 AH)"),
        ("2024-12", "December 2024"),
        ("2024", "2024"),
    ],
)
def test_a_date_says_what_was_written_and_no_more(iso, words):
    assert WORDS.date_with_hijri(iso) == words


def test_near_days_have_names():
    assert WORDS.short_date("2026-11-23T09:30") == "Today 09:30"
    assert WORDS.short_date("2026-11-22") == "Yesterday"
    assert WORDS.short_date("2026-11-21") == "21 November 2026"
