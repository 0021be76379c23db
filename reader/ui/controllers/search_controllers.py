"""Controllers around the search: its list, its completions, saved searches, and the timeline."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reader.ui.controllers.controller_group import ControllerGroup

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from reader.core.models import Period
    from reader.ui.look import Look
    from reader.ui.searches.completing import Completing
    from reader.ui.searches.saved_searches import SavedSearches
    from reader.ui.searches.search_controller import SearchController
    from reader.ui.searches.selection_search import SelectionSearch
    from reader.ui.searches.synonym_changes import SynonymChanges
    from reader.ui.searches.timeline_controller import TimelineController
    from reader.ui.widgets.timeline_panel import TimelinePanel
    from reader.ui.workspace import Workspace


class SearchControllers(ControllerGroup):
    """`period` is what a bar of the timeline stands for; `timeline_changed`: this, or whether it shows."""

    timeline_changed = Signal()

    def __init__(self, workspace: Workspace, window: QMainWindow) -> None:
        super().__init__(workspace, window)
        self.period: Period = "month"
        workspace.searching.begun.connect(lambda: self.search_controller)
        workspace.searching.terms_changed.connect(lambda terms: terms.facets and self.search_controller)
        workspace.browsing.other_pages.saved_wanted.connect(lambda: self.saved.show())

    def dress(self, look: Look) -> None:
        """Paint in this look what was made already."""
        if self.has_made("timeline_panel"):
            self.timeline_panel.dress(look.theme, look.icons)

    @cached_property
    def search_controller(self) -> SearchController:
        """Shows what surrounds the results of a search."""
        from reader.ui.searches.search_controller import SearchController

        workspace = self._workspace
        return SearchController(
            workspace.searching,
            workspace.browsing,
            workspace.sidebar,
            workspace.actions,
            workspace.words,
            self,
        )

    @cached_property
    def completing(self) -> Completing:
        """Completes the text of the search field."""
        from reader.ui.searches.completing import Completing

        workspace = self._workspace
        return Completing(workspace.library, workspace.side, workspace.sidebar.search, workspace.digits, self)

    @cached_property
    def saved(self) -> SavedSearches:
        """Keeps searches under names."""
        from reader.ui.searches.saved_searches import SavedSearches

        workspace = self._workspace
        saved = SavedSearches(
            workspace.library,
            workspace.searching,
            workspace.browsing,
            workspace.sidebar,
            workspace.side,
            workspace.undo,
        )
        saved.reported.connect(workspace.status.show_news)
        return saved

    @cached_property
    def synonyms(self) -> SynonymChanges:
        """Changes the words that mean the same to a search."""
        from reader.ui.searches.synonym_changes import SynonymChanges

        workspace = self._workspace
        synonyms = SynonymChanges(workspace.library.synonyms, workspace.undo, self)
        synonyms.changed.connect(workspace.searching.again)
        return synonyms

    def show_synonyms(self) -> None:
        """Edit the words that mean the same to a search."""
        from reader.ui.dialogs.synonyms_dialog import SynonymsDialog

        SynonymsDialog(self.synonyms, self._window).open()

    @cached_property
    def selection_search(self) -> SelectionSearch:
        """Searches the library for the selected text."""
        from reader.ui.searches.selection_search import SelectionSearch

        selection_search = SelectionSearch(self._workspace.view.text.selected_text, self)
        selection_search.wanted.connect(self._workspace.browsing.show_search)
        selection_search.wanted.connect(lambda _query: self._workspace.focus.search())
        selection_search.missing.connect(self._workspace.status.show_news)
        return selection_search

    @cached_property
    def timeline_panel(self) -> TimelinePanel:
        """The panel below the panes."""
        from reader.ui.searches.time_names import period_in_words
        from reader.ui.widgets.timeline_panel import TimelinePanel

        workspace = self._workspace
        panel = TimelinePanel(
            workspace.words,
            lambda period: period_in_words(period, workspace.words()),
            workspace.look.theme,
            workspace.look.icons,
            workspace.foot,
        )
        workspace.foot.add(panel)
        panel.left.connect(workspace.focus.first)
        return panel

    @cached_property
    def timeline(self) -> TimelineController:
        """Fills the timeline, and filters the list by its bars."""
        from reader.ui.searches.timeline_controller import TimelineController

        workspace, panel = self._workspace, self.timeline_panel
        timeline = TimelineController(panel, workspace.browsing, workspace.searching, workspace.side, self)
        timeline.shown_changed.connect(workspace.first_hint.give_way)
        timeline.shown_changed.connect(workspace.actions["timeline"].setChecked)
        timeline.left.connect(workspace.focus.first)
        timeline.shown_changed.connect(workspace.foot.show)
        panel.close_requested.connect(timeline.toggle)
        timeline.period = self.period
        timeline.changed.connect(self._keep_period)
        return timeline

    def _keep_period(self) -> None:
        self.period = self.timeline.period
        self.timeline_changed.emit()

    @property
    def timeline_shows(self) -> bool:
        """Whether the timeline is shown."""
        return self.has_made("timeline") and self.timeline.shown
