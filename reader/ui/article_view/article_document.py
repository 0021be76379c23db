"""The paragraphs of a page as Qt's document: plain text, never parsed as HTML."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextOption

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextDocument

    from reader.core.rendering import Page
    from reader.ui.article_view.typography import Typography


def force_right_to_left(document: QTextDocument) -> None:
    """Left to itself a document turns a paragraph that begins with digits round."""
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)  # the leading edge, which is the right one here
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)


@contextmanager
def laid_out_once(document: QTextDocument) -> Iterator[None]:
    """Whatever changes within, text, type or margins, is laid out once, afterwards."""
    document.setLayoutEnabled(False)
    try:
        yield
    finally:
        document.setLayoutEnabled(True)


def fill(document: QTextDocument, page: Page, typography: Typography) -> None:
    """Make the paragraphs of the page the content of the document, set in this type."""
    document.setDefaultFont(typography.font())
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    shape = typography.block_format()
    shape.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    cursor.setBlockFormat(shape)
    cursor.insertText("\n".join(paragraph.text for paragraph in page.paragraphs))
    _turn_latin_paragraphs(document, page)
    cursor.endEditBlock()


def _turn_latin_paragraphs(document: QTextDocument, page: Page) -> None:
    turned = QTextBlockFormat()
    turned.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    for number, paragraph in enumerate(page.paragraphs):
        if not paragraph.right_to_left:
            QTextCursor(document.findBlockByNumber(number)).mergeBlockFormat(turned)
