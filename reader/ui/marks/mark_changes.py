"""All changes of marks, each with undo.

`reported` says what was done; whatever shows marks listens to `changed`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.ui.widgets.color_row import color_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.core.library import Library
    from reader.core.models import Mark, MarkColor, TextRange
    from reader.ui.undo import UndoHistory


class MarkChanges(QObject):
    """Adds, recolours, annotates and removes marks."""

    changed = Signal()
    reported = Signal(str)

    def __init__(self, library: Library, undo: UndoHistory, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._undo = library, undo

    def add(
        self,
        article_id: int,
        place: TextRange,
        color: MarkColor,
        note: str | None = None,
        instead_of: Sequence[Mark] = (),
    ) -> Mark:
        """Highlight a range; highlights within it are removed. Raises `NothingToMark`."""
        mark = self._library.marks.add(article_id, place, color, note)
        for covered in instead_of:
            self._library.marks.remove(covered)

        def undo() -> None:
            self._library.marks.remove(mark)
            for covered in instead_of:
                self._library.marks.restore(covered)

        self._remember(self.tr("التظليل"), undo)
        self.reported.emit(self.tr("ظُلّل النص بلون {color}").format(color=color_name(color)))
        return mark

    def recolor(self, mark: Mark, color: MarkColor) -> None:
        """Change the colour of a highlight."""
        before = mark.color
        self._library.marks.recolor(mark.id, color)
        if before is not None:
            self._remember(
                self.tr("تغيير لون التظليل"), lambda: _done(self._library.marks.recolor(mark.id, before))
            )
        self.reported.emit(self.tr("التظليل الآن بلون {color}").format(color=color_name(color)))

    def annotate(self, mark: Mark, note: str) -> None:
        """Change the note of a highlight."""
        self._library.marks.annotate(mark.id, note)
        self._remember(
            self.tr("تعديل الملاحظة"), lambda: _done(self._library.marks.annotate(mark.id, mark.note))
        )
        self.reported.emit(self.tr("حُفظت الملاحظة على التظليل"))

    def remove(self, mark: Mark) -> None:
        """Remove a mark of any kind."""
        removed = self._library.marks.remove(mark)
        if removed is None:
            return
        name = self.tr("إزالة التظليل") if removed.kind == "passage" else self.tr("إزالة الإشارة")
        self._remember(name, lambda: _done(self._library.marks.restore(removed)))
        self.reported.emit(self.tr("{what}؛ Ctrl+Z يعيدها").format(what=name))

    def _remember(self, text: str, undo: Callable[[], None]) -> None:
        def undo_and_say() -> None:
            undo()
            self.changed.emit()

        self._undo.remember(text, undo_and_say)
        self.changed.emit()


def _done(_result: object) -> None:
    """Discard a result: undo functions return nothing."""
