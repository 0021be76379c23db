"""The folders that are watched: a list to add to and to remove from."""

from __future__ import annotations

from pathlib import Path
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

from reader.core.wording import isolated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

_FOLDER = Qt.ItemDataRole.UserRole


class WatchedDialog(QDialog):
    """Changes count at once."""

    added = Signal(str)
    removed = Signal(str)

    def __init__(self, folders: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("مجلدات مراقبة"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.hint = QLabel(self.tr("ما يُضاف إلى هذه المجلدات أو يتغيّر فيها يُستورد وحده، دون إشعار."), self)
        self.hint.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("مجلدات مراقبة"))
        self.add_button = self._button(self.tr("إضافة مجلد…"), self._ask)
        self.remove_button = self._button(self.tr("إزالة"), self._remove)
        self.list.currentRowChanged.connect(lambda row: self.remove_button.setEnabled(row >= 0))
        for folder in folders:
            self._show(folder)
        self.remove_button.setEnabled(False)
        self.list.setCurrentRow(0)
        self._place()

    def add(self, folder: str) -> None:
        """Add a folder, unless it is there."""
        folder = str(Path(folder).absolute())
        known = [self.list.item(row).data(_FOLDER) for row in range(self.list.count())]
        if folder not in known:
            self._show(folder)
            self.list.setCurrentRow(self.list.count() - 1)
            self.added.emit(folder)

    def _show(self, folder: str) -> None:
        gone = "" if Path(folder).is_dir() else f" ({self.tr('غير موجود الآن')})"
        item = QListWidgetItem(f"{isolated(folder)}{gone}", self.list)
        item.setData(_FOLDER, folder)

    def _ask(self) -> None:
        from reader.ui.dialogs.file_dialogs import FolderDialog

        dialog = FolderDialog(self)
        dialog.setWindowTitle(self.tr("اختيار مجلد لمراقبته"))
        dialog.fileSelected.connect(self.add)
        dialog.open()

    def _remove(self) -> None:
        item = self.list.takeItem(self.list.currentRow())
        if item is not None:
            self.removed.emit(item.data(_FOLDER))

    def _button(self, text: str, wanted: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: wanted())
        return button

    def _place(self) -> None:
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.add_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.remove_button, QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(self.tr("إغلاق"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        for part in (self.hint, self.list, buttons):
            layout.addWidget(part)
        self.list.setFocus()
        self.resize(600, 360)
