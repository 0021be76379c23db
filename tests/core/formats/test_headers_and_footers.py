"""Lines of a page above and below its text: fields to be taken, signs to be left out, and sentences."""

from __future__ import annotations

import pytest
from builders import draft_of
from sample_articles import WEAVERS

TITLE, BODY = WEAVERS


def under_title(*lines):
    draft = draft_of(TITLE, *lines, *BODY)
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
def test_a_line_names_who_posted_the_text_and_when(line, author, published):
    draft = draft_of(TITLE, line, *BODY)
    assert (draft.author, draft.published) == (author, published)
    assert draft.body == (BODY if author else (line, *BODY))


@pytest.mark.parametrize(
    "line",
    [
        "بواسطة الهاتف يمكن حجز الدروس في 4 ديسمبر 2024",
        "بدأت الدروس في 4 ديسمبر 2024 بواسطة متطوعات من أهل القرية",
    ],
)
def test_a_sentence_with_the_words_of_such_a_line_stays(line):
    draft = draft_of(TITLE, BODY[0], f"{line}.", *BODY[1:])
    assert (draft.author, draft.body) == (None, (BODY[0], f"{line}.", *BODY[1:]))


def test_who_reported_and_photographed_is_the_author():
    assert under_title("تحقيق وتصوير: سلمى الجابري").author == "سلمى الجابري"


def test_a_bare_label_of_publishing_gives_the_date_and_time():
    assert under_title("النشر: 14 أبريل 2020, 09:30 م").published == "2020-04-14T21:30"


@pytest.mark.parametrize("line", ["آخر الأخبار", "- الصورة: أرشيفية", "1٬532 مشاهدة", "1,204"])
def test_signs_of_the_page_under_the_title_are_left_out(line):
    under_title("4 ديسمبر 2024", line)


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
def test_lines_under_the_title_give_place_source_author_or_date(lines, fields):
    draft = under_title(*lines)
    assert {name: getattr(draft, name) for name in fields} == fields


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
def test_two_fields_in_one_line_under_the_title_are_both_taken(lines, fields):
    draft = under_title(*lines)
    assert {name: getattr(draft, name) for name in fields} == fields


def test_the_site_above_the_title_is_the_source_and_breadcrumbs_are_left_out():
    lines = ("بوابة الوادي", "الرئيسية » محليات", TITLE, "سلمى الجابري", "4 ديسمبر 2024", *BODY)
    draft = draft_of(*lines)
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
def test_a_dateline_gives_place_agency_date_or_author(opening, fields):
    lines = (TITLE, opening + BODY[0], *BODY[1:])
    draft = draft_of(*lines)
    assert draft.body == lines[1:]
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
def test_lines_after_the_text_give_fields_or_are_left_out(lines, fields):
    draft = draft_of(TITLE, *BODY, *lines)
    assert (draft.title, draft.body) == (TITLE, BODY)
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
def test_hashtags_after_the_text_are_keywords_and_links_are_left_out(lines, keywords):
    draft = draft_of(TITLE, *BODY, *lines)
    assert (draft.body, draft.keywords) == (BODY, keywords)


def test_a_line_that_begins_as_a_sign_of_the_page_but_goes_on_is_text():
    lines = ("إخراج: سامي منصور", "اضغط على زر الصباغة مرة واحدة، ثم انتظر حتى يهدأ الماء ويظهر اللون.")
    draft = draft_of(TITLE, *BODY, *lines)
    assert draft.body == (*BODY, *lines)


@pytest.mark.parametrize(
    "sentence", ["أضيف بئران إلى القرية في 4 ديسمبر 2024 بعد جفاف طويل.", "كتب الناس من سوسة."]
)
def test_sentences_that_begin_as_fields_stay_in_the_text(sentence):
    lines = (BODY[0], sentence, *BODY[1:])
    draft = draft_of(TITLE, *lines)
    assert (draft.body, draft.author) == (lines, None)
