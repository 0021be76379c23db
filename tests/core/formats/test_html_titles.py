"""Which words of a saved page are its title, and which the name of its site or a heading of the text."""

from __future__ import annotations

import pytest
from sample_articles import WEAVERS

from reader.core.formats import read_bytes

TITLE, BODY = WEAVERS
TEXT = WEAVERS.html


def page(body, head=f"<title>{TITLE}</title>"):
    written = f"<!doctype html><html lang=ar><head>{head}</head><body>{body}</body></html>"
    (draft,) = read_bytes(written.encode(), "saved.html").drafts
    assert (draft.title, draft.body) == (TITLE, BODY)
    return draft


@pytest.mark.parametrize(
    ("title", "source"),
    [
        (f"أخبار الوادي - {TITLE}", "أخبار الوادي"),
        (f"الوادي الإخبارية | {TITLE}", "الوادي الإخبارية"),
        ("", None),
    ],
)
def test_a_title_that_only_the_text_shows_is_found(title, source):
    draft = page(f"<p><b>{TITLE}</b></p>{TEXT}", f"<title>{title}</title>" if title else "")
    assert draft.source == source


def test_two_teams_in_a_title_are_no_source_and_title():
    match = "الاتحاد - النصر: مباراة القمة تنتهي بلا أهداف"
    (draft,) = read_bytes(f"<title>{match}</title>{TEXT}".encode(), "x.html").drafts
    assert (draft.title, draft.source) == (match, None)


@pytest.mark.parametrize(
    ("title", "source"),
    [
        (f"{TITLE} « صوت الوادي", "صوت الوادي"),
        (f"{TITLE} - منتديات الوادي", "منتديات الوادي"),
        (f"الوادي :: {TITLE}", "الوادي"),
        ("صوت الوادي", "صوت الوادي"),
        ("نسخة للطباعة", None),
    ],
)
def test_the_site_in_the_title_of_the_window_is_the_source(title, source):
    assert page(f"<h2>{TITLE}</h2>{TEXT}", f"<title>{title}</title>").source == source


def test_a_heading_within_the_text_is_not_the_title():
    body = (
        f"<div class=top><h1>{TITLE}</h1></div><div class=text><h2>أول ما فعلته نساء الوادي</h2>{TEXT}</div>"
    )
    written = f"<html><head><title>{TITLE}</title></head><body>{body}</body></html>"
    (draft,) = read_bytes(written.encode(), "x.html").drafts
    assert (draft.title, draft.body) == (TITLE, ("أول ما فعلته نساء الوادي", *BODY))


def test_the_only_heading_is_the_title_where_the_window_names_the_site():
    body = f"<center><h2>{TITLE}</h2></center><div>{'<br><br>'.join(BODY)}</div>"
    assert page(body, "<title>صوت الوادي</title>").source == "صوت الوادي"


@pytest.mark.parametrize(
    "head", ["", '<meta name="author" content="سامي منصور"><meta name="date" content="2024-12-04">']
)
def test_a_heading_that_begins_as_a_name_is_no_author(head):
    title, text = f"قصة عن حنان الجدة: {TITLE}", f"<div><b>حنان الجدة</b></div>{TEXT}"
    shown = f"<h1>{title}</h1><time>2024-12-04</time>{text}"
    written = f"<html><head><title>{title}</title>{head}</head><body>{shown}"
    (draft,) = read_bytes(written.encode(), "x.html").drafts
    assert (draft.body, draft.author) == (("حنان الجدة", *BODY), "سامي منصور" if head else None)
