"""Highlights the hits of the library search in the open article."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from reader.core.rendering import TextSpan
from reader.ui.article_view.hit_navigation import HitNavigation
from reader.ui.article_view.text_search import TextSearch
from reader.ui.article_view.tints import HITS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.core.arabic.highlighting import Finder
    from reader.ui.article_view.page_text import PageText
    from reader.ui.background import Background
    from reader.ui.theme import Theme


class Found(NamedTuple):
    """All hits of a text, and those that are exactly what was typed."""

    spans: tuple[TextSpan, ...]
    exact: frozenset[TextSpan]


class SearchHits(QObject):
    """Tells which hit is the current one, nothing without hits; Esc in the text removes the highlights."""

    reported = Signal(str)
    looked_for = Signal(object)  # the `Finder` of what is highlighted, or `None`

    def __init__(
        self, text: PageText, theme: Theme, digits: Callable[[str], str], background: Background
    ) -> None:
        super().__init__(text)
        self._text, self._digits, self._search = text, digits, TextSearch(background, "hits")
        self._walk = HitNavigation(text, HITS, theme)
        text.escaped.connect(self.put_out)

    def __len__(self) -> int:
        return len(self._walk)

    def dress(self, theme: Theme) -> None:
        """Highlight in these colours from now on."""
        self._walk.dress(theme)

    def light(self, body: tuple[str, ...], finder: Finder) -> None:
        """Highlight the matches of a query in the text shown."""
        self._look(body, finder, self._show)

    def open_at_first(self, body: tuple[str, ...], finder: Finder) -> None:
        """Highlight them, and scroll to the first hit unless the reading position is further down."""
        self._look(body, finder, self._show_first)

    def put_out(self) -> None:
        """Remove all highlights."""
        self.looked_for.emit(None)
        self._search.drop()
        self._walk.clear()
        self._tell()

    def go(self, step: int) -> None:
        """Go `step` hits further."""
        self._walk.go(step)
        self._tell()

    def _look(self, body: tuple[str, ...], finder: Finder, show: Callable[[Found], None]) -> None:
        self._walk.clear()
        if finder:
            self.looked_for.emit(finder)
            self._search.run(body, lambda: hits_in(body, finder), show)
        else:
            self.put_out()

    def _show(self, found: Found) -> None:
        self._walk.show(found.spans, found.exact)
        self._tell()

    def _show_first(self, found: Found) -> None:
        self._walk.show(found.spans, found.exact)
        if self._text.place.position().paragraph == 0:
            self._walk.go_to_first()
        self._tell()

    def _tell(self) -> None:
        self.reported.emit(self._in_words() if self._walk else "")

    def _in_words(self) -> str:
        total = self._digits(f"{len(self._walk):,}")
        if self._walk.number is None:
            return self.tr("مواضع البحث في المقالة: {all}؛ F3 ينتقل بينها").format(all=total)
        present = self._digits(f"{self._walk.number:,}")
        return self.tr("الموضع {present} من {all}").format(present=present, all=total)


def hits_in(body: Iterable[str], finder: Finder) -> Found:
    """Where a query matches in the paragraphs."""
    spans: list[TextSpan] = []
    exact: set[TextSpan] = set()
    for number, text in enumerate(body, start=1):
        hits = finder(text)
        spans += [TextSpan(number, *span) for span in hits.matches]
        exact.update(TextSpan(number, *span) for span in hits.exact)
    return Found(tuple(spans), frozenset(exact))
