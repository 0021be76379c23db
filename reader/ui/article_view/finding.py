"""Finds in the open article: all hits are highlighted, one of them is the current one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.core.arabic.finding import find_in_paragraphs
from reader.core.rendering import TextSpan
from reader.ui.article_view.hit_navigation import HitNavigation
from reader.ui.article_view.text_search import TextSearch
from reader.ui.article_view.tints import FOUND

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.article_view.find_bar import FindBar
    from reader.ui.article_view.page_text import PageText
    from reader.ui.article_view.search_hits import SearchHits
    from reader.ui.background import Background
    from reader.ui.theme import Theme

Hit = tuple[int, tuple[int, int]]


class Finding(QObject):
    """Connects the find bar and the text.

    While the bar is closed, F3 walks the hits of the library search.
    """

    def __init__(
        self,
        bar: FindBar,
        text: PageText,
        hits: SearchHits,
        theme: Theme,
        digits: Callable[[str], str],
        background: Background,
    ) -> None:
        super().__init__(bar)
        self._bar, self._text, self.hits = bar, text, hits
        self._digits, self._search = digits, TextSearch(background, "find")
        self._walk = HitNavigation(text, FOUND, theme)
        bar.wanted_changed.connect(self.look)
        bar.next_requested.connect(self.find_next)
        bar.previous_requested.connect(self.find_previous)
        bar.closed.connect(self.close)

    def dress(self, theme: Theme) -> None:
        """Highlight hits in these colours from now on."""
        self.hits.dress(theme)
        self._walk.dress(theme)

    def open(self) -> None:
        """Open the bar; the selection is proposed."""
        selected = self._text.selected_text()
        if selected and "\n" not in selected:
            self._bar.field.setText(selected)
        self._bar.open()
        self.look()

    def close(self) -> None:
        """Remove the highlights and focus the text."""
        self._bar.hide()
        self._search.drop()
        self._walk.clear()
        self._text.setFocus()

    def look(self) -> None:
        """Search the open article for what the bar says."""
        if self._bar.isHidden():
            return
        paragraphs, wanted = self._text.loaded.pieces.texts, self._bar.wanted()
        searched = paragraphs if wanted.text.strip() else ()
        self._search.run(searched, lambda: find_in_paragraphs(searched, wanted), self._show)

    def find_next(self) -> None:
        """Go to the next hit; after the last, to the first."""
        self._go(1)

    def find_previous(self) -> None:
        """Go to the previous hit; before the first, to the last."""
        self._go(-1)

    def _go(self, step: int) -> None:
        if self._bar.isVisible():
            self._walk.go(step)
            self._say()
        elif self.hits:
            self.hits.go(step)
        else:
            self.open()

    def _show(self, found: tuple[Hit, ...]) -> None:
        self._walk.show(tuple(TextSpan(number, *span) for number, span in found))
        self._walk.go(1)
        self._say()

    def _say(self) -> None:
        self._bar.show_count(self._in_words())

    def _in_words(self) -> str:
        if not self._bar.field.text().strip():
            return ""
        if not self._walk:
            return self.tr("لا شيء")
        numbers = self.tr("{present} من {all}").format(present=self._walk.number, all=len(self._walk))
        return self._digits(numbers)
