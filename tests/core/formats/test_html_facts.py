"""What pages of many makers say of themselves."""

from __future__ import annotations

import json
import plistlib

import pytest

from reader.core.errors import FileDamaged
from reader.core.formats import read_bytes

TITLE = "بلدية المرسى تطلق خطة لتجديد شبكة المياه"
BODY = (
    "أطلقت بلدية المرسى صباح اليوم خطة واسعة لتجديد شبكة المياه القديمة في أحياء المدينة الجنوبية.",
    "وقال رئيس البلدية نادر الشاطر إن الأعمال تستمر ثمانية أشهر وتشمل أربعين كيلومترا من الأنابيب.",
)
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)


def page(head="", inner=""):
    shown = inner or f"<div class='content'>{TEXT}</div>"
    return f"<!doctype html><html><head><meta charset='utf-8'>{head}</head><body>{shown}</body></html>"


def read(markup, name="x.html"):
    (draft,) = read_bytes(markup if isinstance(markup, bytes) else markup.encode(), name).drafts
    return draft


@pytest.mark.parametrize("sign", [" | ", " - ", " – ", " :: ", " » ", " • ", " / ", " — "])
def test_the_name_of_a_paper_after_the_title_is_the_source(sign):
    draft = read(page(f"<title>{TITLE}{sign}وكالة الواحة</title>"))
    assert (draft.title, draft.body, draft.source) == (TITLE, BODY, "وكالة الواحة")


@pytest.mark.parametrize("title", [f"الواحة | {TITLE}", f"{TITLE} - الواحة", f"{TITLE} | الواحة"])
def test_the_name_that_the_site_gives_itself_is_the_source(title):
    draft = read(page(f"<title>{title}</title><meta property='og:site_name' content='الواحة'>"))
    assert (draft.title, draft.source) == (TITLE, "الواحة")


@pytest.mark.parametrize(
    "title",
    [
        f"عاجل | {TITLE}",
        f"{TITLE} | فيديو",
        f"{TITLE} - المرحلة الأولى",
        f"{TITLE} | ما مصيرها؟",
        "المرسى | خطة المياه",
    ],
)
def test_what_belongs_to_a_title_stays_in_it(title):
    assert read(page(f"<title>{title}</title>")).title == title


@pytest.mark.parametrize("name", ["article_date_original", "bt:pubDate"])
def test_the_date_is_found_under_any_of_its_names(name):
    assert (
        read(page(f"<title>{TITLE}</title><meta name='{name}' content='2024-12-04'>")).published
        == "2024-12-04"
    )


def test_keywords_are_found_by_name_or_by_place():
    tags = "<ul class='tag-list'><li><a href='/tag/1'>شبكة المياه</a><li><a href='/tag/2'>المرسى</a></ul>"
    shown = page(f"<title>{TITLE}</title>", f"<article><h1>{TITLE}</h1>{TEXT}{tags}</article>")
    named = page(f"<title>{TITLE}</title><meta name='parsely-tags' content='شبكة المياه, المرسى'>")
    assert read(shown).keywords == read(named).keywords == ("شبكة المياه", "المرسى")


def linked(kind, **more):
    told = {"@type": kind, "headline": TITLE, "datePublished": "2024-12-04", "author": {"name": "هدى المنير"}}
    return json.dumps({**told, **more}, ensure_ascii=False)


@pytest.mark.parametrize(
    "written", [linked("WebPage"), linked("SocialMediaPosting"), linked("NewsArticle")[:-1] + ",}"]
)
def test_json_ld_of_other_kinds_and_with_an_idle_comma_is_read(written):
    draft = read(page(f"<title>{TITLE}</title><script type='application/ld+json'>{written}</script>"))
    assert (draft.published, draft.author) == ("2024-12-04", "هدى المنير")


def test_an_article_counts_before_its_page():
    scripts = (linked("WebPage", datePublished="2020-01-01"), linked("NewsArticle"))
    head = "".join(f"<script type='application/ld+json'>{written}</script>" for written in scripts)
    assert read(page(f"<title>{TITLE}</title>{head}")).published == "2024-12-04"


def test_the_publisher_that_microdata_names_is_the_source():
    named = "<div itemprop='publisher' itemscope><meta itemprop='name' content='وكالة الواحة'></div>"
    assert read(page(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1>{named}{TEXT}")).source == "وكالة الواحة"


def test_a_page_without_a_text_keeps_its_description():
    head = f"<title>{TITLE}</title><meta name='description' content='{BODY[0]}'>"
    assert read(page(head, "<div id='root'></div>")).body == (BODY[0],)


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_a_page_saved_by_safari_is_read(form):
    held = {
        "WebResourceData": page(f"<title>{TITLE}</title>").encode(),
        "WebResourceURL": "https://www.waha.example/1",
    }
    data = plistlib.dumps({"WebMainResource": held, "WebSubresources": []}, fmt=form)
    for name in ("x.webarchive", "x"):
        reading = read_bytes(data, name)
        (draft,) = reading.drafts
        assert (reading.format, draft.title, draft.body) == ("webarchive", TITLE, BODY)
        assert draft.source == "waha.example"


@pytest.mark.parametrize(
    "data", [b"bplist00" + b"\xff" * 60, b"nothing", plistlib.dumps({"a": 1}), plistlib.dumps([])]
)
def test_a_broken_one_is_told(data):
    with pytest.raises(FileDamaged):
        read_bytes(data, "x.webarchive")


@pytest.mark.parametrize(
    ("declared", "paragraphs", "language"),
    [
        ("ar-LB", BODY, "ar"),
        ("fa", BODY, "fa"),
        ("en-US", BODY, "ar"),  # as the frames of many Arabic pages say
        ("", BODY, "ar"),
        ("EN", ("The old market by the river opens again this week after two years of repairs.",), "en"),
        ("ar", ("The old market by the river opens again this week after two years of repairs.",), "und"),
    ],
)
def test_the_declared_language_counts_where_the_letters_bear_it_out(declared, paragraphs, language):
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    head = f"<title>{TITLE if paragraphs is BODY else 'The old market'}</title>"
    markup = page(head, f"<article>{text}</article>").replace("<html>", f"<html lang='{declared}'>")
    assert read(markup).language == language
