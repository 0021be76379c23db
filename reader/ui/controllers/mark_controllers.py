"""Controllers for marks: highlights, notes and bookmarks of the open article, and their shelf."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader.ui.controllers.controller_group import ControllerGroup
from reader.ui.sidebar import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow

    from reader.ui.dialog_controller import DialogController
    from reader.ui.look import Look
    from reader.ui.marks.bookmarking import Bookmarking
    from reader.ui.marks.mark_changes import MarkChanges
    from reader.ui.marks.mark_context import MarkContext
    from reader.ui.marks.mark_display import MarkDisplay
    from reader.ui.marks.mark_navigation import MarkNavigation
    from reader.ui.marks.mark_shelf_controller import MarkShelfController
    from reader.ui.marks.marking import Marking
    from reader.ui.workspace import Workspace


class MarkControllers(ControllerGroup):
    """What they change shows on the page and in the list. `dialogs` is called when a dialog is needed."""

    def __init__(
        self, workspace: Workspace, window: QMainWindow, dialogs: Callable[[], DialogController]
    ) -> None:
        super().__init__(workspace, window)
        self._dialogs = dialogs
        workspace.browsing.other_pages.marks_wanted.connect(lambda text: self.mark_shelf.show(text))

    def dress(self, look: Look) -> None:
        """Paint in this look what was made already."""
        if self.has_made("mark_display"):
            self.mark_display.dress(look.theme, look.icons)

    @cached_property
    def mark_display(self) -> MarkDisplay:
        """Shows the marks of the open article."""
        from reader.ui.marks.mark_display import MarkDisplay

        workspace = self._workspace
        display = MarkDisplay(
            workspace.library, workspace.reading, workspace.view, workspace.look, workspace.words, self
        )
        display.activated.connect(lambda mark: self.marking.edit_note(mark))
        workspace.view.head.links.lost_requested.connect(self._show_lost)
        return display

    def _show_lost(self) -> None:
        """Show the marks that lost their place in the open article."""
        self._workspace.browsing.show_shelf(Shelf.MARKS)
        self.mark_shelf.choose_lost()

    @cached_property
    def mark_changes(self) -> MarkChanges:
        """Changes marks, with undo."""
        from reader.ui.marks.mark_changes import MarkChanges

        changes = MarkChanges(self._workspace.library, self._workspace.undo, self)
        changes.changed.connect(self.mark_display.show)
        changes.changed.connect(self._workspace.browsing.upkeep.recount)
        changes.reported.connect(self._workspace.status.show_news)
        return changes

    @cached_property
    def marking(self) -> Marking:
        """Highlights and annotates text."""
        from reader.ui.marks.marking import Marking

        workspace = self._workspace
        marking = Marking(
            workspace.library, workspace.view, self._context, self.mark_changes, self._dialogs()
        )
        marking.paragraph_note_wanted.connect(lambda: self.bookmarking.ask_note())
        return marking

    @cached_property
    def mark_navigation(self) -> MarkNavigation:
        """Goes from mark to mark."""
        from reader.ui.marks.mark_navigation import MarkNavigation

        navigation = MarkNavigation(self._workspace.view, self._context, self)
        navigation.reported.connect(self._workspace.status.show_news)
        return navigation

    @cached_property
    def mark_shelf(self) -> MarkShelfController:
        """Lists all marks."""
        from reader.ui.marks.mark_shelf_controller import MarkShelfController

        workspace = self._workspace
        shelf = workspace.sidebar.stack.marks
        return MarkShelfController(
            workspace.library, shelf, workspace.reading, self.mark_changes, self.mark_navigation, self
        )

    @cached_property
    def bookmarking(self) -> Bookmarking:
        """Bookmarks the open article and its paragraphs."""
        from reader.ui.marks.bookmarking import Bookmarking

        workspace = self._workspace
        bookmarking = Bookmarking(workspace.library, workspace.reading, workspace.view, workspace.undo, self)
        bookmarking.reported.connect(workspace.status.show_news)
        return bookmarking

    @cached_property
    def _context(self) -> MarkContext:
        from reader.ui.marks.mark_context import MarkContext

        return MarkContext(self._workspace.library, self._workspace.reading, self._workspace.view)
