"""Labels, writers, datelines and signs of pages in rarer spellings, and prose that begins as they do."""

import pytest
from builders import drafts_of
from sample_articles import FLOWERS, LIBRARY

TITLE, (FIRST, SECOND) = LIBRARY
OTHER, (THIRD, FOURTH) = FLOWERS


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("تاريخ المقالة: 4 ديسمبر 2024", "2024-12-04"),
        ("نُشرت: 4 ديسمبر، 2024", "2024-12-04"),
        ("تم نشر هذا المقال في 4 ديسمبر 2024", "2024-12-04"),
        ("نشر في : 04 ديسمبر 2024 الساعة 12 و 33 دقيقة", "2024-12-04T12:33"),
        ("الأربعاء - 3 جمادى الثانية 1446 هـ - 4 ديسمبر 2024 مـ رقم العدد [16808]", "2024-12-04"),
    ],
)
def test_the_date_under_the_title_is_taken_in_any_spelling(line, iso):
    (draft,) = drafts_of(TITLE, line, FIRST, SECOND)
    assert (draft.published, draft.body) == (iso, (FIRST, SECOND))


def test_two_dates_with_one_label_are_publication_and_update():
    (draft,) = drafts_of(TITLE, "4 ديسمبر 2024 آخر تحديث 5 ديسمبر 2024 16:14", FIRST, SECOND)
    assert (draft.published, draft.updated) == ("2024-12-04", "2024-12-05T16:14")
    assert draft.body == (FIRST, SECOND)


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("جرى تحديثه في 4 ديسمبر 2024", "updated", "2024-12-04"),
        ("مصدر: الوكالة الوطنية للإعلام", "source", "الوكالة الوطنية للإعلام"),
        ("/وام/", "source", "وام"),
        ("الكلمات الرئيسية: التعليم؛ المدارس", "keywords", ("التعليم", "المدارس")),
        ("تاقات: التعليم، المدارس", "keywords", ("التعليم", "المدارس")),
        ("الوسوم: التعليم/ المدارس/ الامتحانات", "keywords", ("التعليم", "المدارس", "الامتحانات")),
    ],
)
def test_labels_after_the_text_give_their_fields(line, field, value):
    (draft,) = drafts_of(TITLE, FIRST, SECOND, line)
    assert (getattr(draft, field), draft.body) == (value, (FIRST, SECOND))


@pytest.mark.parametrize(
    "label",
    [
        "واقرأ أيضا",
        "الأخبار المتعلقة",
        "موضوع ذو صلة",
        "قصص مرتبطة",
        "اقرأ في نفس الموضوع:",
        "قد ترغب في قراءة",
    ],
)
def test_an_article_after_a_label_for_related_ones_is_of_its_own(label):
    first, second = drafts_of(TITLE, FIRST, SECOND, "المصدر: وكالة الواحة", label, OTHER, THIRD, FOURTH)
    assert (first.title, first.body) == (TITLE, (FIRST, SECOND))
    assert (second.title, second.body) == (OTHER, (THIRD, FOURTH))


@pytest.mark.parametrize(
    "line",
    [
        "كتبه أحمد سالم",
        "أعدّه: أحمد سالم",
        "أعد التقرير: أحمد سالم",
        "كاتب المقال: أحمد سالم",
        "خاص - كتب أحمد سالم",
        "خاص بالواحة: كتبت أحمد سالم",
    ],
)
def test_a_byline_under_the_title_gives_the_author(line):
    (draft,) = drafts_of(TITLE, line, FIRST, SECOND)
    assert (draft.author, draft.body) == ("أحمد سالم", (FIRST, SECOND))


def test_a_name_with_its_rank_under_the_title_is_the_author():
    (draft,) = drafts_of(TITLE, "د. أحمد سالم", FIRST, SECOND)
    assert (draft.author, draft.body) == ("د. أحمد سالم", (FIRST, SECOND))


@pytest.mark.parametrize(
    ("opening", "place", "source"),
    [
        ("سيول، 4 ديسمبر (صدى) -- ", "سيول", "صدى"),
        ("تونس (الضاحية) - ", None, None),
        ("نيويورك (الأمم المتحدة) - ", "نيويورك (الأمم المتحدة)", None),
    ],
)
def test_a_dateline_gives_place_and_agency(opening, place, source):
    (draft,) = drafts_of(TITLE, "4 ديسمبر 2024", opening + FIRST, SECOND)
    assert (draft.place, draft.source) == (place, source)


@pytest.mark.parametrize(
    "line",
    [
        "انتهى/أ ح",
        "©",
        "الأكثر قراءة",
        "شاركها فيسبوك تويتر",
        "أعجبني تحميل...",
        "اقرأ في التطبيق",
        "Powered by WordPress",
        "لمتابعة أخبارنا عبر واتساب اضغط هنا",
        "مصدر الصورة: رويترز",
        "التصنيفات: رياضة، كرة قدم",
    ],
)
def test_signs_of_the_page_after_the_text_are_left_out(line):
    assert drafts_of(TITLE, FIRST, SECOND, line)[0].body == (FIRST, SECOND)


@pytest.mark.parametrize(
    "line",
    [
        "مصدر: الحكومة ستعلن قرارا جديدا غدا.",
        "مصدر أمني: «لم نتلق أي بلاغ حتى الآن».",
        "نشرت الصحيفة الخبر في 4 ديسمبر 2024 ثم حذفته.",
        "الوسم تصدّر مواقع التواصل ساعات طويلة.",
        "كتبه أحمد سالم عام 1990 في القاهرة ونال عنه جائزة.",
        "كتبه النادرة معروضة في المدخل.",
        "د. أحمد سالم: الدواء متوفر في الصيدليات.",
        "الأكثر قراءة بين الشباب هي الروايات القصيرة.",
        "4 ديسمبر 2024 آخر موعد للتسجيل في الدورة.",
        "المقالات المرتبطة بالموضوع كثيرة، وقد جُمعت في كتاب.",
        "انتهى/ العرض بعد ساعتين من الغناء.",
        "العدد 16 من المجلة صدر في 4 ديسمبر 2024 بثوب جديد.",
        "للمزيد: ينصح الأطباء بشرب الماء كل صباح.",
        "في الموضوع نفسه تحدث مدير البلدية عن الميزانية.",
    ],
)
def test_prose_with_the_same_words_stays(line):
    assert drafts_of(TITLE, FIRST, line, SECOND)[0].body == (FIRST, line, SECOND)
    assert drafts_of(TITLE, FIRST, SECOND, line)[0].body == (FIRST, SECOND, line)
