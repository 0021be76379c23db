"""The highlighted passages as a layer of tints, in the colours of the theme; those with a note are dotted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat

from reader.core.arabic.text_pieces import spans
from reader.core.models import MARK_COLORS
from reader.core.rendering import TextSpan
from reader.ui.article_view.tints import HIGHLIGHTS, Layer, ground

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.models import Mark, MarkColor
    from reader.ui.article_view.page_text import PageText
    from reader.ui.theme import Theme


class Highlights:
    """The highlights of the page shown; where two overlap, the shorter one stays visible."""

    def __init__(self, text: PageText, theme: Theme) -> None:
        self._text = text
        self._marks: tuple[Mark, ...] = ()
        self._body: Sequence[str] = ()
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        """Use the colours of this theme from now on."""
        letters = theme.color("mark_text")
        self._plain = {color: ground(theme.color(f"mark_{color}"), letters) for color in MARK_COLORS}
        self._noted = {color: QTextCharFormat(style) for color, style in self._plain.items()}
        for style in self._noted.values():
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            style.setUnderlineColor(theme.color("bookmark"))
        self._paint()

    def show(self, marks: Sequence[Mark], body: Sequence[str]) -> None:
        """Show these highlights and no others."""
        self._body = body
        self._marks = tuple(mark for mark in marks if mark.anchor is not None and mark.placed)
        self._paint()

    def _paint(self) -> None:
        found = {
            TextSpan(*span): self._style(mark.color, mark.note)
            for mark in self._marks
            if mark.anchor is not None and mark.color is not None
            for span in spans(self._body, mark.anchor.place)
        }
        longest_first = sorted(found, key=lambda span: (span.paragraph, span.start, -span.end))
        self._text.tints.set_layer(HIGHLIGHTS, Layer(longest_first, found.__getitem__))

    def _style(self, color: MarkColor, note: str | None) -> QTextCharFormat:
        return (self._noted if note else self._plain)[color]
