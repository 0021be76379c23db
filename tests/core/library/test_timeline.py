"""How articles spread over time, and which keywords they have most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import add, draft

from reader.core.models import ArticleFilter

if TYPE_CHECKING:
    from reader.core.library import Library

DATES = ("2024-01-05", "2024-01-06T23:59", "2024-01-12", "2024-02-29", "2023-12-31", "1969-07-20", None)


@pytest.fixture
def spread(library: Library) -> Library:
    for n, date in enumerate(DATES):
        keywords = ("بحر", "ريح")[: 1 + n % 2]
        add(library, draft(title=f"خبر {n}", published=date, keywords=keywords, source=f"مصدر {n % 2}"))
    return library


FILTERS = (
    ArticleFilter(),
    ArticleFilter(unread=True),
    ArticleFilter(text="خبر "),
    ArticleFilter(keyword="بحر"),
    ArticleFilter(text="وسم:بحر"),
)


@pytest.mark.parametrize("wanted", FILTERS)
def test_months_have_their_first_and_last_day(spread: Library, wanted: ArticleFilter) -> None:
    found = [(each.since, each.until, each.count) for each in spread.timeline.counts(wanted, "month")]
    assert found == [
        ("1969-07-01", "1969-07-31", 1),
        ("2023-12-01", "2023-12-31", 1),
        ("2024-01-01", "2024-01-31", 3),
        ("2024-02-01", "2024-02-29", 1),
    ]


@pytest.mark.parametrize("wanted", FILTERS)
def test_weeks_begin_on_saturday(spread: Library, wanted: ArticleFilter) -> None:
    found = [(each.since, each.count) for each in spread.timeline.counts(wanted, "week")][2:]
    assert found == [("2024-01-06", 2), ("2024-02-24", 1)]


@pytest.mark.parametrize("wanted", FILTERS)
def test_articles_are_counted_by_year(spread: Library, wanted: ArticleFilter) -> None:
    found = [(each.since, each.count) for each in spread.timeline.counts(wanted, "year")]
    assert found == [("1969-01-01", 1), ("2023-01-01", 1), ("2024-01-01", 4)]


def test_a_bar_is_a_filter(spread: Library) -> None:
    for each in spread.timeline.counts(ArticleFilter(), "week"):
        assert spread.count(ArticleFilter(since=each.since, until=each.until)) == each.count


def test_filters_hold(spread: Library) -> None:
    of_source = spread.timeline.counts(ArticleFilter(source="مصدر 1"), "year")
    assert [(each.since, each.count) for each in of_source] == [("1969-01-01", 1), ("2024-01-01", 2)]
    since = spread.timeline.counts(ArticleFilter(since="2024-01-06"), "year")
    assert [each.count for each in since] == [3]
    assert spread.timeline.counts(ArticleFilter(text="لاشيء"), "year") == ()
    assert spread.timeline.counts(ArticleFilter(source="لاشيء"), "year") == ()


@pytest.mark.parametrize("wanted", FILTERS)
def test_the_most_frequent_keywords_come_first(spread: Library, wanted: ArticleFilter) -> None:
    assert [(each.name, each.count) for each in spread.timeline.keywords(wanted)] == [("بحر", 7), ("ريح", 3)]
    assert len(spread.timeline.keywords(wanted, 1)) == 1


def test_bars_stand_for_the_empty_periods_too(spread: Library) -> None:
    recent = ArticleFilter(since="2023-12-01")
    found = [(each.since, each.until, each.count) for each in spread.timeline.bars(recent, "week")]
    assert found[0] == ("2023-12-30", "2024-01-05", 2)
    assert found[-1] == ("2024-02-24", "2024-03-01", 1)
    assert [count for _, _, count in found] == [2, 2, 0, 0, 0, 0, 0, 0, 1]


def test_one_bar_alone_has_none_beside_it(spread: Library) -> None:
    assert [each.count for each in spread.timeline.bars(ArticleFilter(since="2024-02-01"), "year")] == [1]


def test_too_many_bars_are_left_at_those_with_articles(spread: Library) -> None:
    add(spread, draft(title="قديم", body=("نصّ قديم.",), published="1500-01-01"))
    assert spread.timeline.bars(ArticleFilter(), "week") == spread.timeline.counts(ArticleFilter(), "week")
