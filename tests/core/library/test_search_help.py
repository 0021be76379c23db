"""What helps a search: facets, suggestions, offers, saved and recent searches, synonyms, passages."""

from __future__ import annotations

import random
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from builders import add, draft, fill

from reader.core.errors import LibraryInterrupted
from reader.core.library import Library
from reader.core.library.searching import facets
from reader.core.models import ArticleFilter, SavedSearch

if TYPE_CHECKING:
    from collections.abc import Callable


def names(library: Library, text: str) -> list[str]:
    return [row.title for row in library.page(ArticleFilter(text), 0, 50)]


@pytest.mark.parametrize("text", ["", "حديقة", "حديق"])
def test_every_facet_keeps_its_word(library: Library, text: str) -> None:
    fill(library, 40)
    found = library.search.facets(ArticleFilter(text))
    assert {facet.kind for facet in found} == {"source", "keyword", "year"}
    for facet in found:
        assert facet.count == library.count(ArticleFilter(facet.query)) > 0, facet
        assert facet.among is None
    assert sum(facet.count for facet in found if facet.kind == "source") == 40
    counts = [facet.count for facet in found if facet.kind == "source"]
    assert counts == sorted(counts, reverse=True)
    assert library.search.facets(ArticleFilter("زرافة ")) == ()


def test_facets_of_very_many_say_that_they_are_of_the_newest(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(library, 40)
    monkeypatch.setattr(facets, "_SAMPLE", 10)
    found = library.search.facets(ArticleFilter("حديقة"))
    assert {facet.among for facet in found} == {10}
    assert sum(facet.count for facet in found if facet.kind == "source") == 10
    monkeypatch.setattr(facets, "_SAMPLE", 40)
    assert {facet.among for facet in library.search.facets(ArticleFilter("حديقة"))} == {None}


def test_counting_no_further_than_asked(library: Library) -> None:
    fill(library, 30)
    for text, most, counted in (
        ("حديقة", 10, 10),
        ("حديقة", 99, 30),
        ("زرافة ", 9, 0),
        ("", 10, 10),
        ("", 99, 30),
    ):
        assert library.count_up_to(ArticleFilter(text), most) == counted
    assert library.count_up_to(ArticleFilter("حديقة")) == library.count(ArticleFilter("حديقة"))


def test_an_answer_is_new_after_every_change(library: Library) -> None:
    fill(library, 3)
    wanted = ArticleFilter("حديقة")
    assert library.count(wanted) == 3
    fill(library, 2, first=10)
    assert library.count(wanted) == 5
    with Library.open(library.path) as other:
        other.delete([1, 2])
    assert library.count(wanted) == 3
    library.synonyms.add("حديقة", "زرافة")
    assert len(library.page(ArticleFilter("زرافة "), 0, 9)) == 3


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("مصدر:الن", 'مصدر:"وكالة النيل" '),
        ('نهر source:"وكا', 'نهر source:"وكالة النيل" '),
        ("نيل", None),
        ("نهر وكا", 'نهر مصدر:"وكالة النيل" '),
        ("وسم:سد", "وسم:سدود "),
        ("نهر ", None),
        ("عنوان:وكا", None),
    ],
)
def test_sources_and_keywords_complete_a_query(library: Library, text: str, query: str | None) -> None:
    add(library, draft(source="وكالة النيل", keywords=("سدود",)))
    found = library.search.suggestions(text)
    assert [each.query for each in found] == ([query] if query else [])
    assert all(
        library.count(ArticleFilter(each.query.removeprefix("نهر "))) == each.count == 1 for each in found
    )


CARAVAN = draft(title="القافلة", body=("سارت القافلة نحو الواحات، وفيها كاتب من مجلس الأمن.",))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("القافلق ", "القافلة "),
        ("قافلق ", "القافلة "),  # as it is written there
        ("الغافلة ", "القافلة "),  # sounds alike
        ("غافلت الواحاط", "القافلة الواحات"),
        ("الواحاط نحو ", "الواحات نحو "),
        ("القافلةكاتب", "القافلة كاتب"),
        ("سارتالقافلةالواحات", "سارت القافلة الواحات"),  # three
        ("القافـــلللللة ", "القافلة "),  # drawn out
        ("الحقافلة ", "القافلة "),
        ("hgrhtgm", "القافلة"),  # typed with the other keyboard layout
        ("HGRHTGM", "القافلة"),
        ("hgrhtgm kp,", "القافلة نحو"),
    ],
)
def test_a_near_spelling_is_offered(library: Library, typed: str, meant: str) -> None:
    add(library, CARAVAN)
    assert library.count(ArticleFilter(typed)) == 0
    near = library.search.offers(ArticleFilter(typed))[0]
    assert (near.kind, near.count) == ("near", 1)
    assert library.count(near.wanted) == 1
    assert near.wanted.text == meant


def test_of_many_near_spellings_three_are_offered_and_other_ways_after_them(library: Library) -> None:
    for number, word in enumerate(("زرافيق", "زرافيل", "زرافيم", "زرافيد", "زرافيس")):
        add(library, draft(title=f"خبر {number}", body=(f"نص فيه {word} مرة.",)), path=f"/{number}.txt")
    found = library.search.offers(ArticleFilter("زرافيط نص"))
    assert [offer.kind for offer in found] == ["near", "near", "near", "any"]


def test_a_broader_sense_or_any_word_is_offered(library: Library) -> None:
    add(library, CARAVAN)
    (any_,) = (each for each in library.search.offers(ArticleFilter("قافلة زرافة ")) if each.kind == "any")
    assert library.count(any_.wanted) == any_.count == 1
    (broader,) = (each for each in library.search.offers(ArticleFilter("مكتوب ")) if each.kind == "broader")
    assert library.count(broader.wanted) == broader.count == 1
    (passage,) = library.search.passages(broader.wanted, [1])
    assert [passage.text[a:b] for a, b in passage.matches] == ["كاتب"]
    assert passage.exact_matches == ()
    inexact = library.search.offers(ArticleFilter("بالقافلة ", exact=True))[-1]
    assert (inexact.kind, inexact.wanted.exact, inexact.count) == ("broader", False, 1)
    assert library.search.offers(ArticleFilter("zzzz ")) == ()
    assert library.search.offers(ArticleFilter("")) == ()


def test_a_source_or_keyword_of_that_name_is_offered(library: Library) -> None:
    fill(library, 4, source="صحيفة المرجان", keywords=("المرجان الأحمر",))
    assert library.count(ArticleFilter("المرجان ")) == 0
    source, keyword = library.search.offers(ArticleFilter("المرجان"))[:2]
    assert (source.kind, source.name, source.count) == ("source", "صحيفة المرجان", 4)
    assert (keyword.kind, keyword.name) == ("keyword", "المرجان الأحمر")
    assert library.count(source.wanted) == library.count(keyword.wanted) == 4
    assert not [each for each in library.search.offers(ArticleFilter('مصدر:"لا أحد"')) if each.name]


def test_a_removed_search_comes_back_to_its_place(library: Library) -> None:
    first, second = library.searches.save("أ", "حديقة"), library.searches.save("ب", "نهر")
    library.searches.remove(first.id)
    library.searches.restore(first)
    assert library.searches.saved() == (first, second)
    library.searches.remove(second.id)
    third = library.searches.save("ج", "سوق")
    library.searches.restore(second)
    library.searches.restore(second)
    assert [each.name for each in library.searches.saved()] == ["أ", "ج", "ب"]
    assert third.id == second.id


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
    (passage,) = library.search.passages(ArticleFilter("غوغل "), [2])
    assert [("خبر جوجل")[a:b] for a, b in passage.in_title] == ["جوجل"]
    assert names(library, "خبر -غوغل") == []
    assert names(library, '-"جوجل" خبر ') == []
    assert len(names(library, "لغوغل ")) == 2
    assert library.synonyms.add("؟", "نهر") is None
    library.synonyms.remove(pair.id if pair else 0)
    assert len(names(library, "غوغل ")) == 1


def test_a_phrase_and_its_short_form(library: Library) -> None:
    add(library, draft(title="الولايات المتحدة تعلن", body=("بيان.",)))
    add(library, draft(title="أمريكا تعلن", body=("بيان.",)))
    library.synonyms.add("الولايات المتحدة", "أمريكا")
    library.synonyms.add("أمريكا", "واشنطن")
    for text in ("أمريكا ", "الولايات المتحدة ", '"الولايات المتحدة" تعلن ', "أمريكا تعلن", "واشنطن "):
        assert len(names(library, text)) == 2, text
    assert names(library, "المتحدة ") == ["الولايات المتحدة تعلن"]
    assert names(library, "تعلن -أمريكا") == []
    hits = library.search.finder(ArticleFilter("واشنطن "))("الولايات المتحدة وأمريكا")
    assert len(hits.matches) == 3


@pytest.mark.parametrize(
    ("begun", "titles"),
    [
        ("ورق", ["ورقة", "بالورقة"]),
        ("رق", ["رقم", "والرقم"]),  # no beginning of ورقة, nor of ورق with its clitic
        ("الر", ["رقم", "والرقم"]),
        ("الرق", ["رقم", "والرقم"]),
        ("والر", ["رقم", "والرقم"]),
    ],
)
def test_the_last_word_begins_behind_its_clitics(library: Library, begun: str, titles: list[str]) -> None:
    for title in ("ورقة", "بالورقة", "رقم", "والرقم"):
        add(library, draft(title=title, body=("نص",)))
    assert sorted(names(library, begun)) == sorted(titles)
    assert {row.title for row in library.page(ArticleFilter("ورقة", exact=True), 0, 9)} == {"ورقة"}
    assert {row.title for row in library.page(ArticleFilter("ور", exact=True), 0, 9)} == {"ورقة"}


QUESTIONS: dict[str, Callable[[Library, ArticleFilter], object]] = {
    "page": lambda library, wanted: library.page(wanted, 0, 50),
    "count": Library.count,
    "count_up_to": Library.count_up_to,
    "row_of": lambda library, wanted: library.row_of(wanted, 1),
    "next_unread": lambda library, wanted: library.next_unread(wanted, 0),
    "search": lambda library, wanted: library.search.page(wanted),
    "passages": lambda library, wanted: library.search.passages(wanted, [1]),
    "finder": lambda library, wanted: library.search.finder(wanted),
    "facets": lambda library, wanted: library.search.facets(wanted),
    "offers": lambda library, wanted: library.search.offers(wanted),
    "suggestions": lambda library, wanted: library.search.suggestions(wanted.text),
    "keywords": lambda library, wanted: library.names.keywords(wanted.text),
    "sources": lambda library, _: library.names.sources(),
    "saved": lambda library, _: library.searches.saved(),
    "recent": lambda library, _: library.searches.recent(),
    "shelf_counts": lambda library, _: library.shelf_counts(),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_withdrawn_question_says_so(library: Library, question: str) -> None:
    fill(library, 30)
    library.searches.save("حدائق", "حديقة")
    connection = library._database.connection
    for wanted in (ArticleFilter("مصدر:وكا -زرافة حدي"), ArticleFilter("حديقة نهر", order="relevance")):
        for steps in (1, 20, 400):
            connection.set_progress_handler(lambda: 1, steps)
            try:
                QUESTIONS[question](library, wanted)
            except LibraryInterrupted:
                pass
            else:
                assert steps > 1
            connection.set_progress_handler(None, 0)
    QUESTIONS[question](library, ArticleFilter("حدي"))


def test_passages_of_a_page(library: Library) -> None:
    body = ("كلام كثير. " * 60, "هنا وصلت القوافل إلى الواحة 🌴 مساءً.")
    (number,) = add(library, draft(title="الواحة", body=body))
    (passage,) = library.search.passages(ArticleFilter("الواحة مساء "), [number, 99])
    assert passage.id == number
    assert [passage.text[a:b] for a, b in passage.matches] == ["الواحة", "مساءً"]
    assert passage.in_title == ((0, 6),)


def test_what_was_typed_is_told_from_its_other_forms(library: Library) -> None:
    (number,) = add(library, draft(title="الحديقة وحديقة", body=("حديقة ثم حدائق. والحديقة.",)))

    def shown(wanted: ArticleFilter) -> tuple[list[str], ...]:
        (passage,) = library.search.passages(wanted, [number])
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
    finder = library.search.finder(ArticleFilter(typed))
    assert bool(finder) is bool(matches)
    with ThreadPoolExecutor(1) as elsewhere:
        hits = elsewhere.submit(finder, text).result()
    assert [text[a:b] for a, b in hits.matches] == matches
    assert [text[a:b] for a, b in hits.exact] == exact


def test_no_query_of_twenty_thousand_odd_ones_fails(library: Library) -> None:
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
