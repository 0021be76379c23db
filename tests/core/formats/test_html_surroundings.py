"""What a saved page says of an article in its head and beside its text, and quotations set off as blocks."""

from __future__ import annotations

import json

import pytest
from sample_articles import WEAVERS

from reader.core.formats import read_bytes

TITLE, BODY = WEAVERS
TEXT = WEAVERS.html


def meta(name, content):
    return f'<meta name="{name}" content="{content}">'


def page(body, head=f"<title>{TITLE}</title>"):
    written = f"<!doctype html><html lang=ar><head>{head}</head><body>{body}</body></html>"
    (draft,) = read_bytes(written.encode(), "saved.html").drafts
    assert (draft.title, draft.body) == (TITLE, BODY)
    return draft


POSTED = "<abbr class=published title='2016-03-06T05:10:00-08:00'>5:10 ص</abbr>"

CREATED = {"@type": "NewsArticle", "headline": TITLE, "creator": ["سلمى الجابري"]}


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        (f'<script type="application/ld+json">{json.dumps(CREATED)}</script>', "author", "سلمى الجابري"),
        (
            meta("twitter:label1", "كُتب بواسطة") + meta("twitter:data1", "سلمى الجابري"),
            "author",
            "سلمى الجابري",
        ),
        ('<meta name="citation_journal_title" content="صوت الوادي">', "source", "صوت الوادي"),
        (
            meta("date", "2022-11-11") + meta("og:published_time", "2022-11-11T09:00:00+02:00"),
            "published",
            "2022-11-11T09:00:00+02:00",
        ),
    ],
)
def test_elements_of_the_head_give_author_source_and_date(head, field, value):
    draft = page(f"<h1>{TITLE}</h1>{TEXT}", f"<title>{TITLE}</title>{head}")
    assert getattr(draft, field) == value


@pytest.mark.parametrize(
    ("body", "field", "value"),
    [
        (f"<div class=x>{TEXT}</div><div class=y>المصدر: كونا</div>", "source", "كونا"),
        ("<span>سلمى الجابري</span><span>22/11/2022</span>" + TEXT, "author", "سلمى الجابري"),
        (
            "<ul><li>سلمى الجابري</li><li>3 نوفمبر 2022</li><li>1200</li><li>0</li></ul>" + TEXT,
            "author",
            "سلمى الجابري",
        ),
        ("<i>22/11/2022</i><p><b>كتبت سلمى الجابري</b></p>" + TEXT, "author", "سلمى الجابري"),
        (
            f"<h2 class=date-header>الأحد، 6 مارس 2016</h2>{TEXT}<div class=post-footer>{POSTED}</div>",
            "published",
            "2016-03-06T05:10:00-08:00",
        ),
        ("".join(f"<span style='display:block'>{each}</span>" for each in BODY), "source", None),
    ],
)
def test_elements_beside_the_text_give_author_source_and_date(body, field, value):
    assert getattr(page(f"<h1>{TITLE}</h1>{body}"), field) == value


def test_a_page_of_preformatted_text_is_read_as_plain_text():
    draft = page(f"<pre>{TITLE}\n\n4 ديسمبر 2024\n\n" + "\n\n".join(BODY) + "</pre>")
    assert draft.published == "2024-12-04"


QUOTE = "المنسوجة ذاكرة بيت، وإذا بيعت وحدها ضاع نصف معناها."


@pytest.mark.parametrize(
    ("block", "paragraph"),
    [
        (f"<blockquote class=wp-block-quote><p>{QUOTE}</p></blockquote>", f"«{QUOTE}»"),
        (f"<figure class=wp-block-pullquote><blockquote>{QUOTE}</blockquote></figure>", f"«{QUOTE}»"),
        (f"<blockquote><p>{QUOTE}</p></blockquote>", QUOTE),  # but an indented paragraph, in many papers
        (f"<blockquote>\n<p>{QUOTE}</p><p>{QUOTE}</p><cite>مديرة الورشة</cite></blockquote>", f"«{QUOTE}"),
        (f"<blockquote class=quote>“{QUOTE}”</blockquote>", f"“{QUOTE}”"),
        (f"<blockquote class=twitter-tweet>{QUOTE}</blockquote>", QUOTE),
    ],
)
def test_a_quotation_set_off_as_a_block_stands_in_quotation_marks(block, paragraph):
    written = f"<html><head><title>{TITLE}</title></head><body><article>{TEXT}{block}</article></body></html>"
    (draft,) = read_bytes(written.encode(), "x.html").drafts
    assert draft.body[: len(BODY) + 1] == (*BODY, paragraph)


def test_a_block_around_the_whole_text_is_no_quotation():
    assert page(f"<h1>{TITLE}</h1><blockquote class=quote>{TEXT}</blockquote>").body == BODY
