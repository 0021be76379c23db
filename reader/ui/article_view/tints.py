"""Coloured backgrounds behind parts of the text, in layers: later layers cover earlier ones.

A layer may have tens of thousands of spans: Qt gets only those near the visible part.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QColor

    from reader.core.rendering import TextSpan
    from reader.ui.article_view.loaded_text import LoadedText
    from reader.ui.article_view.paragraph_geometry import ParagraphGeometry

HIGHLIGHTS, HITS, FOUND, PRESENT = "highlights", "hits", "found", "present"
LAYERS = (HIGHLIGHTS, HITS, FOUND, PRESENT)  # from the lowest to the highest


class Layer(NamedTuple):
    """Spans in the order of the text, and how each is painted, which is asked for the visible ones only."""

    spans: Sequence[TextSpan]
    style: Callable[[TextSpan], QTextCharFormat]


_EMPTY = Layer((), lambda _span: QTextCharFormat())


def ground(color: QColor, text: QColor) -> QTextCharFormat:
    """The format for text of one colour on a background of another."""
    style = QTextCharFormat()
    style.setBackground(color)
    style.setForeground(text)
    return style


class Tints:
    """The layers of one `QTextEdit`; `refresh` is called after scrolling and filling."""

    def __init__(self, text: QTextEdit, loaded: LoadedText, paragraphs: ParagraphGeometry) -> None:
        self._text, self._loaded, self._paragraphs = text, loaded, paragraphs
        self._layers = dict.fromkeys(LAYERS, _EMPTY)
        self._done: tuple[object, ...] = ()

    def set_layer(self, name: str, layer: Layer) -> None:
        """Show these spans and no others in a layer. Raises `KeyError` unless it is one of `LAYERS`."""
        _ = self._layers[name]
        self._layers[name] = layer
        self.refresh_all()

    def clear(self) -> None:
        """Remove all tints."""
        self._layers = dict.fromkeys(LAYERS, _EMPTY)
        self.refresh_all()

    def refresh_all(self) -> None:
        """Apply all visible tints again."""
        self._done = ()
        self.refresh()

    def refresh(self) -> None:
        """Apply the tints that are visible now."""
        if not any(layer.spans for layer in self._layers.values()):
            if self._text.extraSelections():
                self._text.setExtraSelections([])
            return
        seen = self._paragraphs.visible_spans()
        if (seen, self._loaded.range) != self._done:
            self._done = (seen, self._loaded.range)
            self._text.setExtraSelections(list(self._selections(*seen)))

    def _selections(self, first: TextSpan, last: TextSpan) -> Iterator[QTextEdit.ExtraSelection]:
        for name in LAYERS:
            spans, style = self._layers[name]
            for span in islice(spans, max(0, bisect_left(spans, first) - 1), None):
                if span[:2] > (last.paragraph, last.end):
                    break
                yield from self._selections_of(span, style(span))

    def _selections_of(self, span: TextSpan, style: QTextCharFormat) -> Iterator[QTextEdit.ExtraSelection]:
        for start, end in self._loaded.places(span):
            selection = QTextEdit.ExtraSelection()
            selection.format = style
            selection.cursor = QTextCursor(self._text.document())
            selection.cursor.setPosition(start)
            selection.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            yield selection
