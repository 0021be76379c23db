"""What helps a search: facets, suggestions, offers, saved and recent searches, synonyms, passages."""

from __future__ import annotations

import random
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from builders import add, draft, fill

from reader.core.library import Library, facets
from reader.core.models import ArticleFilter, SavedSearch


def names(library: Library, text: str) -> list[str]:
    return [row.title for row in library.page(ArticleFilter(text), 0, 50)]


@pytest.mark.parametrize("sample", [20_000, 10])
@pytest.mark.parametrize("text", ["", "حديقة", "حديق"])
def test_every_facet_keeps_its_word(
    library: Library, monkeypatch: pytest.MonkeyPatch, text: str, sample: int
) -> None:
    fill(library, 40)
    monkeypatch.setattr(facets, "_SAMPLE", sample)
    found = library.facets(ArticleFilter(text))
    assert {facet.kind for facet in found} == {"source", "keyword", "year"}
    for facet in found:
        assert facet.count == library.count(ArticleFilter(facet.query)) > 0, facet
    assert sum(facet.count for facet in found if facet.kind == "source") == 40
    assert library.facets(ArticleFilter("زرافة ")) == ()


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("مصدر:الن", 'مصدر:"وكالة النيل" '),
        ('نهر source:"وكا', 'نهر مصدر:"وكالة النيل" '),
        ("نيل", None),
        ("نهر وكا", 'نهر مصدر:"وكالة النيل" '),
        ("وسم:سد", "وسم:سدود "),
        ("نهر ", None),
        ("عنوان:وكا", None),
    ],
)
def test_suggestions(library: Library, text: str, query: str | None) -> None:
    add(library, draft(source="وكالة النيل", keywords=("سدود",)))
    found = library.suggestions(text)
    assert [each.query for each in found] == ([query] if query else [])
    assert all(
        library.count(ArticleFilter(each.query.removeprefix("نهر "))) == each.count == 1 for each in found
    )


def test_offers_where_nothing_is_found(library: Library) -> None:
    add(library, draft(title="القافلة", body=("سارت القافلة نحو الواحات.",)))
    assert library.count(ArticleFilter("القافلق ")) == 0
    near = library.offers(ArticleFilter("القافلق "))[0]
    assert (near.kind, near.wanted.text, near.count) == ("near", "القافله ", 1)
    (offer,) = (each for each in library.offers(ArticleFilter("قافلة زرافة ")) if each.kind == "any")
    assert library.count(offer.wanted) == offer.count == 1
    (offer,) = (each for each in library.offers(ArticleFilter("قاف ")) if each.kind == "broader")
    assert library.count(offer.wanted) == offer.count == 1
    assert library.offers(ArticleFilter("zzzz ")) == ()


def test_saved_searches_count_what_is_there_now(library: Library) -> None:
    fill(library, 3)
    saved = library.searches.save("حدائق", " حديقة ")
    assert saved == SavedSearch(1, "حدائق", "حديقة", 3)
    fill(library, 2, first=10)
    assert library.searches.saved() == (SavedSearch(1, "حدائق", "حديقة", 5),)
    assert library.searches.save("بساتين", "حديقة").id == 1
    library.searches.rename(1, "  ")
    library.searches.rename(1, "جنائن")
    assert [each.name for each in library.searches.saved()] == ["جنائن"]
    library.searches.remove(1)
    assert library.searches.saved() == ()


def test_recent_searches(library: Library) -> None:
    for text in ("نهر", "جبل", " نهر ", "  ", "\ud800"):
        library.searches.remember(text)
    assert library.searches.recent() == ("\ufffd", "نهر", "جبل")
    for number in range(60):
        library.searches.remember(f"بحث {number}")
    assert len(library.searches.recent()) == 50
    assert library.searches.recent()[0] == "بحث 59"
    library.searches.forget("بحث 59")
    assert library.searches.recent()[0] == "بحث 58"
    library.searches.clear_recent()
    assert library.searches.recent() == ()


def test_synonyms_find_each_other_everywhere(library: Library) -> None:
    add(library, draft(title="خبر غوغل", body=("شركة.",)))
    add(library, draft(title="خبر جوجل", body=("شركة.",)))
    assert names(library, "غوغل ") == ["خبر غوغل"]
    pair = library.synonyms.add("غوغل", "جوجل")
    assert library.synonyms.add("جوجل", "غُوغل") == pair
    assert library.synonyms.all() == (pair,)
    for text in ("غوغل ", "جوجل", "عنوان:جوجل", '"غوغل"'):
        assert len(names(library, text)) == 2, text
    (passage,) = library.passages(ArticleFilter("غوغل "), [2])
    assert [("خبر جوجل")[a:b] for a, b in passage.in_title] == ["جوجل"]
    assert library.synonyms.add("؟", "نهر") is None
    library.synonyms.remove(pair.id if pair else 0)
    assert len(names(library, "غوغل ")) == 1


def test_passages_of_a_page(library: Library) -> None:
    body = ("كلام كثير. " * 60, "هنا وصلت القوافل إلى الواحة 🌴 مساءً.")
    (number,) = add(library, draft(title="الواحة", body=body))
    (passage,) = library.passages(ArticleFilter("الواحة مساء "), [number, 99])
    assert passage.id == number
    assert [passage.text[a:b] for a, b in passage.matches] == ["الواحة", "مساءً"]
    assert passage.in_title == ((0, 6),)


def test_what_was_typed_is_told_from_its_other_forms(library: Library) -> None:
    (number,) = add(library, draft(title="الحديقة وحديقة", body=("حديقة ثم حدائق. والحديقة.",)))

    def shown(wanted: ArticleFilter) -> tuple[list[str], ...]:
        (passage,) = library.passages(wanted, [number])
        title, text = "الحديقة وحديقة", passage.text
        return (
            [text[a:b] for a, b in passage.matches],
            [text[a:b] for a, b in passage.exact_matches],
            [title[a:b] for a, b in passage.in_title],
            [title[a:b] for a, b in passage.exact_in_title],
        )

    every = ["حديقة", "حدائق", "والحديقة"]
    assert shown(ArticleFilter("حديقه ")) == (every, ["حديقة"], ["الحديقة", "وحديقة"], [])
    assert shown(ArticleFilter("الحديقة ", exact=True)) == ([], [], ["الحديقة"], ["الحديقة"])
    library.synonyms.add("بستان", "حديقة")
    assert shown(ArticleFilter("بستان "))[:2] == (every, [])


@pytest.mark.parametrize(
    ("typed", "matches", "exact"),
    [
        ("حديقة نهر -مدينة ", ["الحديقة", "النهر", "نهر"], ["نهر"]),
        ('"نهر المدينة"', ["نهر", "مدينة"], []),
        ("مدي", ["مدينة", "والمدينة"], ["مدينة"]),
        ("جدول ", ["النهر", "نهر"], []),
        ("وسم:نهر", [], []),
        ("", [], []),
    ],
)
def test_the_places_of_a_query_in_any_text(
    library: Library, typed: str, matches: list[str], exact: list[str]
) -> None:
    text = "الحديقة قرب النهر 🌴. نهر مدينة، والمدينة."
    library.synonyms.add("نهر", "جدول")
    finder = library.finder(ArticleFilter(typed))
    assert bool(finder) is bool(matches)
    with ThreadPoolExecutor(1) as elsewhere:
        hits = elsewhere.submit(finder, text).result()
    assert [text[a:b] for a, b in hits.matches] == matches
    assert [text[a:b] for a, b in hits.exact] == exact


def test_twenty_thousand_odd_queries(library: Library) -> None:
    fill(library, 20)
    rng = random.Random(5)
    pieces = [
        '"',
        "«",
        "»",
        "“",
        "”",
        ":",
        "-",
        "*",
        "(",
        ")",
        "^",
        "NEAR",
        "OR",
        "مصدر:",
        "وسم:",
        "تاريخ:",
        "بعد:",
    ]
    pieces += [
        "2024",
        "is:",
        "unread",
        "حديقة",
        "ال",
        "قال",
        " ",
        " ",
        "\x00",
        "\ud800",
        "ﻻ",
        "ـ",
        "{ts}",
        "..",
        "🌴",
    ]
    slowest = 0.0
    for _ in range(20_000):
        text = "".join(rng.choices(pieces, k=rng.randint(1, 8)))
        started = time.perf_counter()
        assert library.count(ArticleFilter(text)) >= 0, text
        slowest = max(slowest, time.perf_counter() - started)
    assert slowest < 0.5
