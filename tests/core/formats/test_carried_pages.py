"""What carriers add to a page: caches, newsletters, forums, rows of buttons, blocks to be skipped."""

import pytest
from builders import draft_of
from sample_articles import READING_ROOM

TITLE, BODY = READING_ROOM
DAY = "3 مارس 2024"


@pytest.mark.parametrize(
    "above",
    [
        (
            "هذه نسخة Google المخبأة من https://waha.example/1. وهي لقطة شاشة للصفحة كما ظهرت.",
            "قد تكون الصفحة الحالية قد تغيرت خلال هذه الأثناء. مزيد من المعلومات.",
            "النسخة الكاملة",
            "نسخة نصية فقط",
        ),
        ("This is Google's cache of https://waha.example/1.", "Full version Text-only version View source"),
        ("INTERNET ARCHIVE", "12 captures"),
        ("النشرة البريدية الأسبوعية - العدد 7", "لا يمكنك رؤية هذه الرسالة؟ اعرضها في المتصفح"),
        ("نشرة أخبارية أسبوعية",),
        ("ثقافة",),
        ("طباعة حفظ PDF",),
    ],
)
def test_what_carriers_add_above_the_title_is_left_out(above):
    draft = draft_of(*above, TITLE, DAY, *BODY)
    assert (draft.title, draft.published, draft.body) == (TITLE, "2024-03-03", BODY)


@pytest.mark.parametrize(
    "after",
    [
        ("وصلتك هذه الرسالة لأنك مشترك في نشرتنا.", "إلغاء الاشتراك"),
        ("شارك على فيسبوك شارك على تويتر إرسال بالبريد",),
        ("طباعة حفظ PDF", "A+ A A-"),
        ("https://t.me/waha/12", "12.4K views", "11:20"),
        ("0", "مشاركة"),
        ("المزيد من مقالات هدى علي",),
        ("هل كانت هذه الصفحة مفيدة؟ نعم لا",),
        ("انضم/ي إلى المناقشة",),
        ("رد مع اقتباس",),
        ("إظهار كل التعليقات", "أضف تعليقك على الخبر"),
        ("حفظ بصيغة PDF", "نسخة ملائمة للطباعة", "أرسل إلى صديق"),
        ("المدة الزمنية للقراءة: 7 دقائق",),
        ("Share this:", "Twitter", "Like this:", "Like Loading..."),
        ("يلفت موقع «الواحة» إلى أنه ليس مسؤولا عن التعليقات التي ترده ويأمل من القراء حسن التعبير.",),
        ("مقالات سابقة للكاتب", "إبحث في مقالات الكتاب"),
        ("عودة",),
        ("تعليقك على الموضوع: أرسل إلى المحرر", "الرابط https://waha.example/p/3kj"),
        ("الرسالة الإخبارية", "تلقوا الواحة مباشرة على بريدكم"),
        ("طباعة Email فيسبوك تويتر لينكدين Pin Interest Whats App",),
        ("📲 للاشتراك في القناة: t.me/waha", "👁 2.3K ✍ المحرر 🕐 20:15"),
        ("تابعنا على تليغرام", "https://t.me/waha", "3210 مشاهدة", "edited 08:11"),
        ("Previous Post", "معرض الكتاب يفتح أبوابه", "Next Post", "رحيل شاعر البلدة"),
        ("تم إضافة تعليقك وسوف يظهر بعد المراجعة", "أرشيف الأخبار"),
        ("Your browser does not support the video tag.",),
        ("© دار الواحة للنشر",),
        ("طبع من موقع الواحة", "https://waha.example/print?id=1"),
        ("=============ر.ع",),
        ("- مل -.",),
    ],
)
def test_what_carriers_add_after_the_text_is_left_out(after):
    assert draft_of(TITLE, DAY, *BODY, *after).body == BODY


def test_the_first_post_of_a_forum_is_the_article():
    member = ("#1", "أبو سالم", "عضو مميز", "تاريخ التسجيل: Jan 2008", "المشاركات: 1,204")
    draft = draft_of(f"الموضوع: {TITLE}", *member, "19-09-2020", *BODY, "رد مع اقتباس")
    assert (draft.title, draft.author, draft.published) == (TITLE, "أبو سالم", "2020-09-19")
    assert draft.body == BODY


@pytest.mark.parametrize(
    "block",
    [
        ("تخطى مواضيع قد تهمك وواصل القراءة", "مواضيع قد تهمك", "لماذا نقرأ؟", "مواضيع قد تهمك نهاية"),
        ("اقرأ أيضا", "list 1 of 2لماذا نقرأ؟", "list 2 of 2كيف نقرأ؟", "end of list"),
        ("+ الخط -",),
    ],
)
def test_a_block_between_the_paragraphs_is_left_out(block):
    assert draft_of(TITLE, DAY, BODY[0], *block, *BODY[1:]).body == BODY


def test_the_end_is_told_in_brackets_after_the_last_word():
    assert draft_of(TITLE, DAY, *BODY[:2], f"{BODY[2]} (النهاية)", "ع ب / م ن").body == BODY


@pytest.mark.parametrize(
    "line",
    [
        "وصلتك هذه الرسالة متأخرة، أعرف ذلك.",
        "تخطى سالم أزمته وواصل العمل حتى الفجر.",
        "عضو النادي لا يدفع.",
        "المشاركات: جيدة",
        "طباعة الكتب كانت عملا شاقا، حفظ الحروف كان أشق.",
        "(النهاية) كلمة تكتب في آخر الأفلام القديمة.",
        "المزيد من القهوة، يطلب الرجل العجوز.",
        "القراء",
        "مشاركة العسل عادة قديمة",
        "صفحة من الكتاب",
        "النسخة: ورق جديد وحبر باهت.",
        "الجهة: كلمة غامضة في كل البيانات.",
    ],
)
def test_prose_with_the_same_words_stays(line):
    assert draft_of(TITLE, line, *BODY).body == (line, *BODY)
    assert draft_of(TITLE, *BODY, line).body == (*BODY, line)


def test_hashtags_before_the_tail_of_a_channel_are_keywords():
    tail = ("#كتب #قراءة_الأطفال", "📲 للاشتراك في القناة: t.me/waha", "👁 2.3K ✍ المحرر 🕐 20:15")
    draft = draft_of(TITLE, DAY, *BODY, *tail)
    assert (draft.keywords, draft.body) == (("كتب", "قراءة الأطفال"), BODY)


@pytest.mark.parametrize(
    "after",
    [
        ("يا دار أهلي", "كيف صارت هذي الدروب"),
        ("المزيد", "قمح وزيت", "خبز وملح", "ماء وظل"),
        ("تابعنا السير", "حتى وصلنا"),
        ("@huda_ali", "huda@waha.example"),
    ],
)
def test_short_lines_of_the_text_stay_at_its_end(after):
    assert draft_of(TITLE, DAY, *BODY, *after).body == (*BODY, *after)
