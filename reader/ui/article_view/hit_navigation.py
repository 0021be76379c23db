"""Highlighted hits, and going from one to the next; one of them is the current one."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from reader.ui.article_view.tints import PRESENT, Layer, ground

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QTextCharFormat

    from reader.core.rendering import TextSpan
    from reader.ui.article_view.page_text import PageText
    from reader.ui.theme import Theme


class HitNavigation:
    """The spans of one layer of tints, in the order of the text."""

    def __init__(self, text: PageText, layer: str, theme: Theme) -> None:
        self._text, self._layer = text, layer
        self._spans: tuple[TextSpan, ...] = ()
        self._strong: Collection[TextSpan] = frozenset()
        self._present: int | None = None
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        """Highlight in these colours from now on."""
        letters = theme.color("highlight_text")
        self._strong_style = ground(theme.color("highlight_strong"), letters)
        self._style = ground(theme.color("highlight"), letters)
        self._present_style = ground(theme.color("accent"), theme.color("accent_text"))
        self._light()

    def __len__(self) -> int:
        return len(self._spans)

    @property
    def number(self) -> int | None:
        """The number of the current hit, from 1; `None` before the first step."""
        return None if self._present is None else self._present + 1

    def show(self, spans: tuple[TextSpan, ...], strong: Collection[TextSpan] = frozenset()) -> None:
        """Highlight these spans, the `strong` ones more strongly; none is current yet."""
        self._spans, self._strong, self._present = spans, strong, None
        self._light()

    def clear(self) -> None:
        """Remove the highlights."""
        if self._spans:
            self.show(())

    def go(self, step: int) -> None:
        """Go `step` hits further, wrapping around; the first time, from the visible text."""
        if not self._spans:
            return
        if self._present is None:
            seen = bisect_left(self._spans, self._text.paragraphs.first_seen())
            self._present = (seen if step > 0 else seen - 1) % len(self._spans)
        else:
            self._present = (self._present + step) % len(self._spans)
        self._light_present()
        self._text.place.reveal(self._spans[self._present])

    def go_to_first(self) -> None:
        """Go to the first hit of the text."""
        self._present = None if not self._spans else len(self._spans) - 1
        self.go(1)

    def _light(self) -> None:
        self._text.tints.set_layer(self._layer, Layer(self._spans, self._style_of))
        self._light_present()

    def _style_of(self, span: TextSpan) -> QTextCharFormat:
        return self._strong_style if span in self._strong else self._style

    def _light_present(self) -> None:
        at = self._present
        spans = () if at is None else (self._spans[at],)
        self._text.tints.set_layer(PRESENT, Layer(spans, lambda _span: self._present_style))
