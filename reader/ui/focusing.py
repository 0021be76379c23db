"""Which part of the window gets the keyboard; one that is hidden is shown, or passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from reader.ui.article_view import ArticleView
    from reader.ui.browsing import Browsing
    from reader.ui.reading_pane import ReadingPane
    from reader.ui.sidebar import Sidebar


class Focusing:
    """Focuses the parts of the workspace."""

    def __init__(self, sidebar: Sidebar, view: ArticleView, pane: ReadingPane, browsing: Browsing) -> None:
        self._sidebar, self._view, self._pane, self._browsing = sidebar, view, pane, browsing

    def first(self) -> None:
        """Focus the list or, if it is hidden, the text; in an empty library its greeting."""
        if not self._browsing.listing.counts.articles:
            self._pane.greeting.import_button.setFocus()
        elif self._sidebar.isHidden():
            self.page()
        else:
            self._sidebar.stack.focus_list()

    def list(self) -> None:
        """Focus the list, and show it if it is hidden."""
        self._sidebar.show()
        self._sidebar.stack.focus_list()

    def search(self) -> None:
        """Focus the search field, and show it if it is hidden."""
        self._sidebar.show()
        self._sidebar.search.focus_all()

    def page(self) -> None:
        """Focus the text."""
        self._view.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
