"""Desks for marks: highlights, notes and bookmarks of the open article, and the shelf that lists them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader.ui.desks.intake_desks import IntakeDesks

if TYPE_CHECKING:
    from reader.ui.marks.bookmarking import Bookmarking
    from reader.ui.marks.mark_changes import MarkChanges
    from reader.ui.marks.mark_display import MarkDisplay
    from reader.ui.marks.mark_shelf_desk import MarkShelfDesk
    from reader.ui.marks.mark_walk import MarkWalk
    from reader.ui.marks.marking import Marking
    from reader.ui.marks.spot import Spot


class MarkDesks(IntakeDesks):
    """What they change shows on the page and in the list."""

    @cached_property
    def mark_display(self) -> MarkDisplay:
        """Marks, shown in the text and beside it."""
        from reader.ui.marks.mark_display import MarkDisplay

        room, look = self._room, self._room.look
        display = MarkDisplay(room.library, room.reading, room.view, look.theme, look.icons, self)
        display.activated.connect(lambda mark: self.marking.edit_note(mark))
        return display

    @cached_property
    def mark_changes(self) -> MarkChanges:
        """Changes of marks, with undo."""
        from reader.ui.marks.mark_changes import MarkChanges

        changes = MarkChanges(self._room.library, self._room.undo, self)
        changes.changed.connect(self.mark_display.show)
        changes.changed.connect(self._room.browsing.recount)
        changes.told.connect(self._room.status.tell)
        return changes

    @cached_property
    def marking(self) -> Marking:
        """The commands that mark the text."""
        from reader.ui.marks.marking import Marking

        room = self._room
        marking = Marking(room.library, room.view, self._spot, self.mark_changes, self.dialogs)
        marking.paragraph_note_wanted.connect(lambda: self.bookmarking.ask_note())
        return marking

    @cached_property
    def mark_walk(self) -> MarkWalk:
        """Going from mark to mark."""
        from reader.ui.marks.mark_walk import MarkWalk

        walk = MarkWalk(self._room.view, self._spot, self)
        walk.told.connect(self._room.status.tell)
        return walk

    @cached_property
    def mark_shelf(self) -> MarkShelfDesk:
        """What the shelf of marks lists."""
        from reader.ui.marks.mark_shelf_desk import MarkShelfDesk

        room = self._room
        shelf = room.sidebar.stack.marks
        return MarkShelfDesk(room.library, shelf, room.reading, self.mark_changes, self.mark_walk, self)

    @cached_property
    def bookmarking(self) -> Bookmarking:
        """Bookmarks of the open article and its paragraphs."""
        from reader.ui.marks.bookmarking import Bookmarking

        room = self._room
        bookmarking = Bookmarking(room.library, room.reading, room.view, room.undo, self)
        bookmarking.told.connect(room.status.tell)
        return bookmarking

    @cached_property
    def _spot(self) -> Spot:
        from reader.ui.marks.spot import Spot

        return Spot(self._room.library, self._room.reading, self._room.view)
