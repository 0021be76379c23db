"""Aligns the cells of table rows in columns by widening the space before each bar.

Only formats change, so every offset in the text stays valid. Left alone are tables that would be wider than
the column or whose bars would be displayed in another order than their cells.
"""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF, QTextCharFormat, QTextLayout

from reader.core.arabic.direction import base_direction
from reader.core.arabic.paragraph_shapes import CELLS, is_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QColor, QTextBlock, QTextDocument

    Row = tuple[QTextBlock, list[str]]

_LONGEST = 400  # characters of a row that may fit on one line


def align_tables(document: QTextDocument, first: int, stop: int, bar: QColor) -> None:
    """Align the rows among the blocks [first, stop) and the other rows of their tables.

    `bar` is the colour of the bars between cells.
    """
    metrics = QFontMetricsF(document.defaultFont())
    blocks = _with_neighbours(document, first, stop)
    for many, found in groupby(blocks, key=lambda block: block.text().count(CELLS) if _is_row(block) else 0):
        rows = [(block, block.text().split(CELLS)) for block in found] if many else []
        if len(rows) > 1:
            _align(document, rows, metrics, bar)


def _with_neighbours(document: QTextDocument, first: int, stop: int) -> Iterator[QTextBlock]:
    block = document.findBlockByNumber(first)
    while block.previous().isValid() and _is_row(block) and _is_row(block.previous()):
        block = block.previous()
    while block.isValid() and (block.blockNumber() < stop or _is_row(block)):
        yield block
        block = block.next()


def _is_row(block: QTextBlock) -> bool:
    return block.length() <= _LONGEST and is_row(block.text())


def _align(document: QTextDocument, rows: Sequence[Row], metrics: QFontMetricsF, bar: QColor) -> None:
    widths = [list(map(metrics.horizontalAdvance, cells)) for _, cells in rows]
    columns = [max(column) for column in zip(*widths, strict=True)]
    room = document.textWidth() - _margins(document)
    whole = sum(columns) + metrics.horizontalAdvance(CELLS) * (len(columns) - 1)
    fits = whole <= room and not any(_turned(cells) for _, cells in rows)
    for (block, cells), row in zip(rows, widths, strict=True):
        block.layout().setFormats(list(_formats(cells, row, columns, bar)) if fits else [])
    start, last = rows[0][0].position(), rows[-1][0]
    document.markContentsDirty(start, last.position() + last.length() - start)


def _margins(document: QTextDocument) -> float:
    frame = document.rootFrame().frameFormat()
    return frame.leftMargin() + frame.rightMargin()


def _turned(cells: Sequence[str]) -> bool:
    """Whether adjacent Latin cells would swap places in a right-to-left row."""
    if base_direction(cells[0]) == "ltr":
        return True
    ways = [base_direction(cell) for cell in cells]
    return any(pair == ("ltr", "ltr") for pair in pairwise(ways))


def _formats(
    cells: Sequence[str], row: Sequence[float], columns: Sequence[float], bar: QColor
) -> Iterator[QTextLayout.FormatRange]:
    """The formats of the space before each bar, and of the bar."""
    at, pale = 0, QTextCharFormat()
    pale.setForeground(bar)
    for cell, width, column in list(zip(cells, row, columns, strict=True))[:-1]:
        at += len(cell)
        wider = QTextCharFormat()
        wider.setFontWordSpacing(column - width)
        yield _range(at, wider)
        yield _range(at + 1, pale)
        at += len(CELLS)


def _range(at: int, style: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = at, 1, style
    return found
