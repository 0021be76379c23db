"""Dialogs to choose files and folders: the system's own where it has them, Qt's elsewhere.

Qt's Arabic translation leaves some labels in English; they are set here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QFileInfo, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFileIconProvider,
    QHeaderView,
    QListView,
    QToolButton,
    QTreeView,
    QWidget,
)

from reader import paths
from reader.ui.dialogs.folder_line import FolderLine
from reader.ui.icons import Icons

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QIcon, QShowEvent

_MARGIN = 16
_SIGN = QSize(20, 20)


class KindNames(QFileIconProvider):
    """Names the kinds of files in our language, and gives them our icons."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons

    def icon(self, of: QFileInfo | QFileIconProvider.IconType) -> QIcon:
        if isinstance(of, QFileInfo):
            return self._icons["folder" if of.isDir() else "file-text"]
        place = QFileIconProvider.IconType
        return self._icons[{place.Folder: "folder", place.File: "file-text"}.get(of, "monitor")]

    def type(self, info: QFileInfo) -> str:
        if info.isDir():
            return QCoreApplication.translate("FileDialog", "مجلد")
        ending = info.suffix()
        file = QCoreApplication.translate("FileDialog", "ملف {ending}").format(ending=ending)
        return file if ending else QCoreApplication.translate("FileDialog", "ملف")


class _Dialog(QFileDialog):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._take_icons()
        self.finished.connect(self.deleteLater)  # otherwise the window would keep all dialogs ever opened

    def _take_icons(self) -> None:
        """Set our icons, for Qt's are dark in every theme."""
        self._icons = _icons_in(self.palette())
        self._kinds = KindNames(self._icons)  # Qt does not keep a reference
        self.setIconProvider(self._kinds)
        for name, icon in _signs(self.layoutDirection()).items():
            button = self.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(self._icons[icon])
        for folder in self.findChildren(QComboBox, "lookInCombo"):
            folder.setIconSize(QSize(0, 0))  # Qt cuts the text off by the width of an icon

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():  # another theme
            self._take_icons()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        tree = self.findChild(QTreeView, "treeView")
        if tree is not None:  # this is Qt's dialog, not the system's
            self._take_icons()
            self._dress(tree)

    def _dress(self, tree: QTreeView) -> None:
        """Set columns that fit the dialog, and the direction of paths."""
        for folder in self.findChildren(QComboBox, "lookInCombo"):
            folder.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            folder.installEventFilter(FolderLine(folder))
        for part in self.findChildren(QWidget):  # Qt measured them before they wore the window's style
            QCoreApplication.sendEvent(part, QEvent(QEvent.Type.StyleChange))
        header = tree.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        for places in self.findChildren(QListView, "sidebar"):
            places.setIconSize(_SIGN)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)


class FilesDialog(_Dialog):
    """Signals `filesSelected` with one file or more; `kinds` are Qt's name filters."""

    def __init__(self, kinds: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("استيراد ملفات"))
        self.setFileMode(QFileDialog.FileMode.ExistingFiles)
        # names only: thirty endings are wider than a screen
        self.setOption(QFileDialog.Option.HideNameFilterDetails)
        self.setNameFilters(kinds)
        _name_labels(self)


class FolderDialog(_Dialog):
    """Signals `fileSelected` with a folder."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("استيراد مجلد"))
        self.setFileMode(QFileDialog.FileMode.Directory)
        self.setOption(QFileDialog.Option.ShowDirsOnly)
        _name_labels(self)
        for part in ("fileTypeLabel", "fileTypeCombo"):  # one choice only, which Qt words badly
            if (kind := self.findChild(QWidget, part)) is not None:
                kind.hide()


class SaveDialog(_Dialog):
    """Signals `fileSelected` with a new file, or with one that the person agreed to replace."""

    def __init__(self, title: str, name: str, kinds: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setOption(QFileDialog.Option.HideNameFilterDetails)  # their stars would stand on the wrong side
        self.setNameFilters(kinds)
        _name_labels(self, self.tr("حفظ"))
        self.selectFile(name)


class OpenDialog(_Dialog):
    """Signals `fileSelected` with an existing file."""

    def __init__(self, title: str, kinds: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.setOption(QFileDialog.Option.HideNameFilterDetails)
        self.setNameFilters(kinds)
        _name_labels(self, self.tr("فتح"))


def _icons_in(palette: QPalette) -> Icons:
    ink = palette.color(QPalette.ColorRole.Text)
    pale = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    return Icons(paths.resources() / "icons", ink, pale, ink)


def _signs(direction: Qt.LayoutDirection) -> dict[str, str]:
    """The names of our icons by those of Qt's buttons; "back" points against the reading direction."""
    arrows = ("arrow-left", "arrow-right")
    back, on = arrows if direction == Qt.LayoutDirection.LeftToRight else reversed(arrows)
    return {
        "backButton": back,
        "forwardButton": on,
        "toParentButton": "arrow-up",
        "newFolderButton": "plus",
        "listModeButton": "columns-2",
        "detailModeButton": "rows-3",
    }


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
