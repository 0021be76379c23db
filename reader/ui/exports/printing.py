"""An article on paper: a preview, from which it is printed; loaded when it is asked for."""

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
_INK = 8.0  # what high marks of a first line need above it, or they end on the page before


class Printing(QObject):
    """Prints the open article."""

    def __init__(
        self, reading: Reading, words: Callable[[], Wording], dialogs: DialogController, window: QWidget
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
