"""Coloured grounds behind parts of the text, in layers: what is lit later lies over what is lit before.

A layer may hold tens of thousands of spans: Qt is given those near the visible part only.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QColor

    from reader.core.rendering import TextSpan
    from reader.ui.article_view.filling import Filling
    from reader.ui.article_view.paragraph_geometry import Places

HIGHLIGHTS, HITS, FOUND, PRESENT = "highlights", "hits", "found", "present"
LAYERS = (HIGHLIGHTS, HITS, FOUND, PRESENT)  # from the lowest to the highest


class Tint(NamedTuple):
    """A span and how it is painted."""

    span: TextSpan
    format: QTextCharFormat


def ground(color: QColor, text: QColor) -> QTextCharFormat:
    """Letters of one colour on a ground of another."""
    style = QTextCharFormat()
    style.setBackground(color)
    style.setForeground(text)
    return style


class Tints:
    """The layers of one `QTextEdit`; `refresh` follows every scrolling and filling."""

    def __init__(self, text: QTextEdit, filling: Filling, places: Places) -> None:
        self._text, self._filling, self._places = text, filling, places
        self._layers: dict[str, list[Tint]] = {name: [] for name in LAYERS}
        self._done: tuple[object, ...] = ()

    def set_layer(self, name: str, tints: Iterable[Tint]) -> None:
        """Light these and nothing else in a layer. Raises `KeyError` for one that is not in `LAYERS`."""
        _ = self._layers[name]
        self._layers[name] = sorted(tints, key=lambda tint: tint.span)
        self.refresh_all()

    def clear(self) -> None:
        """Put everything out."""
        self._layers = {name: [] for name in LAYERS}
        self.refresh_all()

    def refresh_all(self) -> None:
        """Light anew whatever is visible."""
        self._done = ()
        self.refresh()

    def refresh(self) -> None:
        """Light what is visible now."""
        if not any(self._layers.values()):
            if self._text.extraSelections():
                self._text.setExtraSelections([])
            return
        seen = self._places.visible_spans()
        if (seen, self._filling.loaded) != self._done:
            self._done = (seen, self._filling.loaded)
            self._text.setExtraSelections(list(self._selections(*seen)))

    def _selections(self, first: TextSpan, last: TextSpan) -> Iterator[QTextEdit.ExtraSelection]:
        for name in LAYERS:
            tints = self._layers[name]
            at = max(0, bisect_left(tints, first, key=lambda tint: tint.span) - 1)
            for tint in tints[at:]:
                if tint.span[:2] > (last.paragraph, last.end):
                    break
                yield from self._selections_of(tint)

    def _selections_of(self, tint: Tint) -> Iterator[QTextEdit.ExtraSelection]:
        for start, end in self._filling.places(tint.span):
            selection = QTextEdit.ExtraSelection()
            selection.format = tint.format
            selection.cursor = QTextCursor(self._text.document())
            selection.cursor.setPosition(start)
            selection.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            yield selection
