"""The left side of the window: the bar of commands, notices, and the page or a greeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QStackedWidget, QToolBar, QToolButton, QVBoxLayout, QWidget

from reader.ui.actions import fill_tool_bar
from reader.ui.article_view.find_bar import FindBar
from reader.ui.widgets.banner import Banner
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.progress_bar import ProgressBar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction

    from reader.ui.article_view import ArticleView
    from reader.ui.icons import Icons


class ReadingPane(QWidget):
    """Holds the page; shows the greeting instead while the library is empty."""

    def __init__(
        self, view: ArticleView, actions: Mapping[str, QAction], icons: Icons, digits: Callable[[str], str]
    ) -> None:
        super().__init__()
        self.setObjectName("Reading")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view = view
        self.bar = self._make_bar(actions)
        self.banner, self.progress = Banner(self), ProgressBar(digits, self)
        self.greeting = EmptyState(self)
        self.find_bar = FindBar(self)
        self._stack = QStackedWidget(self)
        for page in (view, self.greeting):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.bar, self.banner, self.progress, self.find_bar):
            layout.addWidget(part)
        layout.addWidget(self._stack, 1)
        self.setMinimumWidth(400)  # the bar of commands, whole
        self.dress(icons)

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

    def dress(self, icons: Icons) -> None:
        """Show the signs in the colours of the theme."""
        self.find_bar.set_icons(icons)
        self.banner.set_close_icon(icons["x"])
        self.greeting.set_sign(icons.picture("book-open-text"))

    def show_page(self) -> None:
        """Show the article."""
        self._stack.setCurrentWidget(self.view)

    def show_greeting(self) -> None:
        """Show what to do with an empty library."""
        self._stack.setCurrentWidget(self.greeting)
