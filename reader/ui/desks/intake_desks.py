"""Desks for what comes in: imports, folders, the index; and the dialogs."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader.ui.desks.version_desks import VersionDesks

if TYPE_CHECKING:
    from reader.ui.dialog_desk import DialogDesk
    from reader.ui.imports.import_desk import ImportDesk
    from reader.ui.imports.import_reporting import ImportReporting
    from reader.ui.imports.import_undoing import ImportUndoing
    from reader.ui.imports.rereading import Rereading
    from reader.ui.imports.watching import Watching
    from reader.ui.index_renewal import IndexRenewal
    from reader.ui.outside_changes import OutsideChanges


class IntakeDesks(VersionDesks):
    """The dialogs are among them: they tell of imports and ask for their undoing."""

    @cached_property
    def imports(self) -> ImportDesk:
        """Bringing articles in, and the account of it."""
        from reader.ui.imports.arrivals import Arrivals
        from reader.ui.imports.import_account import ImportAccount
        from reader.ui.imports.import_desk import ImportDesk

        room = self._room
        desk = ImportDesk(room.library.path, room.background, self._window)
        account = ImportAccount(desk, room.pane, room.status, room.notices, room.words)
        account.report_wanted.connect(lambda: self.import_report.show())
        Arrivals(desk, room.browsing, room.reading)
        desk.finished.connect(self.pairing.begin)
        desk.finished_quietly.connect(self.pairing.begin)
        return desk

    @cached_property
    def import_report(self) -> ImportReporting:
        """The account of the last import."""
        from reader.ui.imports.import_reporting import ImportReporting

        room = self._room
        reporting = ImportReporting(self.imports, room.words, self._window)
        reporting.article_wanted.connect(room.reading.open)
        reporting.undo_wanted.connect(lambda number: self.import_undoing.put_aside(number))
        reporting.told.connect(room.status.tell)
        return reporting

    @cached_property
    def import_undoing(self) -> ImportUndoing:
        """Past imports, put aside and brought back."""
        from reader.ui.imports.import_undoing import ImportUndoing

        room = self._room
        undoing = ImportUndoing(
            room.library, self.imports, room.background, room.undo, room.words, self._window
        )
        undoing.changed.connect(room.show_again)
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
            room.undo,
            room.background,
            room.words,
            self._window,
        )
        rereading.changed.connect(room.show_anew)
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
    def outside(self) -> OutsideChanges:
        """What other programs do to the library."""
        from reader.ui.outside_changes import OutsideChanges

        room = self._room
        outside = OutsideChanges(
            room.library, room.browsing, room.reading, lambda: self.imports.is_importing, self
        )
        outside.failed.connect(room.notices.show)
        return outside

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

    @cached_property
    def dialogs(self) -> DialogDesk:
        """Every dialog that belongs to no other desk."""
        from reader.ui.dialog_desk import DialogDesk

        room = self._room
        dialogs = DialogDesk(
            self._window,
            room.actions,
            room.look.icons,
            room.appearance,
            room.library,
        )
        dialogs.synonyms_changed.connect(room.searching.again)
        return dialogs
