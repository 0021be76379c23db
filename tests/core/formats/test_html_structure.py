"""What lists, tables and line breaks of a page mean is still there when its text is plain paragraphs."""

import pytest

from reader.core.formats import read_bytes
from reader.core.formats.html.body import fragment
from reader.core.formats.html.tree import parse


def lines_of(piece):
    return fragment(parse(piece))


def test_items_have_signs_and_inner_ones_others():
    piece = "<p>قبل<ul><li>خبز<li>ماء<ul><li>بارد<li>حار<ul><li>أ<li>ب</ul></ul><li><p>ملح</p></ul><p>بعد"
    assert lines_of(piece) == ("قبل", "• خبز", "• ماء", "◦ بارد", "◦ حار", "▪ أ", "▪ ب", "• ملح", "بعد")


def test_items_are_numbered_as_the_page_says():
    assert lines_of("<ol start=3><li>أ<li>ب<ol><li>ج<li>د</ol><li value=9>ه</ol>") == (
        *("3. أ", "4. ب", "4.1. ج", "4.2. د", "9. ه"),
    )
    assert lines_of("<ol reversed><li>أ<li>ب</ol>") == ("2. أ", "1. ب")


def test_an_item_with_a_sign_of_its_own_gets_no_second():
    assert lines_of("<ul><li>• أ<li>- ب<li>1- ج</ul>") == ("• أ", "- ب", "1- ج")


@pytest.mark.parametrize(
    "piece",
    [
        "<ul><li>وحيد</ul>",
        "<ul><li><h3>عنوان</h3><p>نص</p><li>آخر</ul>",
        "<ul><li><p>أ</p><p>ب</p><p>ج</p><p>د</p><li>آخر</ul>",
    ],
)
def test_lists_that_lay_out_a_page_have_no_signs(piece):
    assert not any(line.startswith("•") for line in lines_of(piece))


def test_terms_stand_before_what_explains_them():
    piece = "<dl><dt>الاسم:<dd>سلمى<dt>البلدة<dd><dt>مهنة<dd>خبازة<dd>وبائعة</dl>"
    assert lines_of(piece) == ("الاسم: سلمى", "البلدة", "مهنة: خبازة", "وبائعة")


def test_a_table_of_data_is_one_line_a_row():
    piece = (
        "<table><caption>السكان</caption><tr><th>البلدة<th>سنة<th>عدد"
        "<tr><td rowspan=2>المرفأ<td>2020<td>5<tr><td>2021<td>6<tr><td>السوق<td><td>7<br>تقديرا</table>"
    )
    assert lines_of(piece) == (
        *("السكان", "البلدة | سنة | عدد", "المرفأ | 2020 | 5", "المرفأ | 2021 | 6", "السوق | – | 7، تقديرا"),
    )


def test_a_table_of_two_columns_with_a_header_names_values():
    assert lines_of("<table><tr><th>البلدة:<td>المرفأ<tr><th>السكان<td>900</table>") == (
        *("البلدة: المرفأ", "السكان: 900"),
    )
    assert lines_of("<table><tr><td>أ<td>ب<tr><td>ج<td>د</table>") == ("أ | ب", "ج | د")


def test_a_table_that_lays_out_a_page_is_no_table():
    long = "نص طويل " * 40
    assert lines_of(f"<table><tr><td>قائمة<td>{long}<tr><td>أخرى<td>{long}</table>")[0] == "قائمة"
    assert lines_of("<table><tr><td>أ<table><tr><td>ب</table><tr><td>ج<td>د</table>") == ("أ", "ب", "ج", "د")


def test_verses_keep_their_lines():
    assert lines_of("<p>بيت أول<br>بيت ثان<br/>بيت ثالث</p>") == ("بيت أول", "بيت ثان", "بيت ثالث")
    assert lines_of("<pre>بيت أول\nبيت ثان\n\nبيت ثالث</pre>") == ("بيت أول", "بيت ثان", "بيت ثالث")
    cut = "كلمات " * 13 + "\n" + "كلمات " * 12 + "\n\nفقرة"
    assert len(lines_of(f"<pre>{cut}</pre>")) == 2


def test_a_label_in_a_list_is_still_a_label():
    prose = "هذه فقرة من المقال طويلة بما يكفي لتكون نثرا، ولا رابط فيها، وهي تقول ما تقول."
    page = (
        f"<title>عنوان</title><p>{prose}</p><p>{prose[:-1]} أيضا.</p><ul><li>المصدر: صدى المرفأ<li>طباعة</ul>"
    )
    (draft,) = read_bytes(page.encode(), "x.html").drafts
    assert (draft.source, draft.body) == ("صدى المرفأ", (prose, f"{prose[:-1]} أيضا."))


@pytest.mark.parametrize(
    "piece", ["<ul><li>", "<ol><li>أ<li>", "<table><tr><td>أ<td>", "<dl><dt>أ<dd>", "<tr><td rowspan=9>أ"]
)
def test_swollen_lists_and_tables_are_read_soon(piece):
    assert lines_of("<p>نص</p><table>" + piece * 8000)
