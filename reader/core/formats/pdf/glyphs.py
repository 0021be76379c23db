"""The glyphs of a PDF's pages: the letters of each, and where it is drawn.

A device of pdfminer, whose own layout analysis would read lines from left to right.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFUnicodeNotDefined

from reader.core.formats.pdf.letters import UNKNOWN, decoded, told

if TYPE_CHECKING:
    from collections.abc import Sequence

    Matrix = tuple[float, float, float, float, float, float]

_STEEPEST = 0.1  # maximum slope of a line; steeper text is a watermark
_SYMBOLIC = 4  # flag of a font with its own character codes
_FARTHEST = 100_000  # points; farther glyphs are not on the page


@dataclass(frozen=True, slots=True)
class Glyph:
    """One or more letters drawn as one shape, in reading order. Lengths are in points.

    `base` is the height of the baseline above the lower edge of the page, `code` identifies the shape,
    `order` decreases with each glyph drawn.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    code: str = ""
    order: int = 0

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(slots=True)
class _Span:
    """A marked span of a page: decoration, or glyphs that together represent `text`."""

    is_decoration: bool = False
    text: str | None = None
    glyphs: list[Glyph] = field(default_factory=list)


class GlyphDevice(PDFTextDevice):
    """Collects the glyphs of a page in drawing order.

    Raises `OverflowError` once there are more than `most` on all pages together.
    """

    def __init__(self, manager: Any, most: int) -> None:
        super().__init__(manager)
        self.glyphs: list[Glyph] = []
        self._decoration: list[Glyph] = []
        self._left = most
        self._spans: list[_Span] = []
        self._shapes: dict[tuple[int, int], tuple[str, str]] = {}

    def begin_page(self, page: Any, ctm: Any) -> None:  # noqa: ARG002
        self.glyphs, self._decoration, self._spans = [], [], []

    def end_page(self, page: Any) -> None:  # noqa: ARG002
        """Treat decoration as text if it is most of the page."""
        if len(self._decoration) > len(self.glyphs):
            self.glyphs = sorted((*self.glyphs, *self._decoration), key=lambda glyph: -glyph.order)

    def begin_tag(self, tag: Any, props: Any = None) -> None:
        text = props.get("ActualText") if isinstance(props, dict) else None
        is_decoration = getattr(tag, "name", "") == "Artifact"
        self._spans.append(_Span(is_decoration, decoded(text) if isinstance(text, bytes) else None))

    def end_tag(self) -> None:
        span = self._spans.pop() if self._spans else _Span()
        if span.text is not None and span.glyphs:
            self._keep(_united(span.text, span.glyphs))

    def render_char(
        self,
        matrix: Matrix,
        font: Any,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        *_color: object,
    ) -> float:
        advance = float(font.char_width(cid) * fontsize * scaling)
        across, slope, sideways, height, x, y = matrix
        is_level = abs(slope) <= _STEEPEST * abs(across) and max(map(abs, (x, y, advance))) < _FARTHEST
        if is_level:
            text, code = self._shape(font, cid)
            left, right = sorted((x, x + advance * across))
            size = abs(fontsize) * math.hypot(sideways, height)
            self._keep(Glyph(text, left, right, y + rise * height, size, code, self._left))
        return advance

    def _shape(self, font: Any, cid: int) -> tuple[str, str]:
        """The letters and the code of a shape."""
        key = id(font), cid
        if key not in self._shapes:
            self._shapes[key] = _text_of(font, cid), f"{id(font)} {cid}"
        return self._shapes[key]

    def _keep(self, glyph: Glyph) -> None:
        if not self._left:
            raise OverflowError
        self._left -= 1
        if any(span.is_decoration for span in self._spans):
            self._decoration.append(glyph)
            return
        named = next((span for span in self._spans if span.text is not None), None)
        (self.glyphs if named is None else named.glyphs).append(glyph)


def _text_of(font: Any, cid: int) -> str:
    if (
        getattr(font, "unicode_map", None) is None
        and font.flags & _SYMBOLIC
        and "FontFile2" in font.descriptor
    ):
        return UNKNOWN  # pdfminer would take the codes for characters
    try:
        return told(font.to_unichr(cid))
    except (PDFUnicodeNotDefined, TypeError, ValueError, LookupError, AttributeError):
        return UNKNOWN


def _united(text: str, glyphs: Sequence[Glyph]) -> Glyph:
    """The glyphs as one with this text; the widest is the letter, the others are marks."""
    left, right = min(glyph.left for glyph in glyphs), max(glyph.right for glyph in glyphs)
    widest = max(glyphs, key=lambda glyph: glyph.width)
    return replace(widest, text=text, left=left, right=right, code="")
