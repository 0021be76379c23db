"""Cells of a table stand under one another; the text stays as it is."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor

ROWS = ("النسخة | الأوراق | السنة", "نسخة الميناء | 212 | 1183 هـ", "الرفّ | 14 | بلا تاريخ معروف")


def bars(view, block):
    """Where the bars of a row stand, in pixels of the viewport."""
    cursor, text = QTextCursor(view.text.document()), block.text()
    found = []
    for at in (at for at, char in enumerate(text) if char == "|"):
        cursor.setPosition(block.position() + at)
        found.append(view.text.cursorRect(cursor).right())
    return found


def rows(view):
    block, found = view.text.document().firstBlock(), []
    while block.isValid():
        found += [bars(view, block)] if "|" in block.text() else []
        block = block.next()
    return found


def in_columns(found):
    return all(max(column) - min(column) <= 1 for column in zip(*found, strict=True))


@pytest.mark.parametrize("justified", [False, True])
def test_bars_stand_under_one_another(show, justified):
    view = show("قبل الجدول نصّ.", *ROWS, "وبعده نصّ.", size=15.0, justified=justified)
    assert len(rows(view)) == 3
    assert in_columns(rows(view))


def test_columns_are_as_wide_as_their_longest_cell(show):
    first, *_ = rows(show(*ROWS, size=15.0))
    assert first[0] > first[1] > 0


def test_the_letters_stay(show):
    view = show(*ROWS, size=15.0)
    assert view.text.document().firstBlock().text() == ROWS[0]


def test_another_size_and_theme_stand_in_columns_too(show, light, icons, qapp):
    from reader.ui.article_view.typography import Typography

    view = show(*ROWS, size=15.0)
    view.set_typography(Typography(size=21.0))
    view.dress(light, icons, qapp.font())
    assert in_columns(rows(view))


@pytest.mark.parametrize(
    "texts",
    [
        ("كلمة | " + "حرف " * 60, "كلمة أطول | حرف"),  # wider than the column
        ("الرمز | ISO | TREC", "اسم | كتاب | باب"),  # two Latin cells side by side change places
        ("واحد | اثنان", "واحد | اثنان | ثلاثة"),  # not of one table
    ],
)
def test_what_cannot_stand_in_columns_is_left_as_it_is(show, texts):
    block = show(*texts, size=15.0).text.document().firstBlock()
    assert [block.layout().formats(), block.next().layout().formats()] == [[], []]


def test_a_table_that_comes_in_parts_is_one(show, qtbot):
    prose = "كلام كثير يملأ الصفحة كلها ثم يزيد عليها. " * 20
    view = show(*[prose] * 8, *ROWS * 30, size=15.0)
    qtbot.waitUntil(lambda: view.text.loaded.whole)
    assert in_columns(rows(view))
