"""A few lines of right-to-left text in a box, cut at a word with an ellipsis where they do not fit."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

ELLIPSIS = "…"


def draw_lines(painter: QPainter, text: str, font: QFont, box: QRect, most: int) -> int:
    """Draw at most `most` lines from the top of the box in the painter's pen; the height used, in pixels."""
    lines, kept = _break(text, font, box.width(), most)
    if len(kept) < len(text):
        lines, kept = _cut(kept, font, box.width(), most)
    for number in range(lines.lineCount()):
        lines.lineAt(number).draw(painter, QPointF(box.topLeft()))
    return int(lines.boundingRect().height())


def _break(text: str, font: QFont, width: int, most: int) -> tuple[QTextLayout, str]:
    """Lay the text out; with it comes what fitted into `most` lines."""
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
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
    """Take words off the end until the rest and the ellipsis fit."""
    while True:
        kept = kept.rstrip()
        shown = kept.rstrip("،,.؛:-–—") + ELLIPSIS
        layout, fitted = _break(shown, font, width, most)
        if len(fitted) == len(shown) or " " not in kept:
            return layout, kept
        kept = kept.rsplit(" ", 1)[0]
