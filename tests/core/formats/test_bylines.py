"""Who wrote a text, when and where, as pages of many houses say it around the title."""

import pytest
from builders import draft_of
from sample_articles import READING_ROOM

TITLE, BODY = READING_ROOM
DAY = "3 مارس 2024"
FIELDS = ("published", "updated", "source", "author", "place", "keywords")


def fields_of(draft):
    return {name: value for name in FIELDS if (value := getattr(draft, name))}


@pytest.mark.parametrize(
    ("lines", "fields"),
    [
        (("سعود المطيري", DAY), {"author": "سعود المطيري"}),
        (("عبد القادر بن مسعود", DAY), {"author": "عبد القادر بن مسعود"}),
        (("زينب ياغي", f"نشر بتاريخ: {DAY}"), {"author": "زينب ياغي"}),
        (("سعود المطيري ــ الدمام", DAY), {"author": "سعود المطيري", "place": "الدمام"}),
        (("سالم خوريالإثنين 2024/03/03",), {"author": "سالم خوري"}),
        ((f"هادية الشاهد - نشر في {DAY}",), {"author": "هادية الشاهد"}),
        ((f"هدى علي | آخر تحديث: {DAY}",), {"author": "هدى علي", "published": None, "updated": "2024-03-03"}),
        (("03.03.2024, سبوتنيك عربي",), {"source": "سبوتنيك عربي"}),
        (("الشروق", "هدى علي", DAY), {"source": "الشروق", "author": "هدى علي"}),
        (("هدى علي – متابعات", DAY), {"author": "هدى علي"}),
        (("الواحة_متابعات", DAY), {"source": "الواحة"}),
        (("الواحة_جدة", DAY), {"source": "الواحة", "place": "جدة"}),
        (("مراكش - المغرب اليوم", DAY), {"source": "المغرب اليوم", "place": "مراكش"}),
        ((f"سياسة {DAY}",), {}),
        (("آخر الأخبار | محليات", DAY), {}),
        (("22 شعبان 1445 هـ", "3/3/2024"), {}),
        (("الأحد 3 مارس 2024 - 17:48 l عدد الزيارات : 2154",), {"published": "2024-03-03T17:48"}),
        (("أضيف في 03 مارس 2024 الساعة 22 : 11",), {"published": "2024-03-03T22:11"}),
        (("الأحد ,03 آذار / مارس GMT 2024",), {}),
        (("2024.03.03 | 16:40 دمشق",), {"published": "2024-03-03T16:40"}),
        ((DAY, "3 مارس 2024 الساعة 09:40"), {"published": "2024-03-03T09:40"}),
        ((f"{DAY} الأهرام - خاص",), {"source": "الأهرام"}),
        (("الأحد 3 مارس 2024 - 01:15 م 3/3/2024 1:15:00 PM",), {"published": "2024-03-03T13:15"}),
        (("أخبار مصر", f"الصفحة الاخيرة {DAY}"), {}),
        (("من طرف هدى علي بتاريخ 3 مارس, 2024",), {"author": "هدى علي"}),
        (("Posted on 3 مارس 2024 by Huda Ali",), {"author": "Huda Ali"}),
        (("هناء الكبسيآخر تحديث: 4 مارس، 2024", DAY), {"author": "هناء الكبسي", "updated": "2024-03-04"}),
        (("أمين منصور", DAY), {"author": "أمين منصور"}),
        (("المنار", "منذ سنة واحدة 3 مارس، 2024"), {"source": "المنار"}),
        (("تواصل – الرياض:", DAY), {"source": "تواصل", "place": "الرياض"}),
        (("عدن، وكالة خبر:", DAY), {"source": "وكالة خبر", "place": "عدن"}),
        (("الرأي - خاص", DAY), {"source": "الرأي"}),
        (("هدى علي صحافية متخصصة في الشؤون الثقافية", DAY), {"author": "هدى علي"}),
        (("من هدى علي", DAY), {"author": "هدى علي"}),
        (("المصدر:", "دبي - هدى علي", DAY), {"author": "هدى علي", "place": "دبي"}),
        (("ت + ت - الحجم الطبيعي", DAY), {}),
        (("[1/1] صورة من القاعة الجديدة - رويترز", DAY), {}),
        (("الجهة : وزارة الثقافة", DAY), {"source": "وزارة الثقافة"}),
        (("النسخة: الورقية - دولي", "أ", "أ", DAY), {}),
        ((DAY, "آخر تعديل على الإثنين, 04 مارس 2024 10:30"), {"updated": "2024-03-04T10:30"}),
        ((DAY, "آخر تحديث: 4 مارس 2024 (٠١:٠٠ - بتوقيت غرينتش)"), {"updated": "2024-03-04T01:00+00:00"}),
    ],
)
def test_lines_under_the_title_give_author_source_place_and_date(lines, fields):
    draft = draft_of(TITLE, *lines, *BODY)
    wanted = {"published": "2024-03-03", **fields}
    assert fields_of(draft) == {name: value for name, value in wanted.items() if value}
    assert (draft.title, draft.body) == (TITLE, BODY)


@pytest.mark.parametrize(
    ("above", "fields"),
    [
        (("كتب - سالم نور",), {"author": "سالم نور"}),
        (("بقلم: هدى علي",), {"author": "هدى علي"}),
        (("مدونة الواحة",), {"source": "مدونة الواحة"}),
        (("شبكة الواحة / مجتمع / تربية",), {"source": "شبكة الواحة"}),
        (("الرئيسية / ثقافة / مكتبات",), {}),
        (("صحيفة الواحة", "ثقافة"), {"source": "صحيفة الواحة"}),
    ],
)
def test_lines_above_the_title_give_author_source_and_date(above, fields):
    draft = draft_of(*above, TITLE, DAY, *BODY)
    assert fields_of(draft) == {"published": "2024-03-03", **fields}
    assert (draft.title, draft.body) == (TITLE, BODY)


@pytest.mark.parametrize("beside", [("هدى علي", DAY), ("هدى علي كاتبة وصحافية", f"{DAY} 13:40")])
def test_a_sentence_between_title_and_author_is_text(beside):
    lead = "ستون طفلا في قاعة واحدة، وألفا كتاب."
    draft = draft_of(TITLE, lead, *beside, *BODY)
    assert (draft.author, (draft.published or "")[:10]) == ("هدى علي", "2024-03-03")
    assert draft.body == (lead, *BODY)


@pytest.mark.parametrize(
    ("lines", "fields"),
    [
        (("صحيفة الواحة - العدد 4008 - الأحد 3 مارس 2024م",), {"source": "صحيفة الواحة"}),
        (("ن م / م ص كونا271324 جمت ماي 13", DAY), {}),
        (("هدى علي", "كاتبة عراقية", "مقالات أخرى للكاتبة"), {"author": "هدى علي"}),
        ((DAY, "أخبار أخرى"), {}),
        ((DAY, "(*) ينشر بالتزامن مع موقع الواحة"), {}),
        ((DAY, "اقرأ المزيد", "كيف نقرأ؟", "المزيد عن: كتب، أطفال"), {"keywords": ("كتب", "أطفال")}),
        (("بنا 1432 جمت 03/03/2024",), {"source": "بنا"}),
        ((DAY, "الوسومالكتب، الأطفال"), {"keywords": ("الكتب", "الأطفال")}),
        ((DAY, "لا يفوتك: معرض الكتاب يفتح أبوابه"), {}),
        (("و م ع: 3 مارس 2024",), {"source": "و م ع"}),
        (("المسلة – متابعة – تواصل اجتماعي", DAY), {"source": "المسلة"}),
        ((DAY, "نُشر في محليات وموسوم بـ كتب، أطفال، قراءة"), {"keywords": ("كتب", "أطفال", "قراءة")}),
        ((DAY, "الكلمات المفاتيح: كتب، أطفال"), {"keywords": ("كتب", "أطفال")}),
        ((DAY, "المزيد عن: كتب، أطفال"), {"keywords": ("كتب", "أطفال")}),
    ],
)
def test_lines_after_the_text_give_author_source_and_place(lines, fields):
    draft = draft_of(TITLE, *(("هدى علي", DAY) if lines[0] == "هدى علي" else ()), *BODY, *lines)
    assert (fields_of(draft), draft.body) == ({"published": "2024-03-03", **fields}, BODY)


def test_only_the_beginnings_of_texts_after_a_label_are_links():
    links = ("شاهد أيضا", "معرض الكتاب يفتح أبوابه", "الرباط – أجرى وزير الثقافة ...")
    assert draft_of(TITLE, DAY, *BODY, *links).body == BODY


def test_a_form_below_its_number_gives_its_fields():
    form = (f"عنوان المقال : {TITLE}", "اسم الكاتب : د. سالم نور", "نص المقال :")
    draft = draft_of("المقال رقم 214", *form, *BODY)
    assert (draft.title, draft.author, draft.body) == (TITLE, "د. سالم نور", BODY)


@pytest.mark.parametrize(
    "lines",
    [
        ("اليوم الأول", DAY, BODY[0], "اليوم الثاني", "4 مارس 2024", BODY[1]),
        (DAY, BODY[0], "5 مارس 2024", BODY[1], "9 مارس 2024", BODY[2]),
        ("القاهرة - المدينة التي أحببناها - لم تعد كما كانت في ذلك الزمان البعيد.", *BODY),
        ("الوسوم: علامات كانت تكوى بها الإبل.", *BODY),
        ("اقرأ أيضا: هكذا كان يقول أستاذنا كلما انتهينا من كتاب، ثم يضيف: اقرأ مرة ثالثة.", *BODY),
        ("المصادر: شحيحة، والأرقام: متضاربة.", *BODY),
        ("تونس: مدينة بيضاء وأبواب زرقاء.", *BODY),
        ("سعود المطيري", "كان يسكن الطابق الأول.", *BODY),
        ("عبد الله", "كان عبد الله أكبرنا.", *BODY),
        ("هناء الشريف وزيرة الثقافة", *BODY),
        ("صوت البائع", "طماطم حمراء!", *BODY),
    ],
)
def test_what_only_looks_like_a_field_stays(lines):
    draft = draft_of(TITLE, *lines)
    assert (draft.body, fields_of(draft)) == (lines, {})


@pytest.mark.parametrize("line", ["صوت المدينة", "مركز الدراسات", "تقرير خاص", "هناء الشريف وزيرة الثقافة"])
def test_a_phrase_beside_a_date_is_no_writer(line):
    assert draft_of(TITLE, line, DAY, *BODY).author is None


@pytest.mark.parametrize(
    ("opening", "fields"),
    [
        ("سعود الدعجاني - سبق- جدة: ", {"author": "سعود الدعجاني", "source": "سبق", "place": "جدة"}),
        ("عافت الزويد - سبق- النماص: ", {"author": "عافت الزويد", "source": "سبق", "place": "النماص"}),
        ("سالم نور - سبق: ", {"author": "سالم نور", "source": "سبق"}),
    ],
)
def test_author_agency_and_town_are_taken_from_the_opening(opening, fields):
    draft = draft_of(TITLE, opening + BODY[0], *BODY[1:])
    assert fields_of(draft) == fields


@pytest.mark.parametrize(
    "opening", ["القرية الصغيرة - سبق: ", "هدى علي - سبق- وزير: ", "هدى علي - سبق- ما حدث: ", "هدى علي: "]
)
def test_what_else_begins_a_text_is_no_writer(opening):
    assert draft_of(TITLE, opening + BODY[0], *BODY[1:]).author is None


def test_an_unknown_town_after_an_author_is_the_place():
    draft = draft_of(TITLE, "هدى علي – المجاردة", *BODY)
    assert (draft.author, draft.place, draft.body) == ("هدى علي", "المجاردة", BODY)


@pytest.mark.parametrize("line", ["هدى علي – الرياضي", "هدى علي – الكاتب", "البحر – المجاردة"])
def test_what_else_stands_after_a_dash_is_no_town(line):
    assert draft_of(TITLE, line, *BODY).body == (line, *BODY)


def test_an_invocation_above_the_title_is_part_of_the_text():
    draft = draft_of("بسم الله الرحمن الرحيم", TITLE, DAY, *BODY)
    assert (draft.title, draft.body) == (TITLE, ("بسم الله الرحمن الرحيم", *BODY))
