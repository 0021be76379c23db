"""Both edges of the column flush: the spaces of each line widened by what it lacks.

Qt's own justified lines, where they run from right to left, stop one space short of the right edge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF, QTextCharFormat, QTextLayout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

WIDEST = 1.5  # ems: a space wider than this would tear the line apart
_ROUNDING = 0.3  # pixels left over, or a line filled to the last fraction would lose its last word


def justify(document: QTextDocument, first: int, stop: int) -> None:
    """Widen the spaces of the blocks [first, stop), which have been laid out without it."""
    metrics = QFontMetricsF(document.defaultFont())
    blocks = list(_blocks(document, first, stop))
    if any(block.layout().formats() for block in blocks):
        _set(
            document, blocks, [[] for _ in blocks]
        )  # or the lines would be measured with what they were given
    for block in blocks:
        document.documentLayout().blockBoundingRect(block)  # lays it out where that is still to be done
    widest = WIDEST * metrics.height() / 2
    _set(document, blocks, [list(_widened(block, metrics, widest)) for block in blocks])


def _blocks(document: QTextDocument, first: int, stop: int) -> Iterator[QTextBlock]:
    block = document.findBlockByNumber(first)
    while block.isValid() and block.blockNumber() < stop:
        yield block
        block = block.next()


def _set(
    document: QTextDocument, blocks: list[QTextBlock], formats: list[list[QTextLayout.FormatRange]]
) -> None:
    for block, ranges in zip(blocks, formats, strict=True):
        block.layout().setFormats(ranges)
    if blocks:
        start, last = blocks[0].position(), blocks[-1]
        document.markContentsDirty(start, last.position() + last.length() - start)


def _widened(block: QTextBlock, metrics: QFontMetricsF, widest: float) -> Iterator[QTextLayout.FormatRange]:
    """A format for each line of the block but the last."""
    text, lines = block.text(), block.layout().lineCount()
    for number in range(lines - 1):
        line = block.layout().lineAt(number)
        words = text[line.textStart() : line.textStart() + line.textLength()].rstrip()
        spaces = words.count(" ")
        lacking = line.width() - metrics.horizontalAdvance(words) - _ROUNDING
        if spaces and 0 < lacking / spaces < widest:
            yield _range(line, lacking / spaces)


def _range(line: QTextLine, pixels: float) -> QTextLayout.FormatRange:
    wider = QTextCharFormat()
    wider.setFontWordSpacing(pixels)
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = line.textStart(), line.textLength(), wider
    return found
