"""Print an article, from a preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QImage,
    QPaintEngine,
    QPainter,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from reader.core.rendering import render_page
from reader.ui.exports.paper import paper

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextBlock
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from reader.core.wording import Wording
    from reader.ui.dialog_controller import DialogController
    from reader.ui.reading import Reading

_MARGIN = 20.0  # millimetres
_PREVIEW_DPI = 200
_INK = 8.0  # room for high marks above a first line, which else are drawn on the page before


class Printing(QObject):
    """Prints the open article."""

    def __init__(
        self, reading: Reading, words: Callable[[], Wording], dialogs: DialogController, window: QWidget
    ) -> None:
        super().__init__(window)
        self._reading, self._words, self._dialogs = reading, words, dialogs

    def preview(self) -> None:
        """Show a print preview of the open article."""
        from PySide6.QtCore import QMarginsF
        from PySide6.QtGui import QPageLayout
        from PySide6.QtPrintSupport import QPrinter

        article = self._reading.article
        if article is None:
            return
        document = paper(render_page(article, (), self._words()))
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(article.title)
        printer.setPageMargins(QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Millimeter)
        self._dialogs.preview_print(printer, lambda paper_printer: put_on(document, paper_printer))


def put_on(document: QTextDocument, printer: QPrinter) -> None:
    """Draw the pages of the document on a printer or on a preview of one.

    A preview replays recorded text piece by piece and reorders each piece again, wrongly: digits and full
    stops move. So it gets images of the pages.
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
    """Keep headings with the text below them, on the next page if necessary."""
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
    """The page of the block's first line, from 0."""
    document = block.document()
    document.pageCount()  # lays out the whole document, so that the block has lines
    layout = block.layout()
    top = layout.position().y() + (layout.lineAt(0).y() if layout.lineCount() else 0.0)
    return int(top // document.pageSize().height())
