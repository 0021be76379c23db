"""All desks by their names, and when they are made.

Those that listen to what happens are made with `open`, after the first picture; the others when a command
asks for them.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader.core.wording import isolated
from reader.ui.action_table import OFFER_ACTIONS, WHILE_SEARCHING
from reader.ui.desks.mark_desks import MarkDesks

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow

    from reader.ui.copying import Copying
    from reader.ui.deletion import Deletion
    from reader.ui.exports.backup_desk import BackupDesk
    from reader.ui.exports.export_account import ExportAccount
    from reader.ui.exports.export_desk import ExportDesk
    from reader.ui.exports.printing import Printing
    from reader.ui.look import Look
    from reader.ui.room import Room
    from reader.ui.web_page import WebPage

LISTENING = (
    "completing",
    "hits",
    "footnotes",
    "chip_editing",
    "kin",
    "mark_display",
    "import_undoing",
    "outside",
)


class Desks(MarkDesks):
    """Those for the open article and for what goes out, on top of the others."""

    def __init__(self, room: Room, window: QMainWindow) -> None:
        super().__init__(room, window)
        room.searching.begun.connect(lambda: self.search_desk)
        room.searching.terms_changed.connect(lambda terms: terms.facets and self.search_desk)
        room.browsing.places_wanted.connect(lambda kind, text: self.places.show(kind, text))
        room.browsing.saved_wanted.connect(lambda: self.saved.show())
        room.browsing.marks_wanted.connect(lambda text: self.mark_shelf.show(text))

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

    def dress(self, look: Look) -> None:
        """Paint what was made already in this look; what is made later takes it from the room."""
        dressing: dict[str, Callable[[], None]] = {
            "timeline_panel": lambda: self.timeline_panel.dress(look.theme, look.icons),
            "hits": lambda: self.hits.dress(look.theme),
            "finding": lambda: self.finding.dress(look.theme),
            "dialogs": lambda: self.dialogs.dress(look.icons),
            "mark_display": lambda: self.mark_display.dress(look.theme, look.icons),
            "comparing": lambda: self.comparing.dress(look.theme),
        }
        for desk, dress in dressing.items():
            if desk in vars(self):
                dress()

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

    @cached_property
    def web_page(self) -> WebPage:
        """The page on the web that the open article is from."""
        from reader.ui.web_page import WebPage

        page = WebPage(self._room.reading, self)
        page.copied.connect(lambda: self._room.status.tell(self.tr("نُسخ عنوان الصفحة")))
        page.not_opened.connect(self._tell_address)
        return page

    def _tell_address(self, address: str) -> None:
        self._room.status.tell(self.tr("لا برنامج هنا يفتح {address}").format(address=isolated(address)))

    @cached_property
    def exports(self) -> ExportDesk:
        """Articles and marks going out."""
        from reader.ui.exports.export_desk import ExportDesk

        room = self._room
        desk = ExportDesk(
            room.library.path, room.background, room.reading, room.browsing, room.words, self._window
        )
        self._export_account.follow_exports(desk)
        return desk

    @cached_property
    def backups(self) -> BackupDesk:
        """The library copied, and brought back."""
        from reader.ui.exports.backup_desk import BackupDesk

        room = self._room
        desk = BackupDesk(room.library.path, room.background, self._window)
        desk.restored.connect(room.reading.close)
        desk.restored.connect(room.undo.forget)  # it spoke of the articles of another library
        desk.restored.connect(room.browsing.refresh)
        desk.restored.connect(room.browsing.stepping.choose_near)
        desk.restored.connect(lambda: self.renewal.begin_if_needed())
        self._export_account.follow_backups(desk)
        return desk

    @cached_property
    def _export_account(self) -> ExportAccount:
        from reader.ui.exports.export_account import ExportAccount

        return ExportAccount(self._room.pane, self._room.status, self._room.notices, self)

    @cached_property
    def printing(self) -> Printing:
        """The open article on paper."""
        from reader.ui.exports.printing import Printing

        return Printing(self._room.reading, self._room.words, self.dialogs, self._window)
