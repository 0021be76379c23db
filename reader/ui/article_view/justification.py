"""Justified text: the spaces of each line are widened to fill it.

Qt's own justified right-to-left lines stop one space short of the right edge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QFontMetricsF, QTextCharFormat, QTextLayout

from reader.ui.article_view.leaning_lines import room_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QTextBlock, QTextDocument

WIDEST = 0.7  # of the line height: with wider spaces a line would fall apart
SLACKS = (0.3, 1.5, 3.0)  # pixels left over: Qt reserves some for a last letter that overhangs


class Line(NamedTuple):
    """A line before widening: its characters, its spaces, and the pixels that are missing."""

    start: int
    length: int
    spaces: int
    lacking: float


def justify(document: QTextDocument, first: int, stop: int) -> None:
    """Justify the blocks [first, stop), replacing earlier widening."""
    metrics, blocks = QFontMetricsF(document.defaultFont()), list(_blocks(document, first, stop))
    if any(block.layout().formats() for block in blocks):
        _set(document, blocks, [[] for _ in blocks])
    plain = [_lines(document, block, metrics) for block in blocks]
    slacks = [[SLACKS[0]] * len(lines) for lines in plain]
    _set(document, blocks, list(map(_widened, plain, slacks, [metrics] * len(blocks))))
    for more in SLACKS[1:]:
        changed = [
            i for i, lines in enumerate(plain) if _slacken(document, blocks[i], lines, slacks[i], more)
        ]
        for i in changed:
            _set(document, [blocks[i]], [_widened(plain[i], slacks[i], metrics)])


def _blocks(document: QTextDocument, first: int, stop: int) -> Iterator[QTextBlock]:
    block = document.findBlockByNumber(first)
    while block.isValid() and block.blockNumber() < stop:
        yield block
        block = block.next()


def _lines(document: QTextDocument, block: QTextBlock, metrics: QFontMetricsF) -> list[Line]:
    """All lines of the block except the last."""
    document.documentLayout().blockBoundingRect(block)  # forces its layout
    layout, text, found = block.layout(), block.text(), []
    for number in range(layout.lineCount() - 1):
        line = layout.lineAt(number)
        words = text[line.textStart() : line.textStart() + line.textLength()].rstrip()
        room = min(line.width(), room_of(document, block, number))
        lacking = room - metrics.horizontalAdvance(words)
        found.append(Line(line.textStart(), line.textLength(), words.count(" "), lacking))
    return found


def _slacken(
    document: QTextDocument, block: QTextBlock, lines: list[Line], slacks: list[float], more: float
) -> bool:
    """Leave more room in the first line that lost its last word, and in those after it.

    Returns whether there is such a line.
    """
    document.documentLayout().blockBoundingRect(block)
    layout = block.layout()
    lengths = [layout.lineAt(number).textLength() for number in range(layout.lineCount())]
    lost = next((n for n, line in enumerate(lines) if lengths[n] != line.length), None)
    if lost is None:
        return False
    slacks[lost:] = [more] * (len(lines) - lost)
    return True


def _widened(
    lines: Sequence[Line], slacks: Sequence[float], metrics: QFontMetricsF
) -> list[QTextLayout.FormatRange]:
    widest = WIDEST * metrics.height()
    return [
        _range(line, (line.lacking - slack) / line.spaces)
        for line, slack in zip(lines, slacks, strict=True)
        if line.spaces and 0 < (line.lacking - slack) / line.spaces < widest
    ]


def _range(line: Line, pixels: float) -> QTextLayout.FormatRange:
    wider = QTextCharFormat()
    wider.setFontWordSpacing(pixels)
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = line.start, line.length, wider
    return found


def _set(
    document: QTextDocument, blocks: list[QTextBlock], formats: list[list[QTextLayout.FormatRange]]
) -> None:
    for block, ranges in zip(blocks, formats, strict=True):
        block.layout().setFormats(ranges)
    if blocks:
        start, last = blocks[0].position(), blocks[-1]
        document.markContentsDirty(start, last.position() + last.length() - start)
