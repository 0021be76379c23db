"""Fetches rows and passages of a search result when they become visible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.sidebar.pages import PAGE_ROWS

if TYPE_CHECKING:
    from reader.core.models import ArticleSummary, Passage
    from reader.ui.browsing.searching import Searching
    from reader.ui.query_runner import QueryRunner
    from reader.ui.sidebar import ArticleListModel


class RowFetching(QObject):
    """Results for a list that is not shown any more are dropped."""

    def __init__(
        self, front: QueryRunner, model: ArticleListModel, searching: Searching, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._front, self._model = front, model
        model.rows_missed.connect(self._fetch_pages)
        model.passages_missed.connect(self._fetch_passages)
        searching.stopped.connect(self._withdraw)

    def _fetch_pages(self, numbers: tuple[int, ...]) -> None:
        wanted = self._model.wanted

        def take(page: tuple[int, tuple[ArticleSummary, ...]]) -> None:
            if wanted == self._model.wanted:
                self._model.add_page(*page)

        self._front.ask(
            "rows",
            lambda library: (
                (number, library.page(wanted, number * PAGE_ROWS, PAGE_ROWS)) for number in numbers
            ),
            take,
        )

    def _fetch_passages(self, ids: tuple[int, ...]) -> None:
        wanted = self._model.wanted

        def take(passages: tuple[Passage, ...]) -> None:
            if wanted == self._model.wanted:
                self._model.add_passages(passages)

        self._front.ask("passages", lambda library: iter([library.search.passages(wanted, list(ids))]), take)

    def _withdraw(self) -> None:
        for kind in ("rows", "passages"):
            self._front.withdraw(kind)
