"""The imports of the past, the newest first, each to be put aside again as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

_ID, _UNDONE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class ImportsDialog(QDialog):
    """`imports` are ids with the line of each and whether it was undone."""

    undo_requested = Signal(int)

    def __init__(self, imports: Sequence[tuple[int, str, bool]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("عمليات الاستيراد"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        hint = self.tr("التراجع يضع ما جاء به الاستيراد جانبًا ويعيد النصوص التي حدّثها، ولا يمسّ غيرها.")
        self.hint = QLabel(hint if imports else self.tr("لا عمليات استيراد بعد."), self)
        self.hint.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("عمليات الاستيراد"))
        for number, line, undone in imports:
            item = QListWidgetItem(line, self.list)
            item.setData(_ID, number)
            item.setData(_UNDONE, undone)
        self.undo_button = QPushButton(self.tr("تراجع عن هذا الاستيراد"), self)
        self.undo_button.setAutoDefault(False)
        self.undo_button.clicked.connect(self._ask)
        self.list.currentItemChanged.connect(lambda item: self._choose(item))
        self._choose(None)
        self._place()

    def begin(self) -> None:
        """Choose the newest, and show."""
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

    def _place(self) -> None:
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.undo_button, QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(self.tr("إغلاق"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        for part in (self.hint, self.list, buttons):
            layout.addWidget(part)
        self.resize(680, 420)
