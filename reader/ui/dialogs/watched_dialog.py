"""The watched folders: a list to add to and remove from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidgetItem

from reader.core.wording import path_line
from reader.ui.dialogs.list_dialog import ListDialog

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

_FOLDER = Qt.ItemDataRole.UserRole


class WatchedDialog(ListDialog):
    """Changes take effect at once."""

    added = Signal(str)
    removed = Signal(str)

    def __init__(self, folders: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(QSize(600, 360), parent)
        hint = self.tr("ما يُضاف إلى هذه المجلدات أو يتغيّر فيها يُستورد وحده، دون إشعار.")
        self.say(self.tr("مجلدات مراقبة"), hint)
        self.list.say_when_empty(self.tr("لا مجلدات مراقبة بعد. أضف المجلد الذي تحفظ فيه مقالاتك."))
        self.add_button = self.offer(self.tr("إضافة مجلد…"), self._ask)
        self.remove_button = self.offer(self.tr("إزالة"), self._remove)
        self.offer_close()
        self.list.currentRowChanged.connect(lambda row: self.remove_button.setEnabled(row >= 0))
        for folder in folders:
            self._show(folder)
        self.remove_button.setEnabled(False)
        self.list.setCurrentRow(0)
        (self.list if self.list.count() else self.add_button).setFocus()

    def add(self, folder: str) -> None:
        """Add a folder, unless it is listed."""
        folder = str(Path(folder).absolute())
        known = [self.list.item(row).data(_FOLDER) for row in range(self.list.count())]
        if folder not in known:
            self._show(folder)
            self.list.setCurrentRow(self.list.count() - 1)
            self.added.emit(folder)

    def _show(self, folder: str) -> None:
        line = path_line(folder)
        if not Path(folder).is_dir():
            line = self.tr("{folder} (غير موجود الآن)").format(folder=line)
        item = QListWidgetItem(line, self.list)
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
