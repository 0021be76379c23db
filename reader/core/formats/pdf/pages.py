"""Opens a PDF and reads the glyphs of its pages and its properties."""

from __future__ import annotations

import io
import logging
import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.psexceptions import PSException

from reader.core.errors import FileDamaged, PdfLocked
from reader.core.formats import omissions
from reader.core.formats.pdf.glyphs import GlyphDevice
from reader.core.formats.pdf.letters import decoded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.formats.pdf.glyphs import Glyph

_MAX_PAGES = 1000
_MAX_GLYPHS = 600_000  # some three hundred pages; each takes 200 bytes of memory
# what pdfminer raises for damaged files
_BROKEN = (
    PDFException, PSException, ValueError, LookupError, TypeError, AttributeError, AssertionError,
    ZeroDivisionError, OverflowError, RecursionError, EOFError, OSError, struct.error, zlib.error,
    NotImplementedError,
)  # fmt: skip


class _Interpreter(PDFPageInterpreter):
    """Passes by drawings, which a program may have made of every letter."""

    def do_Do(self, xobjid_arg: Any) -> None:  # noqa: N802 the operator of PDF
        form = resolve1(self.xobjmap.get(getattr(xobjid_arg, "name", ""), None))
        resources = resolve1(form.get("Resources")) if form is not None else None
        if not isinstance(resources, dict) or resources.keys() & {"Font", "XObject"}:
            super().do_Do(xobjid_arg)


@dataclass(frozen=True, slots=True)
class Document:
    """The glyphs of each page in the order of drawing, and the properties by name."""

    pages: tuple[tuple[Glyph, ...], ...]
    properties: dict[str, str]


def opened(data: bytes) -> Document:
    """The document. Raises `FileDamaged`, `PdfLocked`."""
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it tells what it repaired
    try:
        document = PDFDocument(PDFParser(io.BytesIO(data)))
        pages = tuple(_pages(document))
        properties = _properties(document)
    except PDFPasswordIncorrect:
        raise PdfLocked from None
    except _BROKEN:
        raise FileDamaged from None
    if not pages:
        raise FileDamaged
    return Document(pages, properties)


def _properties(document: PDFDocument) -> dict[str, str]:
    stored = {name: resolve1(value) for info in document.info for name, value in info.items()}
    return {name: decoded(value) for name, value in stored.items() if isinstance(value, bytes)}


def _pages(document: PDFDocument) -> Iterator[tuple[Glyph, ...]]:
    """The pages up to a bound; one that cannot be read is left out from where it is broken."""
    manager = PDFResourceManager()
    device = GlyphDevice(manager, _MAX_GLYPHS)
    interpreter = _Interpreter(manager, device)
    for number, page in enumerate(PDFPage.create_pages(document)):
        if number == _MAX_PAGES:
            break
        try:
            interpreter.process_page(page)
        except OverflowError:
            break
        except _BROKEN:
            omissions.report(omissions.BROKEN)
        yield tuple(device.glyphs)
    else:
        return
    omissions.report(omissions.REST)
