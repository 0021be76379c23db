"""Phrases and many hits by relevance: in order without being weighed, none lost, as many as is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import draft, reading

from reader.core.library import Library
from reader.core.library.queries import phrase_scoring, ranking
from reader.core.library.queries.compiling import Compiled, compile_filter
from reader.core.models import ArticleFilter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PHRASE = ArticleFilter('"في البستان" ', order="relevance")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Twenty articles: the words in a row in every other one, in the title of the earliest alone."""
    with Library.open(tmp_path / "phrases.db") as library:
        for number in range(1, 21):
            body = "لعبنا في البستان." if number % 2 else "البستان واسع في هذه القرية."
            title = "في البستان" if number == 1 else f"خبر {number}"
            article = draft(title=title, body=(body, f"نصّ {number}"), published=f"2024-01-{number:02}")
            library.add([reading(article, path=f"/{number}.html")])
        yield library


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is in two articles is frequent."""
    monkeypatch.setattr(phrase_scoring, "SEEN", 2)


def ids(library: Library, wanted: ArticleFilter) -> list[int]:
    return [row.id for row in library.page(wanted, 0, 50)]


def compiled(library: Library, text: str) -> Compiled:
    return compile_filter(library._database, ArticleFilter(text, order="relevance"))


def test_a_phrase_is_weighed_by_its_rarest_word(library: Library, seen: None) -> None:
    for number in (31, 32):
        journey = draft(title=f"سفر {number}", body=("سافرنا في القطار.",), published="2023-05-01")
        library.add([reading(journey, path=f"/{number}.html")])
    for text in ('"في القطار" ', '"القطار في" '):
        assert compiled(library, text).is_wider
        assert compiled(library, text).weighed == compiled(library, "القطار ").weighed


def test_a_phrase_of_frequent_words_that_never_stand_so_finds_nothing(library: Library, seen: None) -> None:
    wanted = ArticleFilter('"واسع البستان" ', order="relevance")
    assert compiled(library, wanted.text).is_wider
    assert ids(library, wanted) == []


def test_a_phrase_with_a_rare_word_is_weighed_itself(library: Library) -> None:
    assert not compiled(library, PHRASE.text).is_wider
    assert ids(library, PHRASE)[0] == 1


def test_words_alone_are_weighed_as_they_are(library: Library, seen: None) -> None:
    assert not compiled(library, "في البستان ").is_wider


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three hits are too many to be weighed one by one."""
    monkeypatch.setattr(ranking, "FEW", 2)


@pytest.mark.parametrize("text", ["البستان قرية ", "بستان القرية "])
def test_of_many_hits_those_with_all_words_in_the_title_come_first_then_those_near(
    tmp_path: Path, many: None, text: str
) -> None:
    far = " ".join(["كلام"] * 20)
    articles = {
        "newest": ("خبر", f"البستان {far} قريتنا"),
        "near": ("خبر", "بستان في القرية"),
        "derived": ("بساتين القرى", f"قرية {far} بستان"),
        "oldest": ("قرية البستان", f"بستان القرية {far} البستان قرية"),
    }
    with Library.open(tmp_path / "many.db") as library:
        found = {}
        for day, (name, (title, body)) in zip((9, 8, 7, 6), articles.items(), strict=True):
            article = draft(title=title, body=(body,), published=f"2024-01-{day:02}")
            (outcome,) = library.add([reading(article, path=f"/{name}.html")])
            found[outcome.articles[0]] = name
        listed = [found[number] for number in ids(library, ArticleFilter(text, order="relevance"))]
        assert listed == ["oldest", "derived", "near", "newest"]


def test_many_hits_keep_every_one_and_their_rows(library: Library, many: None) -> None:
    for text in ("البستان ", "في البستان ", '"في البستان" ', "بست", "البستان -لعبنا "):
        wanted = ArticleFilter(text, order="relevance")
        found = ids(library, wanted)
        assert sorted(found) == sorted(ids(library, ArticleFilter(text)))
        assert [library.row_of(wanted, number) for number in found] == list(range(len(found)))
        assert found == [row.id for at in range(len(found)) for row in library.page(wanted, at, 1)]


def test_none_is_lost_and_the_title_comes_first(library: Library, seen: None) -> None:
    found = ids(library, PHRASE)
    assert found[0] == 1
    assert sorted(found) == list(range(1, 21, 2))
    assert library.search.weighed(PHRASE) is None


def test_phrases_as_typed_come_before_other_forms(library: Library, seen: None) -> None:
    for number in (31, 32):
        derived = draft(title=f"سفر {number}", body=("في بساتين القرية.",), published="2024-03-01")
        library.add([reading(derived, path=f"/{number}.html")])
    found = ids(library, PHRASE)
    assert set(found[-2:]) == {row.id for row in library.page(ArticleFilter("بساتين "), 0, 2)}
    assert found[0] == 1


def test_phrases_with_other_conditions_find_the_same_by_relevance(library: Library, seen: None) -> None:
    library.set_read([3])
    with_others = ArticleFilter('"في البستان" لعبنا -نص5 حالة:غير_مقروء ', order="relevance")
    newest = ArticleFilter('"في البستان" لعبنا -نص5 حالة:غير_مقروء ')
    assert sorted(ids(library, with_others)) == sorted(ids(library, newest))


def test_how_many_are_weighed_is_told(library: Library, seen: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranking, "MAX_RANKED", 8)
    found = ids(library, PHRASE)
    assert library.search.weighed(PHRASE) == 4  # of the eight newest with the word
    assert found == [19, 17, 15, 13, 11, 9, 7, 5, 3, 1]
    everything = ArticleFilter(PHRASE.text, order="relevance-all")
    assert library.search.weighed(everything) is None
    assert ids(library, everything)[0] == 1
