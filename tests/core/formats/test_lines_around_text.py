"""What stands around the text of pages: bylines with their date, the page's lines after it, last signs."""

import pytest
from builders import draft_of

TITLE = "بلدية المرسى تجدّد شبكة المياه في الأحياء الجنوبية"
BODY = (
    "أطلقت بلدية المرسى صباح اليوم خطة واسعة لتجديد شبكة المياه القديمة في أحياء المدينة الجنوبية.",
    "وقال رئيس البلدية نادر الشاطر إن الأعمال تستمر ثمانية أشهر وتشمل أربعين كيلومترا من الأنابيب.",
    "ومن المنتظر أن تنخفض نسبة الفاقد من المياه إلى النصف بعد انتهاء المرحلة الأولى من المشروع.",
)
OTHER = "تراجع طفيف في أسعار التمور قبل موسم الجني"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("كتب سامي علي الأحد، 3 مارس 2024 10:22 ص",),
            {"author": "سامي علي", "published": "2024-03-03T10:22"},
        ),
        (("كتبت هدى علي", "3 مارس 2024"), {"author": "هدى علي", "published": "2024-03-03"}),
        (("3 مارس 2024", "هدى بن علي"), {"author": "هدى بن علي", "published": "2024-03-03"}),
        (("بواسطة هدى علي في 3 مارس 2024",), {"author": "هدى علي", "published": "2024-03-03"}),
        (("نشرت بواسطة: هدى علي", "3/3/2024"), {"author": "هدى علي", "published": "2024-03-03"}),
        (("سامي علي-الدوحة",), {"author": "سامي علي", "place": "الدوحة"}),
        (("القليوبية – هدى علي:",), {"author": "هدى علي", "place": "القليوبية"}),
        (("هدى علي (جدة) @hoda_a",), {"author": "هدى علي", "place": "جدة"}),
        (("كتبت هدى علي - تصوير سامي نور", "3 مارس 2024"), {"author": "هدى علي"}),
        (("خاص - صحيفة المرسى",), {"source": "صحيفة المرسى"}),
        (("«عكاظ» (الرياض)",), {"source": "عكاظ", "place": "الرياض"}),
        (("الحرة / رويترز - واشنطن",), {"source": "الحرة / رويترز", "place": "واشنطن"}),
        (("المصدر: دبي - البيان",), {"source": "البيان", "place": "دبي"}),
        (("نص: فرانس24 تابِع",), {"source": "فرانس24"}),
        (("سامي علي", "3/3/2024", "أنقرة"), {"author": "سامي علي", "place": "أنقرة"}),
        (
            ("الرياض 22 شعبان 1445 هـ الموافق 3 مارس 2024 م واس",),
            {"place": "الرياض", "source": "واس", "published": "2024-03-03"},
        ),
        (("الأحد 1445/8/22 هـ الموافق 2024/03/03 م واس",), {"source": "واس", "published": "2024-03-03"}),
        (("تاريخ النشر: 03.03.2024 | 10:22 | أخبار العالم",), {"published": "2024-03-03T10:22"}),
        (("محليات | 3 مارس 2024",), {"published": "2024-03-03"}),
        (
            ("في 03/03/2024 على الساعة 10:22، تحديث بتاريخ 04/03/2024 على الساعة 11:30",),
            {"published": "2024-03-03T10:22", "updated": "2024-03-04T11:30"},
        ),
        (
            ("الأحد 03-03-2024 10:22 | كتب: سامي علي |",),
            {"author": "سامي علي", "published": "2024-03-03T10:22"},
        ),
        (("آخر تحديث: 3/3/202409:14 م",), {"updated": "2024-03-03T21:14"}),
        (("تاريخ النشر: 3rd, March 2024 GMTالمصدر: عين المرسى",), {"source": "عين المرسى"}),
        (("قراءة 3 دقائق", "0 تعليق", "نسخ", "هدى علي", "3 مارس 2024"), {"author": "هدى علي"}),
        (("سامي نور من بغداد:",), {"author": "سامي نور", "place": "بغداد"}),
        (("بقلم : ياسر الحربي (كاتب وباحث)",), {"author": "ياسر الحربي"}),
        (("(عدن الغد)خاص:",), {"source": "عدن الغد"}),
        (("زمان الوصل - خاص",), {"source": "زمان الوصل"}),
        (("واحة نيوز - بغداد",), {"source": "واحة نيوز", "place": "بغداد"}),
        (("كتب الخبر", "ياسر الحربي"), {"author": "ياسر الحربي"}),
        (("غزة", "هدى علي", "3/3/2024"), {"author": "هدى علي", "place": "غزة"}),
        (("بيان صحفي", "3/3/2024"), {"published": "2024-03-03"}),
    ],
)
def test_lines_under_the_title_give_their_fields(lines, expected):
    draft = draft_of(TITLE, *lines, *BODY)
    assert {name: getattr(draft, name) for name in expected} == expected
    assert draft.body == BODY


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("م.ح/ع.ا (د ب أ، رويترز)",), {"source": "د ب أ، رويترز"}),
        (("--(بترا)", "م ح/ا ص"), {"source": "بترا"}),
        (("(النهاية) م ن / ع ا",), {}),
        (("(وال - طرابلس)",), {"source": "وال"}),
        (("وام/سامي علي/هدى علي",), {"source": "وام"}),
        (("ــ", "م.ع"), {}),
        (("// انتهى //", "14:23ت م", "0123"), {}),
        (("رابط دائم:", "https://example.org/a/1", "مشاركة :"), {}),
        (("التعليقات", "أحمد: شكرا على هذا الخبر", "3/3/2024"), {"published": None}),
        (("الأكثر قراءة", "1", OTHER, "2", "خبر آخر من المدينة"), {}),
        (("السابق", OTHER, "التالي", "خبر آخر"), {}),
        (("شارك هذا الموضوع:", "فيسبوك", "معجب بهذه:", "إعجاب تحميل..."), {}),
        (("اشترك في نشرتنا البريدية", "أدخل بريدك الإلكتروني"), {}),
        (("مرسلة بواسطة هدى علي في 10:22 ص", "ليست هناك تعليقات:", "إرسال تعليق"), {"author": "هدى علي"}),
        (("#المياه #شبكة_المياه", "@marsa_news"), {"keywords": ("المياه", "شبكة المياه")}),
        (("كلمات البحث", "المياه", "الأنابيب", "رابط دائم:"), {"keywords": ("المياه", "الأنابيب")}),
        (("موسوم كـ: مياه, مدن", "تصفّح المقالات"), {"keywords": ("مياه", "مدن")}),
        (("التصنيف: محليات", "العلامات: مياه؛ مدن"), {"keywords": ("مياه", "مدن")}),
        (("ترجمة: سامي نور",), {"author": "سامي نور"}),
        (("مصادر الخبر: وكالات",), {"source": "وكالات"}),
        (("اقرأ المزيد على الموقع الرسمي",), {}),
        (("الوسوم: ['مياه', 'مدن']",), {"keywords": ("مياه", "مدن")}),
        (('كلمات مفتاحية: ["مياه", "مدن"]',), {"keywords": ("مياه", "مدن")}),
        (("كلمات دلالية:", "* مياه", "* مدن"), {"keywords": ("مياه", "مدن")}),
        (
            ("Tags", "شبكة المياه | مدن الساحل | المرسى"),
            {"keywords": ("شبكة المياه", "مدن الساحل", "المرسى")},
        ),
    ],
)
def test_lines_after_the_text_give_fields_and_are_left_out(lines, expected):
    draft = draft_of(TITLE, *BODY, *lines)
    assert {name: getattr(draft, name) for name in expected} == expected
    assert draft.body == BODY


def test_an_advertisement_between_two_paragraphs_is_left_out():
    assert draft_of(TITLE, BODY[0], "إعلان", *BODY[1:]).body == BODY


@pytest.mark.parametrize(
    "body",
    [
        (*BODY, "السابق", BODY[0] + " وهذا ما قيل في المرة الأولى حين عرض المشروع على المجلس قبل عامين."),
        (*BODY, "يا دار أهلي"),
        (BODY[0], "التالي", *BODY[1:]),
        (*BODY, "محمد يعود إلى البيت"),
        ("فاطمة تغني للبحر", *BODY),
        (*BODY, "https://example.org/a/1"),
        ("كتبت ليلى اسمها على الرمل", "ثم مضت إلى البحر", "ولم تعد"),
        ("أ. المياه", "ب. الأنابيب", *BODY),
        ("عين اليوم – واس", *BODY),
        (*BODY, "أ", "ب", "ج", "د"),
        ("كتبت سعاد قصيدة طويلة", *BODY),
        ("كتبت سعاد قصيدة", *BODY),
        (BODY[0], "السابق:", "كان السوق صغيرا لا يتسع للناس.", "التالي:", "صار السوق كبيرا يتسع للناس."),
        (*BODY, "ليلى العامرية"),
        ("دمشق", "يا دار من أحببت يوما", "كيف صارت كل هذي الدروب"),
    ],
)
def test_sentences_that_resemble_lines_of_the_page_stay(body):
    assert draft_of(TITLE, *body).body == body


def test_a_writer_under_the_title_comes_before_who_translated():
    draft = draft_of(TITLE, "03.03.2024 | هدى علي", *BODY, "ترجمة: سامي نور")
    assert draft.author == "هدى علي"


def test_a_writer_signs_after_the_text_of_a_paper():
    draft = draft_of(TITLE, "تونس-الصباح", *BODY, "ياسر الحربي")
    assert (draft.author, draft.body) == ("ياسر الحربي", BODY)


@pytest.mark.parametrize(
    ("opening", "place", "source"),
    [
        ("غزة/سما/ ", "غزة", "سما"),
        ("إيلاف من دبي: ", "دبي", "إيلاف"),
        ("وطنية - ", None, "وطنية"),
        ("سبق- جدة (تصوير/ سامي نور): ", "جدة", "سبق"),
        ("سامي نور- سبق- ظفار: ", "ظفار", "سبق"),
    ],
)
def test_a_dateline_gives_place_source_and_author(opening, place, source):
    draft = draft_of(TITLE, opening + BODY[0], *BODY[1:])
    assert (draft.place, draft.source) == (place, source)


def test_an_agency_ends_its_text_with_signs_in_the_same_line():
    assert draft_of(TITLE, *BODY[:2], BODY[2] + " انتهى29/م").body == BODY


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("هدى علي · 3 مارس 2024 · 5 دقائق", {"author": "هدى علي", "published": "2024-03-03"}),
        ("هدى علي • تونس • نُشر 3 مارس 2024 (22 شعبان 1445)", {"author": "هدى علي", "place": "تونس"}),
        (
            "مدونة الواحة | 3 مارس 2024 | آخر تحديث: 4 مارس 2024",
            {"source": "مدونة الواحة", "updated": "2024-03-04"},
        ),
    ],
)
def test_a_line_of_several_fields_gives_each(line, expected):
    draft = draft_of(TITLE, line, *BODY)
    assert {name: getattr(draft, name) for name in expected} == expected
    assert (draft.body, draft.published) == (BODY, "2024-03-03")


@pytest.mark.parametrize(
    "line",
    [
        "البحر · الليل · الريح",
        "2024 · عام الماء · عام الزيتون",
        "قهوة | شاي | 3 مارس 2024 موعدنا",
    ],
)
def test_words_with_points_between_them_are_text(line):
    assert draft_of(TITLE, line, *BODY).body == (line, *BODY)
