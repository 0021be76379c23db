"""The list of articles as a Qt model that reads the library page by page."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.core.models import ArticleFilter, ArticleSummary

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.core.library import Library

SUMMARY_ROLE = int(Qt.ItemDataRole.UserRole)
PAGE_ROWS = 64
PAGES_KEPT = 16

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ArticleListModel(QAbstractListModel):
    """Rows of `ArticleSummary`, newest first; holds a thousand of them at most, however large the library."""

    def __init__(
        self, library: Library, describe: Callable[[ArticleSummary], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library, self._describe = library, describe
        self._pages: OrderedDict[int, tuple[ArticleSummary, ...]] = OrderedDict()
        self._count = 0
        self.wanted = ArticleFilter()

    def show(self, wanted: ArticleFilter) -> None:
        """List what the filter lets through, from the top."""
        self.beginResetModel()
        self.wanted = wanted
        self._pages.clear()
        self._count = self._library.count(wanted)
        self.endResetModel()

    def refresh(self) -> None:
        """Read again what is shown: rows changed in place. Use `show` where rows came or went."""
        self._pages.clear()
        if self._count:
            self.dataChanged.emit(self.index(0), self.index(self._count - 1))

    def summary(self, row: int) -> ArticleSummary | None:
        """The article of this row; `None` where the library shrank behind the model's back."""
        number, place = divmod(row, PAGE_ROWS)
        page = self._page(number)
        return page[place] if place < len(page) else None

    def row_of(self, article_id: int) -> int | None:
        """The row of an article, `None` where the list does not hold it."""
        return self._library.row_of(self.wanted, article_id)

    def _page(self, number: int) -> tuple[ArticleSummary, ...]:
        page = self._pages.get(number)
        if page is None:
            page = self._library.page(self.wanted, number * PAGE_ROWS, PAGE_ROWS)
            self._pages[number] = page
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._count

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        summary = self.summary(index.row()) if index.isValid() else None
        if summary is None:
            return None
        if role == SUMMARY_ROLE:
            return summary
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return summary.title
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._describe(summary)
        return None
