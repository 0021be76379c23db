"""PDF for printing and searching: A4, each article on a new page, an outline, page numbers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from reader.core.arabic.direction import paragraph_direction
from reader.core.exporting.chapters import chapter, clean

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

    from reader.core.arabic.direction import Direction
    from reader.core.exporting.chapters import Block, Chapter
    from reader.core.exporting.formats import Book
    from reader.core.exporting.pdf_faces import Faces
    from reader.core.exporting.pdf_line import Style
    from reader.core.exporting.selection import Item
    from reader.core.models import Article
    from reader.core.wording import Wording

_WIDTH, _HEIGHT = 595.28, 841.89  # A4 in points
_SIDE, _TOP, _BOTTOM, _FOOT = 68.0, 68.0, 76.0, 42.0
_REGULAR, _BOLD = "Amiri-Regular.ttf", "Amiri-Bold.ttf"
_HELPS_OUT = "Vazirmatn-Regular.ttf"
_INDENT = 24.0
_INNER = 18.0  # indentation of each nested list
_GAP = 6.0  # between the bullet of an item and its text
_DRAWN = str.maketrans("◦▪‣●○■", "–•••••")  # bullets that the font lacks
_CLOSE = 2.0  # space after a line of a list, table or poem
_AFTER_HEADING = 60.0  # points that must be left on the page for a heading


def write(items: Iterable[Item], book: Book, out: BinaryIO) -> None:
    """Write the PDF. Raises `FileNotFoundError` if the fonts are not in `book.fonts`."""
    paper = _Paper(book)
    for item in items:
        paper.add(chapter(item, book.wording), item.article)
    paper.save(out)


class _Paper:
    """Pages, filled from the top."""

    def __init__(self, book: Book) -> None:
        from io import BytesIO

        from reader.core.exporting.pdf_line import Style

        if book.fonts is None:
            raise FileNotFoundError(_REGULAR)
        regular, bold = _faces(book.fonts, _REGULAR, "R"), _faces(book.fonts, _BOLD, "B")
        self._styles: dict[str, Style] = {
            "title": Style(bold, 21, 38, after=4),
            "details": Style(regular, 10.5, 19, after=14, grey=0.35),
            "text": Style(regular, 14, 26, after=9),
            "heading": Style(bold, 15, 30, after=3),
            "quote": Style(regular, 14, 26, after=5, indent=_INDENT),
            "note": Style(regular, 12.5, 23, after=14, grey=0.2),
            "keywords": Style(regular, 10.5, 19, grey=0.35),
            "foot": Style(regular, 10, 14, grey=0.35),
        }
        self._wording: Wording = book.wording
        self._bytes = BytesIO()
        self._canvas = _canvas(self._bytes, book)
        self._y = 0.0
        self._page = self._articles = 0

    def add(self, content: Chapter, article: Article) -> None:
        """Write an article, from the top of a new page."""
        self._begin_page()
        self._articles += 1
        self._describe(article)
        self._canvas.bookmarkPage(f"a{content.id}")
        self._canvas.addOutlineEntry(content.title or "…", f"a{content.id}", 0)
        self._paragraph(content.title, "title")
        self._paragraph(" · ".join(content.details), "details", "rtl")
        for block in content.blocks:
            self._block(block)
        if content.keywords:
            names = "، ".join(content.keywords)
            self._paragraph(f"{content.keywords_heading}: {names}", "keywords", "rtl")

    def save(self, out: BinaryIO) -> None:
        self._end_page()
        self._canvas.save()
        out.write(self._bytes.getbuffer())

    def _describe(self, article: Article) -> None:
        """Set the document's author and keywords, if it holds a single article."""
        only = self._articles == 1
        self._canvas.setAuthor(clean(article.author or article.source or "") if only else "")
        self._canvas.setKeywords([clean(keyword.name) for keyword in article.keywords] if only else [])

    def _block(self, block: Block) -> None:
        style = self._styles.get(block.kind, self._styles["text"])
        if block.kind == "heading" and self._y - style.leading - _AFTER_HEADING < _BOTTOM:
            self._begin_page()  # a heading stays with the text below it
        if block.shape.goes_on:
            style = replace(style, after=_CLOSE)
        if block.shape.sign:
            self._item(block, style)
            return
        for line in _lines(block):
            self._set(line, style, paragraph_direction(line))

    def _item(self, block: Block, style: Style) -> None:
        """Write a list item: its bullet or number, then the text with a hanging indent."""
        from reader.core.exporting.pdf_line import width_of

        sign, drawn = block.shape.sign, block.shape.sign.strip().translate(_DRAWN)
        outer = replace(style, indent=style.indent + block.shape.depth * _INNER, after=0.0)
        inner = replace(style, indent=outer.indent + width_of(drawn, style) + _GAP)
        way = paragraph_direction(block.text)
        self._set(drawn, outer, way)
        self._y += style.leading  # on the same line
        self._set(" ".join(block.text[len(sign) :].split("\n")), inner, way)

    def _paragraph(self, text: str, kind: str, way: Direction | None = None) -> None:
        self._set(text, self._styles[kind], way or paragraph_direction(text))

    def _set(self, text: str, style: Style, way: Direction) -> None:
        from reader.core.exporting.pdf_line import broken, draw

        for line in broken(text, style, _WIDTH - 2 * _SIDE - style.indent):
            if self._y - style.leading < _BOTTOM:
                self._begin_page()
            self._y -= style.leading
            edge = _WIDTH - _SIDE - style.indent if way == "rtl" else _SIDE + style.indent
            draw(self._canvas, line, style, edge, self._y, way)
        self._y -= style.after

    def _begin_page(self) -> None:
        self._end_page()
        self._page += 1
        self._y = _HEIGHT - _TOP

    def _end_page(self) -> None:
        if self._page:
            from reader.core.exporting.pdf_line import draw

            number = self._wording.digits(str(self._page))
            draw(self._canvas, number, self._styles["foot"], _WIDTH / 2, _FOOT, "ltr")
            self._canvas.showPage()


def _faces(folder: Path, file: str, name: str) -> Faces:
    from reader.core.exporting.pdf_face import Face
    from reader.core.exporting.pdf_faces import Faces
    from reader.core.exporting.system_faces import SystemFaces

    return Faces(Face(name, folder / file), Face(f"{name}H", folder / _HELPS_OUT), others=SystemFaces(name))


def _lines(block: Block) -> list[str]:
    text = f"{block.heading}: {block.text}" if block.kind == "note" else block.text
    return text.split("\n")


def _canvas(out: BinaryIO, book: Book) -> Canvas:
    from reportlab.pdfbase.pdfmetrics import registerFont  # type: ignore[import-untyped]
    from reportlab.pdfgen.canvas import Canvas

    from reader.core.exporting.pdf_line import UNSEEN_FONT
    from reader.core.exporting.pdf_text_layer import TextLayerFont

    assert book.fonts is not None  # noqa: S101 write has seen to it
    registerFont(TextLayerFont(UNSEEN_FONT, str(book.fonts / _REGULAR)))
    canvas = Canvas(out, (_WIDTH, _HEIGHT), pageCompression=1, lang="ar", initialFontName=UNSEEN_FONT)
    canvas.setTitle(clean(book.title))
    canvas.setCreator("Warraq")
    canvas.setProducer("Warraq")
    canvas.setViewerPreference("Direction", "R2L")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas
