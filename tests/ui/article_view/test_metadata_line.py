"""The line of metadata breaks between its facts, at every width."""

import pytest
from PySide6.QtGui import QFontMetrics, QGuiApplication, QTextDocument

from reader.core.wording import SEPARATOR
from reader.ui.article_view.metadata_line import broken_lines


@pytest.mark.parametrize("day", range(1, 29))
def test_a_fact_that_just_fits_is_not_torn(qapp, day):
    """The width of a text is measured in whole pixels, and laid out in parts of them."""
    font = QGuiApplication.font()
    line = SEPARATOR.join((f"نُشر {day} كانون الأول 2024", f"published {day} December 2024 (3 Jumada II)"))
    width = QFontMetrics(font).horizontalAdvance(line)
    document = QTextDocument(broken_lines(line, QFontMetrics(font), width))
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setTextWidth(width)
    document.size()
    block = document.begin()
    while block.isValid():
        assert block.layout().lineCount() == 1
        block = block.next()
