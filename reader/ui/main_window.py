"""The window: places the panes and connects their signals; what they do is decided elsewhere."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from reader.core.models import ArticleFilter
from reader.ui.action_table import LIST_MENU, PAGE_MENU
from reader.ui.actions import fill_menu_bar, give_keys, set_icons
from reader.ui.appearance_signs import AppearanceSigns
from reader.ui.article_view import ArticleView
from reader.ui.article_view.finding import Finding
from reader.ui.article_view.search_hits import SearchHits
from reader.ui.background import Background
from reader.ui.browsing import Browsing
from reader.ui.copying import Copying
from reader.ui.deletion import Deletion
from reader.ui.dialog_desk import DialogDesk
from reader.ui.editing_keys import EditingKeys
from reader.ui.imports.import_account import ImportAccount
from reader.ui.imports.import_desk import ImportDesk
from reader.ui.imports.import_undoing import ImportUndoing
from reader.ui.imports.rereading import Rereading
from reader.ui.imports.versions import Versions
from reader.ui.imports.watching import Watching
from reader.ui.index_renewal import IndexRenewal
from reader.ui.key_guard import KeyGuard
from reader.ui.marks.mark_desk import MarkDesk
from reader.ui.panes import Panes
from reader.ui.places.chip_editing import ChipEditing
from reader.ui.places.place_desk import PlaceDesk
from reader.ui.places.split_again import SplitAgain
from reader.ui.reading import Reading
from reader.ui.reading_pane import ReadingPane
from reader.ui.searches.completing import Completing
from reader.ui.searches.inquiry import Inquiry
from reader.ui.searches.looking_up import LookingUp
from reader.ui.searches.saved_searches import SavedSearches
from reader.ui.searches.search_desk import SearchDesk
from reader.ui.searches.searching import Searching
from reader.ui.searches.time_names import period_in_words
from reader.ui.searches.timeline_desk import TimelineDesk
from reader.ui.sidebar import ArticleListModel, Shelf, Sidebar
from reader.ui.starting.first_hint import FirstHint
from reader.ui.status_line import StatusLine
from reader.ui.undo import UndoHistory
from reader.ui.widgets.banner import Banner
from reader.ui.widgets.timeline_panel import Foot, TimelinePanel
from reader.ui.window_signs import WindowSigns

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QFont

    from reader.core.arabic.marking import Finder
    from reader.core.library import Library
    from reader.core.models import Article, ShelfCounts
    from reader.core.wording import Wording
    from reader.ui.appearance import Appearance
    from reader.ui.exports.export_desk import ExportDesk
    from reader.ui.exports.printing import Printing
    from reader.ui.icons import Icons
    from reader.ui.keymap import Keymap
    from reader.ui.notices import Notices
    from reader.ui.theme import Theme

SIDEBAR_WIDTH = 380


class Look(NamedTuple):
    """What everything is painted with."""

    theme: Theme
    icons: Icons
    font: QFont


class MainWindow(QMainWindow):
    """Everything one sees; `commands` says what one can do with it."""

    closed = Signal()

    def __init__(
        self,
        library: Library,
        appearance: Appearance,
        actions: Mapping[str, QAction],
        look: Look,
        notices: Notices,
    ) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._actions, self._library, self._notices, self.appearance = actions, library, notices, appearance
        self._make_panes(look)
        self._make_desks(look)
        self._arrange()
        self._connect()

    # --- what it is made of ------------------------------------------------------------------------------
    def _words(self) -> Wording:
        return self.appearance.wording

    def _digits(self, text: str) -> str:
        return self._words().digits(text)

    def _make_panes(self, look: Look) -> None:
        model = ArticleListModel(self._library, lambda row: self._words().row_line(row), self)
        self.sidebar = Sidebar(model, self._words, look.theme, look.icons, look.font)
        self.view = ArticleView(look.theme, look.icons, look.font, self.appearance.typography)
        self.view.show_ruler(self.appearance.settings.ruler)
        self.pane = ReadingPane(self.view, self._actions, look.icons, self._digits)
        self.timeline_panel = TimelinePanel(
            self._words, lambda period: period_in_words(period, self._words()), look.theme, look.icons
        )
        self.hint = Banner()
        self.hint.set_close_icon(look.icons["x"])
        self._foot = Foot(self.hint, self.timeline_panel)
        self.status = StatusLine(self._words, self)

    def _make_desks(self, look: Look) -> None:
        self.undo = UndoHistory()
        self._lit = ArticleFilter()
        self.background = Background(self)
        self._make_search()
        self.reading = Reading(self._library, self.view, self._words, self.undo, self)
        self.deletion = Deletion(self._library, self.reading, self.browsing, self.undo, self)
        self.rereading = Rereading(
            self._library, self.reading, self.browsing, self.undo, self.background, self._words, self
        )
        self.versions = Versions(
            self._library,
            self.reading,
            self.view,
            self.browsing,
            self.side,
            self.background,
            self.undo,
            self._words,
            look.theme,
            self,
        )
        self.copying = Copying(self.reading, self.view, self.appearance, self)
        self.looking_up = LookingUp(self.view.text.selected_text, self)
        hits = SearchHits(self.view.text, look.theme, self._digits, self.background)
        self.finding = Finding(
            self.pane.find_bar, self.view.text, hits, look.theme, self._digits, self.background
        )
        self.desk = ImportDesk(self._library.path, self.background, self)
        self.import_undoing = ImportUndoing(
            self._library, self.desk, self.background, self.undo, self._words, self
        )
        self.watching = Watching(self._library, self.desk, self.background, self.appearance, self)
        self.renewal = IndexRenewal(self._library, self.background, self)
        self.chip_editing = ChipEditing(self._library, self.reading, self.view.head.chips, self.undo, self)
        self.split_again = SplitAgain(self._library, self.background, self.undo, self)
        self.dialogs = DialogDesk(
            self, self._actions, look.icons, self.reading, self.desk, self.appearance, self._library
        )
        self.marks = MarkDesk(
            self._library,
            self.reading,
            self.view,
            self.undo,
            self.dialogs,
            self.sidebar.marks,
            (look.theme, look.icons),
            self,
        )
        self._signs = WindowSigns(self, self._actions, self.sidebar, self.pane, self.reading, self._words)
        AppearanceSigns(self.appearance, self._actions, self)
        self._account = ImportAccount(
            self.desk, self.pane, self.status, self._words, self.dialogs.show_import_report
        )

    @cached_property
    def exports(self) -> ExportDesk:
        """Articles, marks and the library going out. Made when it is first asked for."""
        from reader.ui.exports.export_desk import ExportAccount, ExportDesk

        desk = ExportDesk(self._library.path, self.background, self.reading, self.browsing, self._words, self)
        ExportAccount(desk, self.pane, self.status, self._notices)
        desk.restored.connect(self.browsing.refresh)
        return desk

    @cached_property
    def printing(self) -> Printing:
        """The open article on paper. Made when it is first asked for."""
        from reader.ui.exports.printing import Printing

        return Printing(self.reading, self._words, self.dialogs, self)

    def _make_search(self) -> None:
        """Two threads ask the library: what the list needs, and what may come a little later."""
        path, failed = self._library.path, self._notices.show
        self.front, self.side = Inquiry(path, failed, self), Inquiry(path, failed, self)
        self.searching = Searching(self.front, self.side, self)
        self.browsing = Browsing(self._library, self.sidebar, self.searching, self.side, self)
        self.places = PlaceDesk(
            self._library,
            self.sidebar.places,
            self.browsing,
            self.searching,
            self.side,
            self.background,
            self.undo,
            self,
        )
        self.search_desk = SearchDesk(
            self.searching, self.browsing, self.sidebar, self._actions, self._words, self
        )
        self.timeline = TimelineDesk(self.timeline_panel, self.browsing, self.searching, self.side, self)
        self.completing = Completing(self._library, self.side, self.sidebar.search, self._digits, self)
        self.saved = SavedSearches(
            self._library, self.searching, self.browsing, self.sidebar, self.undo, self
        )

    def _arrange(self) -> None:
        fill_menu_bar(self.menuBar(), self._actions)
        self.menuBar().setAccessibleName(self.tr("القوائم"))
        self.addActions(list(self._actions.values()))
        self.sidebar.articles.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.sidebar.articles.addActions([self._actions[action_id] for action_id in LIST_MENU])
        self.view.text.addActions([self._actions[action_id] for action_id in PAGE_MENU])
        self._explain_shelves()
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.sidebar)
        self.splitter.addWidget(self.pane)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([SIDEBAR_WIDTH, 900])
        self.setCentralWidget(self._above_one_another(self.splitter, self._foot))
        self.setStatusBar(self.status)
        self.resize(QSize(1280, 860).boundedTo(self.screen().availableSize() - QSize(0, 40)))
        self.panes = Panes(
            self,
            [
                (self.sidebar.search, self.focus_search),
                (self.sidebar.shelves, self.sidebar.shelves.focus_chosen),
                (self.sidebar.facets, self.sidebar.facets.focus_first),
                (self.sidebar.stack, self.sidebar.focus_list),
                (self.timeline_panel, self.timeline_panel.focus_chart),
                (self.view, self.focus_page),
            ],
            self.sidebar,
            [self.menuBar(), self.pane.bar, self.status, self._foot],
        )

    def _above_one_another(self, panes: QWidget, foot: QWidget) -> QWidget:
        whole = QWidget(self)
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(panes, 1)
        layout.addWidget(foot)
        return whole

    def _connect(self) -> None:
        self.installEventFilter(KeyGuard(self))
        EditingKeys(self)
        self._notices.error_told.connect(self.pane.banner.show_error)
        self._connect_sidebar()
        self._connect_reading()
        self.pane.greeting.import_requested.connect(self.desk.choose_files)
        self.pane.greeting.samples_requested.connect(self.desk.import_samples)
        self._account.follow(self.desk, self.browsing, self.reading, self._notices)
        self.renewal.told.connect(self.status.tell)
        self.renewal.renewed.connect(self.browsing.refresh)
        self.renewal.failed.connect(self._notices.show)
        self.appearance.typography_changed.connect(self.view.set_typography)
        self.appearance.ruler_changed.connect(self.view.show_ruler)
        self.appearance.wording_changed.connect(self._reword)
        self.versions.told.connect(self.status.tell)
        self.import_undoing.changed.connect(self.versions.show_again)
        self.import_undoing.told.connect(self.status.tell)
        self.import_undoing.failed.connect(self._notices.show)
        self.rereading.failed.connect(self._notices.show)
        self.import_undoing.undone.connect(
            lambda text, redo: self.pane.banner.show_success(text, self.tr("استعادة"), redo)
        )
        self.dialogs.import_undo_requested.connect(self.import_undoing.put_aside)
        self.desk.finished.connect(self.versions.prepare)
        self.desk.finished_quietly.connect(self.versions.prepare)
        self.watching.told.connect(self.status.tell)
        self.watching.failed.connect(self._notices.show)
        self.deletion.deleted.connect(self._tell_deleted)
        self.looking_up.wanted.connect(self._look_up)
        self.looking_up.missing.connect(self.status.tell)
        self.copying.copied.connect(lambda: self.status.tell(self.tr("نُسخ النص مع ذكر مصدره")))

        for names in (self.chip_editing, self.split_again, self.places):
            names.changed.connect(self.reading.reread)
            names.changed.connect(self.browsing.refresh)
            names.told.connect(self.status.tell)
            names.failed.connect(self._notices.show)

    def _connect_sidebar(self) -> None:
        self.sidebar.article_chosen.connect(self.reading.open)
        self.sidebar.text_requested.connect(self.focus_page)
        self.sidebar.search.leave_requested.connect(self.sidebar.focus_list)
        self.browsing.counted.connect(self._show_counts)
        self.saved.told.connect(self.status.tell)
        first_hint = FirstHint(self.hint, self.appearance, self.browsing, self)
        self.timeline.shown_changed.connect(first_hint.give_way)
        self.timeline.shown_changed.connect(self._actions["timeline"].setChecked)
        self.timeline_panel.close_requested.connect(self.timeline.toggle)
        self.timeline_panel.left.connect(self.sidebar.focus_list)
        self.browsing.places_wanted.connect(self.places.show)
        self.dialogs.synonyms_changed.connect(self.searching.again)

    def _connect_reading(self) -> None:
        text = self.view.text
        text.scrolling.past_end.connect(lambda: self.browsing.stepping.step(1))
        text.scrolling.past_start.connect(lambda: self.browsing.stepping.step(-1))
        text.list_requested.connect(self.sidebar.focus_list)
        self.view.keyword_activated.connect(self.browsing.show_keyword)
        self.reading.article_opened.connect(self._article_opened)
        self.browsing.counted.connect(lambda _counts, _shown: self._follow_search())
        self.reading.marks_changed.connect(self.browsing.recount)
        self.reading.told.connect(self.status.tell)
        self.marks.changes.changed.connect(self.browsing.recount)
        self.marks.changes.told.connect(self.status.tell)
        self.browsing.marks_wanted.connect(self.marks.shelf.show)
        self.finding.hits.told.connect(self.status.tell)

    # --- what happened -----------------------------------------------------------------------------------
    def _show_counts(self, counts: ShelfCounts, shown: int) -> None:
        self.status.show_counts(counts, shown)
        self._signs.show_counts(counts)

    def _article_opened(self, article: Article) -> None:
        self.browsing.stepping.show_open(article.id)
        self.finding.look()
        self._light_hits(article, self.finding.hits.open_at_first)

    def _follow_search(self) -> None:
        """Light what is searched for now in the article that is open already."""
        article, wanted = self.reading.article, self.browsing.wanted
        if article is not None and wanted != self._lit:
            self._light_hits(article, self.finding.hits.light)

    def _light_hits(self, article: Article, light: Callable[[tuple[str, ...], Finder], None]) -> None:
        """Light what was searched for, or nothing."""
        self._lit = self.browsing.wanted
        if self.browsing.wanted.text:
            light(article.body, self._library.finder(self.browsing.wanted))
        else:
            self.finding.hits.put_out()

    def _tell_deleted(self, title: str) -> None:
        said = self.tr("حُذفت «{title}»").format(title=title)
        self.pane.banner.show_success(said, self.tr("تراجع"), self.undo_last)

    def _reword(self) -> None:
        self.reading.reword()
        self.browsing.recount()

    def focus_first(self) -> None:
        """Give the keyboard to where one begins: the list, or the greeting of an empty library."""
        if self.browsing.counts.articles:
            self.sidebar.focus_list()
        else:
            self.pane.greeting.import_button.setFocus()

    # --- what is asked of it -----------------------------------------------------------------------------
    def focus_search(self) -> None:
        """Give the keyboard to the search field."""
        self.sidebar.show()
        self.sidebar.search.focus_all()

    def _look_up(self, query: str) -> None:
        self.browsing.show_search(query)
        self.focus_search()

    def focus_page(self) -> None:
        """Give the keyboard to the text."""
        self.view.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def undo_last(self) -> None:
        """Take the last change back."""
        undone = self.undo.undo_last()
        self.status.tell(
            self.tr("تم التراجع عن: {what}").format(what=undone) if undone else self.tr("لا شيء للتراجع عنه")
        )

    def dress(self, look: Look) -> None:
        """Paint everything in this look from now on."""
        set_icons(self._actions, look.icons.__getitem__)
        self.sidebar.dress(look.theme, look.icons, look.font)
        self.view.dress(look.theme, look.icons, look.font)
        self.pane.dress(look.icons)
        self.timeline_panel.dress(look.theme, look.icons)
        self.hint.set_close_icon(look.icons["x"])
        self.finding.dress(look.theme)
        self.dialogs.dress(look.icons)
        self.marks.display.dress(look.theme, look.icons)
        self.versions.dress(look.theme)

    def take_keys(self, keymap: Keymap) -> None:
        """Answer to these keys from now on."""
        give_keys(self._actions, keymap)
        self._explain_shelves()

    def _explain_shelves(self) -> None:
        tips = {shelf: self._actions[f"shelf_{shelf.name.lower()}"].toolTip() for shelf in Shelf}
        self.sidebar.shelves.explain(tips)

    # --- Qt's overrides ----------------------------------------------------------------------------------
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.desk.import_paths(
            [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        )
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        self.reading.leave()
        self.front.shut_down()
        self.side.shut_down()
        self.background.shut_down()
        super().closeEvent(event)
