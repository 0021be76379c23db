"""Pages copied from an aggregator, and text without a single label, as articles."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.formats.text.aggregator_text import read_articles

SAMPLE = Path(__file__).parents[2] / "samples" / "aggregator_page.txt"
LONG = "هذه فقرة من الخبر طويلة بما يكفي لتكون فقرة، وفيها ما يقال عن الأمر كله."


def only(text, title=""):
    (draft,) = read_articles(text, title)
    return draft


def page(*lines):
    return "\n".join(("عنوان الخبر", "تاريخ النشر: 4th, December 2024 GMT", LONG, *lines))


def test_the_page_gives_both_its_articles_whole():
    first, second = read_articles(SAMPLE.read_text(encoding="utf-8"), "")
    assert first.title == "بلدية المرفأ تفتح مكتبة عامة في سوق «النحّاسين»: الكتب تعود إلى الميناء"
    assert (first.published, first.updated) == ("2023-03-12", "2023-03-12T09:05")
    assert (first.source, first.place, first.author) == ("صدى المرفأ", None, None)
    assert first.keywords_raw == "المكتبة العامة سوق النحاسين بلدية المرفأ القراءة للأطفال"
    assert len(first.body) == 3
    assert first.body[1].startswith("وقالت مديرة المكتبة سلمى الرباط إن الرفوف تضم “عشرة آلاف")
    assert second.title == "صيادو الجزيرة يعيدون بناء قواربهم الخشبية بأيديهم"
    assert (second.published, second.source, second.place) == (None, "وكالة الساحل", "صفاقس")
    assert len(second.body) == 3
    assert second.body[0].startswith("صفاقس – أعاد صيادو")
    assert (first.part, first.related, second.part, second.related) == (1, (2,), 2, (1,))


def test_pages_one_after_another_are_all_read():
    text = SAMPLE.read_text(encoding="utf-8")
    drafts = read_articles(f"{text}\n{text}", "")
    assert [draft.part for draft in drafts] == [1, 2, 3, 4]
    assert [draft.related for draft in drafts] == [(2,), (1,), (4,), (3,)]
    assert [draft.source for draft in drafts] == ["صدى المرفأ", "وكالة الساحل"] * 2
    assert [len(draft.body) for draft in drafts] == [3, 3, 3, 3]


def test_text_without_labels_is_a_title_and_a_body():
    draft = only("العنوان أولا\n\nفقرة أولى.\n  \nفقرة ثانية.\n")
    assert (draft.title, draft.body) == ("العنوان أولا", ("فقرة أولى.", "فقرة ثانية."))
    assert (draft.published, draft.source, draft.author, draft.place, draft.keywords) == (None,) * 4 + ((),)


def test_a_title_is_never_split():
    title = "الوزير: المصدر: نحن.. «نشر في كل مكان» | آخر تحديث"
    assert only(f"{title}\n{LONG}").title == title


def test_a_long_first_line_is_no_title():
    draft = only(f"{LONG} {LONG} {LONG}\n{LONG}", "رحلة قصيرة")
    assert draft.title == "رحلة قصيرة"
    assert len(draft.body) == 2


def test_one_long_line_stays_one_paragraph():
    text = " ".join([LONG] * 30)
    assert only(text, "ملف").body == (text,)
    assert only(text).title.endswith("…")


def test_one_short_line_is_a_title_alone():
    draft = only("خبر عاجل من الميناء")
    assert (draft.title, draft.body) == ("خبر عاجل من الميناء", ())


def test_the_lead_repeated_at_the_end_is_read_once():
    draft = only(f"العنوان\n{LONG}\nفقرة في الوسط.\n{LONG}")
    assert draft.body == (LONG, "فقرة في الوسط.")


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("المصدر: وكالات", "source", "وكالات"),
        ("المصدر :وكالات", "source", "وكالات"),
        (":المصدر وكالات", "source", "وكالات"),
        ("الـمصـدر\u00a0: وكالات", "source", "وكالات"),
        ("\u200fالمصدر: موقع الجمعية الأهلية", "source", "موقع الجمعية الأهلية"),
        ("آخر تحديث: 4 ديسمبر 2024 - 16:14", "updated", "2024-12-04T16:14"),
        ("اخر تحديث : 4/12/2024", "updated", "2024-12-04"),
        ("آخر تحديث 14:00 (GMT+0400)", "updated_text", "14:00 (GMT+0400)"),
        ("(آخر تحديث) الساعة 16:25 (مكة المكرمة)", "updated_text", "الساعة 16:25 (مكة المكرمة)"),
        ("وسوم: قهوة، بن | محامص", "keywords", ("قهوة", "بن", "محامص")),
        ("الكلمات المفتاحية: #قهوة #بن_يمني", "keywords", ("قهوة", "بن يمني")),
        ("الكلمات الدلالية : قهوة    بن يمني    محامص", "keywords", ("قهوة", "بن يمني", "محامص")),
        ("تاغات: قهوة - بن يمني", "keywords", ("قهوة", "بن يمني")),
        ("كلمات دلالية:\nقهوة\nبن يمني", "keywords", ("قهوة", "بن يمني")),
    ],
)
def test_labels_at_the_end_give_their_fields(line, field, value):
    draft = only(page(line))
    assert getattr(draft, field) == value
    assert draft.body == (LONG,)


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("نُشر في 4 كانون الأول/ ديسمبر 2024", "2024-12-04"),
        ("نشر بتاريخ: 2024/12/04", "2024-12-04"),
        ("الأربعاء 4 ديسمبر 2024 - 16:14", "2024-12-04T16:14"),
        ("تاريخ الخبر: ٤-١٢-٢٠٢٤", "2024-12-04"),
    ],
)
def test_a_date_under_the_title_is_that_of_publication(line, iso):
    draft = only(f"العنوان\n{line}\n{LONG}\n{LONG} وزيادة.")
    assert (draft.published, draft.published_text) == (iso, None)
    assert len(draft.body) == 2


def test_a_date_not_understood_is_kept_as_it_stands():
    draft = only(f"العنوان\nتاريخ النشر: أول أمس، الساعة 9\n{LONG}")
    assert (draft.published, draft.published_text) == (None, "أول أمس، الساعة 9")


def test_glued_fields_come_apart():
    draft = only(page("آخر تحديث: 4 ديسمبر 2024 - 16:14المصدر: صدى المرفأكلمات دلالية: قهوة، بن"))
    assert (draft.updated, draft.source, draft.keywords) == ("2024-12-04T16:14", "صدى المرفأ", ("قهوة", "بن"))


def test_a_colon_may_stand_before_its_label():
    draft = only(page("آخر تحديث: 4 ديسمبر 2024 - 16:14 | :المصدر صدى المرفأ"))
    assert (draft.updated, draft.source) == ("2024-12-04T16:14", "صدى المرفأ")


def test_two_labels_in_a_row_are_one():
    drafts = read_articles(page("المصدر: وكالات", "اقرأ أيضا:", "قد يهمك:", "خبر ثان", LONG), "")
    assert [draft.title for draft in drafts] == ["عنوان الخبر", "خبر ثان"]


def test_the_source_may_be_the_last_words():
    draft = only(f"العنوان\n{LONG} المصدر :وكالات")
    assert (draft.source, draft.body) == ("وكالات", (LONG,))


@pytest.mark.parametrize(
    "prose",
    [
        "المصدر: «لن نقبل بذلك أبدا»، ثم مضى.",
        "المصدر: إن الأمر لم ينته بعد.",
        "نشر في صحيفة محلية أن الميناء سيغلق أبوابه غدا.",
        "حدث في جنوب البلاد ما لم يكن في الحسبان.",
        "وأقرّ أيضاً بأن الأمر تأخر كثيرا.",
        "وقال المصدر: سنعود إلى العمل غدا.",
        "قد يهمك أن تعرف أن الطريق طويل.",
        "مصادر: الميناء يغلق غدا.",
    ],
)
def test_the_same_words_in_prose_announce_nothing(prose):
    draft = only(f"العنوان\n{LONG}\n{prose}\n{LONG} ثم فقرة أخيرة.")
    assert draft.body[1] == prose
    assert (draft.source, draft.updated, draft.published, draft.keywords) == (None, None, None, ())


def test_a_link_to_read_leaves_the_story_whole():
    after = "وتابعت البلدية أن الترميم لم يكن سهلا، وأن كثيرين شاركوا فيه."
    draft = only(page("اقرأ أيضاً: جسر جديد على النهر", after, "المصدر: وكالات"))
    assert draft.body[-1] == after
    assert draft.source == "وكالات"


def test_a_bare_label_with_a_link_leaves_the_story_whole():
    after = "وتابع الخبر أن الفقرة طويلة، وأن كثيرين شاركوا فيها منذ البداية."
    draft = only(f"عنوان الخبر\n{LONG}\nإقرأ أيضاً:\nجسر جديد على النهر\n{after}")
    assert draft.body[-1] == after


def test_an_article_of_its_own_after_a_bare_label():
    second = ("مهرجان القوارب الخشبية يعود", f"طرابلس – يعود مهرجان القوارب الخشبية إلى الميناء. {LONG}")
    drafts = read_articles("\n".join(("عنوان الخبر", LONG, "شاهد أيضاً", *second, "وكالات")), "")
    assert [(draft.title, draft.source) for draft in drafts] == [("عنوان الخبر", None), (second[0], "وكالات")]


def test_links_after_the_fields_are_no_articles():
    assert only(page("المصدر: وكالات", "اقرأ أيضا:", "خبر أول", "خبر ثان")).body == (LONG,)


@pytest.mark.parametrize("last", ["كانت ليلة طويلة", "يتبع", "ومضى كل إلى بيته"])
def test_a_last_line_is_no_source_unless_that_is_sure(last):
    draft = only(f"العنوان\n{LONG}\n{last}")
    assert (draft.source, draft.body[-1]) == (None, last)


@pytest.mark.parametrize("last", ["رويترز", "وكالة الساحل للأنباء", "صحيفة المرفأ", "example.org"])
def test_a_last_line_that_names_a_source_is_one(last):
    draft = only(f"العنوان\n{LONG}\n{last}")
    assert (draft.source, draft.body) == (last, (LONG,))


@pytest.mark.parametrize(
    ("line", "author", "place", "source"),
    [
        ("كتب - هاني المنسي", "هاني المنسي", None, None),
        ("كتبت: سلمى الرباط", "سلمى الرباط", None, None),
        ("بقلم هاني المنسي", "هاني المنسي", None, None),
        ("إعداد - سلمى الرباط", "سلمى الرباط", None, None),
        ("الرياض: واس", None, "الرياض", "واس"),
        ("واس - جدة", None, "جدة", "واس"),
        ("«الاقتصادية» من الرياض", None, "الرياض", "الاقتصادية"),
        ("هاني المنسي- سبق- الرياض:", "هاني المنسي", "الرياض", "سبق"),
    ],
)
def test_bylines_under_the_title(line, author, place, source):
    draft = only(f"العنوان\n{line}\n{LONG}")
    assert (draft.author, draft.place, draft.source, draft.body) == (author, place, source, (LONG,))


@pytest.mark.parametrize(
    "line", ["كتب هاني المنسي على صفحته", "لندن: ارتفاع الأسعار", "الرئيس - كما قال - باق"]
)
def test_other_short_lines_stay_in_the_text(line):
    draft = only(f"العنوان\n{line}\n{LONG}")
    assert (draft.author, draft.place, draft.body[0]) == (None, None, line)


@pytest.mark.parametrize(
    ("opening", "place", "source"),
    [
        ("تونس – ", "تونس", None),
        ("نواكشوط (الأناضول) - ", "نواكشوط", "الأناضول"),
        ("القاهرة 4 ديسمبر (د ب أ) - ", "القاهرة", "د ب أ"),
        ("المدير - كما قيل - ", None, None),
    ],
)
def test_the_dateline_stays_in_its_paragraph(opening, place, source):
    draft = only(f"العنوان\n{opening}{LONG}")
    assert (draft.place, draft.source, draft.body[0]) == (place, source, opening + LONG)


@pytest.mark.parametrize(
    "noise",
    [
        "رابط دائم",
        "شارك هذا الموضوع:",
        "مشاركة :",
        "خلاصات RSS",
        "جميع الحقوق محفوظة © صدى",
        "// انتهى //",
        "19:23 ت م",
        "...المزيد",
        "(إعداد هاني المنسي للنشرة العربية – تحرير سلمى الرباط)",
        "اترك تعليقاً",
    ],
)
def test_noise_at_the_end_goes(noise):
    assert only(f"العنوان\n{LONG}\n{noise}").body == (LONG,)


def test_a_line_of_signs_between_pages_is_no_text():
    text = SAMPLE.read_text(encoding="utf-8")
    drafts = read_articles(f"{text}\n----------\n{text}", "")
    assert [draft.source for draft in drafts] == ["صدى المرفأ", "وكالة الساحل"] * 2


def test_a_source_in_brackets_loses_them():
    assert only(f"العنوان\n{LONG}\n(رويترز)").source == "رويترز"


def test_a_text_without_arabic_does_not_claim_to_be_arabic():
    assert only(f"العنوان\n{LONG}").language == "ar"
    assert only("A title\nSome text in another language.").language == "und"


def test_the_text_loses_broken_spacing_and_controls_only():
    draft = only("عنوان&nbsp;&quot;أول&quot;\nكلمةٌ\u00a0 \u200fثانـيةٌ\u202b هنا\u202c\x1a، و\ufeffثالثة.\n")
    assert draft.title == 'عنوان "أول"'
    assert draft.body == ("كلمةٌ ثانـيةٌ هنا، وثالثة.",)


@given(st.text())
def test_any_text_is_read(text):
    for draft in read_articles(text, "ملف"):
        assert draft.title.strip() == draft.title
        assert all(paragraph.strip() == paragraph != "" for paragraph in draft.body)


LINES = st.sampled_from(
    [
        "عنوان",
        LONG,
        "اقرأ أيضا:",
        "إقرأ أيضاً: خبر",
        "المصدر: وكالات",
        "المصدر",
        "كلمات دلالية:",
        "وكالات",
        "تاريخ النشر: 4th, December 2024 GMT",
        "آخر تحديث: 4 ديسمبر 2024 - 16:14المصدر: وكالات",
        "رابط دائم",
        "كتب - هاني",
    ]
)


@given(st.lists(LINES))
def test_lines_in_any_order_are_read(lines):
    drafts = read_articles("\n".join(lines), "ملف")
    assert [draft.part for draft in drafts] == list(range(1, len(drafts) + 1))
    assert all(set(draft.related) < {other.part for other in drafts} | {0} for draft in drafts)


@pytest.mark.parametrize(
    "link",
    [
        ("اقرأ أيضاً: مهرجان الميناء يعود بعد عامين من الغياب",),
        ("عزيزي القارئ، اقرأ أيضا : حكاية الصياد والبحر",),
        ("اقرا ايضا القصة التالية : حكايات الميناء",),
        ("شاهد أيضًا بالصور: المكتبة من الداخل",),
        ("إقرأ أيضا:", "مهرجان الميناء يعود بعد عامين"),
    ],
)
def test_a_link_in_the_middle_is_no_text(link):
    after = (LONG + " وزاد.", LONG + " وختم.", LONG + " وانتهى الحديث.")
    draft = only(page(LONG + " ثم.", *link, *after))
    assert draft.body == (LONG, LONG + " ثم.", *after)


def test_a_read_also_line_under_the_title_needs_no_colon():
    assert only(f"حكاية النحلة\nاقرأ أيضا قصص أطفال\n{LONG}").body == (LONG,)


@pytest.mark.parametrize(
    "prose",
    [
        "وأقرّ أيضا بأن الأمر صعب على الجميع، وأن الحلّ لن يكون قريبًا، وأن الناس ينتظرون.",
        "اقرأ أيضا كتب التاريخ لتفهم ما جرى، ولا تكتف بما يقوله الناس في المقاهي كل مساء.",
    ],
)
def test_reading_and_admitting_in_prose_stay(prose):
    assert prose in only(page(LONG + " ثم.", prose, LONG + " وزاد.")).body


def test_links_at_the_end_without_any_field_are_no_text():
    draft = only(page(LONG + " ثم.", "مواضيع ذات صلة", "مهرجان الميناء يعود", "سوق السمك يفتح أبوابه"))
    assert draft.body == (LONG, LONG + " ثم.")
