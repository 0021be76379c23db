"""The sidebar: search field, shelves, and the list."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.ui.sidebar.article_list import ArticleList
from reader.ui.sidebar.article_painter import ArticlePainter
from reader.ui.sidebar.filter_bar import FilterBar
from reader.ui.sidebar.library_field import LibraryField
from reader.ui.sidebar.list_stack import ListStack
from reader.ui.sidebar.shelf_bar import Shelf, ShelfBar
from reader.ui.widgets.tab_order import put_after, put_in_row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFont, QResizeEvent

    from reader.core.models import ShelfCounts
    from reader.core.wording import Wording
    from reader.ui.icons import Icons
    from reader.ui.sidebar.article_model import ArticleListModel
    from reader.ui.sidebar.name_list import Named
    from reader.ui.theme import Theme
    from reader.ui.widgets.facet_panel import FacetPanel
    from reader.ui.widgets.filter_chips import FilterChips
    from reader.ui.widgets.result_bar import ResultBar

SEARCH_PARTS = ("results", "chips", "facets")


class Sidebar(QWidget):
    """Lists what it is told to; announces what is chosen.

    The widgets for searches are made on first use, as are the pages of the `stack`.
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
        self._show_icons()
        self._arrange()
        self._connect()

    def _digits(self, text: str) -> str:
        return self._words().digits(text)

    def _count(self, articles: int) -> str:
        return self._words().count_articles(articles)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(6)
        self._rows = {part: QHBoxLayout() for part in ("search", "shelves", "filter", *SEARCH_PARTS)}
        for row in self._rows.values():
            row.setContentsMargins(14, 0, 14, 0)
            layout.addLayout(row)
        self._rows["search"].addWidget(self.search)
        self._rows["shelves"].addWidget(self.shelves)
        self._rows["filter"].addWidget(self._filter_bar)
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

    # --- what a search shows -----------------------------------------------------------------------------
    @cached_property
    def results(self) -> ResultBar:
        """The number of results, and their order."""
        from reader.ui.widgets.result_bar import ResultBar

        results = ResultBar(self._count, self)
        results.set_icons(self._icons["list-filter"])
        self._take_in("results", results, self._filter_bar)
        return results

    @cached_property
    def chips(self) -> FilterChips:
        """The facets in force."""
        from reader.ui.widgets.filter_chips import FilterChips

        chips = FilterChips(self)
        chips.set_icon(self._icons["x"])
        chips.grown.connect(self._put_in_row)
        self._take_in("chips", chips, self.results)
        return chips

    @cached_property
    def facets(self) -> FacetPanel:
        """The facets on offer."""
        from reader.ui.widgets.facet_panel import FacetPanel

        facets = FacetPanel(self._digits, self._count, self)
        facets.set_room(self._facet_height())
        for leaving in (facets.left, facets.escaped):
            leaving.connect(self.stack.focus_list)
        facets.grown.connect(self._put_in_row)
        self._take_in("facets", facets, self.results)
        return facets

    def _take_in(self, row: str, part: QWidget, before: QWidget) -> None:
        """Insert a part made later at its place in the layout, the tab order and the accessibility tree."""
        self._rows[row].addWidget(part)
        put_after(before, part)
        self.stack.raise_()

    def _put_in_row(self) -> None:
        """Set the tab order of the widgets for searches."""
        put_in_row(*(vars(self)[part] for part in SEARCH_PARTS if part in vars(self)))

    @property
    def shows_facets(self) -> bool:
        """Whether facets are shown above the list."""
        return "facets" in vars(self) and self.facets.isVisible() and bool(self.facets.chips)

    def hide_search(self) -> None:
        """Hide the widgets for searches."""
        self._hide(*SEARCH_PARTS)

    def _hide(self, *parts: str) -> None:
        """Hide parts. One that was not made yet is not made for this."""
        for part in parts:
            if part in vars(self):
                vars(self)[part].hide()

    # --- what is listed ----------------------------------------------------------------------------------
    def list_articles(self, filtered_by: str = "") -> None:
        """Show the articles; `filtered_by` says what they are filtered by."""
        self._filter_bar.say(filtered_by)
        self.stack.show_page(self.articles)

    def list_names(self, names: Sequence[Named]) -> None:
        """Show the saved searches."""
        self._filter_bar.hide()
        self.hide_search()
        self.stack.list_names(names)

    def list_marks(self) -> None:
        """Show the shelf of marks."""
        self._filter_bar.hide()
        self.hide_search()
        self.stack.show_page(self.stack.marks)

    def list_places(self) -> None:
        """Show the shelf of keywords or sources, with the selected names above it."""
        self._filter_bar.hide()
        self._hide("results", "facets")
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
        if "results" in vars(self):
            self.results.set_icons(icons["list-filter"])
        if "chips" in vars(self):
            self.chips.set_icon(icons["x"])
        self.search.dress(theme, font)
        self._article_painter.dress(theme, font)
        self.stack.dress(theme, icons, font)

    def _show_icons(self) -> None:
        self._filter_bar.set_icon(self._icons["x"])
        self.search.set_icons(self._icons["search"], self._icons["x"])
        self._article_painter.set_bookmark_icon(self._icons["bookmark"])

    def _facet_height(self) -> int:
        return max(96, self.height() * 2 // 7)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if "facets" in vars(self):
            self.facets.set_room(self._facet_height())
        self.search.hide_completions()
