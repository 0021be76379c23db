"""Past imports, newest first, each of which can be undone as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidgetItem

from reader.ui.dialogs.list_dialog import ListDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

_ID, _UNDONE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class ImportsDialog(ListDialog):
    """`imports` are ids, each with its line and whether it was undone."""

    undo_requested = Signal(int)

    def __init__(self, imports: Sequence[tuple[int, str, bool]], parent: QWidget | None = None) -> None:
        super().__init__(QSize(680, 420), parent)
        hint = self.tr("التراجع يضع ما جاء به الاستيراد جانبًا ويعيد النصوص التي حدّثها، ولا يمسّ غيرها.")
        self.say(self.tr("عمليات الاستيراد"), hint)
        self.list.say_when_empty(self.tr("لا عمليات استيراد بعد."))
        for number, line, undone in imports:
            item = QListWidgetItem(line, self.list)
            item.setData(_ID, number)
            item.setData(_UNDONE, undone)
        self.undo_button = self.offer(self.tr("تراجع عن هذا الاستيراد"), self._ask)
        self.offer_close()
        self.list.currentItemChanged.connect(lambda item: self._choose(item))
        self._choose(None)

    def begin(self) -> None:
        """Select the newest import, and show the dialog."""
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self.open()

    def _choose(self, item: QListWidgetItem | None) -> None:
        self.undo_button.setEnabled(item is not None and not item.data(_UNDONE))

    def _ask(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            number = item.data(_ID)
            self.accept()
            self.undo_requested.emit(number)
