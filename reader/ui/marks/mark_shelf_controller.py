"""What the shelf of marks lists, and what is done with a mark there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.core.models import MarkFilter

if TYPE_CHECKING:
    from reader.core.library import Library
    from reader.core.models import Mark
    from reader.ui.marks.mark_changes import MarkChanges
    from reader.ui.marks.mark_navigation import MarkNavigation
    from reader.ui.reading import Reading
    from reader.ui.sidebar.mark_shelf import MarkShelf


class MarkShelfController(QObject):
    """Connects the shelf with the library and the page."""

    def __init__(
        self,
        library: Library,
        shelf: MarkShelf,
        reading: Reading,
        changes: MarkChanges,
        walk: MarkNavigation,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library, self._shelf, self._reading = library, shelf, reading
        self._changes, self._walk = changes, walk
        self._text = ""
        shelf.mark_chosen.connect(self._open)
        shelf.removal_requested.connect(changes.remove)
        shelf.terms_changed.connect(self._list)

    def show(self, text: str) -> None:
        """List the marks that contain these words; all marks if there are none."""
        self._text = text
        self._list()

    def choose_lost(self) -> None:
        """Select the first mark of the open article whose words are gone."""
        article = self._reading.article
        marks = self._library.marks.of_article(article.id) if article is not None else ()
        for mark in [mark for mark in marks if not mark.placed][:1]:
            self._shelf.choose(mark)

    def _list(self) -> None:
        marks = self._library.marks.all(MarkFilter(self._text.strip(), self._shelf.color))
        self._shelf.show_marks(marks, self._library.marks.count_by_color(), self._why_empty())

    def _why_empty(self) -> str:
        if self._text.strip():
            return self.tr("لا علامة فيها «{text}».").format(text=self._text.strip())
        if self._shelf.color is not None:
            return self.tr("لا تظليل بهذا اللون.")
        return self.tr(
            "لا علامات بعد. حدّد كلامًا في مقالة واضغط Ctrl+H لتظليله، أو Ctrl+Shift+N لتكتب ملاحظة عليه."
        )

    def _open(self, mark: Mark) -> None:
        self._reading.open(mark.article_id)
        if mark.placed:
            self._walk.reveal(mark)
        else:
            self._changes.reported.emit(self.tr("لم يعد في المقالة الكلام الذي عُلّم عليه"))
