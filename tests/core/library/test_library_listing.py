"""Lists of the library against the same lists made by hand."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from builders import add, draft, fill, numbered, reading

from reader.core.arabic.folding import fold_key
from reader.core.library import Library
from reader.core.models import Article, ArticleFilter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ALL = ArticleFilter()
FILTERS = [
    ALL,
    ArticleFilter(unread=True),
    ArticleFilter(bookmarked=True),
    ArticleFilter(source="وكاله 3"),
    ArticleFilter(source="وكالة 3", unread=True),
    ArticleFilter(keyword="موضوع 2"),
    ArticleFilter(keyword="مدينه 7", unread=True, bookmarked=True),
    ArticleFilter(since="2015-03-04", until="2019-08"),
    ArticleFilter(since="2018", source="وكالة 1"),
    ArticleFilter(until="2010-01-01", keyword="موضوع 0", unread=True),
    ArticleFilter(text="حديقة"),
    ArticleFilter(text="الخبر 17 ", unread=True),
    ArticleFilter(text="رقم 42", source="وكالة 2", unread=True),
    ArticleFilter(source="لا وجود لها"),
    ArticleFilter(keyword="لا وجود لها", text="حديقة"),
]


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """5,000 articles, a third of them read, some marked, some put aside, some without a date."""
    path: Path = tmp_path_factory.mktemp("full") / "library.db"
    with Library.open(path) as library:
        rng = random.Random(1)
        numbers = list(range(1, 5001))
        rng.shuffle(numbers)
        drafts = [numbered(n, **({"published": None} if n % 50 == 0 else {})) for n in numbers]
        ids = [
            outcome.articles[0]
            for outcome in library.add(
                [reading(d, path=f"/{n}") for n, d in zip(numbers, drafts, strict=True)]
            )
        ]
        library.set_read(rng.sample(ids, 1700))
        library.delete(rng.sample(ids, 100))
        for article_id in rng.sample(ids, 200):
            if library.summary(article_id):
                library.bookmarks.add(article_id, rng.choice([None, 1, 2]))
        yield library


@pytest.fixture(scope="module")
def listed(full: Library) -> list[Article]:
    """All articles of that library, newest first, found one by one."""
    found = [full.article(number) for number in range(1, 5001) if full.summary(number)]
    return sorted(found, key=lambda a: ([-ord(c) for c in a.published or a.imported_at], a.id))


def passes(article: Article, wanted: ArticleFilter) -> bool:
    day = article.published
    text = fold_key(" ".join((article.title, *article.body)))
    return (
        not (wanted.unread and article.read)
        and not (wanted.bookmarked and not article.bookmarked)
        and (wanted.source is None or fold_key(article.source or "") == fold_key(wanted.source))
        and (
            wanted.keyword is None or fold_key(wanted.keyword) in [fold_key(k.name) for k in article.keywords]
        )
        and (wanted.since is None or (day is not None and day >= wanted.since))
        and (wanted.until is None or (day is not None and day[: len(wanted.until)] <= wanted.until))
        and all(
            word in text.split() if wanted.text.endswith(" ") else f" {word}" in f" {text}"
            for word in fold_key(wanted.text).split()
        )
    )


@pytest.mark.parametrize("wanted", FILTERS, ids=str)
def test_pages_put_together_are_the_list(full: Library, listed: list[Article], wanted: ArticleFilter) -> None:
    expected = [article.id for article in listed if passes(article, wanted)]
    assert full.count(wanted) == len(expected)
    rows = [row.id for at in range(0, len(expected) + 64, 64) for row in full.page(wanted, at, 64)]
    assert rows == expected


@pytest.mark.parametrize("wanted", FILTERS, ids=str)
def test_rows_and_unread_neighbours_agree_with_the_list(
    full: Library, listed: list[Article], wanted: ArticleFilter
) -> None:
    expected = [article for article in listed if passes(article, wanted)]
    unread = [row for row, article in enumerate(expected) if not article.read]
    rows = {-1, 0, 1, len(expected) // 2, len(expected) - 2, len(expected) - 1, len(expected), 10**6}
    for row in rows:
        after = [candidate for candidate in unread if candidate > row]
        before = [candidate for candidate in unread if candidate < row]
        assert full.next_unread(wanted, row) == (after[0] if after else None), row
        assert full.previous_unread(wanted, row) == (before[-1] if before else None), row
    for row, article in list(enumerate(expected))[:: max(1, len(expected) // 7)]:
        assert full.row_of(wanted, article.id) == row
    outside = next((a.id for a in listed if not passes(a, wanted)), None)
    assert outside is None or full.row_of(wanted, outside) is None


def test_a_row_shows_the_article(full: Library, listed: list[Article]) -> None:
    for article in listed[::977]:
        row = full.summary(article.id)
        assert row is not None
        assert (row.title, row.source, row.published) == (article.title, article.source, article.published)
        assert (row.read, row.bookmarked, row.words) == (article.read, article.bookmarked, article.words)
        assert " ".join(article.body).startswith(row.lead.rstrip("…"))


def test_shelves_count_what_the_lists_hold(full: Library) -> None:
    counts = full.shelf_counts()
    assert counts.articles == full.count(ALL) == full.count(ArticleFilter(text="حديقة"))
    assert counts.unread == full.count(replace(ALL, unread=True))
    assert counts.unread == full.count(ArticleFilter(text="حديقة", unread=True))
    assert counts.bookmarked == full.count(replace(ALL, bookmarked=True))
    assert (counts.sources, counts.keywords) == (7, 16)
    for source in full.names.sources(limit=1000):
        assert source.count == full.count(replace(ALL, source=source.name))
    for keyword in full.names.keywords(limit=1000):
        assert keyword.count == full.count(replace(ALL, keyword=keyword.name))
    sizes = [source.count for source in full.names.sources(limit=1000)]
    assert sizes == sorted(sizes, reverse=True)


def test_what_is_put_aside_is_found_nowhere_until_restored(library: Library) -> None:
    first, second = add(library, numbered(1, related=(2,)), numbered(2, part=2))
    library.bookmarks.add(second, 1)
    before = (
        library.article(first),
        library.article(second),
        library.shelf_counts(),
        library.names.keywords(limit=1000),
    )
    library.delete([second])
    assert library.shelf_counts().articles == 1
    assert library.article(first).related == ()
    assert library.bookmarks.all() == library.bookmarks.of(second) == ()
    assert library.summary(second) is None
    assert library.search.page(ArticleFilter(text="الخبر رقم 2")).total == 0
    assert [source.name for source in library.names.sources(limit=1000)] == ["وكالة 1"]
    library.restore([second, second, 99])
    assert (
        library.article(first),
        library.article(second),
        library.shelf_counts(),
        library.names.keywords(limit=1000),
    ) == before


def test_the_same_moment_is_in_the_order_of_arrival(library: Library) -> None:
    ids = fill(library, 5, published="2024-01-01")
    assert [row.id for row in library.page(ALL, 0, 9)] == ids


def test_the_hour_and_its_absence_order_a_day(library: Library) -> None:
    times = ["2024-12-04", "2024-12-04T16:14", "2024-12-04T09:00+04:00", "2024-12", "2025"]
    ids = [add(library, numbered(n, published=time))[0] for n, time in enumerate(times)]
    assert [row.id for row in library.page(ALL, 0, 9)] == [ids[4], ids[1], ids[2], ids[0], ids[3]]


def test_the_update_stands_in_for_a_missing_date(library: Library) -> None:
    (article_id,) = add(library, numbered(1, published=None, updated="2020-01-05T10:00"))
    assert [row.id for row in library.page(ArticleFilter(since="2020-01-05", until="2020-01-05"), 0, 9)] == [
        article_id
    ]


def test_a_bound_that_is_no_date_is_refused(library: Library) -> None:
    for wrong in ("أمس", "2024-13", "20240101", ""):
        with pytest.raises(ValueError, match="ISO"):
            library.count(ArticleFilter(since=wrong))


def test_an_empty_library_answers_everything(library: Library) -> None:
    assert library.page(ALL, 0, 64) == ()
    assert library.count(ALL) == 0
    assert library.row_of(ALL, 1) is None
    assert library.next_unread(ALL, -1) is None
    assert library.previous_unread(ALL, 0) is None
    assert library.names.sources(limit=1000) == ()
    assert library.names.keywords(limit=1000) == ()
    assert library.bookmarks.all() == ()
    assert library.search.page(ArticleFilter(text="شيء")).hits == ()


def test_article_without_a_date_is_listed_beside_the_one_it_came_with(library: Library) -> None:
    first = draft(title="المؤرخة", published="2020-01-02", related=(2,))
    beside = draft(title="المرافقة", body=("نص آخر.",), published=None, part=2, related=(1,))
    add(library, first, beside)
    add(library, draft(title="الأحدث", body=("نص ثالث.",), published="2021-05-05"))
    assert [row.title for row in library.page(ArticleFilter(), 0, 9)] == ["الأحدث", "المؤرخة", "المرافقة"]
    assert library.count(ArticleFilter(since="2020")) == 2
