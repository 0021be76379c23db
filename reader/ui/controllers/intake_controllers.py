"""Controllers for what comes into the library: imports, watched folders, changes of other programs."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader.ui.controllers.controller_group import ControllerGroup

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow

    from reader.ui.imports.import_controller import ImportController
    from reader.ui.imports.import_reporting import ImportReporting
    from reader.ui.imports.import_undo import ImportUndo
    from reader.ui.imports.rereading import Rereading
    from reader.ui.imports.watching import Watching
    from reader.ui.index_renewal import IndexRenewal
    from reader.ui.outside_changes import OutsideChanges
    from reader.ui.workspace import Workspace


class IntakeControllers(ControllerGroup):
    """`find_copies` is called after each import, to look for near copies among what came in."""

    def __init__(self, workspace: Workspace, window: QMainWindow, find_copies: Callable[[], object]) -> None:
        super().__init__(workspace, window)
        self._find_copies = find_copies

    @cached_property
    def imports(self) -> ImportController:
        """Runs imports, and tells how they went."""
        from reader.ui.imports.arrivals import Arrivals
        from reader.ui.imports.import_account import ImportAccount
        from reader.ui.imports.import_controller import ImportController

        workspace = self._workspace
        controller = ImportController(workspace.library.path, workspace.background, self._window)
        account = ImportAccount(
            controller, workspace.pane, workspace.status, workspace.notices, workspace.words
        )
        account.report_wanted.connect(lambda: self.import_report.show())
        Arrivals(controller, workspace.browsing, workspace.reading)
        controller.finished.connect(self._find_copies)
        controller.finished_quietly.connect(self._find_copies)
        return controller

    @cached_property
    def import_report(self) -> ImportReporting:
        """Shows the report of the last import."""
        from reader.ui.imports.import_reporting import ImportReporting

        workspace = self._workspace
        reporting = ImportReporting(self.imports, workspace.words, self._window)
        reporting.article_wanted.connect(workspace.reading.open)
        reporting.undo_wanted.connect(lambda number: self.import_undo.undo_import(number))
        reporting.reported.connect(workspace.status.show_news)
        reporting.failed.connect(workspace.notices.show)
        return reporting

    @cached_property
    def import_undo(self) -> ImportUndo:
        """Undoes past imports."""
        from reader.ui.imports.import_undo import ImportUndo

        workspace = self._workspace
        undoing = ImportUndo(
            workspace.library,
            self.imports,
            workspace.background,
            workspace.undo,
            workspace.words,
            self._window,
        )
        undoing.changed.connect(workspace.show_again)
        undoing.reported.connect(workspace.status.show_news)
        undoing.running.connect(workspace.status.show_passing_news)
        undoing.failed.connect(workspace.notices.show)
        undoing.undone.connect(workspace.status.forget_summary)
        redo = undoing.redo_last
        undoing.undone.connect(
            lambda text: workspace.pane.banner.show_success(text, self.tr("استعادة"), redo)
        )
        undoing.outdated.connect(lambda: workspace.pane.banner.withdraw(redo))
        return undoing

    @cached_property
    def rereading(self) -> Rereading:
        """Reads the file of the open article again."""
        from reader.ui.imports.rereading import Rereading

        workspace = self._workspace
        rereading = Rereading(
            workspace.library,
            workspace.reading,
            workspace.undo,
            workspace.background,
            workspace.words,
            self._window,
        )
        rereading.changed.connect(workspace.show_anew)
        rereading.failed.connect(workspace.notices.show)
        return rereading

    @cached_property
    def watching(self) -> Watching:
        """Imports new files of watched folders."""
        from reader.ui.imports.watching import Watching

        workspace = self._workspace
        watching = Watching(
            workspace.library,
            self.imports,
            workspace.background,
            workspace.appearance,
            workspace.undo,
            self._window,
        )
        watching.reported.connect(workspace.status.show_news)
        watching.failed.connect(workspace.notices.show)
        return watching

    @cached_property
    def outside(self) -> OutsideChanges:
        """Shows what other programs change in the library."""
        from reader.ui.outside_changes import OutsideChanges

        workspace = self._workspace
        outside = OutsideChanges(
            workspace.library,
            workspace.browsing,
            workspace.reading,
            lambda: self.imports.is_importing or self.import_undo.is_running,
            self,
        )
        outside.failed.connect(workspace.notices.show)
        return outside

    @cached_property
    def renewal(self) -> IndexRenewal:
        """Rebuilds an outdated search index."""
        from reader.ui.index_renewal import IndexRenewal

        workspace = self._workspace
        renewal = IndexRenewal(workspace.library, workspace.background, workspace.digits, self)
        renewal.reported.connect(workspace.status.show_news)
        renewal.noticed.connect(workspace.pane.banner.show_hint)
        renewal.renewed.connect(workspace.browsing.upkeep.refresh)
        renewal.failed.connect(workspace.notices.show)
        return renewal
