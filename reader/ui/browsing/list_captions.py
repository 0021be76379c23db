"""Captions above a list, and the sentence shown if it is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from reader.core.models import ArticleFilter


class ListCaptions(QObject):
    """Sentences about the filter of a list."""

    def filter_in_words(self, wanted: ArticleFilter) -> str:
        """The keyword or source that the filter selects, if it is one."""
        if wanted.keyword:
            return self.tr("الكلمة: {name}").format(name=wanted.keyword)
        return self.tr("المصدر: {name}").format(name=wanted.source) if wanted.source else ""

    def nothing_found(self, typed: str) -> str:
        """That a search found nothing; `typed` is empty if only facets were chosen."""
        if not typed:
            return self.tr("لا مقالات تجمع هذه المرشّحات كلها.")
        return self.tr("لا شيء يطابق «{text}».").format(text=typed.strip())

    def why_empty(self, wanted: ArticleFilter, articles: int) -> str:
        """Why the list is empty; `articles` is how many the library has."""
        if not articles:
            return self.tr("لا مقالات بعد.")
        if wanted.begun:
            return self.tr("لا مقالات بدأتها ولم تتمّها.")
        if wanted.bookmarked:
            return self.tr("لا إشارات بعد. اضغط S أو Ctrl+D لوضع إشارة على المقالة المفتوحة.")
        return self.tr("قرأت كل المقالات.") if wanted.unread else self.tr("لا مقالات هنا.")
