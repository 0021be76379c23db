"""PDF files: words, their order, paragraphs and titles, as various programs draw them."""

from __future__ import annotations

import io
import zipfile

import pytest
from papers import HEIGHT, LEFT, RIGHT, WIDTH, Paper, paper, shaped, wrapped
from pypdf import PdfWriter

from reader.core import errors
from reader.core.formats import read_bytes

TITLE = "عودة الطيور المهاجرة إلى بحيرة الشمال"
FIRST = (
    "عادت أسراب الطيور المهاجرة هذا الأسبوع إلى بحيرة الشمال بعد غياب دام ثلاثة أعوام، وقد أحصى المراقبون"
    " أكثر من أربعة آلاف طائر في يوم واحد، وهو عدد لم تعرفه البحيرة منذ سنين طويلة كما قال أحدهم."
)
SECOND = (
    "وتقول الباحثة التي ترعى المحمية إن المطر الذي هطل في أول الشتاء أعاد الماء إلى الضفاف، فنبت القصب من"
    " جديد ووجدت الطيور مأواها القديم. ولا يزال الصيد ممنوعًا حول البحيرة إلى آخر الربيع."
)
THIRD = "والدخول إلى المحمية مجاني كل يوم إلا الجمعة."
MORE = f"وفي الغد {SECOND}"
VOWELLED = "ذَهَبَ الطَّالِبُ إِلَى المَدْرَسَةِ وَقَرَأَ الكِتَابَ، لَا بَأْسَ."
MIXED = "زار وفد Daily Office الموقع في 4 ديسمبر 2024 (الساعة 16:30)، وبلغ 12.5% من 1,250,000 زائر."


def only(data, name="x.pdf"):
    (found,) = read_bytes(data, name).drafts
    return found


def paragraphs(*texts):
    return only(paper(TITLE, *texts)).body


def test_title_and_paragraphs_are_told_apart():
    found = only(paper(TITLE, FIRST, SECOND, THIRD))
    assert (found.title, found.body, found.language) == (TITLE, (FIRST, SECOND, THIRD), "ar")
    assert found.published is found.author is None


@pytest.mark.parametrize(
    "text", [VOWELLED, MIXED, "«الأولى» ثم (الثانية)؛ و«الثالثة»، لا الآن ولا لأنه الأخير."]
)
def test_marks_ligatures_digits_and_brackets_come_out_right(text):
    assert paragraphs(FIRST, text) == (FIRST, text)


def test_an_address_and_a_telephone_number_keep_their_order():
    text = "راسلوا info@example.org أو زوروا https://www.example.org/ar/page_1 قبل الموعد."
    assert paragraphs(FIRST, text) == (FIRST, text)


def test_an_english_paper_is_read_from_the_left():
    page = Paper()
    for at, line in enumerate(("The lake of the north", "Birds came back to the lake (all of them).")):
        page.canvas.drawString(LEFT, HEIGHT - 60 - 40 * at, line)
    found = only(page.data())
    assert (found.title, *found.body) == (
        "The lake of the north",
        "Birds came back to the lake (all of them).",
    )


def test_columns_are_read_one_after_the_other_from_the_right():
    page = Paper()
    page.write(TITLE, 20)
    top, middle = page.top, WIDTH / 2
    page.write(FIRST, right=RIGHT, left=middle + 8)
    page.write(SECOND, right=RIGHT, left=middle + 8)
    page.top = top
    page.write(FIRST[::-1].replace("،", "")[::-1], right=middle - 8)
    page.write(THIRD, right=middle - 8)
    assert only(page.data()).body == (FIRST, SECOND, FIRST.replace("،", ""), THIRD)


def test_a_table_is_read_by_rows():
    page = Paper()
    page.write(TITLE, 20)
    page.write(FIRST)
    for name, number in (("البط", "1200"), ("الإوز الكبير", "340"), ("اللقلق", "75"), ("النورس", "2100")):
        page.draw(shaped(name), RIGHT, page.top)
        page.draw(number, RIGHT - 200, page.top)
        page.top -= 18
    assert [line.split() for line in only(page.data()).body[1:3]] == [
        ["البط", "1200"],
        ["الإوز", "الكبير", "340"],
    ]


def long_paper(*texts):
    page = Paper()
    page.write(TITLE, 20)
    for number, text in enumerate(texts, 1):
        page.draw(shaped("صحيفة البحيرة - العدد 1234"), RIGHT, HEIGHT - 30, 9)
        page.draw(shaped(f"صفحة {number} من {len(texts)}"), WIDTH / 2, 30, 9)
        page.write(text)
        page.turn()
    return page.data()


def test_running_heads_and_page_numbers_are_left_out():
    assert only(long_paper(FIRST, SECOND, THIRD)).body == (FIRST, SECOND, THIRD)


def test_a_paragraph_goes_on_overleaf():
    page = Paper()
    page.write(TITLE, 20)
    page.write(THIRD)
    page.top = 100
    page.write(FIRST)
    page.draw("1", WIDTH / 2, 30)
    assert only(page.data()).body == (THIRD, FIRST)


def test_first_lines_are_indented():
    page = Paper()
    page.write(TITLE, 20)
    for text in (FIRST, SECOND, FIRST + SECOND):
        first, *rest = wrapped(text, RIGHT - LEFT - 20, 12)
        page.draw(shaped(first), RIGHT - 20, page.top)
        for line in rest:
            page.top -= 18
            page.draw(shaped(line), RIGHT, page.top)
        page.top -= 18
    assert only(page.data()).body == (FIRST, SECOND, FIRST + SECOND)


def test_words_drawn_backwards_are_put_right():
    page = Paper()
    for line in (TITLE, *wrapped(FIRST, 480, 12), *wrapped(SECOND, 480, 12)):
        page.draw(line, RIGHT, page.top)
        page.top -= 18
    found = only(page.data())
    assert found.title == TITLE
    assert " ".join(found.body) == f"{FIRST} {SECOND}"


def test_spaces_that_are_not_drawn_are_found():
    page = Paper()
    page.write(TITLE, 20)
    for line in wrapped(FIRST, 400, 12):
        right = RIGHT
        for word in line.split():
            page.draw(shaped(word), right, page.top)
            right -= page.canvas.stringWidth(shaped(word), "Paper", 12) + 3
        page.top -= 18
    assert only(page.data()).body == (FIRST,)


def test_what_a_browser_prints_around_gives_the_address():
    page = Paper()
    page.draw("12/4/24, 3:05 PM", 150, HEIGHT - 20, 8)
    page.draw(shaped(TITLE), WIDTH / 2 + 80, HEIGHT - 20, 8)
    page.draw("https://example.org/news/4", 180, 16, 8)
    page.draw("1/1", RIGHT, 16, 8)
    page.write(TITLE, 20)
    page.write(FIRST)
    found = only(page.data())
    assert (found.title, found.body, found.url) == (TITLE, (FIRST,), "https://example.org/news/4")


@pytest.mark.parametrize(
    "title", ["Microsoft Word - تقرير.doc", "بدون عنوان", "تقرير نهائي.docx", "untitled"]
)
def test_a_title_of_the_properties_that_is_none_is_passed_over(title):
    page = Paper(title)
    page.write(f"{FIRST} {FIRST}")
    assert only(page.data(), "طيور الشمال.pdf").title == "طيور الشمال"


def test_title_and_author_are_taken_from_the_properties():
    page = Paper("طيور في الشمال", "ليلى الحسن")
    page.write(f"{FIRST} {FIRST}")
    found = only(page.data())
    assert (found.title, found.author) == ("طيور في الشمال", "ليلى الحسن")


def test_the_properties_name_the_title_among_other_headings():
    page = Paper(TITLE)
    page.write("صحيفة البحيرة", 26)
    page.write(TITLE, 14)
    page.write(FIRST)
    found = only(page.data())
    assert (found.title, found.body) == (TITLE, ("صحيفة البحيرة", FIRST))


def test_a_file_that_does_not_map_its_glyphs_to_letters_is_refused():
    writer = PdfWriter(io.BytesIO(paper(TITLE, FIRST)))
    for font in writer.pages[0]["/Resources"]["/Font"].values():  # type: ignore[index]
        font.get_object().pop("/ToUnicode", None)
    with pytest.raises(errors.PdfLettersLost):
        read_bytes(_written(writer), "x.pdf")


def test_pages_without_text_are_refused():
    page = Paper()
    page.canvas.rect(100, 100, 200, 200)
    with pytest.raises(errors.PdfDrawn):
        read_bytes(page.data(), "x.pdf")


def test_a_file_with_a_password_is_refused():
    writer = PdfWriter(io.BytesIO(paper(TITLE, FIRST)))
    writer.encrypt("سر", algorithm="RC4-128")
    with pytest.raises(errors.PdfLocked):
        read_bytes(_written(writer), "x.pdf")


def test_a_password_for_changes_only_is_no_hindrance():
    writer = PdfWriter(io.BytesIO(paper(TITLE, FIRST)))
    writer.encrypt("", "owner", algorithm="RC4-128")
    assert only(_written(writer)).body == (FIRST,)


@pytest.mark.parametrize("data", [b"%PDF-1.7 ...", paper(TITLE, FIRST)[:200]])
def test_a_damaged_file_is_refused(data):
    with pytest.raises(errors.FileDamaged):
        read_bytes(data, "x.pdf")


def test_the_content_tells_the_format():
    found = read_bytes(b"HTTP/1.1 200 OK\r\n\r\n" + paper(TITLE, FIRST), "x")
    assert (found.format, found.drafts[0].body) == ("pdf", (FIRST,))


def test_papers_in_an_archive_are_read():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr("a.pdf", paper(TITLE, FIRST))
        file.writestr("b.pdf", paper(TITLE, SECOND))
    assert [found.body for found in read_bytes(buffer.getvalue(), "x.zip").drafts] == [(FIRST,), (SECOND,)]


def _written(writer):
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_a_title_in_balanced_lines_is_joined():
    page = Paper()
    for line in ("عودة الطيور المهاجرة", "إلى بحيرة الشمال"):
        page.draw(shaped(line), WIDTH / 2 + 120, page.top, 24)
        page.top -= 36
    page.write(FIRST)
    found = only(page.data())
    assert (found.title, found.body) == (TITLE, (FIRST,))


VERSES = (
    ("يا بحر هل تذكر الأيام ماضية", "وهل لموجك في الذكرى مواعيد"),
    ("مرّت بنا السفن البيضاء عابرة", "كأنها في سماء الليل تغريد"),
    ("نمشي على الرمل والأمواج تتبعنا", "والريح تحمل ما قالت أغاريد"),
    ("ونرقب الفجر من أعلى منارتنا", "والفجر في أفق الميناء معقود"),
)


def test_hemistichs_are_no_columns():
    page = Paper()
    page.write(TITLE, 20)
    page.write(FIRST)
    for one, other in VERSES:
        page.draw(shaped(one), RIGHT, page.top)
        page.draw(shaped(other), RIGHT - 240, page.top)
        page.top -= 20
    found = only(page.data()).body[1:]
    assert [" ".join(line.split()) for line in found] == [f"{one} {other}" for one, other in VERSES]


def test_columns_end_where_a_headline_begins():
    page = Paper()
    page.write(TITLE, 22)
    for right, left, text in ((RIGHT, WIDTH / 2 + 8, FIRST), (WIDTH / 2 - 8, LEFT, SECOND)):
        page.top = HEIGHT - 110
        page.write(text, right=right, left=left)
    page.top = HEIGHT - 320
    page.write("خبر آخر", 18)
    for right, left, text in ((RIGHT, WIDTH / 2 + 8, SECOND), (WIDTH / 2 - 8, LEFT, MORE)):
        page.top = HEIGHT - 360
        page.write(text, right=right, left=left)
    words = " ".join((found := only(page.data())).body).split()
    assert found.title == TITLE
    assert words == f"{FIRST} {SECOND} خبر آخر {SECOND} {MORE}".split()


def test_a_raised_number_stays_in_its_line():
    page = Paper()
    page.write(FIRST)
    page.draw(shaped("وهذا ما ذكره الباحثون"), RIGHT, page.top)
    page.draw(
        "1", RIGHT - page.canvas.stringWidth(shaped("وهذا ما ذكره الباحثون"), "Paper", 12), page.top + 5, 7
    )
    assert only(page.data(), "طيور.pdf").body[-1] == "وهذا ما ذكره الباحثون1"


def test_cells_close_to_each_other_are_not_joined():
    page = Paper()
    page.write(FIRST)
    right = RIGHT
    for cell in ("أسماء الكتب", "الطبعة", "المدينة"):
        page.draw(shaped(cell), right, page.top)
        right -= page.canvas.stringWidth(shaped(cell), "Paper", 12) + 3
    assert only(page.data(), "طيور.pdf").body[-1] == "أسماء الكتب الطبعة المدينة"


def test_words_drawn_twice_to_look_bold_are_read_once():
    page = Paper()
    page.write(TITLE, 20)
    for line in wrapped(FIRST, RIGHT - LEFT, 12):
        page.draw(shaped(line), RIGHT, page.top)
        page.draw(shaped(line), RIGHT - 0.4, page.top - 0.2)
        page.top -= 18
    assert only(page.data()).body == (FIRST,)


@pytest.mark.parametrize(
    ("decoration", "body"), [((THIRD,), (FIRST,)), ((FIRST, SECOND), (THIRD, FIRST, SECOND))]
)
def test_decoration_is_left_out_unless_it_is_most_of_the_text(decoration, body):
    page = Paper()
    page.write(TITLE, 20)
    page.write(body[0])
    page.canvas._code.append("/Artifact BMC")
    for text in decoration:
        page.write(text)
    page.canvas._code.append("EMC")
    assert only(page.data()).body == body
