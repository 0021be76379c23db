"""What pages of blogs and papers show of themselves, where they tell machines little or nothing."""

import json

import pytest
from sample_articles import LIBRARY

from reader.core.formats import read_bytes

TITLE, (FIRST, SECOND) = LIBRARY
TEXT = LIBRARY.html
MENU = "".join(f'<li><a href="/{at}">باب {at} من أبواب الموقع</a></li>' for at in range(9))


def read(body, head=f"<title>{TITLE} - صدى الواحة</title>", codec="utf-8"):
    page = f"<!doctype html><html lang=ar><head>{head}</head><body><ul>{MENU}</ul>{body}</body></html>"
    (draft,) = read_bytes(page.encode(codec), "x.html").drafts
    assert draft.body == (FIRST, SECOND)
    return draft


@pytest.mark.parametrize(
    ("head", "heading"),
    [
        (f"<title>صدى الواحة: {TITLE}</title>", f"<h1><a href=/>صدى الواحة</a></h1><h3>{TITLE}</h3>"),
        (f"<title>{TITLE} | صدى الواحة</title>", f"<h1>صدى الواحة</h1><h2>{TITLE}</h2>"),
        (f"<title>{TITLE}</title>", f"<h1>{TITLE.replace(' عامة', '<br>عامة')}</h1>"),
    ],
)
def test_the_heading_that_names_the_article_is_the_title(head, heading):
    assert read(f"{heading}<div>{TEXT}</div>", head).title == TITLE


@pytest.mark.parametrize(
    "mark",
    [
        "<a rel=author href=/x>سعاد علي</a>",
        "<span class='post-author vcard'>مرسلة بواسطة <span class=fn>سعاد علي</span></span>",
        "<div class=author-name>بقلم: سعاد علي</div>",
        "<div class=comments><b class=fn>زائر كريم</b></div><a class=author>سعاد علي</a>",
    ],
)
def test_the_author_a_page_shows_is_taken(mark):
    assert read(f"<div>{mark}</div><article>{TEXT}</article>").author == "سعاد علي"


@pytest.mark.parametrize(
    "mark",
    [
        "<time datetime='2024-12-04T16:14:00+03:00'>4 ديسمبر</time>",
        "<abbr class=published title='2024-12-04T16:14:00+03:00'>4:14 م</abbr>",
    ],
)
def test_the_time_a_page_shows_is_taken(mark):
    assert (
        read(f"<article>{TEXT}</article><div class=post-footer>{mark}</div>").published
        == "2024-12-04T16:14:00+03:00"
    )


def test_the_date_a_blog_shows_is_taken():
    date = "<h2 class=date-header>الأربعاء، 4 ديسمبر 2024</h2>"
    assert read(f"{date}<article>{TEXT}</article>").published == "2024-12-04"


def test_the_tags_a_page_links_to_are_keywords():
    links = "<a rel='category tag' href=/c>أخبار</a> <a rel=tag href=/a>كتب</a>، <a rel=tag href=/b>قراءة</a>"
    assert read(f"<article>{TEXT}</article><div class=tags-links>{links}</div>").keywords == ("كتب", "قراءة")


def test_what_wordpress_adds_around_a_text_is_left_out():
    around = "<figure><img src=x><figcaption>المكتبة من الداخل</figcaption></figure>"
    shared = "<div class=sharedaddy><h3>شارك هذا:</h3></div>"
    related = "<div id=x class=jp-relatedposts><h3>مرتبط</h3></div>"
    read(f"<article class=entry-content>{around}{TEXT}{shared}{related}</article>")


def article(**more):
    return {"@type": "NewsArticle", "headline": TITLE, "datePublished": "2024-12-04", **more}


@pytest.mark.parametrize("frame", ["{}", "//<![CDATA[\n{}\n//]]>", "<!--\n{}\n-->"])
def test_linked_data_that_refers_to_things_by_id_is_resolved(frame):
    graph = [
        article(author=[{"@id": "#p"}], publisher={"@id": "#o"}),
        {"@type": "Person", "@id": "#p", "name": "سعاد علي"},
        {"@type": "Organization", "@id": "#o", "name": "صدى الواحة"},
    ]
    data = json.dumps({"@graph": graph}, ensure_ascii=False)
    head = f'<title>x</title><script type="application/ld+json">{frame.format(data)}</script>'
    draft = read(f"<article>{TEXT}</article>", head)
    assert (draft.title, draft.published) == (TITLE, "2024-12-04")
    assert (draft.author, draft.source) == ("سعاد علي", "صدى الواحة")


@pytest.mark.parametrize("claimed", ["iso-8859-1", "windows-1252", "us-ascii"])
def test_a_latin_encoding_is_claimed_by_habit(claimed):
    head = f"<meta http-equiv=Content-Type content='text/html; charset={claimed}'><title>{TITLE}</title>"
    assert read(f"<div>{TEXT}</div>", head, "windows-1256").title == TITLE
