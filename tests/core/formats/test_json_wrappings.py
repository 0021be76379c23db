"""JSON of services and databases: the article within their envelopes, typed values and lists of parts."""

from __future__ import annotations

import json

import pytest
from sample_articles import WEAVERS

from reader.core.formats import read_bytes

TITLE, BODY = WEAVERS
TEXT = WEAVERS.html


@pytest.mark.parametrize(
    "record",
    [
        {"title": f"{TITLE} - صوت الوادي", "source": {"name": "صوت الوادي"}, "content": "\n".join(BODY)},
        {
            "data": [
                {
                    "type": "node--article",
                    "attributes": {
                        "title": TITLE,
                        "changed": "2022-01-02",
                        "body": {"value": TEXT, "format": "full_html", "processed": TEXT},
                    },
                }
            ]
        },
        {"webTitle": TITLE, "fields": {"bodyText": "\n".join(BODY)}, "tags": [{"webTitle": "نسيج"}]},
    ],
)
def test_articles_of_news_and_content_services_are_found(record):
    (draft,) = read_bytes(json.dumps(record).encode(), "x.json").drafts
    assert (draft.title, draft.body) == (TITLE, BODY)
    assert draft.keywords == (("نسيج",) if "webTitle" in record else ())


@pytest.mark.parametrize(
    ("record", "fields"),
    [
        (
            {"value": [{"name": TITLE, "description": BODY[0], "datePublished": "2024-12-04"}]},
            {"body": BODY[:1], "published": "2024-12-04"},
        ),
        (
            {
                "documents": [
                    {
                        "fields": {
                            "title": {"stringValue": TITLE},
                            "content": {"stringValue": "\n".join(BODY)},
                            "date": {"timestampValue": "2024-12-04"},
                        }
                    }
                ]
            },
            {"body": BODY, "published": "2024-12-04"},
        ),
        ({"a": {"title": TITLE, "posted": "2024-12-04"}, "b": {"text": "\n".join(BODY)}}, {"body": BODY}),
    ],
)
def test_articles_within_lists_typed_values_and_numbered_objects_are_found(record, fields):
    (draft,) = read_bytes(json.dumps(record).encode(), "x.json").drafts
    assert draft.title == TITLE
    assert {name: getattr(draft, name) for name in fields} == fields


def test_paragraphs_held_by_objects_are_joined_and_metadata_beside_a_text_is_taken():
    paragraphs = [{"type": "text", "content": each} for each in BODY]
    held = {
        "payload": {"article": {"headline": {"main": TITLE}, "body": paragraphs, "byline": {"original": "x"}}}
    }
    (draft,) = read_bytes(json.dumps(held).encode(), "x.json").drafts
    assert (draft.title, draft.body) == (TITLE, BODY)
    beside = [{"text": "\n".join((TITLE, *BODY)), "meta": {"date": "2024-12-04", "source": "صوت الوادي"}}]
    (draft,) = read_bytes(json.dumps(beside).encode(), "x.json").drafts
    assert (draft.title, draft.published, draft.source) == (TITLE, "2024-12-04", "صوت الوادي")


@pytest.mark.parametrize(
    "record",
    [
        {
            "title": TITLE,
            "text": "\n".join(BODY),
            "published": {"date": "2024-12-04", "timezone": "Asia/Dubai"},
        },
        {"result": [{"page": {"title": TITLE, "htmlBody": TEXT, "date": "2024-12-04"}}]},
    ],
)
def test_dates_held_by_objects_and_texts_called_html_are_read(record):
    (draft,) = read_bytes(json.dumps(record).encode(), "x.json").drafts
    assert (draft.title, draft.body, draft.published) == (TITLE, BODY, "2024-12-04")
