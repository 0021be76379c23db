"""The main window: places the panes, closes, accepts drops; everything else is decided elsewhere."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from reader.ui.actions import give_keys, set_icons
from reader.ui.controllers import Controllers
from reader.ui.editing_keys import EditingKeys
from reader.ui.empty_fields import EmptyFields
from reader.ui.key_guard import KeyGuard
from reader.ui.local_files import local_files
from reader.ui.menu_table import LIST_MENU, PAGE_MENU
from reader.ui.menus import fill_menu_bar
from reader.ui.row_announcer import RowAnnouncer
from reader.ui.scroll_bar_names import ScrollBarNames
from reader.ui.sidebar import Shelf
from reader.ui.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent

    from reader.core.library import Library
    from reader.ui.appearance import Appearance
    from reader.ui.keymap import Keymap
    from reader.ui.look import Look
    from reader.ui.notices import Notices
    from reader.ui.panes import Pane, Panes
    from reader.ui.widgets.drop_hint import DropHint

SIDEBAR_WIDTH = 380


class MainWindow(QMainWindow):
    """All that is visible; `commands` has what one can do with it.

    It is built in two steps: the `workspace` for the first paint, then, with `complete`, the `controllers`
    that listen to what happens in it. A controller that is needed earlier is made then.
    """

    completed = Signal()
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
        self._actions = actions
        self._is_complete = self._is_closed = False
        self.workspace = workspace = Workspace(library, appearance, actions, look, notices, self)
        self.sidebar, self.view, self.pane = workspace.sidebar, workspace.view, workspace.pane
        self.browsing, self.searching = workspace.browsing, workspace.searching
        self.reading, self.status = workspace.reading, workspace.status
        self.controllers = Controllers(workspace, self)
        self._arrange()
        self.installEventFilter(KeyGuard(self))
        EditingKeys(self)
        EmptyFields(self)
        ScrollBarNames(self)
        RowAnnouncer(self)

    def complete(self) -> None:
        """Make what the first paint did not need; once, and not after the window was closed."""
        if self._is_complete or self._is_closed:
            return
        from reader.ui.window_checks import WindowChecks

        self._is_complete = True
        self.controllers.open()
        self.closed.connect(self.controllers.intake.outside.stop)
        self._explain_shelves()
        WindowChecks(self.panes, self.browsing, self._actions)
        for runner in (self.workspace.front, self.workspace.side):
            runner.release()
        self.completed.emit()

    # --- how it is arranged ------------------------------------------------------------------------------
    def _arrange(self) -> None:
        fill_menu_bar(self.menuBar(), self._actions)
        self.menuBar().setAccessibleName(self.tr("القوائم"))
        self.addActions(list(self._actions.values()))
        self.sidebar.articles.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.sidebar.articles.addActions([self._actions[action_id] for action_id in LIST_MENU])
        self.view.text.addActions([self._actions[action_id] for action_id in PAGE_MENU])
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.sidebar)
        self.splitter.addWidget(self.pane)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([SIDEBAR_WIDTH, 900])
        self.setCentralWidget(self._above_one_another(self.splitter, self.workspace.foot))
        self.setStatusBar(self.status)
        self.resize(QSize(1280, 860).boundedTo(self.screen().availableSize() - QSize(0, 40)))

    def _above_one_another(self, panes: QWidget, foot: QWidget) -> QWidget:
        whole = QWidget(self)
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(panes, 1)
        layout.addWidget(foot)
        return whole

    @cached_property
    def panes(self) -> Panes:
        """Going round the panes, and hiding those that distract."""
        from reader.ui.panes import Panes

        sidebar = self.sidebar
        distractions = [self.menuBar(), self.pane.bar, self.status, self.workspace.foot]
        return Panes(self, self._round_trip, sidebar, distractions)

    @cached_property
    def drop_hint(self) -> DropHint:
        """Says what dropping something on the window will do."""
        from reader.ui.widgets.drop_hint import DropHint

        return DropHint(self)

    def _round_trip(self) -> list[Pane]:
        """The stops of F6, with facets and timeline if they are shown."""
        sidebar, searches = self.sidebar, self.controllers.searches
        stops: list[Pane] = [
            (sidebar.search, self.workspace.focus.search),
            (sidebar.shelves, sidebar.shelves.focus_chosen),
        ]
        if sidebar.search_widgets.shows_facets:
            facets = sidebar.search_widgets.facets
            stops.append((facets, facets.focus_first))
        stops.append((sidebar.stack, sidebar.stack.focus_list))
        if searches.has_made("timeline_panel"):
            stops.append((searches.timeline_panel, searches.timeline_panel.focus_chart))
        return [*stops, (self.view, self.workspace.focus.page)]

    # --- how it looks and answers ------------------------------------------------------------------------
    def dress(self, look: Look) -> None:
        """Use this look from now on."""
        set_icons(self._actions, look.icons.__getitem__)
        self.workspace.dress(look)
        self.controllers.dress(look)

    def take_keys(self, keymap: Keymap) -> None:
        """Use these keys from now on."""
        give_keys(self._actions, keymap)
        self._explain_shelves()

    def _explain_shelves(self) -> None:
        tips = {shelf: self._actions[f"shelf_{shelf.name.lower()}"].toolTip() for shelf in Shelf}
        self.sidebar.shelves.explain(tips)

    # --- Qt's overrides ----------------------------------------------------------------------------------
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            self.drop_hint.show_sentence(self.tr("أفلِت الملفات هنا لتُستورد إلى المكتبة"))
        elif _text(event):
            self.drop_hint.show_sentence(self.tr("أفلِت النص هنا ليصير مقالة في المكتبة"))
        else:
            return
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.drop_hint.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop_hint.hide()
        if files := local_files(event.mimeData()):
            self.controllers.intake.imports.import_paths(files)
        else:
            self.controllers.intake.imports.import_text(_text(event), self.tr("نصّ مسحوب"))
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._is_closed = True
        self.closed.emit()
        self.hide()  # hide at once: background work may take seconds to end
        self.workspace.leave()
        super().closeEvent(event)


def _text(event: QDropEvent) -> str:
    """Text dropped from another program; not a link, and not what is dragged within the window."""
    dragged = event.mimeData()
    return "" if dragged.hasUrls() or event.source() is not None else dragged.text().strip()
