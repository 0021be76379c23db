"""Highlights the matches of the library search in the open article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.core.models import ArticleFilter

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.core.arabic.highlighting import Finder
    from reader.core.library import Library
    from reader.core.models import Article
    from reader.ui.article_view.search_hits import SearchHits
    from reader.ui.browsing import Browsing
    from reader.ui.reading import Reading


class HitHighlighting(QObject):
    """Follows the open article, and changes of the search while it stays open."""

    def __init__(
        self, library: Library, browsing: Browsing, reading: Reading, hits: SearchHits, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library, self._browsing, self._reading, self._hits = library, browsing, reading, hits
        self._lit = ArticleFilter()
        reading.article_opened.connect(self._opened)
        browsing.counted.connect(lambda _counts, _shown: self._follow())
        self._follow()

    def _opened(self, article: Article) -> None:
        self._light(article, self._hits.open_at_first)

    def _follow(self) -> None:
        """Update the highlights of the open article, without scrolling."""
        article = self._reading.article
        if article is not None and self._browsing.wanted != self._lit:
            self._light(article, self._hits.light)

    def _light(self, article: Article, light: Callable[[tuple[str, ...], Finder], None]) -> None:
        """Highlight the matches, or remove the highlights if there is no search."""
        wanted = self._lit = self._browsing.wanted
        if wanted.text:
            light(article.body, self._library.search.finder(wanted))
        else:
            self._hits.put_out()
