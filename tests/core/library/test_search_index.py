"""The search index keeps step with the articles, whoever changes them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from builders import add, draft, fill, numbered

from reader.core.library.index import indexing, rebuilding
from reader.core.library.queries import expanding, ranking
from reader.core.models import ArticleFilter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.library import Library
    from reader.core.library.index.word_counts import WordCount
    from reader.core.library.storage.database import Database


def found(library: Library, text: str, **more: Any) -> list[int]:
    wanted = replace(ArticleFilter(text=text), **more)
    rows = [row.id for row in library.page(wanted, 0, 500)]
    assert library.count(wanted) == len(rows)
    assert [library.row_of(wanted, number) for number in rows] == list(range(len(rows)))
    return rows


def by_another_program(library: Library, *statements: str) -> None:
    with closing(sqlite3.connect(library.path)) as connection:
        connection.execute("PRAGMA foreign_keys=ON")
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def indexed_words(library: Library) -> int:
    with closing(sqlite3.connect(library.path)) as connection:
        connection.execute("CREATE VIRTUAL TABLE temp.v USING fts5vocab (main, article_index, row)")
        return int(connection.execute("SELECT count(*) FROM temp.v").fetchone()[0])


def in_step(library: Library) -> bool:
    assert library.index.is_late()
    assert library.index.renew(lambda _done, _total: None)
    return not library.index.is_late() and not any("فهرس" in problem for problem in library.check().problems)


def test_an_index_made_anew_is_of_one_piece(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rebuilding, "_AT_ONCE", 10)
    fill(library, 30)
    assert library.index.renew(lambda _done, _total: None)
    with closing(sqlite3.connect(library.path)) as connection:
        pieces = "SELECT count(DISTINCT id >> 37) FROM article_index_data WHERE id > 10"
        assert connection.execute(pieces).fetchone() == (1,)
    assert len(found(library, "حديقة ")) == 30


def test_few_articles_are_written_at_once_because_the_window_is_used(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []
    put_in = indexing.put_in

    def counted(database: Database, rows: Sequence[indexing.Indexed], suffix: str) -> WordCount:
        sizes.append(len(rows))
        return put_in(database, rows, suffix)

    monkeypatch.setattr(indexing, "put_in", counted)
    fill(library, 100)
    sizes.clear()
    assert library.index.renew(lambda _done, _total: None)
    assert sum(sizes) == 100
    assert max(sizes) <= 50


def test_deleting_everything_leaves_the_index_empty(library: Library) -> None:
    ids = fill(library, 40)
    library.delete(ids)
    assert indexed_words(library) == 0
    with closing(sqlite3.connect(library.path)) as connection:
        assert connection.execute("SELECT count(*) FROM article_index_docsize").fetchone() == (0,)
    library.restore(ids)
    assert len(found(library, "حديقة ")) == 40
    assert library.check().problems == ()


@pytest.mark.parametrize(
    ("change", "gone", "come"),
    [
        ("UPDATE articles SET title = 'عنوان الفيل' WHERE id = 3", "رقم3", "الفيل "),
        ("UPDATE article_texts SET body = 'متن عن الزرافة' WHERE article_id = 3", "رقم3", "زرافة "),
        ("UPDATE articles SET author = 'سلمى' WHERE id = 3", "رقم3", "كاتب:سلمى"),
        ("UPDATE articles SET title = 'عنوان الفيل', source_id = 1 WHERE id = 3", "رقم3", "الفيل "),
        ("UPDATE articles SET source_id = 1 WHERE id = 3", 'مصدر:"وكالة 3"', 'مصدر:"وكالة 1" رقم3'),
        ("DELETE FROM article_keywords WHERE article_id = 3", 'وسم:"موضوع 3"', "-وسم:موضوع رقم3"),
        ("UPDATE articles SET sort_key = 0 WHERE id = 3", "تاريخ:2024-01-04", "تاريخ:1970 رقم3"),
    ],
)
def test_changes_by_another_program_are_noticed(library: Library, change: str, gone: str, come: str) -> None:
    for n in range(1, 6):
        add(library, numbered(n, title=f"الخبر رقم{n}", body=(f"نصّ {n}.",)))
    assert not library.index.is_late()
    assert 3 in found(library, gone)
    by_another_program(library, change)
    assert 3 not in found(library, gone)  # at once: nothing stale is shown
    assert in_step(library)
    assert 3 in found(library, come)
    library.delete([1, 2, 3, 4, 5])
    assert indexed_words(library) == 0  # nothing of what it was is left behind


def test_articles_another_program_removed_are_gone(library: Library) -> None:
    fill(library, 20)
    by_another_program(library, "DELETE FROM articles WHERE id > 5")
    assert sorted(found(library, "حديقة ")) == [1, 2, 3, 4, 5]
    assert in_step(library)


def test_a_completed_article_is_found_by_what_came(library: Library) -> None:
    plain = draft(author=None, source=None, published=None)
    (number,) = add(library, plain)
    assert found(library, "كاتب:نوال") == []
    add(
        library,
        replace(plain, author="نوال حسن", source="وكالة النيل", keywords=("حدائق",), published="2023-02-01"),
    )
    for text in ("كاتب:نوال", 'كاتب:"نوال حسن"', "مصدر:النيل", "وسم:حدائق", "تاريخ:2023-02"):
        assert found(library, text) == [number], text
    assert library.check().problems == ()


def test_the_newest_come_first_as_in_the_list(library: Library) -> None:
    moments = [
        "2024-05-01",
        "2024-05-01T10:30",
        "2024-05-01T10:31",
        "2024-04-30T23:59",
        "1923-01-02",
        "2024-05-01",
    ]
    for n, moment in enumerate(moments):
        add(library, numbered(n, published=moment))
    listed = [row.id for row in library.page(ArticleFilter(), 0, 9)]
    assert found(library, "حديقة ") == listed == [3, 2, 1, 6, 4, 5]


def test_more_articles_of_one_day_than_it_has_keys(library: Library) -> None:
    body = ("نصّ قصير.",)
    for first in range(1, 1400, 350):
        fill(library, 350, first, body=body, published="2024-05-01")
    older, newer = add(library, draft(published="2024-04-30")) + add(library, draft(published="2024-05-02"))
    rows = [row.id for row in library.page(ArticleFilter("2024"), 0, 5)]
    assert rows == []
    ids = [row.id for row in library.page(ArticleFilter("تاريخ:2024-05-01"), 0, 2000)]
    assert len(ids) == 1400
    assert {older, newer}.isdisjoint(ids)
    assert ids == sorted(ids)


def test_relevance_puts_titles_first_and_weighs_only_the_newest(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(library, numbered(1, title="الزرافة", body=("زرافة في الحديقة.",), published="2020-01-01"))
    for n in range(2, 9):
        add(
            library,
            numbered(
                n, body=(f"نصّ {n} طويل فيه كلام كثير عن أمور أخرى وذكر زرافة.",), published=f"2024-01-{n:02}"
            ),
        )
    for order in ("relevance", "relevance-all"):
        ids = found(library, "زرافة ", order=order)
        assert (ids[0], len(ids)) == (1, 8)
    assert found(library, "زرافة ")[-1] == 1
    monkeypatch.setattr(ranking, "MAX_RANKED", 3)
    weighed = found(library, "زرافة ", order="relevance")
    assert sorted(weighed[:3]) == [6, 7, 8]
    assert weighed[3:] == [5, 4, 3, 2, 1]
    assert [row.id for row in library.page(ArticleFilter("زرافة ", order="relevance"), 2, 3)] == weighed[2:5]
    assert found(library, "زرافة ", order="relevance-all")[0] == 1
    library.set_read(weighed[:2])
    assert library.next_unread(ArticleFilter("زرافة ", order="relevance"), -1) == 2


def columns(library: Library) -> list[str]:
    with closing(sqlite3.connect(library.path)) as connection:
        return [row[1] for row in connection.execute("PRAGMA table_info(article_index)")]


def test_the_words_of_bodies_stand_first_because_most_are_theirs(library: Library) -> None:
    assert columns(library) == ["bx", "bs", "tx", "ts", "m"]


def test_an_index_of_the_former_order_answers_until_it_is_made_anew(library: Library) -> None:
    old = "bs, tx, bx, ts"  # any other order; the columns are known by their names
    add(library, numbered(1, title="الزرافة", body=("في الحديقة.",)))
    add(library, numbered(2, title="الحديقة", body=("زرافة كبيرة بيضاء.",)))
    indexed = "SELECT docid, {bs}, {tx}, {bx}, {ts}, filed FROM articles ORDER BY docid"
    words = {1: ("حديق", "الزرافه", "الحديقه", "زراف"), 2: ("زراف", "الحديقه", "زرافه", "حديق")}
    case = "CASE id WHEN 1 THEN '{}' ELSE '{}' END"
    names = dict(zip(("bs", "tx", "bx", "ts"), map(case.format, words[1], words[2]), strict=True))
    by_another_program(
        library,
        "DROP TABLE article_index",
        f"CREATE VIRTUAL TABLE article_index USING fts5 ({old}, m, content='', tokenize='ascii')",
        f"INSERT INTO article_index (rowid, {old}, m) {indexed.format(**names)}",
        "UPDATE meta SET value = 'former' WHERE key = 'index_version'",
    )
    assert sorted(found(library, "زرافة ")) == [1, 2]
    assert found(library, "عنوان:زرافة ") == [1]
    assert in_step(library)
    assert columns(library) == ["bx", "bs", "tx", "ts", "m"]
    assert found(library, "زرافة ", order="relevance") == [1, 2]


def test_exact_words_only(library: Library) -> None:
    first, second = add(library, draft(body=("دخل الكتاب.",))) + add(library, draft(body=("دخل وكتاب.",)))
    assert set(found(library, "كتاب ")) == {first, second}
    assert found(library, "الكتاب ", exact=True) == [first]
    assert found(library, '"دخل وكتاب"', exact=True) == [second]
    (hit,) = library.search.page(ArticleFilter("الكتاب ", exact=True)).hits
    assert [hit.snippet[start:end] for start, end in hit.matches] == ["الكتاب"]


def test_fields_and_states_narrow(library: Library) -> None:
    fill(library, 30)
    library.set_read([1, 2])
    library.bookmarks.add(3)
    assert set(found(library, "حالة:مقروء حديقة ")) == {1, 2}
    assert set(found(library, "is:read")) == {1, 2}
    assert found(library, "is:bookmarked") == found(library, "حديقة is:bookmarked ") == [3]
    assert len(found(library, "-is:bookmarked")) == len(found(library, "-is:bookmarked حديقة ")) == 29
    assert set(found(library, 'مصدر:"وكالة 1"')) == {n for n in range(1, 31) if n % 7 == 1}
    assert set(found(library, 'مصدر:"وكالة 1" مصدر:"وكالة 2"')) == {
        n for n in range(1, 31) if n % 7 in (1, 2)
    }
    assert set(found(library, 'وسم:"موضوع 1" وسم:"مدينة 2"')) == {
        n for n in range(1, 31) if (n % 5, n % 11) == (1, 2)
    }
    assert len(found(library, "مصدر:وكالة")) == 30
    assert found(library, "مصدر:مجهول") == []
    assert len(found(library, "-رقم")) == 0
    assert len(found(library, "-زرافة")) == 30
    assert len(found(library, 'حديقة -مصدر:"وكالة 1"')) == 30 - len(found(library, 'مصدر:"وكالة 1"'))
    assert found(library, "عنوان:حديقة") == []
    assert len(found(library, "حديقة ", source="وكالة 1", unread=True)) == 4


def test_an_article_twice_does_not_ask_for_all_words_that_have_one(library: Library) -> None:
    (wanted,) = add(library, draft(body=("وعدوا بالالتزام، وهذا الالتزام قديم.",)))
    assert found(library, "الالت") == found(library, "الال") == [wanted]
    assert "ال" not in expanding._starts("الال")
