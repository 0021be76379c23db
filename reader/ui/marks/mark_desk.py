"""Everything about marks in the window, put together: changing, showing, and the commands."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.marks.mark_changes import MarkChanges
from reader.ui.marks.mark_display import MarkDisplay
from reader.ui.marks.mark_shelf_desk import MarkShelfDesk
from reader.ui.marks.marking import Marking

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.core.library import Library
    from reader.ui.article_view import ArticleView
    from reader.ui.dialog_desk import DialogDesk
    from reader.ui.icons import Icons
    from reader.ui.reading import Reading
    from reader.ui.sidebar.mark_shelf import MarkShelf
    from reader.ui.theme import Theme
    from reader.ui.undo import UndoHistory


class MarkDesk(QObject):
    """Its parts by name; `changes` says when marks changed and what was done."""

    def __init__(
        self,
        library: Library,
        reading: Reading,
        view: ArticleView,
        undo: UndoHistory,
        dialogs: DialogDesk,
        shelf: Callable[[], MarkShelf],
        look: tuple[Theme, Icons],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library, self._reading, self._shelf = library, reading, shelf
        self.changes = MarkChanges(library, undo, self)
        self.display = MarkDisplay(library, reading, view, *look, self)
        self.marking = Marking(library, reading, view, self.changes, dialogs, self)
        self.changes.changed.connect(self.display.show)
        self.display.activated.connect(self.marking.edit_note)

    @cached_property
    def shelf(self) -> MarkShelfDesk:
        """What the shelf lists; made when it is first looked at."""
        return MarkShelfDesk(self._library, self._shelf(), self._reading, self.changes, self.marking, self)
