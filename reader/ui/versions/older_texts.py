"""Compare older versions with the open article, and restore one, with undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from reader.core.library import Library
    from reader.ui.reading import Reading
    from reader.ui.undo import UndoHistory
    from reader.ui.versions.comparing import Comparing


class OlderTexts(QObject):
    """`changed`: the article has another text now."""

    reported = Signal(str)
    changed = Signal()

    def __init__(
        self, library: Library, reading: Reading, comparing: Comparing, undo: UndoHistory, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library, self._reading, self._comparing, self._undo = library, reading, comparing, undo

    def show(self) -> None:
        """Show the comparison."""
        from reader.ui.dialogs.versions_dialog import VersionWords

        article = self._reading.article
        if article is None:
            return
        kept = self._library.revisions.of(article.id)
        if not kept:
            self.reported.emit(self.tr("لا نسخ سابقة لهذه المقالة"))
            return
        words = VersionWords(
            self.tr("نسخ المقالة"), self.tr("المعروض هو الأحدث، وكل نسخة سابقة محفوظة."),
            self.tr("إظهار هذه النسخة"),
        )  # fmt: skip
        dialog = self._comparing.dialog(article, list(map(self._comparing.older, kept)), words)
        dialog.act_requested.connect(self.restore)
        dialog.begin()

    def restore(self, revision_id: int) -> None:
        """Restore an older version; the present text is kept in its place."""
        self._exchange(revision_id)
        self._undo.remember(self.tr("إظهار نسخة سابقة"), lambda: self._exchange(revision_id))
        self.reported.emit(self.tr("تُعرض الآن نسخة سابقة من المقالة"))

    def _exchange(self, revision_id: int) -> None:
        self._library.revisions.restore(revision_id)
        self.changed.emit()
