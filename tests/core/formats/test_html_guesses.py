"""What a page shows without marking it: the name of its site, its title, its writer, its words."""

import pytest
from sample_articles import READING_ROOM

from reader.core.formats import read_bytes

TITLE, BODY = READING_ROOM.title, READING_ROOM.body[:2]
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)


def read(body, head=f"<title>{TITLE}</title>"):
    page = f"<html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
    (draft,) = read_bytes(page.encode(), "x.html").drafts
    return draft


@pytest.mark.parametrize(
    ("title", "source"),
    [
        (f"الواحة - {TITLE}", "الواحة"),
        (f"وزارة الثقافة - {TITLE}", "وزارة الثقافة"),
        (f"تونس - {TITLE}", None),
        (f"بالصور - {TITLE}", None),
    ],
)
def test_the_site_before_the_title_is_the_source(title, source):
    draft = read(f"<h1>{TITLE}</h1><div>{TEXT}</div>", f"<title>{title}</title>")
    assert (draft.title, draft.source, draft.body) == (TITLE, source, BODY)


def test_the_blog_before_the_title_of_its_post_is_the_source():
    head = f"<title>دفتر هدى: {TITLE}</title><meta content='blogger' name='generator'>"
    draft = read(f"<h3 class='post-title entry-title'>{TITLE}</h3><div class=post-body>{TEXT}</div>", head)
    assert (draft.title, draft.source) == (TITLE, "دفتر هدى")


@pytest.mark.parametrize(
    ("words", "keywords"),
    [("كتب، أطفال، قراءة", ("كتب", "أطفال", "قراءة")), ("الوسوم: كتب، أطفال", ("كتب", "أطفال")), ("كتب", ())],
)
def test_words_in_an_element_of_tags_are_keywords(words, keywords):
    assert read(f"<h1>{TITLE}</h1><div>{TEXT}</div><div class=tags>{words}</div>").keywords == keywords


def test_the_line_above_the_text_is_the_title_of_a_page_for_printing():
    rows = (f"<b>{TITLE}</b>", "هدى علي - 12/9/2005", TEXT)
    table = "".join(f"<tr><td>{row}</td></tr>" for row in rows)
    draft = read(f"<table>{table}</table>", "<title>طباعة الخبر</title>")
    assert (draft.title, draft.author, draft.published) == (TITLE, "هدى علي", "2005-09-12")
    assert draft.body == BODY


@pytest.mark.parametrize(
    "link", ["<a href=/author/huda>هدى علي</a>", "<a href=/contributor/9>سعود المطيري</a>"]
)
def test_a_link_to_the_page_of_an_author_names_the_author(link):
    draft = read(f"<h1>{TITLE}</h1><div>{link}</div><div>{TEXT}</div>")
    assert (draft.author, draft.body) == (link.partition(">")[2].removesuffix("</a>"), BODY)


def test_a_link_to_the_authors_is_no_writer():
    assert read(f"<h1>{TITLE}</h1><a href=/authors/all>كل الكتاب</a><div>{TEXT}</div>").author is None


def test_the_paper_beside_the_writer_is_no_part_of_the_name():
    told = '{"@type":"NewsArticle","author":{"name":"هسبريس - هدى علي"}}'
    head = f"<title>{TITLE}</title><script type='application/ld+json'>{told}</script>"
    assert read(f"<h1>{TITLE}</h1><div>{TEXT}</div>", head).author == "هدى علي"


@pytest.mark.parametrize(
    ("above", "published"), [("06-02-2018 | 13:22", "2018-02-06T13:22"), ("6 شباط 2018", None)]
)
def test_only_a_day_with_its_time_counts_above_the_heading(above, published):
    draft = read(f"<div><div>{above}</div><h1>{TITLE}</h1></div><div>{TEXT}</div>")
    assert (draft.published, draft.body) == (published, BODY)


@pytest.mark.parametrize(
    "line",
    [
        "<div>هدى علي <span>الأحد 03 آذار 2024</span></div>",
        "<div><a>نُشر في</a> <a>3 مارس، 2024</a> بواسطة <a>هدى علي</a></div>",
        "<div><span>3 مارس 2024</span><span>هدى علي</span></div>",
        "<div>هدى علي</div><div><span>03:15 م</span><span>3/3/2024</span></div>",
    ],
)
def test_a_name_beside_the_date_is_the_author(line):
    draft = read(f"<h1>{TITLE}</h1>{line}<div>{TEXT}</div>")
    assert (draft.author, draft.published[:10], draft.body) == ("هدى علي", "2024-03-03", BODY)
    assert draft.published[10:] == ("T15:15" if "03:15" in line else "")


def test_a_diary_has_no_day():
    parts = "".join(
        f"<p>{day} مارس 2024</p><p>{paragraph}</p>" for day, paragraph in zip((3, 5), BODY, strict=True)
    )
    draft = read(f"<article><h1>{TITLE}</h1>{parts}</article>")
    assert (draft.published, len(draft.body)) == (None, 4)


def test_an_update_below_the_text_is_taken():
    draft = read(
        f"<h1>{TITLE}</h1><div>{TEXT}</div><p class=modifydate>آخر تحديث: الأحد, 3 مارس 2024 19:10</p>"
    )
    assert (draft.updated, draft.body) == ("2024-03-03T19:10", BODY)


@pytest.mark.parametrize("name", ["intro", "article-lead", "post-excerpt", "subtitle"])
def test_a_lead_outside_the_text_is_its_first_paragraph(name):
    lead = "ستون طفلا وألفا كتاب في قاعة واحدة، فمن يقرأ لمن في هذه القاعة؟"
    told = f"<h1>{TITLE}</h1><p class={name}>{lead}</p><div class=article-text>"
    assert read(f"{told}{TEXT}</div>").body == (lead, *BODY)
    assert read(f"{told}<p>{lead}</p>{TEXT}</div>").body == (lead, *BODY)


def test_the_post_of_a_forum_is_the_article():
    member = "<a class=bigusername>سالم نور</a><div>عضو فعال</div><div>المشاركات: 311</div>"
    post = f"<strong>{TITLE}</strong><div id=post_message_1>{'<br><br>'.join(BODY)}</div>"
    rows = ("<td class=thead>13-09-2011, 10:12 PM</td>", f"<td>{member}</td><td>{post}</td>")
    table = f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
    draft = read(table, f"<title>{TITLE} - منتديات الساحة</title>")
    assert (draft.title, draft.author, draft.published) == (TITLE, "سالم نور", "2011-09-13T22:12")
    assert draft.source == "منتديات الساحة"


def test_a_verb_in_an_element_for_authors_is_no_part_of_the_name():
    shown = f"<span class=newsdate>3 مارس 2024</span><span class=writeBy>كتبت هدى علي</span><div>{TEXT}</div>"
    assert read(f"<h1>{TITLE}</h1>{shown}").author == "هدى علي"
