"""Fields, bylines, datelines, links and noise in the words of further pages, and lines that only look so."""

from __future__ import annotations

import pytest
from builders import drafts_of

TITLE = "بلدية المرسى تطلق خطة لتجديد شبكة المياه"
BODY = (
    "أطلقت بلدية المرسى صباح اليوم خطة واسعة لتجديد شبكة المياه القديمة في أحياء المدينة الجنوبية.",
    "وقال رئيس البلدية نادر الشاطر إن الأعمال تستمر ثمانية أشهر وتشمل أربعين كيلومترا من الأنابيب.",
    "ومن المنتظر أن تنخفض نسبة الفاقد من المياه إلى النصف بعد انتهاء المرحلة الأولى من المشروع.",
)
DATED = "تاريخ النشر: 4 ديسمبر 2024"
OTHER = "تراجع طفيف في أسعار التمور قبل موسم الجني"
OTHER_BODY = (
    "تراجعت أسعار التمور في أسواق الجملة بنسبة طفيفة هذا الأسبوع قبيل انطلاق موسم الجني في الواحات.",
    "ويتوقع التجار أن تستقر الأسعار مع وصول الأصناف الجديدة إلى الأسواق في نهاية الشهر.",
)
KEYWORDS = ("شبكة المياه", "بلدية المرسى", "البنية التحتية")
LISTED = "، ".join(KEYWORDS)


def under_title(*lines):
    (draft,) = drafts_of(TITLE, *lines, *BODY)
    assert (draft.title, draft.body) == (TITLE, BODY)
    return draft


def at_end(*lines):
    (draft,) = drafts_of(TITLE, *BODY, *lines)
    assert (draft.title, draft.body) == (TITLE, BODY)
    return draft


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("تم نشره الأربعاء 04 كانون الأول / ديسمبر 2024. 12:00 صباحاً", "2024-12-04T00:00"),
        ("4 ديسمبر 2024 10:20 صباحا | قراءة دقيقتين", "2024-12-04T10:20"),
        ("حُرّر بتاريخ 04/12/2024", "2024-12-04"),
        ("كُتب في: 4 ديسمبر 2024", "2024-12-04"),
        ("تمت الإضافة في 4 ديسمبر 2024", "2024-12-04"),
        ("تاريخ الإنشاء : 2024-12-04 10:20:33", "2024-12-04T10:20:33"),
        ("📅 4 ديسمبر 2024", "2024-12-04"),
        ("🕒 تاريخ النشر: 4 ديسمبر 2024 10:20", "2024-12-04T10:20"),
        ("تاريخ النشر = 4 ديسمبر 2024", "2024-12-04"),
        ("**تاريخ النشر:** 4 ديسمبر 2024", "2024-12-04"),
        ("«4 ديسمبر 2024»", "2024-12-04"),
    ],
)
def test_the_date_under_the_title_is_taken(line, published):
    assert under_title(line).published == published


def test_two_dates_on_one_line_are_both_taken():
    draft = under_title("04.12.2024 - محدث : 05.12.2024")
    assert (draft.published, draft.updated) == ("2024-12-04", "2024-12-05")


def test_four_fields_on_one_line_are_all_taken():
    draft = under_title(f"{DATED} | آخر تحديث: 5 ديسمبر 2024 | الكاتب: هدى المنير | المصدر: وكالة الواحة")
    found = (draft.published, draft.updated, draft.author, draft.source)
    assert found == ("2024-12-04", "2024-12-05", "هدى المنير", "وكالة الواحة")


@pytest.mark.parametrize(
    ("line", "author", "source"),
    [
        ("وكالة الواحة | 4 ديسمبر 2024", None, "وكالة الواحة"),
        ("هدى المنير - 4 ديسمبر 2024", "هدى المنير", None),
    ],
)
def test_a_name_beside_the_date_is_author_or_source(line, author, source):
    draft = under_title(line)
    assert (draft.published, draft.author, draft.source) == ("2024-12-04", author, source)


@pytest.mark.parametrize("ago", ["منذ 3 ساعات", "قبل يومين", "منذ ساعة", "قبل ثلاثة أيام"])
def test_how_long_ago_is_kept_as_text(ago):
    draft = under_title(ago)
    assert (draft.published, draft.published_text) == (None, ago)


def test_a_day_known_for_sure_counts_more_than_how_long_ago():
    assert under_title("منذ 3 ساعات", "4 ديسمبر 2024").published == "2024-12-04"


@pytest.mark.parametrize("above", [DATED, "4 ديسمبر 2024", "الرئيسية » أخبار » محليات"])
def test_lines_above_the_title_are_no_text(above):
    (draft,) = drafts_of(above, TITLE, *BODY)
    assert (draft.title, draft.body) == (TITLE, BODY)
    assert draft.published == (None if "»" in above else "2024-12-04")


def test_a_form_with_a_label_for_everything_gives_its_fields():
    lines = (
        f"العنوان: {TITLE}",
        "التاريخ: 4 ديسمبر 2024",
        "المصدر: وكالة الواحة",
        "الكاتب: هدى المنير",
        "النص:",
    )
    (draft,) = drafts_of(*lines, *BODY)
    assert (draft.title, draft.body, draft.author) == (TITLE, BODY, "هدى المنير")
    assert (draft.published, draft.source) == ("2024-12-04", "وكالة الواحة")


def test_a_title_that_begins_as_a_form_does_stays_whole():
    (draft,) = drafts_of("العنوان: شارع النخيل", *BODY)
    assert (draft.title, draft.body) == ("العنوان: شارع النخيل", BODY)


@pytest.mark.parametrize(
    "line",
    [
        "التحديث الأخير: 4 ديسمبر 2024، 16:14",
        "آخر تحديث للصفحة: 4 ديسمبر 2024 - 16:14",
        "عُدّل في: 4 ديسمبر 2024 - 16:14",
        "Last updated on 2024-12-04 16:14",
    ],
)
def test_the_last_update_is_taken(line):
    assert at_end(line).updated == "2024-12-04T16:14"


@pytest.mark.parametrize(
    "line",
    [
        "المصدر / وكالة الواحة",
        "المصدر؛ وكالة الواحة",
        "مصدر الخبر - وكالة الواحة",
        "المصدر: وكالة الواحة.",
        "[المصدر: وكالة الواحة]",
        "نقلاً عن وكالة الواحة",
        "عن: وكالة الواحة",
        "الناشر: وكالة الواحة",
        "جهة النشر: وكالة الواحة",
    ],
)
def test_the_source_after_the_text_is_taken(line):
    assert at_end(line).source == "وكالة الواحة"


@pytest.mark.parametrize(
    "label",
    [
        "الكلمات الدليلية",
        "كلمات دليلية",
        "علامات",
        "وسم",
        "سمات",
        "الدلالات",
        "مواضيع",
        "تاج",
        "تاغ",
        "الأوسمة",
    ],
)
def test_any_label_of_keywords_is_known(label):
    assert at_end(f"{label}: {LISTED}").keywords == KEYWORDS


@pytest.mark.parametrize(
    "line",
    [
        f"TAGS {LISTED}",
        f"كلمات البحث - {LISTED}",
        f"وسوم : {LISTED} .",
        "#شبكة_المياه #بلدية_المرسى #البنية_التحتية",
        "الكلمات المفتاحية: [شبكة المياه] [بلدية المرسى] [البنية التحتية]",
        "الوسوم: شبكة المياه\tبلدية المرسى\tالبنية التحتية",
    ],
)
def test_any_separator_splits_keywords(line):
    assert at_end(line).keywords == KEYWORDS


@pytest.mark.parametrize(
    "line",
    [
        "كتب ـ هدى المنير",
        "كَتَبَتْ: هدى المنير",
        "بقلم | هدى المنير",
        "بقلم الكاتبة: هدى المنير",
        "إعداد وتحرير: هدى المنير",
        "ترجمة وإعداد: هدى المنير",
        "تحقيق: هدى المنير",
        "اسم المؤلف : هدى المنير",
        "المراسلة: هدى المنير",
        "✍️ بقلم: هدى المنير",
        "كتبت - هدى المنير | تصوير: سامر الغريب",
    ],
)
def test_a_byline_under_the_title_names_the_author(line):
    assert under_title(line).author == "هدى المنير"


@pytest.mark.parametrize("end", ["كتبت: هدى المنير", "إعداد: هدى المنير"])
def test_a_byline_after_the_text_names_the_author(end):
    assert at_end(end).author == "هدى المنير"


def test_the_line_after_a_bare_label_names_the_author():
    assert under_title("كتبت:", "هدى المنير").author == "هدى المنير"


def test_two_authors_and_a_latin_name_are_taken():
    assert under_title("كتب: هدى المنير - سامر الغريب").author == "هدى المنير، سامر الغريب"
    assert under_title("By Huda Almunir").author == "Huda Almunir"
    assert under_title("هدى المنير", "4 ديسمبر 2024").author == "هدى المنير"


@pytest.mark.parametrize(
    ("line", "author", "place", "source"),
    [
        ("القاهرة - كتبت: هدى المنير", "هدى المنير", "القاهرة", None),
        ("القاهرة: هدى المنير", "هدى المنير", "القاهرة", None),
        ("هدى المنير – القاهرة", "هدى المنير", "القاهرة", None),
        ("هدى المنير (القاهرة)", "هدى المنير", "القاهرة", None),
        ("هدى المنير من القاهرة", "هدى المنير", "القاهرة", None),
        ("القاهرة – «الواحة»", None, "القاهرة", "الواحة"),
        ("«الواحة» من القاهرة", None, "القاهرة", "الواحة"),
        ("واشنطن – بيروت – وكالات", None, "واشنطن – بيروت", "وكالات"),
        ("لندن، القاهرة - رويترز", None, "لندن، القاهرة", "رويترز"),
    ],
)
def test_place_and_source_under_the_title_are_taken(line, author, place, source):
    draft = under_title(line)
    assert (draft.author, draft.place, draft.source) == (author, place, source)


@pytest.mark.parametrize(
    ("opening", "place", "source"),
    [
        ("القاهرة 4 ديسمبر كانون الأول (رويترز) - ", "القاهرة", "رويترز"),
        ("القاهرة ـ «الواحة»: ", "القاهرة", "الواحة"),
        ("الكويت - 4 - 12 (كونا) -- ", "الكويت", "كونا"),
        ("عمان 4 كانون الأول (بترا)- ", "عمان", "بترا"),
        ("الرياض 03 جمادى الآخرة 1446 هـ الموافق 04 ديسمبر 2024 م واس ", "الرياض", "واس"),
        ("بغداد – واع ", "بغداد", "واع"),
        ("رام الله 4-12-2024 وفا- ", "رام الله", "وفا"),
        ("صنعاء – سبأ: ", "صنعاء", "سبأ"),
        ("وطنية - بيروت - ", "بيروت", "وطنية"),
        ("نواكشوط 4 ديسمبر (و م أ) - ", "نواكشوط", "و م أ"),
        ("دبي، الإمارات العربية المتحدة (CNN)-- ", "دبي", "CNN"),
        ("موسكو - سبوتنيك عربي. ", "موسكو", "سبوتنيك عربي"),
        ("طهران / 4 كانون الاول /ديسمبر/ ارنا – ", "طهران", "ارنا"),
        ("عواصم - وكالات: ", None, "وكالات"),
        ("واشنطن، موسكو - (أ ف ب): ", "واشنطن، موسكو", "أ ف ب"),
        ("شفق نيوز/ ", None, "شفق نيوز"),
        ("(أ ف ب) - ", None, "أ ف ب"),
    ],
)
def test_the_opening_of_a_text_gives_place_and_source(opening, place, source):
    (draft,) = drafts_of(TITLE, opening + BODY[0], *BODY[1:])
    assert (draft.place, draft.source, draft.body[0]) == (place, source, opening + BODY[0])


@pytest.mark.parametrize("opening", ["القاهرة - هدى المنير - ", "القاهرة ـ من هدى المنير ـ "])
def test_the_opening_of_a_text_gives_the_author(opening):
    (draft,) = drafts_of(TITLE, opening + BODY[0], *BODY[1:])
    assert (draft.author, draft.place) == ("هدى المنير", "القاهرة")


@pytest.mark.parametrize(
    "label",
    [
        *(
            "اقرأي أيضًا:",
            "شاهدي أيضا:",
            "تابعوا أيضا",
            "لمزيد من التفاصيل:",
            "للمزيد من الأخبار:",
            "نرشح لك:",
        ),
        *("مواد ذات صلة", "مقالات قد تهمك", "ربما يعجبك:", "اخترنا لكم", "اقرأ على موقعنا:", "من نفس القسم"),
    ],
)
def test_an_article_after_any_words_for_read_also_is_of_its_own(label):
    first, second = drafts_of(TITLE, *BODY, "المصدر: وكالة الواحة", label, OTHER, *OTHER_BODY)
    assert (first.body, first.related, second.title, second.body) == (BODY, (2,), OTHER, OTHER_BODY)
    (whole,) = drafts_of(TITLE, BODY[0], label, OTHER, *BODY[1:])
    assert whole.body == BODY


@pytest.mark.parametrize(
    "line",
    [
        *(
            "مشاركة",
            "انشر الخبر",
            "مشاركة عبر واتساب",
            "تم نسخ الرابط",
            "رابط قصير: https://ex.am/1",
            "التعليقات مغلقة",
        ),
        *("كن أول من يعلق", "© 2024 وكالة الواحة. جميع الحقوق محفوظة.", "All rights reserved", "اشترك الآن"),
        *(
            "تابعنا على أخبار جوجل",
            "انضم إلى قناتنا على واتساب",
            "سياسة الخصوصية | شروط الاستخدام | اتصل بنا",
        ),
        *("يستخدم هذا الموقع ملفات تعريف الارتباط لتحسين تجربتك.", "العودة إلى الأعلى", "/انتهى/", "A+ A-"),
        *("عدد القراءات: 300", "هل أعجبك المقال؟", "0:00 / 3:20", "السابق", "(تحرير: سامر الغريب)"),
        "الآراء الواردة في المقال لا تعبر بالضرورة عن رأي الموقع",
    ],
)
def test_what_the_page_adds_after_the_text_is_left_out(line):
    assert at_end(line).author is None


@pytest.mark.parametrize(
    "line",
    [
        *(
            "محليات",
            "القسم: محليات",
            "أخبار > محليات",
            "أنت هنا: الرئيسية > محليات",
            "(صورة أرشيفية)",
            "الصورة: رويترز",
        ),
        *("صدر الصورة، Getty Images", "تعليق الصورة، أنابيب جديدة", "رقم الخبر: 123456", "جاري التحميل..."),
    ],
)
def test_what_the_page_adds_before_the_text_is_left_out(line):
    assert under_title(DATED, line).published == "2024-12-04"


def test_a_lead_that_stands_cut_or_twice_is_read_once():
    (cut,) = drafts_of(TITLE, *BODY, BODY[0][:60] + "...")
    (twice,) = drafts_of(TITLE, BODY[0], *BODY)
    assert (cut.body, twice.body) == (BODY, BODY)


PROSE = [
    "تاج الملك عاد إلى خزانة القصر بعد الترميم.",
    "تاج: قصة قصيرة من مجموعته الأولى، وقد ترجمت إلى لغات عدة.",
    "المواضيع: كل ما يخص الماء والزرع والناس.",
    "علامات الخير: مطر، وزرع، ووجوه تبتسم.",
    "الموضوعات التي ناقشها المجلس: المياه، والنقل، والتعليم.",
    "الناشر: لا أستطيع طباعة هذا الكتاب اليوم.",
    "الصحيفة: وكالة الفضاء لم تعلن موعد الإطلاق بعد.",
    "المؤلف: كتبت الرواية في ثلاث سنوات متواصلة.",
    "إعداد الموازنة: خطوة أولى على طريق طويل.",
    "تحرير: المدينة كلها تحتفل هذا المساء.",
    "تحقيق: من سرق لوحة المتحف الكبير",
    "تحليل: الفريق يحتاج إلى مدافع",
    "تقرير: ربع السكان بلا كهرباء",
    "حوار: الطريق الوحيد إلى السلام",
    "محمد صلاح يغادر ليفربول",
    "سلمى تفوز بالجائزة الكبرى",
    "خالد وسعيد: حكاية صداقة",
    "القاهرة - مدينة لا تنام",
    "القاهرة: صيف حار جدا",
    "القاهرة – «أم الدنيا» تستعد",
    "بيروت: «لن نركع» عنوان المرحلة",
    "عن وكالة الطاقة وأسرارها",
    "عن صحيفة قديمة وجدتها في البيت",
    "منذ سنوات",
    "قبل الرحيل",
    "دخول المدرسة لأول مرة",
    "صور من الذاكرة",
    "السابق لأوانه أن نحكم",
    "اشترك الجميع في الحفل",
    "انضم إلى الفريق الصيف الماضي",
    "تابع الناس الخبر بقلق",
    "من نحن وإلى أين نمضي",
    "اتصل بنا أحد القراء أمس",
    "هل أعجبك ما رأيت هناك؟",
    "رقم الخبر لا يهم",
    "#المياه_حق وسم العام",
    "4 ديسمبر 2024 يوم لن أنساه",
    "السابع من ديسمبر",
    "اخترنا لك أن تبدأ من هنا",
    "نرشح لك بيروت هذا الصيف",
    "المزيد من الأخبار السيئة",
    "أخبار أخرى سيئة تنتظرنا",
    "لا يفوتك القطار",
    "من نفس القسم خرج عالمان",
    "كتب في صفحته كلاما جميلا",
    "عدل في الحكم ورحمة",
    "تاريخ الإنشاء غير معروف",
    "التحديث الأخير أغضب المستخدمين",
    "كتب: لا تستسلموا أبدا.",
    "المصدر: «لم نتلق أي طلب رسمي حتى الآن».",
    "الكاتب: أنا لا أكتب عن نفسي أبدا.",
    "جميع الحقوق محفوظة للمؤلف بموجب القانون الجديد الذي أقره البرلمان أمس.",
    "عدد المشاهدات بلغ مليونا في يومين.",
    "وكالات الأنباء العالمية نقلت الخبر.",
    "شارك في الندوة عدد من الباحثين.",
    "إعلان: تعلن البلدية عن حاجتها إلى مهندسين.",
    "منذ 3 ساعات لم يصل أحد.",
    "الساعة 10:20 مساء، أمام باب المحكمة.",
    "القسم: أقسم بالله العظيم أن أحترم القانون.",
    "By the river, the market opens at dawn.",
    "Tags on the doors were blue.",
    "صورة أرشيفية نادرة للسوق القديم عثر عليها بالمصادفة.",
]


@pytest.mark.parametrize("line", PROSE)
def test_lines_of_text_stay_where_they_are(line):
    for body in ((line, *BODY), (BODY[0], line, *BODY[1:]), (*BODY, line)):
        (draft,) = drafts_of(TITLE, DATED, *body)
        assert draft.body == body
        assert (draft.updated, draft.author, draft.source, draft.keywords) == (None, None, None, ())
