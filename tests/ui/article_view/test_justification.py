"""Justified text is flush at both edges of the column, as painted; ragged text at the right one."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

TEXT = (
    "وقال رئيس البلدية إن الحديقة تضم مكتبة صغيرة للأطفال ومقهى، وتفتح أبوابها للزوار طوال أيام الأسبوع، وفي "
    "عام 2024 زارها 31,500 زائر وفق معيار ISO 11799 الخاص بحفظ الوثائق، ثم أُعلن أن القاعة الكبرى تتّسع الآن "
    "لمئتين وأربعين قارئًا وأن فهرسًا رقميًّا يضم أكثر من ثمانين ألف عنوان صار متاحًا للبحث."
)
LATIN = "The reading room holds two hundred and forty readers and its catalogue lists every title. " * 3
LEANING = "فتح صلاح الباب ولاح الصباح وراح يشرح وأوضح ثم صاح وطرح السلاح وأصلح اللوح والريح تصدح " * 3
SIDE_BEARING = 4  # pixels a letter may stand away from its place


def edges(view):
    """The first and the last painted column of pixels of each line, and those of the text column."""
    image = view.text.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    block, layout = view.text.document().firstBlock(), view.text.document().documentLayout()
    paper, top = image.pixel(2, 2), layout.blockBoundingRect(block).top()
    lines = [block.layout().lineAt(n).rect().translated(0, top) for n in range(block.layout().lineCount())]
    found = []
    for line in lines:
        rows = range(round(line.top()), round(line.bottom()))
        inked = [x for x in range(image.width()) if any(image.pixel(x, y) != paper for y in rows)]
        found.append((inked[0], inked[-1]))
    margins = view.text.document().rootFrame().frameFormat()
    return found, (margins.leftMargin(), image.width() - margins.rightMargin())


@pytest.mark.parametrize("text", [TEXT, LATIN], ids=["arabic", "latin"])
@pytest.mark.parametrize("family", ["Amiri", "Vazirmatn"])
@pytest.mark.parametrize("size", [14.0, 17.0])
def test_both_edges_of_every_line_but_the_last_are_flush(show, text, family, size):
    lines, (left, right) = edges(show(text, family=family, size=size, justified=True, line_height=2.4))
    assert len(lines) >= 4
    for first, last in lines[:-1]:
        assert abs(first - left) <= SIDE_BEARING
        assert abs(last - right) <= SIDE_BEARING


def test_ragged_text_is_flush_where_reading_begins(show):
    lines, (left, right) = edges(show(TEXT, size=15.0, line_height=2.4))
    assert all(abs(last - right) <= SIDE_BEARING for _, last in lines)
    assert max(first - left for first, _ in lines[:-1]) > 2 * SIDE_BEARING


def test_the_last_line_is_not_torn_apart(show):
    lines, (left, right) = edges(show(TEXT, size=15.0, justified=True, line_height=2.4))
    assert lines[-1][0] > left + 50
    assert abs(lines[-1][1] - right) <= SIDE_BEARING


def test_another_width_is_flush_again(show, qtbot):
    view = show(TEXT, size=15.0, justified=True, line_height=2.4)
    view.resize(560, 500)
    lines, (left, right) = edges(view)
    assert all(abs(first - left) <= SIDE_BEARING for first, _ in lines[:-1])
    rights = [last for _, last in lines]
    assert max(rights) - min(rights) <= SIDE_BEARING
    assert abs(max(rights) - right) <= SIDE_BEARING


@pytest.mark.parametrize("justified", [False, True], ids=["ragged", "justified"])
def test_a_last_letter_that_leans_out_pushes_no_line_over_the_right_edge(show, justified):
    view = show(LEANING, size=20.0, justified=justified)
    for width in range(560, 700, 3):
        view.resize(width, 500)
        document = view.text.document()
        frame, layout = document.rootFrame().frameFormat(), document.firstBlock().layout()
        column = document.textWidth() - frame.leftMargin() - frame.rightMargin()
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        rights = [line.cursorToX(line.textStart())[0] for line in lines]
        assert rights == pytest.approx([column] * len(lines), abs=1), width


def test_a_narrower_page_is_flush_again(show):
    view = show(TEXT, size=24.0, justified=True, line_height=2.4)
    for width in (640, 610, 700):
        view.resize(width, 800)
        lines, (left, right) = edges(view)
        assert all(abs(first - left) <= SIDE_BEARING for first, _ in lines[:-1]), width
        assert all(abs(last - right) <= SIDE_BEARING for _, last in lines), width
