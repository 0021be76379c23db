"""All controllers by their names, and when they are made.

Those that listen to what happens are made with `open`, after the first picture; the others when a command
asks for them.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader.core.wording import isolated
from reader.ui.action_table import OFFER_ACTIONS, WHILE_SEARCHING
from reader.ui.controllers.mark_controllers import MarkControllers

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow

    from reader.ui.copying import Copying
    from reader.ui.deletion import Deletion
    from reader.ui.exports.backup_controller import BackupController
    from reader.ui.exports.export_account import ExportAccount
    from reader.ui.exports.export_controller import ExportController
    from reader.ui.exports.printing import Printing
    from reader.ui.look import Look
    from reader.ui.web_page import WebPage
    from reader.ui.workspace import Workspace

LISTENING = (
    "completing",
    "hits",
    "footnotes",
    "chip_editing",
    "counterparts",
    "mark_display",
    "import_undo",
    "outside",
)


class Controllers(MarkControllers):
    """Those for the open article and for what goes out, on top of the others."""

    def __init__(self, workspace: Workspace, window: QMainWindow) -> None:
        super().__init__(workspace, window)
        workspace.searching.begun.connect(lambda: self.search_controller)
        workspace.searching.terms_changed.connect(lambda terms: terms.facets and self.search_controller)
        workspace.browsing.places_wanted.connect(lambda kind, text: self.places.show(kind, text))
        workspace.browsing.saved_wanted.connect(lambda: self.saved.show())
        workspace.browsing.marks_wanted.connect(lambda text: self.mark_shelf.show(text))

    def open(self) -> None:
        """Make those that listen to what happens in the workspace."""
        from reader.ui.appearance_checks import AppearanceChecks

        for controller in LISTENING:
            getattr(self, controller)
        workspace = self._workspace
        AppearanceChecks(workspace.appearance, workspace.actions, self)
        for action_id in (*WHILE_SEARCHING, "search_rank_all", *OFFER_ACTIONS):
            if "search_controller" not in vars(self):
                workspace.actions[action_id].setEnabled(False)
        workspace.pane.import_requested.connect(self.imports.choose_files)
        workspace.pane.samples_requested.connect(self.imports.import_samples)

    def dress(self, look: Look) -> None:
        """Paint what was made already in this look; what is made later takes it from the workspace."""
        dressing: dict[str, Callable[[], None]] = {
            "timeline_panel": lambda: self.timeline_panel.dress(look.theme, look.icons),
            "hits": lambda: self.hits.dress(look.theme),
            "finding": lambda: self.finding.dress(look.theme),
            "dialogs": lambda: self.dialogs.dress(look.icons),
            "mark_display": lambda: self.mark_display.dress(look.theme, look.icons),
            "comparing": lambda: self.comparing.dress(look.theme),
        }
        for controller, dress in dressing.items():
            if controller in vars(self):
                dress()

    @cached_property
    def deletion(self) -> Deletion:
        """Putting the open article aside."""
        from reader.ui.deletion import Deletion

        workspace = self._workspace
        deletion = Deletion(workspace.library, workspace.reading, workspace.browsing, workspace.undo, self)
        deletion.deleted.connect(self._tell_deleted)
        return deletion

    def _tell_deleted(self, title: str) -> None:
        said = self.tr("حُذفت «{title}»").format(title=title)
        self._workspace.pane.banner.show_success(said, self.tr("تراجع"), self._workspace.undo_last)

    @cached_property
    def copying(self) -> Copying:
        """What goes to the clipboard."""
        from reader.ui.copying import Copying

        workspace = self._workspace
        copying = Copying(workspace.reading, workspace.view, workspace.appearance, self)
        copying.copied.connect(lambda: workspace.status.tell(self.tr("نُسخ النص مع ذكر مصدره")))
        return copying

    @cached_property
    def web_page(self) -> WebPage:
        """The page on the web that the open article is from."""
        from reader.ui.web_page import WebPage

        page = WebPage(self._workspace.reading, self)
        page.copied.connect(lambda: self._workspace.status.tell(self.tr("نُسخ عنوان الصفحة")))
        page.not_opened.connect(self._tell_address)
        return page

    def _tell_address(self, address: str) -> None:
        self._workspace.status.tell(self.tr("لا برنامج هنا يفتح {address}").format(address=isolated(address)))

    @cached_property
    def exports(self) -> ExportController:
        """Articles and marks going out."""
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
        """The library copied, and brought back."""
        from reader.ui.exports.backup_controller import BackupController

        workspace = self._workspace
        controller = BackupController(workspace.library.path, workspace.background, self._window)
        controller.restored.connect(workspace.reading.close)
        controller.restored.connect(workspace.undo.forget)  # it spoke of the articles of another library
        controller.restored.connect(workspace.browsing.refresh)
        controller.restored.connect(workspace.browsing.stepping.choose_near)
        controller.restored.connect(lambda: self.renewal.begin_if_needed())
        self._export_account.follow_backups(controller)
        return controller

    @cached_property
    def _export_account(self) -> ExportAccount:
        from reader.ui.exports.export_account import ExportAccount

        return ExportAccount(self._workspace.pane, self._workspace.status, self._workspace.notices, self)

    @cached_property
    def printing(self) -> Printing:
        """The open article on paper."""
        from reader.ui.exports.printing import Printing

        return Printing(self._workspace.reading, self._workspace.words, self.dialogs, self._window)
