"""The list of articles as a Qt model that reads the library page by page.

A shelf is read when a row is queried. Results of a search are provided from outside, the first page first:
missing rows and passages are requested with `rows_missed` and `passages_missed` (`missed_rows`).
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from reader.core.models import ArticleFilter, ArticleSummary
from reader.ui.sidebar.missed_rows import MissedRows
from reader.ui.sidebar.pages import PAGE_ROWS, Pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.core.library import Library
    from reader.core.models import Passage

SUMMARY_ROLE = int(Qt.ItemDataRole.UserRole)
PASSAGE_ROLE = SUMMARY_ROLE + 1
PASSAGES_KEPT = 1000

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
_SPOKEN = (_Role.DisplayRole, _Role.AccessibleTextRole, _Role.AccessibleDescriptionRole)


class ArticleListModel(QAbstractListModel):
    """Rows of `ArticleSummary`; holds at most a thousand of them, however large the library."""

    rows_missed = Signal(object)  # numbers of pages of PAGE_ROWS rows
    passages_missed = Signal(object)  # ids of articles

    def __init__(
        self, library: Library, describe: Callable[[ArticleSummary], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library, self._describe = library, describe
        self._pages: Pages[ArticleSummary] = Pages()
        self._passages: OrderedDict[int, Passage] = OrderedDict()
        self._stale: set[int] = set()  # pages of a search that show outdated rows
        self._missed = MissedRows(self)
        self._missed.pages_missed.connect(self.rows_missed)
        self._missed.passages_missed.connect(self.passages_missed)
        self._count = 0
        self._found = False
        self.wanted = ArticleFilter()

    def show(self, wanted: ArticleFilter) -> None:
        """List the articles of the filter, from the top."""
        self.beginResetModel()
        self._forget(wanted, found=False)
        self._count = self._library.count(wanted)
        self.endResetModel()

    def relist(self) -> None:
        """List the same articles without those that were deleted; after a search, all."""
        self.show(ArticleFilter() if self._found else self.wanted)

    def show_found(
        self, wanted: ArticleFilter, first: tuple[ArticleSummary, ...], passages: Iterable[Passage]
    ) -> None:
        """List the first page of a search; `set_total` then tells how many rows there are."""
        self.beginResetModel()
        self._forget(wanted, found=True)
        self._count = len(first)
        self._pages.keep(0, first)
        self._keep_passages(passages)
        self.endResetModel()

    def set_total(self, total: int) -> None:
        """Set how many rows the list of a search has."""
        if total > self._count:
            self.beginInsertRows(QModelIndex(), self._count, total - 1)
            self._count = total
            self.endInsertRows()
        elif total < self._count:
            self.beginRemoveRows(QModelIndex(), total, self._count - 1)
            self._count = total
            self.endRemoveRows()

    def add_page(self, number: int, rows: tuple[ArticleSummary, ...]) -> None:
        """Add rows that were requested."""
        self._stale.discard(number)
        self._missed.page_came(number)
        self._pages.keep(number, rows)
        self._changed(number * PAGE_ROWS, number * PAGE_ROWS + len(rows) - 1)

    def add_passages(self, passages: Iterable[Passage]) -> None:
        """Add passages that were requested."""
        self._keep_passages(passages)
        self._missed.passages_came()
        self._changed(0, self._count - 1)

    def refresh(self) -> None:
        """Read the shown rows again, for their content changed. Use `show` if rows were added or removed."""
        if self._found:
            self._stale = set(self._pages)
        else:
            self._pages.clear()
        self._changed(0, self._count - 1)

    def reread(self, article_id: int) -> None:
        """Read one article of a search again."""
        row, now = self._pages.row_of(article_id), self._library.summary(article_id)
        if row is not None and now is not None:
            self._pages.replace(row, now)
            self._changed(row, row)

    def summary(self, row: int) -> ArticleSummary | None:
        """The article of this row; `None` if the library has shrunk meanwhile."""
        number = row // PAGE_ROWS
        if number not in self._pages:
            self._pages.keep(number, self._library.page(self.wanted, number * PAGE_ROWS, PAGE_ROWS))
        return self._pages.at(row)

    def row_of(self, article_id: int) -> int | None:
        """The row of an article, `None` if the list does not have it."""
        return self.row_at_hand(article_id) if self._found else self._library.row_of(self.wanted, article_id)

    def row_at_hand(self, article_id: int) -> int | None:
        """The row of an article among those that were read."""
        return self._pages.row_of(article_id)

    def _forget(self, wanted: ArticleFilter, *, found: bool) -> None:
        self.wanted, self._found = wanted, found
        for kept in (self._pages, self._passages, self._stale):
            kept.clear()
        self._missed.forget()

    def _changed(self, first: int, last: int) -> None:
        last = min(last, self._count - 1)
        if last >= first:
            self.dataChanged.emit(self.index(first), self.index(last))

    # --- what is at hand, and what is asked for ----------------------------------------------------------
    def _keep_passages(self, passages: Iterable[Passage]) -> None:
        for passage in passages:
            self._passages[passage.id] = passage
        while len(self._passages) > PASSAGES_KEPT:
            self._passages.popitem(last=False)

    def _painted(self, row: int) -> ArticleSummary | None:
        """The article of a row for painting, which never waits."""
        number = row // PAGE_ROWS
        if not self._found:
            return self.summary(row)
        if number not in self._pages or number in self._stale:
            self._missed.miss_page(number)
        return self._pages.at(row)

    def _passage(self, row: int) -> Passage | None:
        if not self._found:
            return None
        summary = self._painted(row)
        if summary is None:
            return None
        passage = self._passages.get(summary.id)
        if passage is None:
            self._missed.miss_passage(summary.id)
        return passage

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._count

    def data(self, index: _Index, role: int = int(_Role.DisplayRole)) -> object:
        if not index.isValid():
            return None
        if role == SUMMARY_ROLE:
            return self._painted(index.row())
        if role == PASSAGE_ROLE:
            return self._passage(index.row())
        summary = self.summary(index.row()) if role in _SPOKEN else None
        if summary is None:
            return None
        if role == _Role.AccessibleTextRole:
            return self._spoken(summary)
        if role == _Role.AccessibleDescriptionRole:
            passage = self._passages.get(summary.id)
            return passage.text if passage else summary.lead
        return summary.title

    def _spoken(self, summary: ArticleSummary) -> str:
        """All that a row shows by text, weight and icons, for screen readers."""
        parts = (
            summary.title,
            "" if summary.read else self.tr("غير مقروءة"),
            self.tr("عليها إشارة") if summary.bookmarked else "",
            self._describe(summary),
        )
        return ". ".join(part for part in parts if part)
