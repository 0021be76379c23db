"""The sidebar: search field, shelves, and the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.ui.sidebar.article_list import ArticleList
from reader.ui.sidebar.article_painter import ArticlePainter
from reader.ui.sidebar.filter_bar import FilterBar
from reader.ui.sidebar.library_field import LibraryField
from reader.ui.sidebar.list_stack import ListStack
from reader.ui.sidebar.search_widgets import SearchWidgets
from reader.ui.sidebar.shelf_bar import Shelf, ShelfBar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFont, QResizeEvent

    from reader.core.models import ShelfCounts
    from reader.core.wording import Wording
    from reader.ui.icons import Icons
    from reader.ui.sidebar.article_model import ArticleListModel
    from reader.ui.sidebar.name_list import Named
    from reader.ui.theme import Theme


class Sidebar(QWidget):
    """Lists what it is told to; announces what is chosen.

    The `search_widgets` are made on first use, as are the pages of the `stack`.
    """

    search_changed = Signal(str)
    shelf_chosen = Signal(object)
    article_chosen = Signal(int)
    name_chosen = Signal(object)  # a SavedSearch
    filter_cleared = Signal()
    text_requested = Signal()
    found_requested = Signal()  # focus moves from the field to the list

    def __init__(
        self, model: ArticleListModel, words: Callable[[], Wording], look: tuple[Theme, Icons, QFont]
    ) -> None:
        super().__init__()
        self.setObjectName("Sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model, self._words = model, words
        theme, self._icons, font = look
        self.search = LibraryField(theme, font, self)
        self.search.setAcceptDrops(False)  # the window handles dropped files
        self.shelves = ShelfBar(self._digits, self)
        self._filter_bar = FilterBar(self)
        self._article_painter = ArticlePainter(theme, lambda row: words().row_line(row), font)
        self.articles = ArticleList(model, self._article_painter, self)
        self.stack = ListStack(self.articles, words, look, self)
        self.search_widgets = SearchWidgets(self, self._filter_bar, self.stack, words, self._icons)
        self._show_icons()
        self._arrange()
        self._connect()

    def _digits(self, text: str) -> str:
        return self._words().digits(text)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(6)
        rows = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row, widget in zip(rows, (self.search, self.shelves, self._filter_bar), strict=True):
            row.addWidget(widget)
        for row in (*rows, *self.search_widgets.rows.values()):
            row.setContentsMargins(14, 0, 14, 0)
            layout.addLayout(row)
        layout.addWidget(self.stack, 1)
        self.setMinimumWidth(260)

    def _connect(self) -> None:
        self.search.search_changed.connect(self.search_changed)
        self.search.list_requested.connect(self.found_requested)
        self.shelves.shelf_chosen.connect(self.shelf_chosen)
        self._filter_bar.cleared.connect(self.filter_cleared)
        self.articles.article_chosen.connect(self.article_chosen)
        self.articles.activated.connect(self.text_requested)
        self.articles.page_requested.connect(self.text_requested)
        self.stack.left_at_top.connect(self.search.focus_end)
        self.stack.text_requested.connect(self.text_requested)
        self.stack.name_chosen.connect(self.name_chosen)

    # --- what is listed ----------------------------------------------------------------------------------
    def list_articles(self, filtered_by: str = "") -> None:
        """Show the articles; `filtered_by` says what they are filtered by."""
        self._filter_bar.say(filtered_by)
        self.stack.show_page(self.articles)

    def list_names(self, names: Sequence[Named]) -> None:
        """Show the saved searches."""
        self._filter_bar.hide()
        self.search_widgets.hide_all()
        self.stack.list_names(names)

    def list_marks(self) -> None:
        """Show the shelf of marks."""
        self._filter_bar.hide()
        self.search_widgets.hide_all()
        self.stack.show_page(self.stack.marks)

    def list_places(self) -> None:
        """Show the shelf of keywords or sources, with the selected names above it."""
        self._filter_bar.hide()
        self.search_widgets.hide("results", "facets")
        self.stack.show_page(self.stack.places)

    def show_counts(self, counts: ShelfCounts) -> None:
        """Update the counts."""
        self.shelves.show_counts(counts)

    def chosen_shelf(self, shelf: Shelf) -> None:
        """Check this shelf."""
        self.shelves.choose(shelf)

    # --- how it looks ------------------------------------------------------------------------------------
    def dress(self, theme: Theme, icons: Icons, font: QFont) -> None:
        """Use these colours, icons and font from now on."""
        self._icons = icons
        self._show_icons()
        self.search_widgets.dress(icons)
        self.search.dress(theme, font)
        self._article_painter.dress(theme, font)
        self.stack.dress(theme, icons, font)

    def _show_icons(self) -> None:
        self._filter_bar.set_icon(self._icons["x"])
        self.search.set_icons(self._icons["search"], self._icons["x"])
        self._article_painter.set_bookmark_icon(self._icons["bookmark"])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.search_widgets.fit()
        self.search.hide_completions()
