"""Controllers for what leaves the library: exports, backups, printing."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader.ui.controllers.controller_group import ControllerGroup

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow

    from reader.ui.dialog_controller import DialogController
    from reader.ui.exports.backup_controller import BackupController
    from reader.ui.exports.export_account import ExportAccount
    from reader.ui.exports.export_controller import ExportController
    from reader.ui.exports.printing import Printing
    from reader.ui.workspace import Workspace


class OutputControllers(ControllerGroup):
    """`dialogs` is called when a dialog is needed, `renew_index` after a library was restored."""

    def __init__(
        self,
        workspace: Workspace,
        window: QMainWindow,
        dialogs: Callable[[], DialogController],
        renew_index: Callable[[], object],
    ) -> None:
        super().__init__(workspace, window)
        self._dialogs, self._renew_index = dialogs, renew_index

    @cached_property
    def exports(self) -> ExportController:
        """Exports articles and marks."""
        from reader.ui.exports.export_controller import ExportController

        workspace = self._workspace
        controller = ExportController(
            workspace.library.path,
            workspace.background,
            workspace.reading,
            workspace.browsing,
            workspace.words,
            self._window,
        )
        self._export_account.follow_exports(controller)
        return controller

    @cached_property
    def backups(self) -> BackupController:
        """Backs the library up, and restores it."""
        from reader.ui.exports.backup_controller import BackupController

        workspace = self._workspace
        controller = BackupController(workspace.library.path, workspace.background, self._window)
        controller.restored.connect(workspace.reading.close)
        controller.restored.connect(workspace.undo.forget)  # it spoke of the articles of another library
        controller.restored.connect(workspace.status.forget_summary)  # and so did the last import
        controller.restored.connect(workspace.browsing.upkeep.refresh)
        controller.restored.connect(workspace.browsing.stepping.choose_near)
        controller.restored.connect(self._renew_index)
        self._export_account.follow_backups(controller)
        return controller

    @cached_property
    def _export_account(self) -> ExportAccount:
        from reader.ui.exports.export_account import ExportAccount

        return ExportAccount(self._workspace.pane, self._workspace.status, self._workspace.notices, self)

    @cached_property
    def printing(self) -> Printing:
        """Prints the open article."""
        from reader.ui.exports.printing import Printing

        return Printing(self._workspace.reading, self._workspace.words, self._dialogs(), self._window)
