"""Highlights the hits of the library search in the title of the open article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from reader.core.arabic.highlighting import Finder
    from reader.ui.article_view.balanced_title import BalancedTitle
    from reader.ui.article_view.search_hits import SearchHits
    from reader.ui.theme import Theme


class TitleHits(QObject):
    """Highlights the title for the same query, and as long, as the text is."""

    def __init__(self, title: BalancedTitle, hits: SearchHits, theme: Theme) -> None:
        super().__init__(hits)
        self._title = title
        self._finder: Finder | None = None
        hits.looked_for.connect(self._show)
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        """Highlight in these colours from now on."""
        self._letters = theme.color("highlight_text").name()
        self._ground, self._strong = theme.color("highlight").name(), theme.color("highlight_strong").name()
        self._show(self._finder)

    def _show(self, finder: Finder | None) -> None:
        self._finder = finder
        hits = finder(self._title.plain) if finder else None
        if hits is not None and hits.matches:
            strong = set(hits.exact)
            grounds = [self._strong if span in strong else self._ground for span in hits.matches]
            self._title.show_marked(zip(hits.matches, grounds, strict=True), self._letters)
        elif self._title.is_marked:
            self._title.show_text(self._title.plain)
