"""Every place of a long page is kept and found again, wherever its upper edge lies."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from reader.core.models import Position
from reader.ui.article_view.places import Places

GAP = 20  # pixels between paragraphs; a place within them counts as the beginning of the next


@pytest.fixture
def places(qtbot):
    text = QTextEdit()
    qtbot.addWidget(text)
    text.resize(400, 300)
    text.setPlainText("\n".join(f"الفقرة رقم {number} " * 20 for number in range(40)))
    cursor = text.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    spaced = QTextBlockFormat()
    spaced.setBottomMargin(GAP)
    cursor.mergeBlockFormat(spaced)
    text.show()
    text.document().pageCount()
    return text, Places(text)


def test_every_scroll_position_comes_back(places):
    text, kept = places
    bar = text.verticalScrollBar()
    for value in range(0, bar.maximum(), 37):
        bar.setValue(value)
        place = kept.position()
        bar.setValue(0)
        kept.go_to(place)
        assert abs(bar.value() - value) <= GAP


def test_the_top_is_no_paragraph(places):
    text, kept = places
    assert kept.position() == Position(0)
    text.verticalScrollBar().setValue(500)
    kept.go_to(Position(0))
    assert text.verticalScrollBar().value() == 0


def test_a_place_beyond_the_text_is_its_end(places):
    text, kept = places
    kept.go_to(Position(10_000))
    assert text.verticalScrollBar().value() > 0.9 * text.verticalScrollBar().maximum()
