"""What one does in the room beside finding and reading: a desk for each, made when it is first asked for.

Those that listen to what happens are made with `open`, after the first picture; the others when a command
asks for them.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.ui.action_table import OFFER_ACTIONS, WHILE_SEARCHING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow

    from reader.core.models import NameOrder, Period
    from reader.ui.article_view.finding import Finding
    from reader.ui.article_view.footnotes import Footnotes
    from reader.ui.article_view.search_hits import SearchHits
    from reader.ui.copying import Copying
    from reader.ui.deletion import Deletion
    from reader.ui.dialog_desk import DialogDesk
    from reader.ui.exports.export_desk import ExportDesk
    from reader.ui.exports.printing import Printing
    from reader.ui.imports.import_desk import ImportDesk
    from reader.ui.imports.import_undoing import ImportUndoing
    from reader.ui.imports.rereading import Rereading
    from reader.ui.imports.versions import Versions
    from reader.ui.imports.watching import Watching
    from reader.ui.index_renewal import IndexRenewal
    from reader.ui.marks.mark_desk import MarkDesk
    from reader.ui.places.chip_editing import ChipEditing
    from reader.ui.places.place_desk import PlaceDesk
    from reader.ui.places.split_again import SplitAgain
    from reader.ui.room import Look, Room
    from reader.ui.searches.completing import Completing
    from reader.ui.searches.looking_up import LookingUp
    from reader.ui.searches.saved_searches import SavedSearches
    from reader.ui.searches.search_desk import SearchDesk
    from reader.ui.searches.timeline_desk import TimelineDesk
    from reader.ui.widgets.timeline_panel import TimelinePanel

LISTENING = ("completing", "hits", "footnotes", "chip_editing", "versions", "marks", "import_undoing")


class Desks(QObject):
    """Every desk by its name, connected with the room; `window` is what dialogs stand over."""

    left_otherwise = (
        Signal()
    )  # than before: what `period` and `name_order` say, or whether the timeline shows

    def __init__(self, room: Room, window: QMainWindow) -> None:
        super().__init__(window)
        self._room, self._window = room, window
        self.period: Period = "month"
        self.name_order: NameOrder = "count"
        room.searching.begun.connect(lambda: self.search_desk)
        room.searching.terms_changed.connect(lambda terms: terms.facets and self.search_desk)
        room.browsing.places_wanted.connect(lambda kind, text: self.places.show(kind, text))
        room.browsing.marks_wanted.connect(lambda text: self.marks.shelf.show(text))

    def open(self) -> None:
        """Make those that listen to what happens in the room."""
        from reader.ui.appearance_signs import AppearanceSigns

        for desk in LISTENING:
            getattr(self, desk)
        room = self._room
        AppearanceSigns(room.appearance, room.actions, self)
        for action_id in (*WHILE_SEARCHING, "search_rank_all", *OFFER_ACTIONS):
            if "search_desk" not in vars(self):
                room.actions[action_id].setEnabled(False)
        room.pane.import_requested.connect(self.imports.choose_files)
        room.pane.samples_requested.connect(self.imports.import_samples)

    def made(self, desk: str) -> object:
        """The desk or panel of this name; `None` where it was not made yet."""
        return vars(self).get(desk)

    def dress(self, look: Look) -> None:
        """Paint what was made already in this look; what is made later takes it from the room."""
        dressing: dict[str, Callable[[], None]] = {
            "timeline_panel": lambda: self.timeline_panel.dress(look.theme, look.icons),
            "hits": lambda: self.hits.dress(look.theme),
            "finding": lambda: self.finding.dress(look.theme),
            "dialogs": lambda: self.dialogs.dress(look.icons),
            "marks": lambda: self.marks.display.dress(look.theme, look.icons),
            "versions": lambda: self.versions.dress(look.theme),
        }
        for desk, dress in dressing.items():
            if desk in vars(self):
                dress()

    # --- searching ---------------------------------------------------------------------------------------
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
            room.recent,
            room.undo,
            self._window,
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
        hits.told.connect(room.status.tell)
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

    # --- keywords and sources ----------------------------------------------------------------------------
    @cached_property
    def places(self) -> PlaceDesk:
        """The shelves of keywords and sources."""
        from reader.ui.places.place_desk import PlaceDesk

        room = self._room
        places = PlaceDesk(
            room.library,
            room.sidebar.stack.places,
            room.browsing,
            room.searching,
            room.side,
            room.background,
            room.undo,
            self,
        )
        places.restore(self.name_order)
        places.order_changed.connect(self._order_changed)
        self._follow_names(places)
        return places

    def _order_changed(self) -> None:
        self.name_order = self.places.order
        self.left_otherwise.emit()

    @cached_property
    def chip_editing(self) -> ChipEditing:
        """Keywords of the open article, changed at their chips."""
        from reader.ui.places.chip_editing import ChipEditing

        room = self._room
        editing = ChipEditing(room.library, room.reading, room.view.head.chips, room.undo, self)
        self._follow_names(editing)
        return editing

    @cached_property
    def split_again(self) -> SplitAgain:
        """Keywords of all articles, split anew."""
        from reader.ui.places.split_again import SplitAgain

        splitting = SplitAgain(
            self._room.library, self._room.background, self._room.undo, self._room.digits, self
        )
        self._follow_names(splitting)
        return splitting

    def _follow_names(self, names: PlaceDesk | ChipEditing | SplitAgain) -> None:
        """Names change what the head of the page and the list show."""
        names.changed.connect(self._room.reading.reread)
        names.changed.connect(self._room.browsing.refresh)
        names.told.connect(self._room.status.tell)
        names.failed.connect(self._room.notices.show)

    # --- the open article --------------------------------------------------------------------------------
    @cached_property
    def marks(self) -> MarkDesk:
        """Highlights, notes and bookmarks of paragraphs."""
        from reader.ui.marks.mark_desk import MarkDesk

        room = self._room
        marks = MarkDesk(
            room.library,
            room.reading,
            room.view,
            room.undo,
            self.dialogs,
            lambda: room.sidebar.stack.marks,
            (room.look.theme, room.look.icons),
            self,
        )
        marks.changes.changed.connect(room.browsing.recount)
        marks.changes.told.connect(room.status.tell)
        return marks

    @cached_property
    def versions(self) -> Versions:
        """Older texts and near copies of the open article."""
        from reader.ui.imports.versions import Versions

        room = self._room
        versions = Versions(
            room.library,
            room.reading,
            room.view,
            room.browsing,
            room.side,
            room.background,
            room.undo,
            room.words,
            room.look.theme,
            self._window,
        )
        versions.told.connect(room.status.tell)
        return versions

    @cached_property
    def deletion(self) -> Deletion:
        """Putting the open article aside."""
        from reader.ui.deletion import Deletion

        room = self._room
        deletion = Deletion(room.library, room.reading, room.browsing, room.undo, self)
        deletion.deleted.connect(self._tell_deleted)
        return deletion

    def _tell_deleted(self, title: str) -> None:
        said = self.tr("حُذفت «{title}»").format(title=title)
        self._room.pane.banner.show_success(said, self.tr("تراجع"), self._room.undo_last)

    @cached_property
    def copying(self) -> Copying:
        """What goes to the clipboard."""
        from reader.ui.copying import Copying

        room = self._room
        copying = Copying(room.reading, room.view, room.appearance, self)
        copying.copied.connect(lambda: room.status.tell(self.tr("نُسخ النص مع ذكر مصدره")))
        return copying

    # --- coming in ---------------------------------------------------------------------------------------
    @cached_property
    def imports(self) -> ImportDesk:
        """Bringing articles in, and the account of it."""
        from reader.ui.imports.import_account import ImportAccount
        from reader.ui.imports.import_desk import ImportDesk

        room = self._room
        desk = ImportDesk(room.library.path, room.background, self._window)
        account = ImportAccount(
            desk, room.pane, room.status, room.words, lambda: self.dialogs.show_import_report()
        )
        account.follow(desk, room.browsing, room.reading, room.notices)
        desk.finished.connect(self.versions.prepare)
        desk.finished_quietly.connect(self.versions.prepare)
        return desk

    @cached_property
    def import_undoing(self) -> ImportUndoing:
        """Past imports, put aside and brought back."""
        from reader.ui.imports.import_undoing import ImportUndoing

        room = self._room
        undoing = ImportUndoing(
            room.library, self.imports, room.background, room.undo, room.words, self._window
        )
        undoing.changed.connect(self.versions.show_again)
        undoing.told.connect(room.status.tell)
        undoing.failed.connect(room.notices.show)
        undoing.undone.connect(
            lambda text, redo: room.pane.banner.show_success(text, self.tr("استعادة"), redo)
        )
        return undoing

    @cached_property
    def rereading(self) -> Rereading:
        """Reading the untouched original once more."""
        from reader.ui.imports.rereading import Rereading

        room = self._room
        rereading = Rereading(
            room.library,
            room.reading,
            room.browsing,
            room.undo,
            room.background,
            room.words,
            self._window,
        )
        rereading.failed.connect(room.notices.show)
        return rereading

    @cached_property
    def watching(self) -> Watching:
        """Folders whose new files come in by themselves."""
        from reader.ui.imports.watching import Watching

        room = self._room
        watching = Watching(room.library, self.imports, room.background, room.appearance, self._window)
        watching.told.connect(room.status.tell)
        watching.failed.connect(room.notices.show)
        return watching

    @cached_property
    def renewal(self) -> IndexRenewal:
        """Renewing an index that was made by an older version."""
        from reader.ui.index_renewal import IndexRenewal

        room = self._room
        renewal = IndexRenewal(room.library, room.background, room.digits, self)
        renewal.told.connect(room.status.tell)
        renewal.noticed.connect(room.pane.banner.show_hint)
        renewal.renewed.connect(room.browsing.refresh)
        renewal.failed.connect(room.notices.show)
        return renewal

    # --- going out ---------------------------------------------------------------------------------------
    @cached_property
    def exports(self) -> ExportDesk:
        """Articles, marks and the library going out."""
        from reader.ui.exports.export_desk import ExportAccount, ExportDesk

        room = self._room
        desk = ExportDesk(
            room.library.path, room.background, room.reading, room.browsing, room.words, self._window
        )
        ExportAccount(desk, room.pane, room.status, room.notices)
        desk.restored.connect(room.browsing.refresh)
        return desk

    @cached_property
    def printing(self) -> Printing:
        """The open article on paper."""
        from reader.ui.exports.printing import Printing

        return Printing(self._room.reading, self._room.words, self.dialogs, self._window)

    @cached_property
    def dialogs(self) -> DialogDesk:
        """Every dialog that belongs to no other desk."""
        from reader.ui.dialog_desk import DialogDesk

        room = self._room
        dialogs = DialogDesk(
            self._window,
            room.actions,
            room.look.icons,
            room.reading,
            self.imports,
            room.appearance,
            room.library,
        )
        dialogs.synonyms_changed.connect(room.searching.again)
        dialogs.import_undo_requested.connect(lambda number: self.import_undoing.put_aside(number))
        return dialogs
