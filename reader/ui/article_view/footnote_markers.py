"""Footnote markers set small and raised; those that refer to no note are left alone.

Only the format changes, so every offset in the text stays valid.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextLayout

from reader.core.rendering import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QColor, QTextBlock, QTextDocument

    from reader.ui.article_view.loaded_text import LoadedText

_RAISED = QTextCharFormat.VerticalAlignment.AlignSuperScript


def raise_footnote_markers(
    document: QTextDocument, first: int, stop: int, loaded: LoadedText, color: QColor
) -> None:
    """Raise the markers in the blocks [first, stop), in this colour."""
    block = document.findBlockByNumber(first)
    while block.isValid() and block.blockNumber() < stop:
        kept = [each for each in block.layout().formats() if each.format.verticalAlignment() != _RAISED]
        markers = list(_markers(block, loaded, color))
        if markers or len(kept) < len(block.layout().formats()):
            block.layout().setFormats([*kept, *markers])
            document.markContentsDirty(block.position(), block.length())
        block = block.next()


def _markers(block: QTextBlock, loaded: LoadedText, color: QColor) -> Iterator[QTextLayout.FormatRange]:
    pieces, start, end = loaded.pieces, block.position(), block.position() + block.length()
    if not loaded.holds(loaded.index(block)):
        return
    number = loaded.paragraph(block)
    for note in pieces.notes_of(number):
        for at, behind in loaded.places(TextSpan(number, note.start, note.end)):
            if start <= at and behind <= end:
                yield _raised(at - start, behind - at, color)


def _raised(at: int, length: int, color: QColor) -> QTextLayout.FormatRange:
    style = QTextCharFormat()
    style.setVerticalAlignment(_RAISED)
    style.setForeground(color)
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = at, length, style
    return found
