"""Compare near copies with the open article, and merge them into it, with undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.library import Library
    from reader.ui.reading import Reading
    from reader.ui.undo import UndoHistory
    from reader.ui.versions.comparing import Comparing
    from reader.ui.versions.counterparts import CounterpartLoader


class NearCopies(QObject):
    """`changed`: articles were deleted or restored."""

    reported = Signal(str)
    changed = Signal()

    def __init__(
        self,
        library: Library,
        reading: Reading,
        counterparts: CounterpartLoader,
        comparing: Comparing,
        undo: UndoHistory,
    ) -> None:
        super().__init__(counterparts)
        self._library, self._reading, self._counterparts = library, reading, counterparts
        self._comparing, self._undo = comparing, undo

    def show(self) -> None:
        """Show the comparison."""
        from reader.ui.dialogs.versions_dialog import VersionWords

        article = self._reading.article
        if article is None:
            return
        listed = [each.id for each in self._counterparts.near if self._library.summary(each.id)]
        if not listed:
            self.reported.emit(self.tr("لا نسخ قريبة من هذه المقالة"))
            return
        words = VersionWords(
            self.tr("نسخ قريبة"),
            self.tr("نصوص تكاد تطابق هذه المقالة. الدمج يُبقي هذه ويضع الأخريات جانبًا، ويمكن التراجع عنه."),
            self.tr("دمجها كلها في هذه"), self.tr("فتح المختارة"),
        )  # fmt: skip
        copies = [self._comparing.copy(self._library.article(number)) for number in listed]
        dialog = self._comparing.dialog(article, copies, words)
        dialog.act_requested.connect(lambda _chosen: self.merge(article.id, listed))
        dialog.open_requested.connect(self._reading.open)
        dialog.begin()

    def merge(self, article_id: int, others: Sequence[int]) -> None:
        """Delete near copies as versions of the article."""
        merged = self._library.near_duplicates.merge(article_id, others)

        def undo() -> None:
            self._library.near_duplicates.undo(merged)
            self.changed.emit()

        self._undo.remember(self.tr("دمج النسخ القريبة"), undo)
        self.changed.emit()
        self.reported.emit(self.tr("دُمجت النسخ القريبة في هذه المقالة"))
