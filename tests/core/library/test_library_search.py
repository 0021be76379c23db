"""Words typed as people type them, and articles found by them."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from dataclasses import replace

import pytest
from builders import add, draft, fill, numbered
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reader.core.arabic import matching
from reader.core.library import Library
from reader.core.library.index import rebuilding
from reader.core.library.queries.compiling import compile_filter
from reader.core.library.schema import index_version
from reader.core.library.storage.database import Database
from reader.core.models import ArticleFilter

SEA = draft(
    title="رحلة بحرية", body=("أبحر الصيّادون من الميناء فجرًا.", "عادوا مساءً إلى الإسكندريّة بالأسماك.")
)
DESERT = draft(title="قافلة الصحراء", body=("سارت القافلة إلى الواحة.", "ثم وصلت القاهرة بعد شهر."))


def found(library: Library, text: str) -> list[str]:
    return [hit.title for hit in library.search.page(ArticleFilter(text=text)).hits]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("الصيادون", ["رحلة بحرية"]),
        ("صيّاد", ["رحلة بحرية"]),  # unfinished
        ("صياد ", ["رحلة بحرية"]),  # finished: its plural
        ("صيا ", []),  # finished: another word
        ("اسكندريه", ["رحلة بحرية"]),
        ("قافله الواحه", ["قافلة الصحراء"]),
        ("رحلة فجرا", ["رحلة بحرية"]),  # title and body
        ("رحلة قافلة", []),
        ('"وصلت القاهرة"', ["قافلة الصحراء"]),
        ('"القاهرة وصلت"', []),
        ("«سارت القافلة»", ["قافلة الصحراء"]),
        ("بالقا", ["قافلة الصحراء"]),  # the article begun after a preposition
        ("بالاسم", ["رحلة بحرية"]),  # a begun word with its clitics
        ("الى", ["رحلة بحرية", "قافلة الصحراء"]),
        ("؟!", ["رحلة بحرية", "قافلة الصحراء"]),  # no word: the whole list
        ("  ", ["رحلة بحرية", "قافلة الصحراء"]),
    ],
)
def test_queries_find_these_titles(library: Library, text: str, titles: list[str]) -> None:
    add(library, SEA)
    add(library, DESERT)
    assert found(library, text) == titles
    assert library.count(ArticleFilter(text=text)) == len(titles)
    assert [row.title for row in library.page(ArticleFilter(text=text), 0, 9)] == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("الموسسة ", ["المؤسسات والرؤساء"]),
        ("موسسه", ["المؤسسات والرؤساء"]),  # perhaps unfinished
        ("رييس ", ["المؤسسات والرؤساء"]),
        ("الاصدقا ", ["المؤسسات والرؤساء"]),
        ("مسوولين", ["المؤسسات والرؤساء"]),
        ("روس ", ["روس وأوكرانيون"]),  # the library has it: nothing else is meant
    ],
)
def test_a_hamza_left_out_of_a_word_that_is_not_there_otherwise(
    library: Library, text: str, titles: list[str]
) -> None:
    add(library, draft(title="المؤسسات والرؤساء", body=("اجتمع المسؤولون مع الأصدقاء وكل رؤوس الأموال.",)))
    add(library, draft(title="روس وأوكرانيون", body=("التقى الروس والأوكرانيون.",)))
    assert found(library, text) == titles
    (hit,) = library.search.page(ArticleFilter(text=text)).hits
    assert hit.matches or hit.in_title


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("صيادين OR قافلة", ["رحلة بحرية", "قافلة الصحراء"]),
        ("أسماك | واحة", ["رحلة بحرية", "قافلة الصحراء"]),
        ("رحلة OR قافلة الواحة ", ["قافلة الصحراء"]),
        ("قافلة AND الواحة", ["قافلة الصحراء"]),
        ("قافلة & رحلة", []),
        ("إلى NOT قافلة", ["رحلة بحرية"]),
        ("OR رحلة OR", ["رحلة بحرية"]),
        ("صيّا*", ["رحلة بحرية"]),
        ("صيّا* ميناء ", ["رحلة بحرية"]),
        ("-مصدر:البحر", ["قافلة الصحراء"]),
        ("-المصدر:البحر -وسم:رمل", []),
    ],
)
def test_the_signs_of_other_programs_and_fields_left_out(
    library: Library, text: str, titles: list[str]
) -> None:
    add(library, replace(SEA, source="مجلة البحر"))
    add(library, replace(DESERT, keywords=("رمل",)))
    assert found(library, text) == titles


def test_the_passage_marks_the_words(library: Library) -> None:
    add(library, SEA)
    result = library.search.page(ArticleFilter(text="الاسكندرية أبحر"))
    assert (result.query, result.total) == ("الاسكندرية أبحر", 1)
    (hit,) = result.hits
    assert [hit.snippet[start:end] for start, end in hit.matches] == ["أبحر", "الإسكندريّة"]
    assert "\n" not in hit.snippet


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("البيوت في القرية ", ["بيوت", "القرية"]),  # among other words a particle is asked for, not shown
        ("في ", ["في", "في"]),
        ('"في القرية" ', ["في", "القرية"]),
    ],
)
def test_particles_are_marked_only_alone_and_in_phrases(
    library: Library, text: str, marked: list[str]
) -> None:
    (number,) = add(library, draft(title="خبر", body=("بيوت في القرية، وأشجار في الحقول.",)))
    wanted = ArticleFilter(text=text)
    (hit,) = library.search.page(wanted).hits
    assert [hit.snippet[start:end] for start, end in hit.matches] == marked
    body = library.article(number).body[0]
    assert [body[start:end] for start, end in library.search.finder(wanted)(body).matches] == marked


def test_pages_of_hits_newest_first(library: Library) -> None:
    ids = [add(library, numbered(n, published=f"2024-01-{n:02}"))[0] for n in range(1, 21)]
    wanted = ArticleFilter(text="حديقة")
    pages = [library.search.page(wanted, offset, 7) for offset in (0, 7, 14, 21)]
    assert [hit.id for page in pages for hit in page.hits] == ids[::-1]
    assert {page.total for page in pages} == {20}


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text() | st.text(alphabet='"«»“”*:^-+(){}AND ORNEAT\x00\ud800\ufefbأبء ـً'))
@example('"')
@example("NEAR(a b)")
@example("title:x* OR -y")
@example("a" * 5000)
@example("كلمة " * 300)
def test_nothing_typed_breaks_the_search(library: Library, text: str) -> None:
    if not library.count(ArticleFilter()):
        fill(library, 3)
    assert library.search.page(ArticleFilter(text=text)).total == library.count(ArticleFilter(text=text))


@settings(max_examples=300)
@given(st.text())
def test_the_index_sees_the_words_we_see(text: str) -> None:
    """One token of FTS5 for each word, so that phrases and both kinds of columns stay side by side."""
    words = matching.words(text)
    assert tokens_of_fts5([words]) == [len(words)]


def test_the_index_sees_a_word_where_we_see_one_with_every_character_there_is() -> None:
    """Python's tables of characters and SQLite's are of different years."""
    characters = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000]
    words = [matching.words(f"a{char}b {char}") for char in characters]
    tokens = tokens_of_fts5(words)
    assert [char for char, ours, its in zip(characters, words, tokens, strict=True) if len(ours) != its] == []


def tokens_of_fts5(texts: list[list[str]]) -> list[int]:
    """How many tokens the index makes of the words of each text."""
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("CREATE VIRTUAL TABLE t USING fts5 (x, tokenize='unicode61 remove_diacritics 0')")
        db.execute("CREATE VIRTUAL TABLE v USING fts5vocab (t, instance)")
        db.executemany("INSERT INTO t (rowid, x) VALUES (?, ?)", enumerate(map(" ".join, texts)))
        counts = dict(db.execute("SELECT doc, count(*) FROM v GROUP BY doc"))
    return [counts.get(number, 0) for number in range(len(texts))]


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئىة ًُِـ،.«»١٢3", min_size=1, max_size=60))
def test_an_article_is_found_by_any_word_of_its_title(library: Library, title: str) -> None:
    body = (title, title.encode().hex())  # else «آ«ز» and «از» are one article, but for what stands between
    (article_id,) = add(library, draft(title=title, body=body), original=title.encode())
    for word in matching.words(title):
        hits = library.page(ArticleFilter(text=word + " "), 0, 500)
        assert article_id in [hit.id for hit in hits], word


def test_only_our_own_words_reach_the_index(library: Library) -> None:
    with closing(Database.open(library.path)) as database:
        expression = compile_filter(database, ArticleFilter('x" OR title:* NEAR(كلمة')).matching
    assert expression is not None
    assert expression.count('"') % 2 == 0
    assert "NEAR" not in expression


def test_an_index_of_older_rules_serves_until_it_is_rebuilt(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(library, 30)
    assert not library.index.is_late()
    monkeypatch.setattr(index_version, "current_version", lambda: "future")
    assert library.index.is_late()
    assert library.count(ArticleFilter(text="حديقة")) == 30
    assert library.check().problems
    steps: list[tuple[int, int]] = []
    assert library.index.renew(lambda done, total: steps.append((done, total)))
    assert steps[-1] == (30, 30)
    assert not library.index.is_late()
    assert library.count(ArticleFilter(text="حديقة")) == 30
    assert library.check().problems == ()


def test_a_cancelled_rebuild_leaves_the_old_index(library: Library) -> None:
    fill(library, 30)
    assert not library.index.renew(lambda _done, _total: None, lambda: True)
    assert library.count(ArticleFilter(text="حديقة")) == 30
    assert library.check().problems == ()


def test_what_is_added_while_the_index_is_rebuilt_is_in_it(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(library, 30)
    monkeypatch.setattr(rebuilding, "_AT_ONCE", 10)

    def meanwhile(done: int, _total: int) -> None:
        with Library.open(library.path) as other:
            fill(other, 5, first=1000 + done)

    library.index.renew(meanwhile)
    assert library.count(ArticleFilter(text="حديقة")) == library.count(ArticleFilter()) > 40
    assert library.check().problems == ()
