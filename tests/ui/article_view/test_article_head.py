"""The head of the page runs as the text below it."""

import pytest
from PySide6.QtCore import Qt

RIGHT, LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
ARABIC, LATIN = "خبر طويل عن النهر والمدينة.", "A long story of a river and a town."


@pytest.mark.parametrize(
    ("title", "paragraphs", "way"),
    [
        ("Open Text", (ARABIC,), RIGHT),
        ("Open Text", (LATIN,), LEFT),
        ("Open Text", (), LEFT),
        ("عنوان", (LATIN,), RIGHT),
    ],
)
def test_a_latin_title_over_arabic_text_stays_at_the_right(show, title, paragraphs, way):
    view = show(*paragraphs)
    view.show_page(view._page._replace(title=title))
    assert view.head.layoutDirection() == way
    flush = Qt.AlignmentFlag.AlignRight if way == RIGHT else Qt.AlignmentFlag.AlignLeft
    assert view.head.title.alignment() & flush
