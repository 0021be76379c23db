"""The pages in place of the list of articles: keywords, sources, saved searches, marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.ui.sidebar import Shelf, Sidebar

if TYPE_CHECKING:
    from reader.core.models import NameKind

NAME_KINDS: dict[Shelf, NameKind] = {Shelf.SOURCES: "source", Shelf.KEYWORDS: "keyword"}


class OtherPages(QObject):
    """Shows the pages, and asks for their content by signals. `text` is what they are filtered by."""

    names_wanted = Signal(str, str)  # a NameKind, and the text
    saved_wanted = Signal()
    marks_wanted = Signal(str)  # the text

    def __init__(self, sidebar: Sidebar, parent: QObject) -> None:
        super().__init__(parent)
        self._sidebar = sidebar
        self.text = ""

    def show(self, shelf: Shelf, text: str) -> None:
        """Show the page of this shelf, filtered by a text.

        Saved searches replace the present list only once they are counted.
        """
        self.text = text
        if shelf is Shelf.MARKS:
            self._sidebar.list_marks()
            self.marks_wanted.emit(text)
        elif shelf in NAME_KINDS:
            self._sidebar.list_places()
            self.names_wanted.emit(NAME_KINDS[shelf], text)
        else:
            self.saved_wanted.emit()

    def refresh_marks(self) -> None:
        """Have the marks listed again, after some changed."""
        self.marks_wanted.emit(self.text)
