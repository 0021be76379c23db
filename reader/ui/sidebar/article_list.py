"""The list of articles: the selected row, and the visible part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSignalBlocker, Signal

from reader.ui.sidebar.row_list import RowList

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget

    from reader.ui.sidebar.article_model import ArticleListModel
    from reader.ui.sidebar.article_painter import ArticlePainter


class ArticleList(RowList):
    """Rows of articles; announces the one that is selected."""

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

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt would make the first row the current one, which opens its article in place of that in view."""
        with QSignalBlocker(self.selectionModel()):
            before = self.currentIndex()
            super().focusInEvent(event)
            if self.currentIndex() != before:
                self.selectionModel().clearCurrentIndex()

    # --- which row is chosen -----------------------------------------------------------------------------
    def chosen(self) -> tuple[int, int] | None:
        """The selected row and the id of its article, or `None`."""
        row = self.currentIndex().row()
        summary = self.articles.summary(row) if row >= 0 else None
        return None if summary is None else (row, summary.id)

    def choose_row(self, row: int) -> None:
        """Select a row and scroll to it."""
        index = self.articles.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def mark_row(self, row: int | None) -> None:
        """Mark a row as open, without scrolling."""
        if row is None:
            self.rest_before(0)
            return
        self.setAutoScroll(False)
        self.setCurrentIndex(self.articles.index(row, 0))
        self.setAutoScroll(True)

    def show_chosen(self, row: int | None, place: int) -> None:
        """Mark a row as open. If the list does not have it, `place` is where it would be."""
        if row is None:
            self.rest_before(place)
        elif not self.is_chosen(row):
            self.choose_row(row)

    def choose_first(self) -> None:
        """Select the first visible row, if the list has the focus and no selection in view."""
        current = self.currentIndex().row()
        seen = self.is_chosen(current) and self.shows(current)
        if self.hasFocus() and self.articles.rowCount() and not seen:
            self.choose_row(self.first_visible_row())

    # --- what is on the screen ---------------------------------------------------------------------------
    @property
    def rows_that_show(self) -> int:
        """How many rows fit into the list, a partly visible one included."""
        return self.viewport().height() // self.row_height + 1

    @property
    def place(self) -> int:
        """The scroll position in pixels."""
        return int(self.verticalScrollBar().value())

    def return_to(self, place: int) -> None:
        """Scroll to this position."""
        self.updateGeometries()
        self.verticalScrollBar().setValue(place)
