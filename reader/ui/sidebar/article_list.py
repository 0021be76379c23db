"""The list of articles: which row is chosen, and what of the list is on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal

from reader.ui.sidebar.row_list import RowList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.ui.sidebar.article_model import ArticleListModel
    from reader.ui.sidebar.article_painter import ArticlePainter


class ArticleList(RowList):
    """Rows of articles; announces the one that becomes the chosen one."""

    article_chosen = Signal(int)

    def __init__(self, articles: ArticleListModel, painter: ArticlePainter, parent: QWidget) -> None:
        super().__init__(painter, parent)
        self.articles = articles
        self.setModel(articles)
        self.setAccessibleName(self.tr("قائمة المقالات"))
        self.selectionModel().currentChanged.connect(self._announce)

    def _announce(self, current: QModelIndex) -> None:
        summary = self.articles.summary(current.row()) if current.isValid() else None
        if summary is not None:
            self.article_chosen.emit(summary.id)

    # --- which row is chosen -----------------------------------------------------------------------------
    def chosen(self) -> tuple[int, int] | None:
        """The row that is chosen and the id of its article."""
        row = self.currentIndex().row()
        summary = self.articles.summary(row) if row >= 0 else None
        return None if summary is None else (row, summary.id)

    def choose_row(self, row: int) -> None:
        """Choose an article by its row and bring the row into view."""
        index = self.articles.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def mark_row(self, row: int | None) -> None:
        """Show which row is open, without bringing it into view."""
        if row is None:
            self.rest_before(0)
            return
        self.setAutoScroll(False)
        self.setCurrentIndex(self.articles.index(row, 0))
        self.setAutoScroll(True)

    def show_chosen(self, row: int | None, place: int) -> None:
        """Show which row is open; where the list does not hold it, `place` is where it would stand."""
        if row is None:
            self.rest_before(place)
        elif not self.is_chosen(row):
            self.choose_row(row)

    def choose_first(self) -> None:
        """Choose the first row one sees, where the list has the keyboard and shows none chosen."""
        current = self.currentIndex().row()
        seen = self.is_chosen(current) and self.shows(current)
        if self.hasFocus() and self.articles.rowCount() and not seen:
            self.choose_row(self.first_visible_row())

    # --- what is on the screen ---------------------------------------------------------------------------
    @property
    def rows_that_show(self) -> int:
        """How many articles fit into the list, one that is cut included."""
        return self.viewport().height() // self.row_height + 1

    @property
    def place(self) -> int:
        """How far the list is scrolled, in pixels."""
        return int(self.verticalScrollBar().value())

    def return_to(self, place: int) -> None:
        """Scroll the list there."""
        self.updateGeometries()
        self.verticalScrollBar().setValue(place)
