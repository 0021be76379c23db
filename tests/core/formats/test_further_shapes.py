"""Shapes of further sites: how they post, wrap, name and mark what they publish."""

from __future__ import annotations

import json
import textwrap

import pytest

from reader.core.formats import read_bytes

TITLE = "تعاونية النسيج في الوادي تفتح ورشة لتعليم الصباغة الطبيعية"
BODY = (
    "فتحت تعاونية النسيج في الوادي ورشة لتعليم الصباغة الطبيعية بمشاركة أربعين متدربة من القرى المجاورة.",
    "وقالت المشرفة على الورشة إن الألوان تستخرج من قشور الرمان والجوز، وإن الدروس مجانية حتى نهاية الربيع.",
    "وتعرض المنسوجات في سوق المدينة كل خميس، ويعود نصف ثمنها إلى صندوق يدعم الورشات الصغيرة في المنطقة.",
)
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)


def under_title(*lines):
    (draft,) = read_bytes("\n".join((TITLE, *lines, *BODY)).encode(), "x.txt").drafts
    assert (draft.title, draft.body) == (TITLE, BODY)
    return draft


def meta(name, content):
    return f'<meta name="{name}" content="{content}">'


def page(body, head=f"<title>{TITLE}</title>"):
    written = f"<!doctype html><html lang=ar><head>{head}</head><body>{body}</body></html>"
    (draft,) = read_bytes(written.encode(), "saved.html").drafts
    assert (draft.title, draft.body) == (TITLE, BODY)
    return draft


@pytest.mark.parametrize(
    ("line", "author", "published"),
    [
        ("بتاريخ 18 جوان 2021 بواسطة سلمى الجابري", "سلمى الجابري", "2021-06-18"),
        ("بواسطة: سلمى الجابري في: 20 آب 2022 في: محليات لا يوجد تعليقات", "سلمى الجابري", "2022-08-20"),
        ("كتبها سلمى الجابري في 3 مارس 2022 ضمن ثقافة", None, None),
        ("أضيف بتاريخ 4/12/2024 | بواسطة: سلمى الجابري", "سلمى الجابري", "2024-12-04"),
    ],
)
def test_a_line_tells_how_the_text_was_posted(line, author, published):
    (draft,) = read_bytes("\n".join((TITLE, line, *BODY)).encode(), "x.txt").drafts
    assert (draft.author, draft.published) == (author, published)
    assert draft.body == (BODY if author else (line, *BODY))


@pytest.mark.parametrize(
    "line",
    [
        "بواسطة الهاتف يمكن حجز الدروس في 4 ديسمبر 2024",
        "بدأت الدروس في 4 ديسمبر 2024 بواسطة متطوعات من أهل القرية",
    ],
)
def test_a_sentence_with_such_words_stays(line):
    (draft,) = read_bytes("\n".join((TITLE, BODY[0], f"{line}.", *BODY[1:])).encode(), "x.txt").drafts
    assert (draft.author, draft.body) == (None, (BODY[0], f"{line}.", *BODY[1:]))


def test_more_works_beside_a_report():
    assert under_title("تحقيق وتصوير: سلمى الجابري").author == "سلمى الجابري"


def test_a_label_with_nothing_but_the_publishing():
    assert under_title("النشر: 14 أبريل 2020, 09:30 م").published == "2020-04-14T21:30"


@pytest.mark.parametrize("line", ["آخر الأخبار", "- الصورة: أرشيفية", "1٬532 مشاهدة", "1,204"])
def test_signs_of_the_page_under_the_title(line):
    under_title("4 ديسمبر 2024", line)


def test_the_name_of_the_site_and_the_way_to_the_page_over_the_title():
    lines = ("بوابة الوادي", "الرئيسية » محليات", TITLE, "سلمى الجابري", "4 ديسمبر 2024", *BODY)
    (draft,) = read_bytes("\n".join(lines).encode(), "x.txt").drafts
    assert (draft.title, draft.source, draft.author) == (TITLE, "بوابة الوادي", "سلمى الجابري")
    assert draft.body == BODY


@pytest.mark.parametrize(
    ("opening", "fields"),
    [
        ("الفاشر في 10-3-2022 (سونا) - ", {"place": "الفاشر", "source": "سونا", "published": "2022-03-10"}),
        ("عمّان 12 آذار (بترا) -- ", {"place": "عمّان", "source": "بترا", "published": None}),
        ("مطروح – من سامي منصور: ", {"place": "مطروح", "author": "سامي منصور"}),
    ],
)
def test_what_a_dateline_says_of_the_day_and_the_writer(opening, fields):
    lines = (TITLE, opening + BODY[0], *BODY[1:])
    (draft,) = read_bytes("\n".join(lines).encode(), "x.txt").drafts
    assert draft.body == lines[1:]
    assert {name: getattr(draft, name) for name in fields} == fields


def test_a_title_in_stars():
    (draft,) = read_bytes("\n".join((f"**{TITLE}**", *BODY)).encode(), "x.txt").drafts
    assert draft.title == TITLE


def wrapped(*paragraphs):
    return "\n\n".join("\n".join(textwrap.wrap(paragraph, 64)) for paragraph in paragraphs)


def test_text_cut_at_a_margin_is_whole_again():
    written = f"{TITLE}\nتاريخ النشر: 4 ديسمبر 2024\n\n{wrapped(*BODY)}\n"
    (draft,) = read_bytes(written.encode(), "x.txt").drafts
    assert (draft.title, draft.published, draft.body) == (TITLE, "2024-12-04", BODY)


def test_verses_and_lists_keep_their_lines():
    verses = [
        "يا دار ليلى بالخليج تذكري أياما مضت كان فيها الشمل مجتمعا هنا",
        "ما زال نجم الليل يرعى طيفها والقلب بين الموج والرمل انثنى",
        "وإذا الصباح أطل من خلف الربى عادت حمائمها تعيد لنا الغنا",
    ]
    poem = "\n".join(verses)
    written = f"{TITLE}\n\n{poem}\n\n{poem}\n\n{poem}\n"
    (draft,) = read_bytes(written.encode(), "x.txt").drafts
    assert draft.body[:2] == tuple(verses[:2])


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
def test_what_further_elements_of_the_head_tell(head, field, value):
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
def test_what_stands_around_the_text_of_a_page(body, field, value):
    assert getattr(page(f"<h1>{TITLE}</h1>{body}"), field) == value


@pytest.mark.parametrize(
    ("title", "source"),
    [
        (f"أخبار الوادي - {TITLE}", "أخبار الوادي"),
        (f"الوادي الإخبارية | {TITLE}", "الوادي الإخبارية"),
        ("", None),
    ],
)
def test_a_title_that_only_the_text_shows(title, source):
    draft = page(f"<p><b>{TITLE}</b></p>{TEXT}", f"<title>{title}</title>" if title else "")
    assert draft.source == source


def test_two_teams_are_no_paper_and_its_title():
    match = "الاتحاد - النصر: مباراة القمة تنتهي بلا أهداف"
    (draft,) = read_bytes(f"<title>{match}</title>{TEXT}".encode(), "x.html").drafts
    assert (draft.title, draft.source) == (match, None)


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
def test_a_quotation_set_off_as_a_block_keeps_its_sense(block, paragraph):
    written = f"<html><head><title>{TITLE}</title></head><body><article>{TEXT}{block}</article></body></html>"
    (draft,) = read_bytes(written.encode(), "x.html").drafts
    assert draft.body[: len(BODY) + 1] == (*BODY, paragraph)


def test_a_block_around_the_whole_text_is_no_quotation():
    assert page(f"<h1>{TITLE}</h1><blockquote class=quote>{TEXT}</blockquote>").body == BODY


def test_a_text_of_pictures_is_kept():
    (draft,) = read_bytes("🌴🌴🌊".encode(), "x.txt").drafts
    assert draft.title == "🌴🌴🌊" or draft.body == ("🌴🌴🌊",)


def test_podcasts_name_their_writers_and_words():
    told = "<itunes:author>سلمى الجابري</itunes:author><itunes:keywords>نسيج,صباغة</itunes:keywords>"
    item = f"<item><title>{TITLE}</title>{told}<description>{BODY[0]}</description></item>"
    feed = f"<rss><channel><title>حكايات</title>{item}</channel></rss>"
    (draft,) = read_bytes(feed.encode(), "x.xml").drafts
    assert (draft.author, draft.keywords) == ("سلمى الجابري", ("نسيج", "صباغة"))


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
def test_records_of_further_programs(record):
    (draft,) = read_bytes(json.dumps(record).encode(), "x.json").drafts
    assert (draft.title, draft.body) == (TITLE, BODY)
    assert draft.keywords == (("نسيج",) if "webTitle" in record else ())


@pytest.mark.parametrize(
    ("lines", "fields"),
    [
        (("الوادي نت – سوسة",), {"source": "الوادي نت", "place": "سوسة"}),
        (("سوسة – خاص",), {"source": None, "place": "سوسة"}),
        (("By سلمى الجابري", "Dec 4, 2024"), {"author": "سلمى الجابري", "published": "2024-12-04"}),
        (
            ("عدد القراء: 120", "نسخة للطباعة", "تدقيق: سامي منصور", "4 ديسمبر 2024"),
            {"published": "2024-12-04"},
        ),
    ],
)
def test_further_lines_under_a_title(lines, fields):
    draft = under_title(*lines)
    assert {name: getattr(draft, name) for name in fields} == fields


@pytest.mark.parametrize(
    ("lines", "fields"),
    [
        (("سامي منصور - الوادي نت",), {"author": "سامي منصور", "source": "الوادي نت"}),
        (("المصدر: صوت الوادي", "لقراءة الخبر من المصدر اضغط هنا"), {"source": "صوت الوادي"}),
        (("مفاتيح: نسيج، صباغة",), {"keywords": ("نسيج", "صباغة")}),
        (("حقوق الطبع محفوظة لصوت الوادي © 2024", "شاركنا رأيك"), {"source": None}),
        (("Share on Facebook", "انقر للمشاركة على تويتر (فتح في نافذة جديدة)"), {"source": None}),
        (("إقرأ المزيد حول هذا الموضوع", "الصباغة في الجبال", "ما هي النيلة؟"), {"source": None}),
    ],
)
def test_further_lines_after_a_text(lines, fields):
    (draft,) = read_bytes("\n".join((TITLE, *BODY, *lines)).encode(), "x.txt").drafts
    assert (draft.title, draft.body) == (TITLE, BODY)
    assert {name: getattr(draft, name) for name in fields} == fields


def test_what_begins_as_a_sign_of_the_page_but_goes_on_is_text():
    lines = ("إخراج: سامي منصور", "اضغط على زر الصباغة مرة واحدة، ثم انتظر حتى يهدأ الماء ويظهر اللون.")
    (draft,) = read_bytes("\n".join((TITLE, *BODY, *lines)).encode(), "x.txt").drafts
    assert draft.body == (*BODY, *lines)


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
def test_what_stands_in_the_title_of_the_window(title, source):
    assert page(f"<h2>{TITLE}</h2>{TEXT}", f"<title>{title}</title>").source == source


def test_the_headings_of_a_text_are_not_its_title():
    body = (
        f"<div class=top><h1>{TITLE}</h1></div><div class=text><h2>أول ما فعلته نساء الوادي</h2>{TEXT}</div>"
    )
    written = f"<html><head><title>{TITLE}</title></head><body>{body}</body></html>"
    (draft,) = read_bytes(written.encode(), "x.html").drafts
    assert (draft.title, draft.body) == (TITLE, ("أول ما فعلته نساء الوادي", *BODY))


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
def test_objects_of_further_programs(record, fields):
    (draft,) = read_bytes(json.dumps(record).encode(), "x.json").drafts
    assert draft.title == TITLE
    assert {name: getattr(draft, name) for name in fields} == fields


def test_settings_within_settings():
    settings = f"title: {TITLE}\nauthor:\n  name: سلمى الجابري\ntaxonomy:\n  tag: [نسيج, صباغة]"
    written = f"---\n{settings}\n---\n\n" + "\n\n".join(BODY)
    (draft,) = read_bytes(written.encode(), "x.md").drafts
    assert (draft.author, draft.keywords, draft.body) == ("سلمى الجابري", ("نسيج", "صباغة"), BODY)


def test_pages_as_wikiextractor_writes_them():
    one = (
        f'<doc id="8" url="https://wiki.example/8" title="{TITLE}">\n{TITLE}\n\n'
        + "\n\n".join(BODY)
        + "\n</doc>\n"
    )
    first, second = read_bytes((one + one.replace(TITLE, "النيلة")).encode(), "wiki_00").drafts
    assert (first.title, first.body, first.url) == (TITLE, BODY, "https://wiki.example/8")
    assert (second.title, second.body) == ("النيلة", BODY)


@pytest.mark.parametrize(
    ("lines", "fields"),
    [
        (("كريم منصور – عمّان", "4 ديسمبر 2024"), {"author": "كريم منصور", "place": "عمّان"}),
        (("كتب سيدي ولد أحمد من نواكشوط",), {"author": "سيدي ولد أحمد", "place": "نواكشوط"}),
        (("المصدر: سوسة - صوت الوادي",), {"source": "صوت الوادي", "place": "سوسة"}),
        (
            ("المصدر / صوت الوادي", "التاريخ / 4 ديسمبر 2024"),
            {"source": "صوت الوادي", "published": "2024-12-04"},
        ),
        (
            ("نشر في 4 ديسمبر 2024 - 14:20 آخر تحديث 5 ديسمبر 2024 - 09:00",),
            {"published": "2024-12-04T14:20", "updated": "2024-12-05T09:00"},
        ),
        (("بقلم سلمى عبقري · 4 ديسمبر 2024",), {"author": "سلمى عبقري", "source": None}),
        (("2024-12-04", "A-", "A+"), {"published": "2024-12-04"}),
        (("الإسكندرية - من سلمى الجابري",), {"author": "سلمى الجابري", "place": "الإسكندرية"}),
    ],
)
def test_what_further_pages_say_under_a_title(lines, fields):
    draft = under_title(*lines)
    assert {name: getattr(draft, name) for name in fields} == fields


@pytest.mark.parametrize(
    ("lines", "keywords"),
    [
        (("#نسيج", "#صباغة_طبيعية"), ("نسيج", "صباغة طبيعية")),
        (("زر الذهاب إلى الأعلى",), ()),
        (("#نسيج#صباغة",), ("نسيج", "صباغة")),
        (("المصدر: صوت الوادي", "صوت الوادي", "شارك المقال عبر", "إكس"), ()),
        (("تابع القراءة", "المزيد من المواضيع", "النيلة في أعالي الوادي"), ()),
        (("لمزيد من الأخبار تابعونا على صفحتنا على فيسبوك",), ()),
    ],
)
def test_what_further_pages_say_after_a_text(lines, keywords):
    (draft,) = read_bytes("\n".join((TITLE, *BODY, *lines)).encode(), "x.txt").drafts
    assert (draft.body, draft.keywords) == (BODY, keywords)


@pytest.mark.parametrize(
    "sentence", ["أضيف بئران إلى القرية في 4 ديسمبر 2024 بعد جفاف طويل.", "كتب الناس من سوسة."]
)
def test_sentences_that_begin_as_fields_stay(sentence):
    lines = (BODY[0], sentence, *BODY[1:])
    (draft,) = read_bytes("\n".join((TITLE, *lines)).encode(), "x.txt").drafts
    assert (draft.body, draft.author) == (lines, None)


def test_the_only_heading_where_the_title_is_the_name_of_the_site():
    body = f"<center><h2>{TITLE}</h2></center><div>{'<br><br>'.join(BODY)}</div>"
    assert page(body, "<title>صوت الوادي</title>").source == "صوت الوادي"


def test_preformatted_text_that_is_all_of_a_page():
    draft = page(f"<pre>{TITLE}\n\n4 ديسمبر 2024\n\n" + "\n\n".join(BODY) + "</pre>")
    assert draft.published == "2024-12-04"


def test_paragraphs_in_objects_and_what_is_told_beside_a_text():
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
def test_dates_of_php_and_texts_called_html(record):
    (draft,) = read_bytes(json.dumps(record).encode(), "x.json").drafts
    assert (draft.title, draft.body, draft.published) == (TITLE, BODY, "2024-12-04")


@pytest.mark.parametrize(
    "head", ["", '<meta name="author" content="سامي منصور"><meta name="date" content="2024-12-04">']
)
def test_a_heading_that_begins_as_a_name_is_no_writer(head):
    title, text = f"قصة عن حنان الجدة: {TITLE}", f"<div><b>حنان الجدة</b></div>{TEXT}"
    shown = f"<h1>{title}</h1><time>2024-12-04</time>{text}"
    written = f"<html><head><title>{title}</title>{head}</head><body>{shown}"
    (draft,) = read_bytes(written.encode(), "x.html").drafts
    assert (draft.body, draft.author) == (("حنان الجدة", *BODY), "سامي منصور" if head else None)
