"""Lines of a paragraph on a PDF page: drawn as outlines, with an invisible text layer.

A PDF holds glyphs in visual order, and every program that extracts text guesses the logical order; joined
letters, ligatures and vowel marks mislead each of them differently. So glyphs are drawn as shapes, and each
letter is placed over its shape invisibly, as scanners with OCR do: all programs read that alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.core.arabic.bidi_runs import visual_runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.pdfbase.pdfdoc import PDFResourceDictionary  # type: ignore[import-untyped]
    from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]
    from reportlab.pdfgen.textobject import PDFTextObject  # type: ignore[import-untyped]

    from reader.core.arabic.direction import Direction
    from reader.core.exporting.pdf_face import ShapedWord
    from reader.core.exporting.pdf_faces import Faces

_UNSEEN = 3  # text render mode
_SPACE = 0.25  # em
_HAIR = 0.01  # per cent: a width for what has none


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set: size and leading in points, grey from 0 (black) to 1."""

    faces: Faces
    size: float
    leading: float
    after: float = 0.0
    grey: float = 0.0
    indent: float = 0.0


def broken(text: str, style: Style, width: float) -> Iterator[str]:
    """The text in lines at most `width` points wide; a wider word is cut."""
    line, used = "", 0.0
    for word in text.split():
        for piece in _cut(word, style, width):
            wide = width_of(piece, style)
            if line and used + _SPACE * style.size + wide > width:
                yield line
                line, used = piece, wide
            else:
                used += wide + (_SPACE * style.size if line else 0.0)
                line = f"{line} {piece}" if line else piece
    if line:
        yield line


def draw(canvas: Canvas, line: str, style: Style, edge: float, baseline: float, way: Direction) -> None:
    """Draw a line flush with `edge`: its right end for right-to-left lines, else its left end."""
    words = list(_words(line, style, way))
    wide = sum(word.width if word else _SPACE for word in words) * style.size
    x = edge - wide if way == "rtl" else edge
    unseen = canvas.beginText()
    unseen.setTextRenderMode(_UNSEEN)
    unseen.setFont(UNSEEN_FONT, style.size)
    canvas.setFillGray(style.grey)
    for word in words:
        if word is None:
            _write(unseen, " ", x, baseline, _SPACE * style.size, style.size)
            x += _SPACE * style.size
            continue
        _draw_word(canvas, word, style, x, baseline)
        for letter in word.letters:
            left, width = x + letter.left * style.size, letter.width * style.size
            _write(unseen, letter.char, left, baseline, width, style.size)
        x += word.width * style.size
    canvas.drawText(unseen)


UNSEEN_FONT = "Unseen"
_MAX_SHAPED = 200  # letters of a word; more than a line has


def _words(line: str, style: Style, way: Direction) -> Iterator[ShapedWord | None]:
    """The words of a line from left to right, `None` for a space."""
    for run in visual_runs(line, way):
        pieces = run.text.split(" ")
        for number, piece in enumerate(reversed(pieces) if run.direction == "rtl" else pieces):
            if number:
                yield None
            if piece:
                yield from style.faces.words(piece, run.direction)


def width_of(word: str, style: Style) -> float:
    """The width of a word in points."""
    return sum(shaped.width for shaped in _words(word, style, "rtl") if shaped) * style.size


def _cut(word: str, style: Style, width: float) -> Iterator[str]:
    """The word, or pieces of it that fit the width.

    Pieces are measured without what follows, so that a very long word takes linear time.
    """
    start = 0
    while start < len(word):
        piece = word[start : start + _MAX_SHAPED]
        wide = width_of(piece, style)
        if wide > width:
            piece = piece[: max(1, int(len(piece) * width / wide) - 1)]
        yield piece
        start += len(piece)


def _draw_word(canvas: Canvas, word: ShapedWord, style: Style, x: float, baseline: float) -> None:
    """Draw the glyphs of a word; each is defined once in the file as a form and then referenced."""
    face = word.face
    scale = style.size / face.units
    for glyph, right, up in word.glyphs:
        path = face.outline(glyph)
        if not path:
            continue
        name = f"{face.name}{glyph}"
        if not canvas.hasForm(name):
            far = 8 * face.units
            canvas.beginForm(name, -far, -far, far, far)
            canvas.addLiteral(f"{path} f")
            canvas.endForm(Resources=_no_resources(), compression=0)
        left, low = x + right * style.size, baseline + up * style.size
        canvas.addLiteral(f"q {scale:.5f} 0 0 {scale:.5f} {left:.2f} {low:.2f} cm")
        canvas.doForm(name)
        canvas.addLiteral("Q")


def _no_resources() -> PDFResourceDictionary:
    """For an outline, which needs none.

    By default reportlab names all fonts, and a program that reads text back would load them, and unpack the
    outline, at every letter.
    """
    from reportlab.pdfbase.pdfdoc import PDFResourceDictionary

    return PDFResourceDictionary()


def _write(unseen: PDFTextObject, char: str, x: float, y: float, width: float, size: float) -> None:
    """Write one invisible letter, scaled to the width of its box."""
    from reportlab.pdfbase.pdfmetrics import stringWidth  # type: ignore[import-untyped]

    usual = stringWidth(char, UNSEEN_FONT, size)
    unseen.setHorizScale(max(100 * width / usual, _HAIR) if usual else _HAIR)
    unseen.setTextOrigin(x, y)
    unseen.textOut(char)
