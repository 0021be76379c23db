"""Desks around the search: its list, its words, what it found in the article, its time."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader.ui.desks.desk_maker import DeskMaker

if TYPE_CHECKING:
    from reader.ui.article_view.finding import Finding
    from reader.ui.article_view.footnotes import Footnotes
    from reader.ui.article_view.search_hits import SearchHits
    from reader.ui.searches.completing import Completing
    from reader.ui.searches.looking_up import LookingUp
    from reader.ui.searches.saved_searches import SavedSearches
    from reader.ui.searches.search_desk import SearchDesk
    from reader.ui.searches.timeline_desk import TimelineDesk
    from reader.ui.widgets.timeline_panel import TimelinePanel


class SearchDesks(DeskMaker):
    """Those that need no other."""

    @cached_property
    def search_desk(self) -> SearchDesk:
        """What stands around the list of a search."""
        from reader.ui.searches.search_desk import SearchDesk

        room = self._room
        return SearchDesk(room.searching, room.browsing, room.sidebar, room.actions, room.words, self)

    @cached_property
    def completing(self) -> Completing:
        """How the search field goes on."""
        from reader.ui.searches.completing import Completing

        room = self._room
        return Completing(room.library, room.side, room.sidebar.search, room.digits, self)

    @cached_property
    def saved(self) -> SavedSearches:
        """Searches kept under a name."""
        from reader.ui.searches.saved_searches import SavedSearches

        room = self._room
        saved = SavedSearches(
            room.library,
            room.searching,
            room.browsing,
            room.sidebar,
            room.side,
            room.undo,
        )
        saved.told.connect(room.status.tell)
        return saved

    @cached_property
    def looking_up(self) -> LookingUp:
        """What is selected in the text, searched for."""
        from reader.ui.searches.looking_up import LookingUp

        looking_up = LookingUp(self._room.view.text.selected_text, self)
        looking_up.wanted.connect(self._room.browsing.show_search)
        looking_up.wanted.connect(lambda _query: self._room.focus_search())
        looking_up.missing.connect(self._room.status.tell)
        return looking_up

    @cached_property
    def footnotes(self) -> Footnotes:
        """Notes shown where their signs stand."""
        from reader.ui.article_view.footnotes import Footnotes

        footnotes = Footnotes(self._room.view.text, self)
        footnotes.missing.connect(self._room.status.tell)
        return footnotes

    @cached_property
    def hits(self) -> SearchHits:
        """What the library is searched for, lit in the open article."""
        from reader.ui.article_view.search_hits import SearchHits
        from reader.ui.searches.hit_lighting import HitLighting

        room = self._room
        hits = SearchHits(room.view.text, room.look.theme, room.digits, room.background)
        hits.told.connect(room.status.tell_at_rest)
        HitLighting(room.library, room.browsing, room.reading, hits, self)
        return hits

    @cached_property
    def finding(self) -> Finding:
        """Finding in the article."""
        from reader.ui.article_view.finding import Finding

        room = self._room
        finding = Finding(
            room.pane.find_bar, room.view.text, self.hits, room.look.theme, room.digits, room.background
        )
        room.reading.article_opened.connect(lambda _article: finding.look())
        return finding

    @cached_property
    def timeline_panel(self) -> TimelinePanel:
        """The bars under the panes."""
        from reader.ui.searches.time_names import period_in_words
        from reader.ui.widgets.timeline_panel import TimelinePanel

        room = self._room
        panel = TimelinePanel(
            room.words,
            lambda period: period_in_words(period, room.words()),
            room.look.theme,
            room.look.icons,
            room.foot,
        )
        room.foot.add(panel)
        panel.left.connect(room.sidebar.stack.focus_list)
        return panel

    @cached_property
    def timeline(self) -> TimelineDesk:
        """What the bars show, and how they narrow the list."""
        from reader.ui.searches.timeline_desk import TimelineDesk

        room, panel = self._room, self.timeline_panel
        timeline = TimelineDesk(panel, room.browsing, room.searching, room.side, self)
        timeline.shown_changed.connect(room.first_hint.give_way)
        timeline.shown_changed.connect(room.actions["timeline"].setChecked)
        timeline.left.connect(room.sidebar.stack.focus_list)
        panel.close_requested.connect(timeline.toggle)
        timeline.period = self.period
        timeline.changed.connect(self._timeline_changed)
        return timeline

    def _timeline_changed(self) -> None:
        self.period = self.timeline.period
        self.left_otherwise.emit()

    @property
    def timeline_shows(self) -> bool:
        """Whether it stands under the panes."""
        return self.made("timeline") is not None and self.timeline.shown
