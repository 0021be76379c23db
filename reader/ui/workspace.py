"""The parts of the first paint: the panes, the list, the open article, and what serves them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from reader.ui.article_view import ArticleView
from reader.ui.background import Background
from reader.ui.browsing import Browsing, RowFetching, Searching
from reader.ui.focusing import Focusing
from reader.ui.foot import Foot
from reader.ui.passing_messages import PassingMessages
from reader.ui.query_runner import QueryRunner
from reader.ui.reading import Reading
from reader.ui.reading_pane import ReadingPane
from reader.ui.searches.recent_searches import RecentSearches
from reader.ui.sidebar import ArticleListModel, Sidebar
from reader.ui.starting.first_hint import FirstHint
from reader.ui.status_line import StatusLine
from reader.ui.undo import UndoHistory
from reader.ui.widgets.banner import Banner
from reader.ui.window_status import WindowStatus

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMainWindow

    from reader.core.library import Library
    from reader.core.models import Article, ShelfCounts
    from reader.core.wording import Wording
    from reader.ui.appearance import Appearance
    from reader.ui.look import Look
    from reader.ui.notices import Notices
    from reader.ui.sidebar import Shelf


class Workspace(QObject):
    """Browsing, searching and reading, with their panes; all controllers work in it.

    Two threads query the library: `front` for the list, `side` for what may come a little later. Both wait
    until the first paint.
    """

    def __init__(
        self,
        library: Library,
        appearance: Appearance,
        actions: Mapping[str, QAction],
        look: Look,
        notices: Notices,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self.library, self.appearance, self.notices = library, appearance, notices
        self.actions, self.look = actions, look
        self._make_panes()
        self.undo = UndoHistory(lambda: self.pane.banner.withdraw(self.undo_last))
        self.background = Background(self)
        self.front, self.side = self._make_inquiry(), self._make_inquiry()
        self.searching = Searching(self.front, self.side, self)
        self.browsing = Browsing(library, self.sidebar, self.searching, self)
        RowFetching(self.front, self.sidebar.model, self.searching, self)
        self.recent = RecentSearches(library, self.searching, self.side, self)
        self.reading = Reading(library, self.view, self.words, self.undo, self)
        self._signs = WindowStatus(window, actions, self.sidebar, self.pane, self.reading, self.words)
        self.first_hint = FirstHint(self.hint, appearance, self.browsing, self)
        self.focus = Focusing(self.sidebar, self.view, self.pane, self.browsing)
        self._connect()

    def words(self) -> Wording:
        """The present wording of dates and numbers."""
        return self.appearance.wording

    def digits(self, text: str) -> str:
        """A number in the digits of the settings."""
        return self.words().digits(text)

    def _make_inquiry(self) -> QueryRunner:
        runner = QueryRunner(self.library.path, self.notices.show, self)
        runner.hold()
        return runner

    def _make_panes(self) -> None:
        theme, icons, font = self.look
        model = ArticleListModel(self.library, lambda row: self.words().row_line(row), self)
        self.sidebar = Sidebar(model, self.words, self.look)
        self.view = ArticleView(theme, icons, font, self.appearance.typography)
        self.view.show_ruler(self.appearance.settings.ruler)
        self.pane = ReadingPane(self.view, self.actions, icons, self.digits)
        self.hint = Banner()
        self.hint.set_close_icon(icons["x"])
        self.foot = Foot(self.hint)
        self.status = StatusLine(self.words)

    def _connect(self) -> None:
        text = self.view.text
        messages = PassingMessages(self.pane.banner, self.notices, self)
        messages.follow(self.reading.article_opened, self.searching.found, self.status.news_shown)
        self.sidebar.article_chosen.connect(self._hit_chosen)
        self.sidebar.article_chosen.connect(self.reading.open)
        self.sidebar.text_requested.connect(self.focus.page)
        self.sidebar.search.entered.connect(self.searching.prepare)
        self.sidebar.search.committed.connect(lambda _text: self.recent.keep())
        self.sidebar.search.leave_requested.connect(self.sidebar.stack.focus_list)
        self.recent.reported.connect(self.status.show_news)
        self.browsing.counted.connect(self._show_counts)
        text.scrolling.past_end.connect(lambda: self.browsing.stepping.step(1))
        text.scrolling.past_start.connect(lambda: self.browsing.stepping.step(-1))
        text.list_requested.connect(self.focus.list)
        self.view.keyword_activated.connect(self.browsing.show_keyword)
        self.reading.article_opened.connect(self._article_opened)
        self.reading.marks_changed.connect(self.browsing.upkeep.recount)
        self.reading.reported.connect(self.status.show_news)
        self.reading.failed.connect(self.notices.show)
        self.appearance.typography_changed.connect(self.view.set_typography)
        self.appearance.ruler_changed.connect(self.view.show_ruler)
        self.appearance.wording_changed.connect(self._reword)

    # --- what happened -----------------------------------------------------------------------------------
    def _show_counts(self, counts: ShelfCounts, shown: int) -> None:
        self.status.show_counts(counts, shown)
        self._signs.show_counts(counts)

    def _hit_chosen(self, article_id: int) -> None:
        if self.searching.asked is not None and article_id != self.browsing.stepping.open:
            self.recent.keep()

    def _article_opened(self, article: Article) -> None:
        self.browsing.stepping.show_open(article.id)

    def _reword(self) -> None:
        self.reading.reword()
        self.browsing.upkeep.recount()

    # --- what is asked of it -----------------------------------------------------------------------------
    def open_shelf(self, shelf: Shelf) -> None:
        """Show a shelf; unless the focus is in the sidebar, the list gets it."""
        self.browsing.show_shelf(shelf)
        focused = QApplication.focusWidget()
        if self.sidebar.isHidden() or focused is None or not self.sidebar.isAncestorOf(focused):
            self.focus.list()

    def show_anew(self, article_id: int) -> None:
        """Show an article again after its text was replaced in the library."""
        if self.reading.article is not None and self.reading.article.id == article_id:
            self.reading.close()
        self.browsing.upkeep.refresh()
        self.reading.open(article_id)

    def show_again(self) -> None:
        """Show the open article again after articles changed, or one near it if it is gone or was none."""
        article = self.reading.article
        if article is not None:
            self.reading.close()
        self.browsing.upkeep.refresh()
        if article is not None and self.library.summary(article.id) is not None:
            self.reading.open(article.id)
        else:
            self.browsing.stepping.choose_near()

    def undo_last(self) -> None:
        """Undo the last change."""
        undone = self.undo.undo_last()
        if undone is None:
            self.status.show_news(self.tr("لا شيء للتراجع عنه"))
        elif undone:
            self.status.show_news(self.tr("تمّ التراجع عن: {what}").format(what=undone))

    def dress(self, look: Look) -> None:
        """Use this look from now on."""
        self.look = look
        self.sidebar.dress(*look)
        self.view.dress(*look)
        self.pane.dress(look.icons)
        self.hint.set_close_icon(look.icons["x"])

    def leave(self) -> None:
        """The window closes: save the position and stop the background work."""
        self.reading.leave()
        for waiting in (self.front, self.side, self.background):
            waiting.shut_down()
