"""What to export: chosen articles, a list, or everything that is marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.core.models import Article, ArticleFilter, Kept, Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.library import Library

_AT_A_TIME = 500
_ALL = ArticleFilter()


@dataclass(frozen=True, slots=True)
class Item:
    """One article to export. With `marks`, only these are exported; `kept` is for formats that keep state."""

    article: Article
    marks: tuple[Mark, ...] = ()
    kept: Kept | None = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """These articles, in this order."""

    ids: tuple[int, ...]

    def ids_in(self, _library: Library) -> list[int]:
        return list(dict.fromkeys(self.ids))

    def item(self, library: Library, article_id: int) -> Item:
        """The article. Raises `ArticleNotFound`."""
        return Item(library.article(article_id))


@dataclass(frozen=True, slots=True)
class Listed:
    """The articles that a filter lists, in the order of the list."""

    wanted: ArticleFilter

    def ids_in(self, library: Library) -> list[int]:
        return list(_listed(library, self.wanted))

    def item(self, library: Library, article_id: int) -> Item:
        """The article. Raises `ArticleNotFound`."""
        return Item(library.article(article_id))


@dataclass(frozen=True, slots=True)
class AllMarks:
    """The marks of the articles that a filter lists, article by article, in the order of the text."""

    wanted: ArticleFilter = _ALL

    def ids_in(self, library: Library) -> list[int]:
        marked = dict.fromkeys(mark.article_id for mark in library.marks.all())
        if self.wanted == _ALL:
            return list(marked)
        return [article_id for article_id in _listed(library, self.wanted) if article_id in marked]

    def item(self, library: Library, article_id: int) -> Item:
        """The article with its marks. Raises `ArticleNotFound`."""
        return Item(library.article(article_id), library.marks.of_article(article_id))


Selection = Chosen | Listed | AllMarks


def _listed(library: Library, wanted: ArticleFilter) -> Iterator[int]:
    offset = 0
    while page := library.page(wanted, offset, _AT_A_TIME):
        yield from (row.id for row in page)
        offset += len(page)
