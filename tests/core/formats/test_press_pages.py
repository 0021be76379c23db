"""Pages of agencies, papers and blogs: who wrote from where, and what the page bids its reader do."""

import json

import pytest

from reader.core.formats import read_bytes

TITLE = "سوق الحدادين يفتح أبوابه بعد ترميمه"
TEXT = (
    "فتح سوق الحدادين أبوابه صباح اليوم بعد عامين من الترميم، وعاد إليه أربعون صانعاً من أهل المدينة القديمة.",
    "وقال شيخ السوق إن الأفران القديمة بقيت في مواضعها، وإن الزوار يستطيعون رؤية الحدادين وهم يعملون.",
    "ويفتح السوق كل يوم من العصر إلى العشاء.",
)


def read(*lines, name="page.txt"):
    (draft,) = read_bytes("\n".join((TITLE, *lines)).encode(), name).drafts
    return draft


@pytest.mark.parametrize(
    ("line", "author", "place"),
    [
        ("مراسلتنا في وادي الرمان - هدى سالم", "هدى سالم", "وادي الرمان"),
        ("موفدنا إلى تل الريح: سامي قاسم", "سامي قاسم", "تل الريح"),
        ("تونس - من: هدى سالم", "هدى سالم", "تونس"),
        ("وادي الرمان - سامي قاسم", "سامي قاسم", "وادي الرمان"),
        ("إعداد: الشيف أم سالم", "الشيف أم سالم", None),
        ("الكاتب: هدى سالم | التاريخ: 3-2-2025", "هدى سالم", None),
        ("هدى سالم – بلدة الرمان", "هدى سالم", "بلدة الرمان"),
        ("أضافها سامي قاسم في 3 فبراير 2025", "سامي قاسم", None),
        ("كتبه: سامي قاسم في: فبراير 03, 2025 في: مقالات لا يوجد تعليقات", "سامي قاسم", None),
        ("تونس - وات - تحرير: هدى سالم", "هدى سالم", "تونس"),
    ],
)
def test_a_line_under_the_title_gives_author_and_place(line, author, place):
    draft = read(line, *TEXT)
    assert (draft.author, draft.place, draft.body) == (author, place, TEXT)


@pytest.mark.parametrize(
    "line", ["قصيدة - سامي قاسم", "هل جاء - سامي قاسم", "أحمد علي - سامي قاسم", "وادي الرمان - حديث آخر"]
)
def test_what_only_looks_like_a_place_and_a_writer_stays(line):
    assert read(line, *TEXT).body == (line, *TEXT)


def test_an_agency_names_a_place_that_nobody_knows_before_the_day():
    draft = read("تل الريح في 3 فبراير /قنا/", *TEXT)
    assert (draft.place, draft.source, draft.body) == ("تل الريح", "قنا", TEXT)
    first = f"تل الريح - 3 - 2 (كونا) -- {TEXT[0]}"
    draft = read(first, *TEXT[1:])
    assert (draft.place, draft.source, draft.body) == ("تل الريح", "كونا", (first, *TEXT[1:]))


@pytest.mark.parametrize(
    "line",
    [
        "بلدة الرمان – «الأناضول»:",
        "بلدة الرمان، 3 فبراير 2025 (الوكالة الرمانية للأنباء)",
        "رويترز / بلدة الرمان",
    ],
)
def test_a_place_beside_an_agency_is_taken(line):
    draft = read(line, *TEXT)
    assert (draft.place, draft.body) == ("بلدة الرمان", TEXT)
    assert draft.source in ("الأناضول", "الوكالة الرمانية للأنباء", "رويترز")


def test_a_paper_that_a_line_quotes_is_the_source():
    draft = read("نقلاً عن صحيفة الرمان", "3-2-2025", *TEXT)
    assert (draft.source, draft.body) == ("صحيفة الرمان", TEXT)
    for line in ("عن صحيفة لا أحد يقرأها", "عن صحيفة الرمان وأهلها"):
        assert read(line, *TEXT).source is None


def test_a_name_before_what_its_bearer_does_is_the_writer():
    assert read("هدى سالم", "روائية تونسية", *TEXT).author == "هدى سالم"
    assert read("هدى سالم", "حكاية قديمة", *TEXT).author is None


def test_a_label_of_the_text_is_no_source():
    draft = read("تم التحديث في: 4 فبراير 2025", "الخبر:", *TEXT)
    assert (draft.source, draft.body) == (None, TEXT)


def test_only_cities_are_the_places_of_an_author_line():
    record = {"title": TITLE, "text": TEXT[0], "author": "تونس: هدى سالم - جدة: «الأناضول»"}
    (draft,) = read_bytes(json.dumps(record).encode(), "x.jsonl").drafts
    assert draft.place == "تونس"


PROMPTS = [
    "تابعوا آخر أخبار السوق عبر صفحتنا على فيسبوك",
    "اشترك في نشرتنا الأسبوعية",
    "انضموا إلى قناتنا على واتساب",
    "حمل تطبيق الواحة الآن",
    "حمل تطبيق أخبار الواحة الآن ليصلك كل جديد من متجر التطبيقات",
    "شارك القصة",
    "شاهد الصور",
    "إعلان ممول",
]


@pytest.mark.parametrize("line", PROMPTS)
def test_what_the_page_bids_its_reader_do_is_no_text_wherever_it_stands(line):
    assert read(TEXT[0], line, *TEXT[1:]).body == TEXT


@pytest.mark.parametrize(
    "line",
    [
        "تابع الصناع افتتاح السوق من الشرفات",
        "سجل الزوار أسماءهم في دفتر كبير",
        "حمل التطبيق اسم السوق القديم",
        "شارك في الترميم عشرون صانعاً",
        "تواصل معنا شيخ السوق أمس",
    ],
)
def test_a_line_that_begins_with_the_same_verb_stays(line):
    assert read(TEXT[0], line, *TEXT[1:]).body == (TEXT[0], line, *TEXT[1:])


@pytest.mark.parametrize(
    "line",
    [
        "* الآراء الواردة في هذا المقال لا تعكس بالضرورة رأي الموقع.",
        "كن أول من يضيف تعليقا",
        "أضف إلى المفضلة",
        "أبلغ عن خطأ في الخبر",
        "الوقت المقدر للقراءة: 3 دقائق",
    ],
)
def test_notices_after_a_text_are_left_out(line):
    assert read(*TEXT, line).body == TEXT


def test_a_notice_about_cookies_and_its_button_stand_over_the_title():
    notice = "نستخدم ملفات تعريف الارتباط لتحسين تجربتك. بمتابعة التصفح فأنت توافق على ذلك."
    (draft,) = read_bytes("\n".join((notice, "موافق", TITLE, *TEXT)).encode(), "x.txt").drafts
    assert (draft.title, draft.body) == (TITLE, TEXT)


def test_what_a_page_says_of_its_writer_after_the_text_is_none_of_it():
    about = ("عن الكاتب", "سامي قاسم", "كاتب من وادي الرمان، صدر له كتابان.")
    assert read(*TEXT, *about).body == TEXT
    story = ("عن الكاتب", *TEXT, *TEXT[::-1])
    assert read(*TEXT, *story).body[: len(TEXT) + 1] == (*TEXT, "عن الكاتب")


def test_an_update_under_the_title_does_not_end_the_article_before_its_links():
    links = ("ذات صلة", "حريق في سوق النجارين", "صور من سوق الوراقين")
    (draft, *others) = read_bytes(
        "\n".join((TITLE, "تم التحديث في: 4 فبراير 2025", TEXT[0], *links, *TEXT[1:])).encode(), "x.txt"
    ).drafts
    assert not others
    assert draft.updated == "2025-02-04"
    assert set(TEXT) <= set(draft.body)


def test_a_link_before_keywords_in_short_lines_is_left_out():
    lines = ("السوق 2 - 1 المرفأ", "النخيل 0 - 0 الجبل", "وتختتم الجولة غداً.")
    draft = read(*lines, "اقرأ أيضاً:", "المرفأ يتعاقد مع مدرب", "وسوم:", "الدوري", "السوق")
    assert (draft.body, draft.keywords) == (lines, ("الدوري", "السوق"))


def test_a_title_beside_an_object_that_holds_the_text_is_taken():
    record = {"headline": {"ar": TITLE, "en": "Market"}, "story": {"paragraphs": TEXT}, "byline": "هدى سالم"}
    (draft,) = read_bytes(json.dumps(record).encode(), "x.json").drafts
    assert (draft.title, draft.body, draft.author) == (TITLE, TEXT, "هدى سالم")


def page(body, title=TITLE, head=""):
    html = f'<html lang="ar"><head><meta charset="utf-8"><title>{title}</title>{head}</head>{body}</html>'
    (draft,) = read_bytes(html.encode(), "x.html").drafts
    return draft


PARAGRAPHS = "".join(f"<p>{text}</p>" for text in TEXT)


def test_a_blog_with_the_date_as_its_first_heading_keeps_its_title():
    body = (
        '<h2 class="date-header">الاثنين، 3 فبراير 2025</h2><h3 class="post-title entry-title">سوقنا</h3>'
        f'<div class="post-body">{PARAGRAPHS}</div>'
    )
    draft = page(body, "مدونة أبو سالم: سوقنا")
    assert (draft.title, draft.source, draft.published) == ("سوقنا", "مدونة أبو سالم", "2025-02-03")


def test_rdfa_marks_the_writer():
    body = f'<h1>{TITLE}</h1><p>بقلم <span property="schema:author">هدى سالم</span>، الاثنين</p>{PARAGRAPHS}'
    assert page(body).author == "هدى سالم"


def test_a_recipe_tells_machines_its_day_and_its_writer_too():
    told = {"@type": "Recipe", "name": TITLE, "author": {"name": "أم سالم"}, "datePublished": "2025-02-03"}
    script = f'<script type="application/ld+json">{json.dumps(told)}</script>'
    draft = page(f"<h1>{TITLE}</h1>{PARAGRAPHS}", head=script)
    assert (draft.author, draft.published) == ("أم سالم", "2025-02-03")


def test_words_beside_a_film_are_no_text():
    film = '<div class="video-player"><span class="caption">بالفيديو: جولة في السوق</span></div>'
    assert page(f"<article><h1>{TITLE}</h1>{PARAGRAPHS}{film}</article>").body == TEXT


def test_abbreviated_names_of_columns_are_known():
    columns = "عنوان المادة;نص المادة;كاتب المادة;الكلمات;الجهة;publish_datetime"
    table = f'{columns}\r\n{TITLE};"{TEXT[0]}";هدى سالم;سوق، حدادون;الواحة;2025-02-03 11:42\r\n'
    (draft,) = read_bytes(table.encode(), "x.csv").drafts
    assert draft.published == "2025-02-03T11:42"
    assert (draft.author, draft.source, draft.keywords) == ("هدى سالم", "الواحة", ("سوق", "حدادون"))
