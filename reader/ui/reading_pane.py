"""The reading side of the window: toolbar, notices, and the page or a greeting."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QToolBar, QToolButton, QVBoxLayout, QWidget

from reader.ui.menus import fill_tool_bar
from reader.ui.widgets.page_stack import PageStack
from reader.ui.widgets.tab_order import put_after

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction

    from reader.ui.article_view import ArticleView
    from reader.ui.article_view.find_bar import FindBar
    from reader.ui.icons import Icons
    from reader.ui.widgets.banner import Banner
    from reader.ui.widgets.empty_state import EmptyState
    from reader.ui.widgets.progress_bar import ProgressBar


class ReadingPane(QWidget):
    """Shows the page, or a greeting while the library is empty.

    Notices between toolbar and page are made when they are first needed.
    """

    import_requested = Signal()
    samples_requested = Signal()
    cancel_requested = Signal()  # cancels the work whose progress shows

    def __init__(
        self, view: ArticleView, actions: Mapping[str, QAction], icons: Icons, digits: Callable[[str], str]
    ) -> None:
        super().__init__()
        self.setObjectName("Reading")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view, self._icons, self._digits = view, icons, digits
        self.bar = self._make_bar(actions)
        self._stack = PageStack(self)
        self._stack.add(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        self._places = {part: QVBoxLayout() for part in ("banner", "progress", "find_bar")}
        for place in self._places.values():
            layout.addLayout(place)
        layout.addWidget(self._stack, 1)
        self.setMinimumWidth(400)  # the whole toolbar

    def _make_bar(self, actions: Mapping[str, QAction]) -> QToolBar:
        bar = QToolBar(self)
        bar.setObjectName("PageBar")
        bar.setIconSize(QSize(20, 20))
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.setAccessibleName(self.tr("شريط الأوامر"))
        fill_tool_bar(bar, actions)
        for button in bar.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(button.text() or self.tr("بقية الأوامر"))
        return bar

    @cached_property
    def banner(self) -> Banner:
        """One sentence over the page."""
        from reader.ui.widgets.banner import Banner

        banner = Banner(self)
        banner.set_close_icon(self._icons["x"])
        self._take_in("banner", banner)
        return banner

    @cached_property
    def progress(self) -> ProgressBar:
        """The progress of a long work."""
        from reader.ui.widgets.progress_bar import ProgressBar

        progress = ProgressBar(self._digits, self)
        progress.cancel_requested.connect(self.cancel_requested)
        self._take_in("progress", progress)
        return progress

    @cached_property
    def find_bar(self) -> FindBar:
        """The bar for finding in the article."""
        from reader.ui.article_view.find_bar import FindBar

        find_bar = FindBar(self)
        find_bar.set_icons(self._icons)
        self._take_in("find_bar", find_bar)
        return find_bar

    @cached_property
    def greeting(self) -> EmptyState:
        """What is shown for an empty library."""
        from reader.ui.widgets.empty_state import EmptyState

        greeting = EmptyState(self._stack)
        greeting.set_picture(self._icons.picture("book-open-text"))
        greeting.import_requested.connect(self.import_requested)
        greeting.samples_requested.connect(self.samples_requested)
        self._stack.add(greeting)
        return greeting

    def _take_in(self, place: str, part: QWidget) -> None:
        """Insert a part made later at its place in the layout, the tab order and the accessibility tree."""
        self._places[place].addWidget(part)
        put_after(self.bar, part)
        self._stack.raise_()

    def dress(self, icons: Icons) -> None:
        """Use these icons from now on."""
        self._icons = icons
        if "banner" in vars(self):
            self.banner.set_close_icon(icons["x"])
        if "find_bar" in vars(self):
            self.find_bar.set_icons(icons)
        if "greeting" in vars(self):
            self.greeting.set_picture(icons.picture("book-open-text"))

    def show_page(self) -> None:
        """Show the article."""
        self._stack.turn_to(self.view)

    def show_greeting(self) -> None:
        """Show how to begin with an empty library."""
        self._stack.turn_to(self.greeting)
