"""Fields that stand beside an article or within it: what it refers to by ID, its details, its addresses."""

from __future__ import annotations

import json

import pytest
from sample_articles import CRAFTSMEN

from reader.core.formats import read_bytes

TITLE, BODY = CRAFTSMEN
TEXT = "\n".join(BODY)
ONE = {"title": TITLE, "text": TEXT}
WRITER = "هدى المنير"


def only(data):
    (draft,) = read_bytes(json.dumps(data, ensure_ascii=False).encode(), "x.json").drafts
    assert (draft.title, draft.body) == (TITLE, BODY)
    return draft


@pytest.mark.parametrize(
    "data",
    [
        {
            "posts": [{**ONE, "id": 1, "author_id": 5, "tag_ids": [8, 9]}],
            "users": [{"id": 4, "name": "غيره"}, {"id": 5, "name": WRITER}],
            "tags": [{"id": 8, "name": "حرف"}, {"id": 9, "name": "أسواق"}],
        },
        {
            "posts": [{**ONE, "id": "1", "authorId": "u1", "tags": ["t1", "t2"]}],
            "authors": [{"_id": "u1", "firstName": "هدى", "lastName": "المنير"}],
            "tags": [{"_id": "t1", "title": "حرف"}, {"_id": "t2", "title": "أسواق"}],
        },
        {
            "data": [
                {
                    "type": "node--article",
                    "id": "1",
                    "attributes": {"title": TITLE, "body": {"value": TEXT}},
                    "relationships": {
                        "uid": {"data": {"type": "user--user", "id": "a"}},
                        "field_tags": {
                            "data": [{"type": "term--tags", "id": "b"}, {"type": "term--tags", "id": "c"}]
                        },
                    },
                }
            ],
            "included": [
                {"type": "user--user", "id": "a", "attributes": {"name": "huda", "display_name": WRITER}},
                {"type": "term--tags", "id": "b", "attributes": {"name": "حرف"}},
                {"type": "term--tags", "id": "c", "attributes": {"name": "أسواق"}},
            ],
        },
        [
            {"type": "table", "name": "posts", "data": [{**ONE, "id": "1", "user_id": "3"}]},
            {"type": "table", "name": "users", "data": [{"id": "3", "full_name": WRITER}]},
            {
                "type": "table",
                "name": "tags",
                "data": [{"id": "1", "name": "حرف"}, {"id": "2", "name": "أسواق"}],
            },
            {
                "type": "table",
                "name": "posts_tags",
                "data": [{"post_id": "1", "tag_id": "1"}, {"post_id": "1", "tag_id": "2"}],
            },
        ],
    ],
)
def test_what_an_article_refers_to_by_id_gives_its_fields(data):
    draft = only(data)
    assert (draft.author, draft.keywords) == (WRITER, ("حرف", "أسواق"))


def test_references_to_nothing_are_not_shown():
    draft = only({"posts": [{**ONE, "id": 1, "author": "17", "author_id": 5, "tags": [8]}], "users": []})
    assert (draft.author, draft.keywords) == (None, ())


@pytest.mark.parametrize(
    ("name", "inner"),
    [
        ("og_meta", {"site_name": "المرفأ", "published_time": "2024-12-04", "author": WRITER}),
        ("seo_json", {"og_site_name": "المرفأ", "article_published_time": "2024-12-04", "author": WRITER}),
        (
            "meta_data",
            {"og": {"site_name": "المرفأ"}, "article": {"published": "2024-12-04", "author": WRITER}},
        ),
    ],
)
def test_details_of_an_article_give_its_fields(name, inner):
    draft = only({**ONE, "author": 5, name: inner})
    assert (draft.source, draft.published, draft.author) == ("المرفأ", "2024-12-04", WRITER)


@pytest.mark.parametrize("name", ["image_meta", "author_info", "comments_data"])
def test_details_of_other_things_give_no_fields(name):
    draft = only({**ONE, name: {"site_name": "المرفأ", "published": "2024-12-04", "author": WRITER}})
    assert (draft.source, draft.published, draft.author) == (None, None, None)


def test_own_fields_come_before_details():
    draft = only({**ONE, "date": "2024-12-04", "meta_data": {"published": "2020-01-01"}})
    assert draft.published == "2024-12-04"


@pytest.mark.parametrize(
    "fields",
    [
        {"canonical": [{"href": "https://example.net/a"}]},
        {"link": {"url": "https://example.net/a"}},
        {"source": "https://example.net/a"},
        {"warc_headers": {"warc-target-uri": "https://example.net/a", "warc-date": "2021-02-24"}},
    ],
)
def test_the_address_of_the_article_is_found(fields):
    draft = only({**ONE, **fields})
    assert (draft.url, draft.source, draft.published) == ("https://example.net/a", "example.net", None)


def test_the_address_of_a_site_is_not_that_of_the_article():
    draft = only({**ONE, "source": "https://example.net/"})
    assert (draft.url, draft.source) == (None, "example.net")


def test_entries_of_feed_readers_are_read():
    draft = only(
        {
            "title": "Starred items",
            "items": [
                {
                    "title": TITLE,
                    "summary": {"content": "".join(f"<p>{paragraph}</p>" for paragraph in BODY)},
                    "origin": {"streamId": "feed/https://example.net/rss", "title": "المرفأ"},
                    "categories": ["user/1005/state/com.google/read", "user/1005/label/حرف"],
                }
            ],
        }
    )
    assert (draft.source, draft.keywords) == ("المرفأ", ("حرف",))


def test_of_two_equal_texts_the_one_with_paragraphs_counts():
    only({"title": TITLE, "maintext": " ".join(BODY), "text": TEXT})


@pytest.mark.parametrize(
    "date", ["2024-12-04 00:00:00", "2024-12-04T00:00:00.000Z", 1733270400, 1733270400000000]
)
def test_midnight_that_programs_add_is_no_time(date):
    assert only({**ONE, "date": date}).published == "2024-12-04"


def test_a_dateline_that_is_a_date_is_the_date():
    draft = only({**ONE, "dateline": "الأربعاء , 04 ديسمبر 2024 12:30"})
    assert (draft.published, draft.place) == ("2024-12-04T12:30", None)


def test_dates_of_a_reference_manager_are_read():
    draft = only({**ONE, "Date": "2020-01-01", "Date Added": "2024-12-04", "Date Modified": "2024-12-05"})
    assert (draft.published, draft.updated) == ("2020-01-01", None)


@pytest.mark.parametrize(
    "data",
    [
        {  # Contentful
            "items": [
                {
                    "sys": {"id": "1", "createdAt": "2024-12-04T08:00:00Z"},
                    "fields": {
                        "title": TITLE,
                        "author": {"sys": {"type": "Link", "linkType": "Entry", "id": "a"}},
                        "body": {
                            "nodeType": "document",
                            "content": [
                                {
                                    "nodeType": "paragraph",
                                    "content": [
                                        {"nodeType": "text", "value": paragraph[:20]},
                                        {
                                            "nodeType": "hyperlink",
                                            "content": [{"nodeType": "text", "value": paragraph[20:]}],
                                        },
                                    ],
                                }
                                for paragraph in BODY
                            ],
                        },
                    },
                }
            ],
            "includes": {"Entry": [{"sys": {"id": "a"}, "fields": {"name": WRITER}}]},
        },
        [  # Sanity
            {"_id": "a", "_type": "author", "name": WRITER},
            {"_id": "1", "_type": "post", **ONE, "author": {"_ref": "a", "_type": "reference"}},
        ],
        {
            "stories": [{"story_title": TITLE, "story_content": TEXT, "user_id": 4}],
            "users": {"4": {"name": WRITER}},
        },
        {"title": TITLE, "post_stream": {"posts": [{"name": WRITER, "username": "huda", "cooked": TEXT}]}},
        {
            "header": {"headline": TITLE, "byline": {"name": WRITER}, "dates": {"published": "2024-12-04"}},
            "content": {"paragraphs": [{"type": "text", "value": paragraph} for paragraph in BODY]},
        },
    ],
)
def test_articles_of_content_systems_are_read(data):
    assert only(data).author == WRITER


def test_references_across_lines_are_resolved():
    lines = [{"_id": "1", **ONE, "author": {"_ref": "a"}}, {"_id": "a", "_type": "author", "name": WRITER}]
    written = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
    (draft,) = read_bytes(written.encode(), "x.ndjson").drafts
    assert draft.author == WRITER


@pytest.mark.parametrize(
    ("fields", "field", "value"),
    [
        ({"site_name": "المرفأ", "source": "Reader RSS"}, "source", "المرفأ"),
        ({"location": "archive"}, "place", None),
        (
            {"tags": {"حرف": {"name": "حرف", "type": "manual"}, "أسواق": {"name": "أسواق"}}},
            "keywords",
            ("حرف", "أسواق"),
        ),
        ({"categories": [{"title": "تصنيف:حرف"}, {"title": "تصنيف:أسواق"}]}, "keywords", ("حرف", "أسواق")),
        ({"issued": {"date-parts": [["2024", "12", "4"]]}}, "published", "2024-12-04"),
        ({"authorFirstName": "هدى", "authorLastName": "المنير"}, "author", WRITER),
        ({"adddate": "2024-12-04"}, "published", "2024-12-04"),
        ({"fullurl": "https://example.net/a"}, "url", "https://example.net/a"),
    ],
)
def test_values_as_programs_write_them_are_read(fields, field, value):
    assert getattr(only({**ONE, **fields}), field) == value


def test_a_subject_is_a_title_or_a_category():
    assert only({"subject": TITLE, "text": TEXT}).keywords == ()
    assert only({**ONE, "subject": "حرف"}).keywords == ("حرف",)


def test_a_text_that_only_repeats_title_and_source_is_none():
    written = {"title": f"{TITLE} - المرفأ", "description": f"{TITLE} المرفأ", "source": "المرفأ"}
    (draft,) = read_bytes(json.dumps([written]).encode(), "x.json").drafts
    assert (draft.title, draft.body) == (TITLE, ())


@pytest.mark.parametrize("names", [("users", "posts"), ("posts", "users")])
def test_references_in_a_large_file_are_resolved(names):
    """Which is read one article at a time where the articles come first."""
    text = "كلمة " * 8000
    posts = [
        {"id": number, "title": TITLE, "text": text, "author_id": number % 2} for number in range(1, 121)
    ]
    users = [{"id": 1, "name": WRITER}, {"id": 0, "name": "سامر"}, {"id": 9, "name": "غيرهما"}]
    held = {"posts": posts, "users": users}
    data = {name: held[name] for name in names}
    drafts = read_bytes(json.dumps(data, ensure_ascii=False).encode(), "x.json").drafts
    assert {draft.author for draft in drafts[::2]} == {WRITER}
    assert len(drafts) == len(posts)
