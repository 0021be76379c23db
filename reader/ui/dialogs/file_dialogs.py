"""Choosing what to import: the system's own dialogs where it has them, Qt's elsewhere.

Qt's Arabic translation leaves some of its labels in English; they are named here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class FilesDialog(QFileDialog):
    """Says `filesSelected` with one file or more; `kinds` are Qt's name filters."""

    def __init__(self, kinds: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("استيراد ملفات"))
        self.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self.setNameFilters(kinds)
        _name_labels(self)


class FolderDialog(QFileDialog):
    """Says `fileSelected` with a folder."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("استيراد مجلد"))
        self.setFileMode(QFileDialog.FileMode.Directory)
        self.setOption(QFileDialog.Option.ShowDirsOnly)
        _name_labels(self)


def _name_labels(dialog: QFileDialog) -> None:
    label = QFileDialog.DialogLabel
    names = {
        label.LookIn: dialog.tr("المجلد:"),
        label.FileName: dialog.tr("الاسم:"),
        label.FileType: dialog.tr("النوع:"),
        label.Accept: dialog.tr("استيراد"),
        label.Reject: dialog.tr("إلغاء"),
    }
    for which, name in names.items():
        dialog.setLabelText(which, name)
