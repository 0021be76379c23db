"""`warraq list` and `warraq show`: the promise of the JSON, and the text for people."""

from __future__ import annotations

import hashlib
import re

import pytest

KEYS = [
    *("id", "title", "published", "updated", "source", "author", "place", "keywords", "keywords_raw", "body"),
    *("related", "language", "words", "bookmarked", "read", "imported_at", "origin"),
]


def test_show_prints_all_fields_of_an_article_as_json(stocked, page):
    article = stocked("show", 1, "--json").json
    assert list(article) == KEYS
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", article.pop("imported_at"))
    assert isinstance(article.pop("words"), int)
    assert article == {
        "id": 1,
        "title": "افتتاح مكتبة عامة في حي الورود",
        "published": "2023-03-03",
        "updated": "2023-03-03T09:30",
        "source": "صحيفة الضفاف",
        "author": None,
        "place": None,
        "keywords": ["القراءة"],
        "keywords_raw": "القراءة",
        "body": [
            "افتتحت البلدية صباح اليوم مكتبة عامة في حي الورود، تضم عشرة آلاف كتاب.",
            "وقالت أمينة المكتبة إن الأبواب مفتوحة للجميع طوال أيام الأسبوع.",
            "وتقام فيها كل خميس حلقة قراءة للأطفال.",
        ],
        "related": [2],
        "language": "ar",
        "bookmarked": False,
        "read": False,
        "origin": {
            "path": str(page),
            "format": "text",
            "encoding": "utf-8",
            "sha256": hashlib.sha256(page.read_bytes()).hexdigest(),
            "part": 1,
        },
    }


def test_origin_keys_keep_their_order(stocked):
    assert list(stocked("show", 2, "--json").json["origin"]) == [
        *("path", "format", "encoding", "sha256", "part")
    ]


def test_a_list_is_articles_without_body(stocked):
    articles = stocked("list", "--json").json
    assert [list(article) for article in articles] == [[key for key in KEYS if key != "body"]] * 3
    for article in articles:
        whole = stocked("show", article["id"], "--json").json
        del whole["body"]
        assert article == whole


def test_an_empty_list_is_a_list(warraq):
    assert warraq("list", "--json").json == []
    assert warraq("list").text == ""


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["--source", "صحيفه الضفاف"], [1]),
        (["--keyword", "القراءه"], [1]),
        (["--since", "2023-03-03", "--until", "2023-03-03"], [1]),
        (["--since", "2023", "--until", "2023"], [1]),
        (["--since", "٢٠٢٣-٠٣"], [1]),
        (["--since", "2023-03-04"], []),
        (["--since", "3 آذار 2023", "--until", "3/3/2023"], [1]),
        (["--since", "4 مارس 2023"], []),
        (["--until", "11 شعبان 1444 هـ"], [1]),
        (["--since", "مارس 2023", "--until", "2023/3"], [1]),
        (["--until", "2023-02"], []),
        (["--bookmarked"], [2]),
        (["--unread"], [1, 2, 3]),
        (["--source", "لا أحد"], []),
    ],
)
def test_list_is_narrowed_by_its_filters(stocked, words, ids):
    stocked("bookmark", 2)
    assert sorted(article["id"] for article in stocked("list", *words, "--json").json) == ids


def test_limit_and_offset_walk_the_list(stocked):
    whole = [article["id"] for article in stocked("list", "--json").json]
    assert [article["id"] for article in stocked("list", "--json", "--limit", 2).json] == whole[:2]
    assert [article["id"] for article in stocked("list", "--json", "--offset", 2).json] == whole[2:]
    assert stocked("list", "--json", "--limit", 0).json == []
    assert stocked("list", "--json", "--offset", 99).json == []


def test_a_long_list_is_whole(warraq, library):
    from builders import fill

    fill(library, 450)
    ids = [article["id"] for article in warraq("list", "--json").json]
    assert len(set(ids)) == 450
    assert len(warraq("list", "--json", "--limit", 250, "--offset", 100).json) == 250
    assert [int(line.split("\t")[0]) for line in warraq("list").lines] == ids


def test_rows_in_a_pipe_are_separated_by_tabs(stocked):
    rows = [line.split("\t") for line in stocked("list").lines]
    assert ["1", "افتتاح مكتبة عامة في حي الورود", "صحيفة الضفاف", "3 آذار/مارس 2023"] in rows
    assert {len(row) for row in rows} == {4}


def test_the_text_for_a_pipe_is_as_written(stocked):
    stocked("bookmark", 1, "--paragraph", 2, "--note", "للاقتباس")
    lines = stocked("show", 1).lines
    assert lines[0] == "افتتاح مكتبة عامة في حي الورود"
    assert lines[1].startswith("صحيفة الضفاف")
    assert not re.search("[\u200e\u200f\u2066-\u2069]", "".join(lines))
    assert "كلمات دلالية: القراءة" in lines
    assert "وتقام فيها كل خميس حلقة قراءة للأطفال." in lines
    assert "الفقرة 2: للاقتباس" in lines
    assert lines[-1].startswith("2\tقافلة كتب تجوب القرى")


def test_raw_is_the_untouched_file(warraq, tmp_path):
    data = "عنوان الخبر\r\nفقرة أولى طويلة بما يكفي للقراءة.\r\n".encode("cp1256")
    file = tmp_path / "old.txt"
    file.write_bytes(data)
    warraq("import", file)
    assert warraq("show", 1, "--raw").raw == data


@pytest.mark.parametrize("words", [(), ("--raw",), ("--json",)])
def test_an_article_that_is_not_there(stocked, words):
    done = stocked("show", 99, *words)
    assert (done.status, done.raw) == (1, b"")
    assert done.error == "لا توجد في المكتبة مقالة برقم 99.\n"
