"""The sidebar: search field, shelves, and the list they lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from reader.ui.announcing import announce
from reader.ui.sidebar.article_look import ArticleLook
from reader.ui.sidebar.filter_bar import FilterBar
from reader.ui.sidebar.library_field import LibraryField
from reader.ui.sidebar.mark_shelf import MarkShelf
from reader.ui.sidebar.name_list import NameListModel
from reader.ui.sidebar.name_look import NameLook
from reader.ui.sidebar.place_shelf import PlaceShelf
from reader.ui.sidebar.row_list import RowList, RowLook
from reader.ui.sidebar.shelf_bar import Shelf, ShelfBar
from reader.ui.widgets.facet_panel import FacetPanel
from reader.ui.widgets.filter_chips import FilterChips
from reader.ui.widgets.no_hits import NoHits
from reader.ui.widgets.result_bar import ResultBar

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
    """Shows what the parent tells it to list; announces what was chosen."""

    search_changed = Signal(str)
    shelf_chosen = Signal(object)
    article_chosen = Signal(int)
    name_chosen = Signal(object)  # a SavedSearch
    filter_cleared = Signal()
    text_requested = Signal()
    found_requested = Signal()  # from the field to the list

    def __init__(
        self, model: ArticleListModel, words: Callable[[], Wording], theme: Theme, icons: Icons, font: QFont
    ) -> None:
        super().__init__()
        self.setObjectName("Sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = model
        self._names = NameListModel(lambda n: words().count_articles(n), self)
        self.search = LibraryField(theme, font, self)
        self.search.setAcceptDrops(False)  # files dropped here are for the window
        self.shelves = ShelfBar(lambda text: words().digits(text), self)
        self.results = ResultBar(lambda n: words().count_articles(n), self)
        self.chips = FilterChips(self)
        self.facets = FacetPanel(lambda text: words().digits(text), lambda n: words().count_articles(n), self)
        self.no_hits = NoHits(self)
        self.marks = MarkShelf(words, theme, icons, font)
        self.places = PlaceShelf(words, theme, font)
        self._filter_bar = FilterBar(self)
        self._article_look = ArticleLook(theme, lambda row: words().row_line(row), font)
        self._name_look = NameLook(theme, lambda text: words().digits(text), font)
        self.articles = self._list(model, self._article_look, self.tr("قائمة المقالات"))
        self.names = self._list(self._names, self._name_look, self.tr("عمليات البحث المحفوظة"))
        self._hint = QLabel(self)
        self._hint.setObjectName("ListHint")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        self.stack = QStackedWidget(self)
        for page in (self.articles, self.names, self._hint, self.no_hits, self.marks, self.places):
            self.stack.addWidget(page)
        self._show_icons(icons)
        self._arrange()
        self._connect()

    def _show_icons(self, icons: Icons) -> None:
        self._filter_bar.set_icon(icons["x"])
        self.search.set_icons(icons["search"], icons["x"])
        self._article_look.sign_with(icons["bookmark"])
        self.results.set_icons(icons["list-filter"])
        self.chips.set_icon(icons["x"])

    def _list(self, model: ArticleListModel | NameListModel, look: RowLook, name: str) -> RowList:
        rows = RowList(look, self)
        rows.setModel(model)
        rows.setAccessibleName(name)
        return rows

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(6)
        for part in (self.search, self.shelves, self._filter_bar, self.results, self.chips, self.facets):
            row = QHBoxLayout()
            row.setContentsMargins(14, 0, 14, 0)
            row.addWidget(part)
            layout.addLayout(row)
        layout.addWidget(self.stack, 1)
        self.setMinimumWidth(260)

    def _connect(self) -> None:
        self.search.search_changed.connect(self.search_changed)
        self.search.list_requested.connect(self.found_requested)
        self.shelves.shelf_chosen.connect(self.shelf_chosen)
        self._filter_bar.cleared.connect(self.filter_cleared)
        self.articles.selectionModel().currentChanged.connect(self._announce_article)
        self.articles.activated.connect(self.text_requested)
        self.articles.page_requested.connect(self.text_requested)
        self.articles.top_left.connect(self.search.focus_end)
        self.names.top_left.connect(self.search.focus_end)
        self.no_hits.left.connect(self.search.focus_end)
        self.marks.text_requested.connect(self.text_requested)
        self.marks.left_at_top.connect(self.search.focus_end)
        self.places.rows.top_left.connect(self.search.focus_end)
        self.places.rows.page_requested.connect(self.text_requested)
        self.facets.left.connect(self.focus_list)
        self.names.activated.connect(self._announce_name)
        self.names.clicked.connect(self._announce_name)

    def _announce_article(self, current: QModelIndex) -> None:
        summary = self.model.summary(current.row()) if current.isValid() else None
        if summary is not None:
            self.article_chosen.emit(summary.id)

    def _announce_name(self, index: QModelIndex) -> None:
        self.name_chosen.emit(self._names.named(index.row()))

    # --- what is listed ----------------------------------------------------------------------------------
    def list_articles(self, filtered_by: str = "") -> None:
        """Show the articles; `filtered_by` says in words what narrows them."""
        self._filter_bar.say(filtered_by)
        self.stack.setCurrentWidget(self.articles)

    def list_names(self, names: Sequence[Named]) -> None:
        """Show the names of a shelf."""
        self._filter_bar.hide()
        self.hide_search()
        self._names.show(names)
        self.stack.setCurrentWidget(self.names)

    def list_marks(self) -> None:
        """Show the shelf of marks."""
        self._filter_bar.hide()
        self.hide_search()
        self.stack.setCurrentWidget(self.marks)

    def list_places(self) -> None:
        """Show the shelf of keywords or sources, and over it what is picked there."""
        self._filter_bar.hide()
        for part in (self.results, self.facets):
            part.hide()
        self.stack.setCurrentWidget(self.places)

    def show_no_hits(self, sentence: str) -> None:
        """Say that a search found nothing."""
        self.no_hits.say(sentence)
        announce(self.no_hits, sentence)
        self.stack.setCurrentWidget(self.no_hits)

    def hide_search(self) -> None:
        """Nothing is searched for."""
        for part in (self.results, self.chips, self.facets):
            part.hide()

    def chosen_name(self) -> Named | None:
        """The name that is chosen, where names are listed."""
        row = self.names.currentIndex().row()
        return self._names.named(row) if row >= 0 and self.stack.currentWidget() is self.names else None

    def show_hint(self, hint: str) -> None:
        """Say a sentence where there is nothing to list."""
        self._hint.setText(hint)
        announce(self._hint, hint)
        self.stack.setCurrentWidget(self._hint)

    def show_counts(self, counts: ShelfCounts) -> None:
        """Bring the counts up to date."""
        self.shelves.show_counts(counts)

    # --- where one is ------------------------------------------------------------------------------------
    def row_from_here(self, steps: int) -> int:
        """The row so many rows on from the chosen article, or from where it stood before it left the list."""
        return self.articles.row_from_here(steps)

    def chosen(self) -> tuple[int, int] | None:
        """The row that is chosen and the id of its article."""
        row = self.articles.currentIndex().row()
        summary = self.model.summary(row) if row >= 0 else None
        return None if summary is None else (row, summary.id)

    def choose_row(self, row: int) -> None:
        """Choose an article by its row and bring the row into view."""
        index = self.model.index(row, 0)
        self.articles.setCurrentIndex(index)
        self.articles.scrollTo(index)

    def mark_row(self, row: int | None) -> None:
        """Show which row is open, without bringing it into view."""
        if row is None:
            self.articles.rest_before(0)
            return
        self.articles.setAutoScroll(False)
        self.articles.setCurrentIndex(self.model.index(row, 0))
        self.articles.setAutoScroll(True)

    @property
    def rows_that_show(self) -> int:
        """How many articles fit into the list, one that is cut included."""
        return self.articles.viewport().height() // self._article_look.row_height() + 1

    @property
    def place(self) -> int:
        """How far the list is scrolled, in pixels."""
        return int(self.articles.verticalScrollBar().value())

    def return_to(self, place: int) -> None:
        """Scroll the list there."""
        self.articles.updateGeometries()
        self.articles.verticalScrollBar().setValue(place)

    def show_chosen(self, row: int | None, place: int) -> None:
        """Show which row is open; where the list does not hold it, `place` is where it would stand."""
        if row is None:
            self.articles.rest_before(place)
        elif not self.articles.is_chosen(row):
            self.choose_row(row)

    def focus_list(self) -> None:
        """Give the keyboard to the list that shows."""
        if self.stack.currentWidget() is self.marks:
            self.marks.focus_list()
            return
        if self.stack.currentWidget() is self.places:
            self.places.focus_list()
            return
        if self.stack.currentWidget() is self.no_hits and self.no_hits.focus_first():
            return
        shown = self.names if self.stack.currentWidget() is self.names else self.articles
        shown.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if shown is self.names and not self.names.currentIndex().isValid() and self._names.rowCount():
            self.names.setCurrentIndex(self._names.index(0, 0))

    def choose_first(self) -> None:
        """Choose the first row one sees, where the list has the keyboard and shows none chosen."""
        current = self.articles.currentIndex().row()
        seen = self.articles.is_chosen(current) and self.articles.shows(current)
        if self.articles.hasFocus() and self.model.rowCount() and not seen:
            self.choose_row(self.articles.first_visible_row())

    def chosen_shelf(self, shelf: Shelf) -> None:
        """Show this shelf as the chosen one."""
        self.shelves.choose(shelf)

    # --- how it looks ------------------------------------------------------------------------------------
    def dress(self, theme: Theme, icons: Icons, font: QFont) -> None:
        """Paint in these colours and this face from now on."""
        self._show_icons(icons)
        self.search.dress(theme, font)
        self._article_look.dress(theme, font)
        self._name_look.dress(theme, font)
        self.marks.dress(theme, icons, font)
        self.places.dress(theme, font)
        self.articles.dress()
        self.names.dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.facets.setMaximumHeight(max(96, self.height() * 2 // 7))
        self.search.hide_completions()
