"""Loads what is related to the open article, for the head and the foot of its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from reader.core.arabic.numerals import NEAR_COPIES, VERSIONS
from reader.core.errors import ArticleNotFound

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.core.library import Library
    from reader.core.models import Article, ArticleSummary, SimilarArticle
    from reader.core.wording import Wording
    from reader.ui.article_view import ArticleView
    from reader.ui.query_runner import QueryRunner
    from reader.ui.reading import Reading

SIMILAR = 4


class Counterparts(NamedTuple):
    """The number of older versions of an article, its near copies, and similar articles."""

    article_id: int
    revisions: int
    near: tuple[ArticleSummary, ...]
    similar: tuple[SimilarArticle, ...]


class CounterpartLoader(QObject):
    """Queries them off the window's thread whenever an article is opened."""

    def __init__(
        self,
        reading: Reading,
        view: ArticleView,
        side: QueryRunner,
        words: Callable[[], Wording],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._reading, self._view, self._side, self._words = reading, view, side, words
        self.near: tuple[ArticleSummary, ...] = ()
        reading.article_opened.connect(self._opened)
        self.look_again()

    def look_again(self) -> None:
        """Query again, for there may be more or fewer."""
        article = self._reading.article
        if article is not None:
            self._look(article.id)

    def _opened(self, article: Article) -> None:
        self.near = ()
        self._view.head.links.say("", "")
        self._look(article.id)

    def _look(self, article_id: int) -> None:
        def work(library: Library) -> Iterator[Counterparts]:
            try:
                yield counterparts_of(library, article_id)
            except ArticleNotFound:
                return

        self._side.ask("counterparts", work, self._show)

    def _show(self, counterparts: Counterparts) -> None:
        if self._reading.article is None or self._reading.article.id != counterparts.article_id:
            return
        words, self.near = self._words(), counterparts.near
        revised = self.tr("حُدّث: {versions}").format(
            versions=words.count(counterparts.revisions + 1, VERSIONS)
        )
        near = words.count(len(counterparts.near), NEAR_COPIES)
        self._view.head.links.say(
            revised if counterparts.revisions else "", near if counterparts.near else ""
        )
        self._view.related.show_similar(counterparts.similar)
        self._view.text.fit()


def counterparts_of(library: Library, article_id: int) -> Counterparts:
    """The counterparts of an article; similar ones exclude near copies. Raises `ArticleNotFound`."""
    near = library.near_duplicates.paired(article_id)
    apart = {each.id for each in near}
    found = library.similar(article_id, SIMILAR + len(apart))
    similar = tuple(each for each in found if each.article.id not in apart)[:SIMILAR]
    return Counterparts(article_id, library.revisions.count(article_id), near, similar)
