"""Pages made by site generators and blog programs: lines about the post, anchors, lists of links, fronts."""

import pytest
from sample_articles import READING_ROOM

from reader.core.formats import read_bytes

TITLE, BODY = READING_ROOM.title, READING_ROOM.body[:2]
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
LINKS = "<ul><li><a href=/en/1>English</a></li><li><a href=/fr/1>Français</a></li></ul>"


def read(article, head=""):
    head = f"<meta charset=utf-8><title>{TITLE}</title>{head}"
    page = f"<html><head>{head}</head><body><main>{article}</main></body></html>"
    (draft,) = read_bytes(page.encode(), "x.html").drafts
    return draft


@pytest.mark.parametrize("sign", ["#", "¶", "§"])
def test_the_anchor_of_a_heading_is_no_text(sign):
    heading = f"<h2 id=b>ما بعد الافتتاح <span><a href=#b>{sign}</a></span></h2>"
    draft = read(f"<article><h1>{TITLE}</h1>{TEXT}{heading}<p>{BODY[0]} وستبقى مفتوحة.</p></article>")
    assert draft.body[2] == "ما بعد الافتتاح"


@pytest.mark.parametrize("time", ["4 من الدقائق", "4 دقيقة/دقائق قراءة"])
def test_the_time_of_reading_is_no_text(time):
    line = f"<div><time datetime=2024-06-10>10 يونيو 2024</time><span>·</span><span>{time}</span></div>"
    draft = read(f"<article><header><h1>{TITLE}</h1>{line}</header>{TEXT}</article>")
    assert (draft.body, draft.published) == (BODY, "2024-06-10")


@pytest.mark.parametrize("name", ["admin", "Me", "Administrator", "/about/"])
def test_a_preset_name_or_an_address_is_no_author(name):
    head = f"<meta property=article:author content='{name}'>"
    assert read(f"<article><h1>{TITLE}</h1>{TEXT}</article>", head).author is None


def test_an_author_who_has_such_a_name_as_a_part():
    head = "<meta name=author content='Me Duong'>"
    assert read(f"<article><h1>{TITLE}</h1>{TEXT}</article>", head).author == "Me Duong"


def test_the_line_about_the_post_is_no_text():
    tags = "<a href=/c/1 rel='category tag'>أبحاث</a> <a href=/t/1 rel=tag>كتب</a>"
    line = f"<p class=blog-post-meta><time datetime=2019-04-18>18/04/2019</time>، هدى علي في {tags}</p>"
    above = "<span class=post-category>دليل</span>"
    draft = read(f"<article>{above}{line}<h2>{TITLE}</h2>{TEXT}</article>")
    assert (draft.body, draft.published) == (BODY, "2019-04-18")


def test_a_tag_under_the_title_is_no_author():
    line = "<div class=info><div>May 12, 2023</div><ul><li><a rel=tag href=/t/1>هدى علي</a></li></ul></div>"
    draft = read(f"<article><h1>{TITLE}</h1>{line}<div>{TEXT}</div></article>")
    assert (draft.author, draft.keywords) == (None, ("هدى علي",))


def test_the_author_in_a_heading():
    meta = f"<div class=article-meta><h1>{TITLE}</h1><h3 class=author>هدى علي</h3></div>"
    draft = read(f"<article>{meta}<div>{TEXT}</div></article>")
    assert (draft.author, draft.body) == ("هدى علي", BODY)


def test_tags_with_semicolons_after_their_label():
    tags = "<p>Tags: <a href=/tags/1>كتب</a>; <a href=/tags/2>أطفال</a></p>"
    menu = "<div class=tags><a href=/tags>Tags</a></div>"
    assert read(f"<article><h1>{TITLE}</h1>{tags}{TEXT}</article>{menu}").keywords == ("كتب", "أطفال")


@pytest.mark.parametrize("heading", ["<h4>الترجمات</h4>", "<h3>بلغات أخرى</h3>"])
def test_the_headings_of_lists_of_links_around_the_text(heading):
    below = f"{heading}{LINKS}<h2>ادعمنا</h2><p><a href=/coffee><img src=x.png></a></p>"
    draft = read(f"<article><h1>{TITLE}</h1>{heading}{LINKS}{TEXT}{below}</article>")
    assert draft.body == BODY


def test_a_heading_with_text_below_stays():
    section = f"<h3>القاعة</h3>{LINKS}<p>{BODY[1]} وستبقى مفتوحة.</p>"
    assert "القاعة" in read(f"<article><h1>{TITLE}</h1><p>{BODY[0]}</p>{section}</article>").body


def test_the_year_of_a_copyright_notice_is_no_date():
    footer = "<footer>&copy;<time datetime=2023>2023</time> دفتر هدى</footer>"
    assert read(f"<article><h1>{TITLE}</h1>{TEXT}</article>{footer}").published is None


def test_a_site_whose_name_is_lost_is_no_source():
    head = f"<head><meta charset=utf-8><title>{TITLE} | ????? ????</title></head>"
    page = f"<html>{head}<body>{TEXT}</body></html>"
    (draft,) = read_bytes(page.encode(), "x.html").drafts
    assert (draft.title, draft.source) == (TITLE, None)


def post(title, text):
    content = f"<div class=entry-content>{text}</div>"
    return f"<article class=post-entry><h2><a href=/p>{title}</a></h2>{content}</article>"


def test_nothing_is_lost_of_a_front_page():
    titles = ("سوق الكتب القديمة", "حديقة على ضفة النهر", "معرض للخط في المدرسة")
    posts = "".join(post(title, f"<p>{BODY[0]} ({number})</p>") for number, title in enumerate(titles))
    draft = read(posts, "<meta property=og:type content=website>")
    whole = "\n".join((draft.title, *draft.body))
    assert all(title in whole for title in titles)
    assert all(f"({number})" in whole for number in range(3))


def test_teasers_beside_an_article_are_not_part_of_it():
    teasers = "".join(post(title, f"<p>{BODY[1]} ({title})</p>") for title in ("سوق الكتب", "حديقة النهر"))
    head = "<meta property=og:type content=article>"
    assert read(post(TITLE, TEXT) + teasers, head).body == BODY


def test_the_titles_of_a_page_of_links():
    rows = "".join(
        f"<article class=post-list><a href=/{n}><h3>{title} الجديدة</h3></a></article>"
        for n, title in enumerate(("سوق الكتب القديمة", "حديقة على ضفة النهر", "معرض الخط في المدرسة"))
    )
    draft = read(f"<h1>مدخل: كتب</h1>{rows}")
    assert "حديقة على ضفة النهر الجديدة" in draft.body


def test_the_front_matter_above_a_page():
    settings = f"---\ntitle: {TITLE}\nauthor: هدى علي\ndate: '2019-09-01'\ntags:\n- كتب\n---\n"
    page = f"{settings}<html dir=rtl><p><img src=x.png></p><h2>القاعة الجديدة في البلدة</h2>{TEXT}</html>"
    (draft,) = read_bytes(page.encode(), "x.html").drafts
    assert (draft.title, draft.author, draft.published) == (TITLE, "هدى علي", "2019-09-01")
    assert (draft.keywords, draft.body) == (("كتب",), ("القاعة الجديدة في البلدة", *BODY))


@pytest.mark.parametrize(
    ("name", "author"),
    [
        ("Waha Team", None),
        ("Zone Sport - Waha.example", None),
        ("فريق الواحة", "فريق الواحة"),
        ("هدى علي - كاتبة", "هدى علي - كاتبة"),
        ("Waha Salem", "Waha Salem"),
    ],
)
def test_the_crew_or_a_section_of_the_site_is_no_author(name, author):
    head = f"<meta name=author content='{name}'><meta property=og:site_name content=Waha>"
    head += "<link rel=canonical href=https://www.waha.example/1>"
    assert read(f"<article><h1>{TITLE}</h1>{TEXT}</article>", head).author == author
