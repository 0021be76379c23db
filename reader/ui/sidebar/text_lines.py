"""Draws a few lines of text in a box, flush right, cut at a word with an ellipsis if necessary.

Words found by a search are highlighted; if they would be cut off, the beginning of the text is left out.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QRegion, QTextLayout, QTextOption

from reader.core.arabic.direction import paragraph_direction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QTextLine

    Span = tuple[int, int]

ELLIPSIS = "…"
_AT_END = "،,.؛:-–—"  # not before an ellipsis
LAID_OUT = 200  # cached layouts: those of some sixty rows
_WAYS = {"rtl": Qt.LayoutDirection.RightToLeft, "ltr": Qt.LayoutDirection.LeftToRight}
_BEFORE_HIT = 24  # characters that may precede the first match
_ROUND = 3.0


class Lit(NamedTuple):
    """Words to be highlighted: [start, end) in code points. `exact` are those that are just as typed."""

    spans: tuple[Span, ...]
    exact: tuple[Span, ...]
    color: QColor
    strong: QColor
    text: QColor


def draw_lines(
    painter: QPainter, text: str, font: QFont, box: QRect, most: int, lit: Lit | None = None
) -> int:
    """Draw at most `most` lines from the top of the box, in the painter's pen.

    Returns the height used, in pixels.
    """
    fitting = _fitting(text, font, box.width(), most)
    skipped, lead = 0, 0
    if lit is not None and lit.spans and lit.spans[0][1] > fitting.whole:
        skipped, text = _from_hit(text, lit.spans[0][0])
        lead = 2
        fitting = _fitting(text, font, box.width(), most)
    lines = fitting.lines
    places = _light(painter, lines, lit, lead - skipped, fitting.kept, box) if lit is not None else []
    _draw(painter, lines, box)
    if lit is not None and places:
        painter.save()
        painter.setClipRegion(_region(places), Qt.ClipOperation.IntersectClip)
        painter.setPen(lit.text)
        _draw(painter, lines, box)
        painter.restore()
    return int(lines.boundingRect().height())


@lru_cache(maxsize=LAID_OUT)
def shortened_at(line: str, part: str, font: QFont, width: int) -> str:
    """The line with words of its `part` left out as necessary, so that what stands beside it is whole."""
    advance, words = QFontMetrics(font).horizontalAdvance, part.split()
    shown = line
    while advance(shown) > width and len(words) > 1:
        words.pop()
        shown = line.replace(part, " ".join(words).rstrip(_AT_END) + ELLIPSIS, 1)
    return shown


def _draw(painter: QPainter, layout: QTextLayout, box: QRect) -> None:
    for number in range(layout.lineCount()):
        layout.lineAt(number).draw(painter, QPointF(box.topLeft()))


def _region(places: Sequence[QRectF]) -> QRegion:
    region = QRegion()
    for place in places:
        region = region.united(place.toAlignedRect())
    return region


def _from_hit(text: str, hit: int) -> tuple[int, str]:
    """The text from a few words before the hit: how many characters are left out, and the rest."""
    earliest = max(0, hit - _BEFORE_HIT)
    space = text.find(" ", earliest, hit)
    start = space + 1 if space >= 0 else hit
    return start, f"{ELLIPSIS} {text[start:]}"


def _light(
    painter: QPainter, layout: QTextLayout, lit: Lit, shift: int, end: int, box: QRect
) -> list[QRectF]:
    """Paint the highlights of the visible words; return their rectangles."""
    from reader.core.arabic.finding import utf16_offsets

    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    places = []
    for spans, color in ((lit.spans, lit.color), (lit.exact, lit.strong)):
        painter.setBrush(color)
        shown = tuple((a + shift, b + shift) for a, b in spans if a + shift >= 0 and b + shift <= end)
        for a, b in utf16_offsets(layout.text(), shown):
            for rect in _places(layout, a, b):
                places.append(rect.translated(QPointF(box.topLeft())))
                painter.drawRoundedRect(places[-1], _ROUND, _ROUND)
    painter.restore()
    return places


def _places(layout: QTextLayout, start: int, end: int) -> Sequence[QRectF]:
    """The rectangles of these UTF-16 units, one for each line they are in."""
    places = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        if first < last:
            places.append(_place(line, first, last))
    return places


def _place(line: QTextLine, first: int, last: int) -> QRectF:
    begin, stop = _x_of(line, first), _x_of(line, last)
    height = line.ascent() + line.descent()
    return QRectF(min(begin, stop), line.y(), abs(stop - begin), height).adjusted(-1.5, 1, 1.5, 0)


def _x_of(line: QTextLine, position: int) -> float:
    """The x of a position. PySide returns a tuple, though its stub says a float."""
    place: Any = line.cursorToX(position)
    return float(place[0] if isinstance(place, tuple) else place)


class _Fitting(NamedTuple):
    """A text in its lines: how many characters fit uncut, and how many are shown."""

    lines: QTextLayout
    whole: int
    kept: int


@lru_cache(maxsize=LAID_OUT)
def _fitting(text: str, font: QFont, width: int, most: int) -> _Fitting:
    """The laid-out text, cached: layout takes most of the time of painting, and scrolling repaints rows."""
    lines, kept = _break(text, font, width, most)
    whole = len(kept)
    if whole < len(text):
        lines, kept = _cut(kept, font, width, most)
    return _Fitting(lines, whole, len(kept))


def _break(text: str, font: QFont, width: int, most: int) -> tuple[QTextLayout, str]:
    """Lay the text out; return the layout and the text that fits into `most` lines."""
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(_WAYS[paragraph_direction(text)])
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    height, end = 0.0, 0
    for _ in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
        end = line.textStart() + line.textLength()
    layout.endLayout()
    return layout, text[:end] if len(text) == len(text.encode("utf-16-le")) // 2 else _utf16_head(text, end)


def _utf16_head(text: str, units: int) -> str:
    """The part of the text before a position in UTF-16 units, Qt's measure."""
    return text.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore")


def _cut(kept: str, font: QFont, width: int, most: int) -> tuple[QTextLayout, str]:
    """Remove words from the end until the rest and the ellipsis fit."""
    while True:
        kept = kept.rstrip()
        shown = kept.rstrip(_AT_END) + ELLIPSIS
        layout, fitted = _break(shown, font, width, most)
        if len(fitted) == len(shown) or " " not in kept:
            return layout, kept
        kept = kept.rsplit(" ", 1)[0]
