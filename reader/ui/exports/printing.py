"""An article on paper: a preview, from which it is printed; loaded when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QImage,
    QPaintEngine,
    QPainter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from reader.core.arabic.paragraph_shapes import shapes
from reader.core.rendering import render_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextBlock
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from reader.core.arabic.paragraph_shapes import Shape
    from reader.core.rendering import Page, PageParagraph
    from reader.core.wording import Wording
    from reader.ui.dialog_desk import DialogDesk
    from reader.ui.reading import Reading

_FACE = "Amiri"
_TEXT, _TITLE, _HEADING, _SMALL = 13.0, 20.0, 14.0, 10.0
_MARGIN = 20.0  # millimetres
_PREVIEW_DPI = 200
_INK = 8.0  # what high marks of a first line need above it, or they end on the page before


class Printing(QObject):
    """Prints the open article."""

    def __init__(
        self, reading: Reading, words: Callable[[], Wording], dialogs: DialogDesk, window: QWidget
    ) -> None:
        super().__init__(window)
        self._reading, self._words, self._dialogs = reading, words, dialogs
        self._printer: QPrinter | None = None  # the preview does not keep it alive

    def preview(self) -> None:
        """Show the open article as it will be on paper."""
        from PySide6.QtCore import QMarginsF
        from PySide6.QtGui import QPageLayout
        from PySide6.QtPrintSupport import QPrinter

        article = self._reading.article
        if article is None:
            return
        document = paper(render_page(article, (), self._words()))
        printer = self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(article.title)
        printer.setPageMargins(QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Millimeter)
        self._dialogs.preview_print(printer, lambda paper_printer: put_on(document, paper_printer))


def put_on(document: QTextDocument, printer: QPrinter) -> None:
    """Put the pages of the document on paper, or on the picture of it that a preview shows.

    A preview plays recorded text back piece by piece and orders each once more, wrongly: digits and full
    stops change their places. So it gets images of the pages.
    """
    area = QRectF(printer.pageLayout().paintRectPixels(printer.resolution()))
    pages = document.clone()
    pages.documentLayout().setPaintDevice(printer)
    pages.setDocumentMargin(_INK)
    pages.setPageSize(area.size())
    keep_headings(pages)
    painter = QPainter(printer)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    is_preview = printer.paintEngine().type() == QPaintEngine.Type.Picture
    for number in range(pages.pageCount()):
        if number:
            printer.newPage()
        page = QRectF(0, number * area.height(), area.width(), area.height())
        if is_preview:
            painter.drawImage(QRectF(QPointF(), area.size()), _image(pages, page, printer.resolution()))
        else:
            _draw(pages, page, painter)
    painter.end()


def _draw(pages: QTextDocument, page: QRectF, painter: QPainter) -> None:
    painter.save()
    painter.translate(-page.topLeft())
    pages.drawContents(painter, page)
    painter.restore()


def _image(pages: QTextDocument, page: QRectF, resolution: int) -> QImage:
    scale = _PREVIEW_DPI / resolution
    image = QImage((page.size() * scale).toSize(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(scale, scale)
    _draw(pages, page, painter)
    painter.end()
    return image


def keep_headings(pages: QTextDocument) -> None:
    """Let no heading stand alone at the foot of a page: it goes over with what it is above."""
    block = pages.begin()
    while block.isValid():
        first = block
        while _is_heading(block):
            block = block.next()
        if block.isValid() and block != first and _page_of(first) != _page_of(block):
            shape = first.blockFormat()
            shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(first).setBlockFormat(shape)
        block = block.next()


def _is_heading(block: QTextBlock) -> bool:
    return block.isValid() and block.blockFormat().headingLevel() > 0


def _page_of(block: QTextBlock) -> int:
    """The page on which its first line stands, from 0."""
    document = block.document()
    document.pageCount()  # lays all of it out; a block that is not has no line to ask
    layout = block.layout()
    top = layout.position().y() + (layout.lineAt(0).y() if layout.lineCount() else 0.0)
    return int(top // document.pageSize().height())


def paper(page: Page) -> QTextDocument:
    """The page of an article in black on white, set for paper."""
    document = QTextDocument()
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)  # the leading edge
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    document.setDefaultTextOption(option)
    document.setDefaultFont(_font(_TEXT))
    cursor = QTextCursor(document)
    _put(cursor, page.title, _font(_TITLE, QFont.Weight.Bold), 4, right_to_left=True)
    _put(cursor, page.metadata, _font(_SMALL), 14, right_to_left=True)
    for paragraph, shape in zip(
        page.paragraphs, shapes([each.text for each in page.paragraphs]), strict=True
    ):
        _put_shaped(cursor, paragraph, shape)
    if page.keywords:
        _put(cursor, "، ".join(page.keywords), _font(_SMALL), 0, right_to_left=True)
    return document


def _put_shaped(cursor: QTextCursor, paragraph: PageParagraph, shape: Shape) -> None:
    """A heading stands out, an item hangs by its sign, the lines of a list or a poem stand close."""
    if shape.kind == "heading":
        font, after = _font(_HEADING, QFont.Weight.Bold), 3.0
    else:
        font, after = _font(_TEXT), 2.0 if shape.goes_on else 8.0
    _put(cursor, paragraph.text, font, after, right_to_left=paragraph.right_to_left)
    block = cursor.blockFormat()
    if shape.kind == "heading":
        block.setTopMargin(8)
        block.setHeadingLevel(1)
    if shape.sign:
        hang = QFontMetricsF(font).horizontalAdvance(shape.sign)
        edge = block.setRightMargin if paragraph.right_to_left else block.setLeftMargin
        edge(hang * (1 + shape.depth))
        block.setTextIndent(-hang)
    cursor.setBlockFormat(block)


def _put(cursor: QTextCursor, text: str, font: QFont, after: float, *, right_to_left: bool) -> None:
    shape, letters = QTextBlockFormat(), QTextCharFormat()
    way = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    shape.setLayoutDirection(way)
    shape.setBottomMargin(after)
    shape.setLineHeight(150, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    letters.setFont(font)
    letters.setForeground(Qt.GlobalColor.black)  # a dark theme writes in light letters, and would on paper
    if cursor.document().isEmpty():
        cursor.setBlockFormat(shape)
    else:
        cursor.insertBlock(shape)
    cursor.insertText(text, letters)


def _font(points: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont(_FACE)
    font.setPointSizeF(points)
    font.setWeight(weight)
    return font
