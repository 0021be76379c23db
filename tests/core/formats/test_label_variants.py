"""Labels, bylines, datelines and noise as pages of many makers write them; and prose that looks like them."""

from itertools import product

import pytest
from builders import drafts_of
from sample_articles import FLOWERS, LIBRARY

TITLE, (FIRST, SECOND) = LIBRARY
OTHER, (THIRD, FOURTH) = FLOWERS
ENDS = (":", " :", "\u00a0:", "\u200f:", ":\u200f")


def read(*lines):
    (draft,) = drafts_of(*lines)
    assert draft.title == TITLE
    return draft


@pytest.mark.parametrize(
    ("name", "label", "value", "found"),
    [
        *(
            ("published", label, "4 ديسمبر 2024", "2024-12-04")
            for label in ("التاريخ", "تأريخ النشر", "تاريخ الإضافة", "أُضيف في", "Published", "Date")
        ),
        *(
            ("updated", label, "4 ديسمبر 2024 - 16:14", "2024-12-04T16:14")
            for label in ("تحديث", "آخر تعديل", "تاريخ التحديث", "مُحدّث في", "Last update")
        ),
        *(("source", label, "عين الواحة + وكالات", "عين الواحة + وكالات") for label in ("نقلاً عن", "Source")),
        ("source", "المصدر", "«الشرق الأوسط»", "الشرق الأوسط"),
        *(
            ("keywords", label, "كتب، مكتبات عامة", ("كتب", "مكتبات عامة"))
            for label in ("وسوم الخبر", "كلمات ذات صلة", "هاشتاغ", "التسميات", "Tags", "Keywords")
        ),
    ],
)
@pytest.mark.parametrize("end", ENDS)
def test_a_label_announces_its_field(name, label, end, value, found):
    draft = read(TITLE, FIRST, SECOND, f"{label}{end} {value}")
    assert (getattr(draft, name), draft.body) == (found, (FIRST, SECOND))


@pytest.mark.parametrize("label", ["نشر في", "تم النشر", "تاريخ المقال", "أضيف في"])
def test_a_date_on_the_line_after_its_label(label):
    draft = read(TITLE, f"{label}:", "4 ديسمبر 2024", FIRST, SECOND)
    assert (draft.published, draft.body) == ("2024-12-04", (FIRST, SECOND))


@pytest.mark.parametrize("label", ["المصدر", "المصدر:"])
def test_a_heading_that_a_sentence_follows_announces_no_source(label):
    draft = read(TITLE, FIRST, SECOND, label, "بنيت هذه الصفحات على نظام مفتوح للنشر.")
    assert draft.source is None
    assert draft.body == (FIRST, SECOND, label, "بنيت هذه الصفحات على نظام مفتوح للنشر.")


def test_words_that_no_date_follows_are_text():
    assert read(TITLE, FIRST, "نشر في:", SECOND).body == (FIRST, "نشر في:", SECOND)


READ_ALSO = ("موضوعات متعلقة", "ربما يهمك", "تابع أيضا", "اقرأوا أيضاً", "ذات صلة", "وقد يعجبك", "Read also")


@pytest.mark.parametrize(("label", "end"), tuple(product(READ_ALSO, (":", "..", "!", " <<", ""))))
def test_another_article_after_a_read_also_line(label, end):
    first, second = drafts_of(TITLE, FIRST, SECOND, "المصدر: وكالات", label + end, OTHER, THIRD, FOURTH)
    assert (first.body, first.related) == ((FIRST, SECOND), (2,))
    assert (second.title, second.body) == (OTHER, (THIRD, FOURTH))


@pytest.mark.parametrize("sign", [" / ", " + ", " - ", "،", " • ", "؛ ", "    "])
def test_keywords_are_split_at_any_separator(sign):
    names = ("كتب الأطفال", "مكتبات عامة", "قراءة")
    assert read(TITLE, FIRST, SECOND, f"وسوم: {sign.join(names)}{sign.rstrip()}").keywords == names


def test_keywords_without_their_quotes_and_each_once():
    line = "وسوم: «كتب الأطفال»، مكتبة، مكتبه، مَكتبة"
    assert read(TITLE, FIRST, SECOND, line).keywords == ("كتب الأطفال", "مكتبة")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("بقلم: د. سعيد الكاتب", ("د. سعيد الكاتب", None, None)),
        ("كتب سعيد الكاتب:", ("سعيد الكاتب", None, None)),
        ("الرياض – كتب سعيد الكاتب", ("سعيد الكاتب", "الرياض", None)),
        ("المؤلف: سعيد الكاتب", ("سعيد الكاتب", None, None)),
        ("Author: سعيد الكاتب", ("سعيد الكاتب", None, None)),
        ("عواصم - وكالات", (None, None, "وكالات")),
        ("أ ف ب", (None, None, "أ ف ب")),
    ],
)
def test_a_line_under_the_title_gives_author_source_or_date(line, found):
    draft = read(TITLE, "تاريخ النشر: 3 ديسمبر 2024", line, FIRST, SECOND)
    assert ((draft.author, draft.place, draft.source), draft.body) == (found, (FIRST, SECOND))


@pytest.mark.parametrize(
    ("opening", "place", "source"),
    [
        ("تونس – ", "تونس", None),
        ("تونس/الأناضول ", "تونس", "الأناضول"),
        ("الأناضول - تونس: ", "تونس", "الأناضول"),
        ("تونس في 4 ديسمبر /واج/ - ", "تونس", "واج"),
        ("عمان - بترا - ", "عمان", "بترا"),
        ("باريس - (أ ف ب): ", "باريس", "أ ف ب"),
        ("بيروت: «الشرق الأوسط» ", "بيروت", "الشرق الأوسط"),
        ("لندن، «الشرق الأوسط» - ", "لندن", "الشرق الأوسط"),
        ("الخرطوم (سونا) ", "الخرطوم", "سونا"),
        ("دمشق-سانا ", "دمشق", "سانا"),
        ("موسكو - سبوتنيك. ", "موسكو", "سبوتنيك"),
        ("طرابلس 4 ديسمبر 2024 (وال) – ", "طرابلس", "وال"),
        ("تونس: ", None, None),
        ("المكتبة – ", None, None),
        ("تونس/ باريس ", None, None),
    ],
)
def test_a_dateline_gives_the_place(opening, place, source):
    draft = read(TITLE, opening + THIRD, FOURTH)
    assert ((draft.place, draft.source), draft.body) == ((place, source), (opening + THIRD, FOURTH))


@pytest.mark.parametrize("line", ["الرئيسية » أخبار", "Skip to content", "حجم الخط", "120 مشاهدة", "إعلان"])
def test_noise_under_the_title_is_left_out(line):
    assert read(TITLE, "تاريخ النشر: 3 ديسمبر 2024", line, FIRST, SECOND).body == (FIRST, SECOND)


@pytest.mark.parametrize("line", ["شاركها", "فيسبوك تويتر واتساب", "0 تعليق", "إرسال إلى صديق"])
def test_noise_after_the_text_is_left_out(line):
    draft = read(TITLE, FIRST, SECOND, line)
    assert (draft.body, draft.source) == ((FIRST, SECOND), None)


RELATED = (TITLE, FIRST, SECOND, "المصدر: وكالات", "اقرأ أيضاً:", OTHER, THIRD, FOURTH)


@pytest.mark.parametrize("name", ["رويترز + أ ف ب", "د ب أ + أ ف ب", "العين الإخبارية", "صدى المرفأ"])
def test_a_source_that_ends_a_related_article_is_its_own(name):
    _, second = drafts_of(*RELATED, name)
    assert (second.source, second.body) == (name, (THIRD, FOURTH))


@pytest.mark.parametrize("phrase", ["وهذا كل شيء.", "وبالله التوفيق", "دمتم بخير", "رحم الله الفقيد"])
def test_a_closing_phrase_is_no_source(phrase):
    _, second = drafts_of(*RELATED, phrase)
    assert (second.source, second.body) == (None, (THIRD, FOURTH, phrase))


def test_a_title_that_is_repeated_stands_once():
    assert read(TITLE, "تاريخ النشر: 3 ديسمبر 2024", TITLE, FIRST, SECOND).body == (FIRST, SECOND)


@pytest.mark.parametrize(
    "line",
    [
        "مصدر: المكتبة ستغلق أبوابها الأسبوع المقبل",
        "تحديث: البلدية تؤجل افتتاح المكتبة إلى الشهر المقبل",
        "التاريخ: كيف نقرأه ومتى نتعلم منه؟",
        "تاريخ الواحة قديم يعود إلى مئات السنين.",
        "حدث في 4 ديسمبر 2024 أن أغلقت المكتبة أبوابها.",
        "نشر في صحيفة الواحة خبر عن افتتاح المكتبة.",
        "ذات صلة بالقراءة كل أنشطة المكتبة.",
    ],
)
def test_prose_stays_prose(line):
    draft = read(TITLE, FIRST, line, SECOND)
    assert draft.body == (FIRST, line, SECOND)
    assert not any((draft.published, draft.updated, draft.source, draft.author, draft.keywords))
