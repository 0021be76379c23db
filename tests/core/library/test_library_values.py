"""Dates as numbers and texts as rows."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.core.library.storage import texts
from reader.core.library.storage.header import APPLICATION_ID
from reader.core.library.storage.moments import first_second, last_second


def second(*parts: int) -> int:
    return int(datetime(*parts, tzinfo=UTC).timestamp())  # type: ignore[arg-type,misc]


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2024", (2024, 1, 1), (2024, 12, 31, 23, 59, 59)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29, 23, 59, 59)),
        ("2024-12-04", (2024, 12, 4), (2024, 12, 4, 23, 59, 59)),
        ("2024-12-04T16:14", (2024, 12, 4, 16, 14), (2024, 12, 4, 16, 14, 59)),
        ("2024-12-04 16:14:05.25", (2024, 12, 4, 16, 14, 5), (2024, 12, 4, 16, 14, 5)),
        ("2024-12-04T16:14+04:00", (2024, 12, 4, 16, 14), (2024, 12, 4, 16, 14, 59)),
        ("2024-12-04T16:14:00Z", (2024, 12, 4, 16, 14), (2024, 12, 4, 16, 14)),
        ("1969-12-31T23:59:58", (1969, 12, 31, 23, 59, 58), (1969, 12, 31, 23, 59, 58)),
        ("9999", (9999, 1, 1), (9999, 12, 31, 23, 59, 59)),
    ],
)
def test_a_date_begins_and_ends_within_its_precision(
    date: str, first: tuple[int, ...], last: tuple[int, ...]
) -> None:
    assert (first_second(date), last_second(date)) == (second(*first), second(*last))


@pytest.mark.parametrize("text", ["", "أمس", "2024-13", "2024-02-30", "20240101", "٢٠٢٤", "2024-1-1", "0000"])
def test_what_is_no_date(text: str) -> None:
    assert (first_second(text), last_second(text)) == (None, None)


@given(st.text())
def test_no_text_breaks_the_dates(text: str) -> None:
    first, last = first_second(text), last_second(text)
    assert (first is None) == (last is None)
    assert first is None or last is None or first <= last


@settings(max_examples=500)
@given(st.lists(st.text(alphabet="اب \n"), min_size=1))
@example([""])
@example(["\n"])
@example(["\n", ""])
@example(["ا\n\n\nب", "\nا"])
def test_paragraphs_stay_as_many_as_they_were(body: list[str]) -> None:
    stored = texts.paragraphs(texts.joined(body))
    assert len(stored) == len(body) or not "".join(body).strip("\n")  # a lone empty one is none
    for before, after in zip(body, stored or [""], strict=True):
        assert before.split() == after.split()


@given(st.lists(st.text()))
def test_a_lead_is_short_and_on_one_line(body: list[str]) -> None:
    lead = texts.lead(body)
    assert len(lead) <= 302
    assert len(lead.splitlines()) <= 1


def test_a_lead_runs_over_short_paragraphs_and_ends_at_a_word() -> None:
    assert texts.lead(["سطر", "  آخر\tهنا "]) == "سطر آخر هنا"
    lead = texts.lead(["كلمات " * 100])
    assert lead.endswith("كلمات…")


def test_a_lead_of_one_endless_word_is_cut() -> None:
    assert len(texts.lead(["ا" * 5000])) <= 302


def test_the_signature_is_ours() -> None:
    assert APPLICATION_ID.to_bytes(4, "big") == b"WARQ"
