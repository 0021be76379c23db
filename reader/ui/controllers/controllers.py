"""All groups of controllers, and which controllers are made without being asked for."""

from __future__ import annotations

from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from reader.ui.action_table import OFFER_ACTIONS, WHILE_SEARCHING
from reader.ui.controllers.article_controllers import ArticleControllers
from reader.ui.controllers.controller_group import ControllerGroup
from reader.ui.controllers.intake_controllers import IntakeControllers
from reader.ui.controllers.mark_controllers import MarkControllers
from reader.ui.controllers.name_controllers import NameControllers
from reader.ui.controllers.output_controllers import OutputControllers
from reader.ui.controllers.search_controllers import SearchControllers
from reader.ui.controllers.version_controllers import VersionControllers

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from reader.ui.dialog_controller import DialogController
    from reader.ui.look import Look
    from reader.ui.workspace import Workspace

# those that listen to what happens in the workspace: they are made after the first picture
LISTENING = (
    "searches.completing",
    "article.hits",
    "article.footnotes",
    "names.chip_editing",
    "versions.counterparts",
    "marks.mark_display",
    "intake.import_undo",
    "intake.outside",
)


class Controllers(ControllerGroup):
    """The groups by what they work on. Where one needs another, it is given a function that asks for it."""

    def __init__(self, workspace: Workspace, window: QMainWindow) -> None:
        super().__init__(workspace, window)
        self.searches = SearchControllers(workspace, window)
        self.article = ArticleControllers(workspace, window)
        self.names = NameControllers(workspace, window)
        self.versions = VersionControllers(workspace, window)
        self.marks = MarkControllers(workspace, window, lambda: self.dialogs)
        self.intake = IntakeControllers(workspace, window, lambda: self.versions.pairing.begin())
        self.output = OutputControllers(
            workspace, window, lambda: self.dialogs, lambda: self.intake.renewal.begin_if_needed()
        )

    def open(self) -> None:
        """Make those that listen to what happens in the workspace."""
        from reader.ui.appearance_checks import AppearanceChecks
        from reader.ui.settings_undo import SettingsUndo

        for path in LISTENING:
            attrgetter(path)(self)
        workspace = self._workspace
        AppearanceChecks(workspace.appearance, workspace.actions, self)
        SettingsUndo(workspace.appearance, workspace.undo, self)
        if not self.searches.has_made("search_controller"):
            for action_id in (*WHILE_SEARCHING, "search_rank_all", *OFFER_ACTIONS):
                workspace.actions[action_id].setEnabled(False)
        workspace.pane.import_requested.connect(self.intake.imports.choose_files)
        workspace.pane.samples_requested.connect(self.intake.imports.import_samples)

    def dress(self, look: Look) -> None:
        """Paint in this look what was made already; what is made later takes it from the workspace."""
        for group in (self.searches, self.article, self.versions, self.marks):
            group.dress(look)
        if self.has_made("dialogs"):
            self.dialogs.dress(look)

    @cached_property
    def dialogs(self) -> DialogController:
        """Every dialog that belongs to no other controller."""
        from reader.ui.dialog_controller import DialogController

        workspace = self._workspace
        return DialogController(
            self._window,
            workspace.actions,
            workspace.look,
            workspace.appearance,
            workspace.library,
        )
