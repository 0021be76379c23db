"""The sidebar: search field, shelves, and the list they lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from reader.ui.sidebar.article_look import ArticleLook
from reader.ui.sidebar.name_list import NameListModel
from reader.ui.sidebar.name_look import NameLook
from reader.ui.sidebar.row_list import RowList, RowLook
from reader.ui.sidebar.shelf_bar import Shelf, ShelfBar
from reader.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFont

    from reader.core.models import Keyword, ShelfCounts, Source
    from reader.core.wording import Wording
    from reader.ui.icons import Icons
    from reader.ui.sidebar.article_model import ArticleListModel
    from reader.ui.theme import Theme


class Sidebar(QWidget):
    """Shows what the parent tells it to list; announces what was chosen."""

    search_changed = Signal(str)
    shelf_chosen = Signal(object)
    article_chosen = Signal(int)
    name_chosen = Signal(str)
    filter_cleared = Signal()
    text_requested = Signal()

    def __init__(
        self, model: ArticleListModel, words: Callable[[], Wording], theme: Theme, icons: Icons, font: QFont
    ) -> None:
        super().__init__()
        self.setObjectName("Sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = model
        self._names = NameListModel(lambda n: words().count_articles(n), self)
        self.search = SearchField(parent=self)
        self.search.setAcceptDrops(False)  # files dropped here are for the window
        self.shelves = ShelfBar(lambda text: words().digits(text), self)
        self._filter_bar, self._filter_label = self._make_filter_bar()
        self._article_look = ArticleLook(theme, lambda row: words().row_line(row), font)
        self._name_look = NameLook(theme, lambda text: words().digits(text), font)
        self.articles = self._list(model, self._article_look, self.tr("قائمة المقالات"))
        self.names = self._list(self._names, self._name_look, self.tr("قائمة الأسماء"))
        self._hint = QLabel(self)
        self._hint.setObjectName("ListHint")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        self.stack = QStackedWidget(self)
        for page in (self.articles, self.names, self._hint):
            self.stack.addWidget(page)
        self._show_icons(icons)
        self._arrange()
        self._connect()

    def _show_icons(self, icons: Icons) -> None:
        self._clear.setIcon(icons["x"])
        self.search.set_icons(icons["search"], icons["x"])
        self._article_look.sign_with(icons["bookmark"])

    def _list(self, model: ArticleListModel | NameListModel, look: RowLook, name: str) -> RowList:
        rows = RowList(look, self)
        rows.setModel(model)
        rows.setAccessibleName(name)
        return rows

    def _make_filter_bar(self) -> tuple[QWidget, QLabel]:
        bar = QWidget(self)
        bar.setObjectName("FilterBar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        label = QLabel(bar)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self._clear = QToolButton(bar)
        self._clear.setAccessibleName(self.tr("إزالة المرشّح"))
        self._clear.setToolTip(self.tr("إزالة المرشّح"))
        self._clear.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(bar)
        row.setContentsMargins(10, 2, 10, 2)
        row.addWidget(label, 1)
        row.addWidget(self._clear)
        bar.hide()
        return bar, label

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(6)
        for part in (self.search, self.shelves, self._filter_bar):
            row = QHBoxLayout()
            row.setContentsMargins(14, 0, 14, 0)
            row.addWidget(part)
            layout.addLayout(row)
        layout.addWidget(self.stack, 1)
        self.setMinimumWidth(260)

    def _connect(self) -> None:
        self.search.search_changed.connect(self.search_changed)
        self.search.list_requested.connect(self.focus_list)
        self.shelves.shelf_chosen.connect(self.shelf_chosen)
        self._clear.clicked.connect(self.filter_cleared)
        self.articles.selectionModel().currentChanged.connect(self._announce_article)
        self.articles.activated.connect(self.text_requested)
        self.articles.left_pressed.connect(self.text_requested)
        self.names.activated.connect(self._announce_name)
        self.names.clicked.connect(self._announce_name)

    def _announce_article(self, current: QModelIndex) -> None:
        summary = self.model.summary(current.row()) if current.isValid() else None
        if summary is not None:
            self.article_chosen.emit(summary.id)

    def _announce_name(self, index: QModelIndex) -> None:
        self.name_chosen.emit(self._names.name(index.row()))

    # --- what is listed ----------------------------------------------------------------------------------
    def list_articles(self, filtered_by: str = "") -> None:
        """Show the articles; `filtered_by` says in words what narrows them."""
        self._filter_label.setText(filtered_by)
        self._filter_bar.setVisible(bool(filtered_by))
        self.stack.setCurrentWidget(self.articles)

    def list_names(self, names: Sequence[Keyword | Source]) -> None:
        """Show the names of a shelf."""
        self._filter_bar.hide()
        self._names.show(names)
        self.stack.setCurrentWidget(self.names)

    def show_hint(self, hint: str) -> None:
        """Say a sentence where there is nothing to list."""
        self._hint.setText(hint)
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

    def show_chosen(self, row: int | None, place: int) -> None:
        """Show which row is open; where the list does not hold it, `place` is where it would stand."""
        if row is None:
            self.articles.rest_before(place)
        elif row != self.articles.currentIndex().row():
            self.choose_row(row)

    def focus_list(self) -> None:
        """Give the keyboard to the list that shows."""
        shown = self.names if self.stack.currentWidget() is self.names else self.articles
        shown.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if shown is self.names and not self.names.currentIndex().isValid() and self._names.rowCount():
            self.names.setCurrentIndex(self._names.index(0, 0))

    def chosen_shelf(self, shelf: Shelf) -> None:
        """Show this shelf as the chosen one."""
        self.shelves.choose(shelf)

    # --- how it looks ------------------------------------------------------------------------------------
    def dress(self, theme: Theme, icons: Icons, font: QFont) -> None:
        """Paint in these colours and this face from now on."""
        self._show_icons(icons)
        self._article_look.dress(theme, font)
        self._name_look.dress(theme, font)
        self.articles.dress()
        self.names.dress()
