"""Choosing what to import: the system's own dialogs where it has them, Qt's elsewhere.

Qt's Arabic translation leaves some of its labels in English; they are named here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QFileIconProvider

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QFileInfo
    from PySide6.QtWidgets import QWidget


class KindNames(QFileIconProvider):
    """Says what a row is in our language: Qt knows it in English only."""

    def type(self, info: QFileInfo) -> str:
        if info.isDir():
            return QCoreApplication.translate("FileDialog", "مجلد")
        ending = info.suffix()
        file = QCoreApplication.translate("FileDialog", "ملف {ending}").format(ending=ending)
        return file if ending else QCoreApplication.translate("FileDialog", "ملف")


class _Dialog(QFileDialog):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._kinds = KindNames()  # Qt does not keep it
        self.setIconProvider(self._kinds)


class FilesDialog(_Dialog):
    """Says `filesSelected` with one file or more; `kinds` are Qt's name filters."""

    def __init__(self, kinds: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("استيراد ملفات"))
        self.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self.setOption(QFileDialog.Option.HideNameFilterDetails)  # thirty endings are wider than a screen
        self.setNameFilters(kinds)
        _name_labels(self)


class FolderDialog(_Dialog):
    """Says `fileSelected` with a folder."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("استيراد مجلد"))
        self.setFileMode(QFileDialog.FileMode.Directory)
        self.setOption(QFileDialog.Option.ShowDirsOnly)
        _name_labels(self)


class SaveDialog(_Dialog):
    """Says `fileSelected` with a file that may be there already, which the person then was asked about."""

    def __init__(self, title: str, name: str, kinds: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setNameFilters(kinds)
        _name_labels(self, self.tr("حفظ"))
        self.selectFile(name)


class OpenDialog(_Dialog):
    """Says `fileSelected` with one file that is there."""

    def __init__(self, title: str, kinds: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.setNameFilters(kinds)
        _name_labels(self, self.tr("فتح"))


def _name_labels(dialog: QFileDialog, accept: str = "") -> None:
    label = QFileDialog.DialogLabel
    names = {
        label.LookIn: QCoreApplication.translate("FileDialog", "المجلد:"),
        label.FileName: QCoreApplication.translate("FileDialog", "الاسم:"),
        label.FileType: QCoreApplication.translate("FileDialog", "النوع:"),
        label.Accept: accept or QCoreApplication.translate("FileDialog", "استيراد"),
        label.Reject: QCoreApplication.translate("FileDialog", "إلغاء"),
    }
    for which, name in names.items():
        dialog.setLabelText(which, name)
