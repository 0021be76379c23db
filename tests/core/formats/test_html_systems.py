"""Pages as the systems behind Arabic papers and blogs make them: what stands between a title and its text."""

import pytest
from sample_articles import LIBRARY

from reader.core.formats import read_bytes

TITLE, (FIRST, SECOND) = LIBRARY
TEXT = LIBRARY.html


def read(body, head=f"<title>{TITLE}</title>"):
    page = f"<!doctype html><html lang=ar><head>{head}</head><body>{body}</body></html>"
    (draft,) = read_bytes(page.encode(), "x.html").drafts
    assert (draft.title, draft.body) == (TITLE, (FIRST, SECOND))
    return draft


@pytest.mark.parametrize(
    ("under", "field", "value"),
    [
        (
            "<div><i class=clock></i> 4 ديسمبر 2024 <i class=eye></i> 15 مشاهدة</div>",
            "published",
            "2024-12-04",
        ),
        ("<span id=lblDate>04/12/2024 04:14:00 م</span>", "published", "2024-12-04T16:14:00"),
        ("<div>الأربعاء - 3 جمادى الآخرة 1446 هـ - 4 ديسمبر 2024 م</div>", "published", "2024-12-04"),
        ("<b>آخر تحديث: 4 ديسمبر 2024</b>", "updated", "2024-12-04"),
        (
            "<time class='updated' datetime='2024-12-05T10:00:00Z'>أمس</time>",
            "updated",
            "2024-12-05T10:00:00+00:00",
        ),
        ("<span>القاهرة: سامي منصور</span><span>4 ديسمبر 2024</span>", "author", "سامي منصور"),
        ("<span>القاهرة: سامي منصور</span><span>4 ديسمبر 2024</span>", "place", "القاهرة"),
        ("<div class=writer>القاهرة - علي مراد</div>", "author", "علي مراد"),
        (
            "<div>كتبه <span class=username>علي مراد</span></div>",
            "author",
            "علي مراد",
        ),
        ("<a rel=author>علي مراد</a> • <time datetime=2024-12-04>منذ يومين</time>", "author", "علي مراد"),
        ("<span class=td-post-author-name>علي مراد</span>", "author", "علي مراد"),
    ],
)
def test_what_stands_under_the_title_gives_fields_and_is_no_text(under, field, value):
    for body in (
        f"<h1>{TITLE}</h1>{under}<div>{TEXT}</div>",
        f"<article><h2>{TITLE}</h2>{under}{TEXT}</article>",
    ):
        assert getattr(read(body), field) == value


def test_the_day_of_the_visit_and_of_other_articles_is_not_the_day_of_this_one():
    others = "<ul><li><a href=/1>خبر آخر</a> 2 ديسمبر 2024</li></ul>"
    assert (
        read(f"<div>الأربعاء 4 ديسمبر 2024</div><h1>{TITLE}</h1><article>{TEXT}</article>{others}").published
        is None
    )


@pytest.mark.parametrize(
    "list_of_tags",
    [
        "<div><div>الوسوم:&nbsp;</div><div><a href=/t>القمح</a> <a href=/u>الأمطار الموسمية</a></div></div>",
        "<p>كلمات دلالية: <a href=/?q=1>القمح</a>، <a href=/?q=2>الأمطار الموسمية</a></p>",
        "<div class=post-tags><a href=/s?q=1>#القمح</a> <a href=/s?q=2>#الأمطار الموسمية</a></div>",
        "<section><h4>الكلمات المفتاحية</h4><ul><li><a>القمح</a><li><a>الأمطار الموسمية</a></ul></section>",
    ],
)
def test_links_beside_a_label_of_keywords_are_keywords(list_of_tags):
    assert read(f"<h1>{TITLE}</h1><div>{TEXT}</div>{list_of_tags}").keywords == ("القمح", "الأمطار الموسمية")


@pytest.mark.parametrize(
    "other",
    [
        "<div class=sidebar><h4>وسوم</h4><a href=/t>الطقس</a></div>",
        "<nav><a href=/tags>وسوم</a> <a href=/x>اتصل بنا</a></nav>",
        "<div><b>الأكثر قراءة</b><a href=/x>خبر آخر</a></div>",
        "<div class=widget><p class=tags><a href=/x>خبر آخر</a></p></div>",
        "<div class=tags>كثيرون كتبوا في <a href=/x>خبر آخر</a></div>",
    ],
)
def test_other_links_are_no_keywords(other):
    assert read(f"<h1>{TITLE}</h1><div>{TEXT}</div>{other}").keywords == ()


@pytest.mark.parametrize(
    ("title", "source"),
    [
        (f"{TITLE} - صدى الواحة", "صدى الواحة"),
        (f"{TITLE} | ثقافة | صدى الواحة", "صدى الواحة"),
        (f"مدونة الواحة: {TITLE}", "مدونة الواحة"),
        (f"{TITLE} - بالصور", None),
        (f"{TITLE} - ثقافة", None),
        (f"خاص: {TITLE}", None),
    ],
)
def test_the_name_of_the_site_beside_the_title_is_the_source(title, source):
    assert read(f"<h2>{TITLE}</h2>{TEXT}", f"<title>{title}</title>").source == source


def test_a_title_that_no_heading_has_is_found_by_its_name():
    cell = f"<table><tr><td class=NewsTitle><span>{TITLE}</span></td></tr><tr><td>{TEXT}</td></tr></table>"
    assert read(cell, f"<title>صدى الواحة :: {TITLE}</title>").title == TITLE


def test_a_piece_of_a_page_has_its_heading_as_the_title():
    (draft,) = read_bytes(f"<div><h2>{TITLE}</h2>{TEXT}</div>".encode(), "x.htm").drafts
    assert (draft.title, draft.body) == (TITLE, (FIRST, SECOND))


def test_adverts_and_contents_within_the_text_are_left_out():
    signs = "<div>إعلان</div><div class=toc><h2>المحتويات</h2></div>"
    read(f"<h1>{TITLE}</h1><article><p>{FIRST}</p>{signs}<p>{SECOND}</p></article>")


def test_subjects_of_dublin_core_are_keywords():
    head = f"<title>{TITLE}</title><meta name=DC.subject content='القمح; الأمطار'>"
    assert read(TEXT, head).keywords == ("القمح", "الأمطار")


def test_a_source_that_is_a_link_counts_and_words_about_a_picture_do_not():
    caption = "<div class=wp-caption><img><p class=wp-caption-text>صورة من المكان (أرشيف)</p></div>"
    source = "<p>المصدر: <a href=/x>وكالة الواحة</a></p>"
    assert read(f"<article><h1>{TITLE}</h1>{caption}{TEXT}{source}</article>").source == "وكالة الواحة"
