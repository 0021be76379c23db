"""Texts in a few lines: what is laid out once is not laid out again to be painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap

from reader.ui.sidebar import text_lines

TEXT = "عنوان طويل يملأ السطر الأول ثم الثاني ويبقى منه ما لا يتسع له المكان فيُقطع عند كلمة"


@pytest.fixture
def draw(qapp):
    canvas = QPixmap(300, 200)
    painter = QPainter(canvas)

    def draw(text: str, size: int = 12, width: int = 200, most: int = 2) -> int:
        font = QFont("Vazirmatn", size)
        return text_lines.draw_lines(painter, text, font, QRect(0, 0, width, 100), most)

    yield draw
    painter.end()


def laid_out(draw, **changed) -> int:
    before = text_lines._fitting.cache_info().misses
    draw(TEXT, **changed)
    return text_lines._fitting.cache_info().misses - before


def test_a_row_that_is_painted_again_is_not_laid_out_again(draw) -> None:
    draw(TEXT)
    assert laid_out(draw) == 0


@pytest.mark.parametrize("changed", [{"size": 15}, {"width": 150}, {"most": 1}])
def test_another_face_or_another_room_is(draw, changed) -> None:
    draw(TEXT)
    assert laid_out(draw, **changed) == 1


def test_no_more_is_kept_than_some_rows_need(draw) -> None:
    for number in range(2 * text_lines.LAID_OUT):
        draw(f"{number} {TEXT}")
    assert text_lines._fitting.cache_info().currsize == text_lines.LAID_OUT


def test_the_date_stands_whole_beside_a_long_source(qapp) -> None:
    source = "صحيفة الجمعية العمومية للمهندسين المعماريين المختصين بترميم المباني"
    line, font = f"{source} · ٤ كانون الأول ٢٠٢٤", QFont("Vazirmatn", 10)
    cut = text_lines.shortened_at(line, source, font, 300)
    assert cut.endswith("… · ٤ كانون الأول ٢٠٢٤")
    assert QFontMetrics(font).horizontalAdvance(cut) <= 300
    assert text_lines.shortened_at(line, source, font, 3000) == line
    assert text_lines.shortened_at(line, "", font, 300) == line
