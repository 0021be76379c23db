"""The font of the invisible text layer: it has all characters, whether or not a font can draw them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument  # type: ignore[import-untyped]

_BEYOND = re.compile(r"<([0-9A-F]{5,6})>")  # a code that needs two units of UTF-16
_TABLE = "toUnicodeCMap:"
_NOTHING = 0  # the number of the glyph for what a face lacks


class TextLayerFont(TTFont):  # type: ignore[misc]
    """A font without glyphs for any character.

    reportlab would leave out characters that a font lacks, and writes those beyond U+FFFF in a way that no
    program reads.
    """

    def splitString(self, text: str, doc: PDFDocument) -> list[tuple[int, bytes]]:  # noqa: N802 as reportlab names it
        for char in text:
            self.face.charToGlyph.setdefault(ord(char), _NOTHING)
        parts: list[tuple[int, bytes]] = super().splitString(text, doc)
        return parts

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802
        super().addObjects(doc)
        for name, table in doc.idToObject.items():
            if str(name).startswith(_TABLE):
                table.content = _BEYOND.sub(_in_units, table.content)


def _in_units(code: re.Match[str]) -> str:
    return f"<{chr(int(code[1], 16)).encode('utf-16-be').hex().upper()}>"
