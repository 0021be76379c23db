"""Reflects the state of the window: its title, its counts, which commands are enabled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.action_table import NEEDS_ADDRESS, NEEDS_ARTICLE
from reader.ui.focus_following import follow_focus

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMainWindow

    from reader.core.models import ShelfCounts
    from reader.core.wording import Wording
    from reader.ui.reading import Reading
    from reader.ui.reading_pane import ReadingPane
    from reader.ui.sidebar import Sidebar

FEW = 2  # up to this number an Arabic sentence would need the genitive


class WindowStatus(QObject):
    """Follows the open article and the list."""

    def __init__(
        self,
        window: QMainWindow,
        actions: Mapping[str, QAction],
        sidebar: Sidebar,
        pane: ReadingPane,
        reading: Reading,
        words: Callable[[], Wording],
    ) -> None:
        super().__init__(window)
        self._window, self._actions, self._sidebar, self._pane = window, actions, sidebar, pane
        self._reading, self._words = reading, words
        reading.article_opened.connect(lambda _article: self.show_article())
        reading.article_closed.connect(self.show_article)
        reading.marks_changed.connect(self.show_article)
        follow_focus(self._entitle)
        self.show_article()

    def show_article(self) -> None:
        """Show the title of the open article, and whether it is bookmarked."""
        article = self._reading.article
        self._title = self.tr("ورّاق")
        if article is not None:
            self._title = self.tr("{title} — ورّاق").format(title=article.title)
        self._entitle()
        self._actions["bookmark_article"].setChecked(self._reading.marked)
        for action_id in NEEDS_ARTICLE:
            self._actions[action_id].setEnabled(article is not None)
        for action_id in NEEDS_ADDRESS:
            self._actions[action_id].setEnabled(article is not None and article.url is not None)

    def _entitle(self, *_focus: object) -> None:
        """Set the window's title, unless a screen reader is on and the list has the focus.

        It would announce the title after the row, which said the same.
        """
        if not (self._sidebar.articles.hasFocus() and _is_heard()):
            self._window.setWindowTitle(self._title)

    def show_counts(self, counts: ShelfCounts) -> None:
        """Enable what needs articles; greet if the library is empty."""
        where = self._words().count_articles(counts.articles) if counts.articles > FEW else self.tr("المكتبة")
        self._sidebar.search.set_placeholder(self.tr("ابحث في {where}… (Ctrl+K)").format(where=where))
        if counts.articles:
            self._pane.show_page()
        else:
            self._pane.show_greeting()


def _is_heard() -> bool:
    """Whether an accessibility client such as a screen reader is active."""
    from PySide6.QtGui import QAccessible  # imported here: 3 ms that the first paint does not need

    return QAccessible.isActive()
