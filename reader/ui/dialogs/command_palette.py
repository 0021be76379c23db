"""Run any command by typing part of its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListView, QVBoxLayout

from reader.ui.dialogs.palette_list import CommandDelegate, CommandModel, commands_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from reader.ui.look import Look

_CHOOSING = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class CommandPalette(QDialog):
    """Style it by `#PaletteList` and `#DialogHint`."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("كل الأوامر"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("اكتب اسم أمر…"))
        self.field.setAccessibleName(self.tr("اسم الأمر"))
        self._icon = QAction(self.tr("بحث"), self)
        self.field.addAction(self._icon, QLineEdit.ActionPosition.LeadingPosition)
        self.model = CommandModel(commands_of(actions), self)
        self.list = QListView(self)
        self.list.setObjectName("PaletteList")
        self.list.setModel(self.model)
        self.list.setItemDelegate(CommandDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("الأوامر"))
        self.nothing = QLabel(self.tr("لا أمر بهذا الاسم."), self)
        self.nothing.setObjectName("DialogHint")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._connect()
        self._place()
        self.narrow("")

    def dress(self, look: Look) -> None:
        """Set the icon of the field; called again when the theme changes."""
        self._icon.setIcon(look.icons["search"])

    def narrow(self, text: str) -> None:
        """List what matches and select the best."""
        self.model.narrow(text)
        found = bool(self.model.rowCount())
        self.list.setVisible(found)
        self.nothing.setVisible(not found)
        self.list.setCurrentIndex(self.model.index(0, 0))
        if not found:
            self.field.setAccessibleDescription(self.nothing.text())

    def run_chosen(self) -> None:
        """Close first, then trigger the selected command, so that it finds the window as it was."""
        index = self.list.currentIndex()
        if index.isValid():
            action = self.model.commands[index.row()].action
            self.accept()
            action.trigger()

    def _connect(self) -> None:
        self.field.textChanged.connect(self.narrow)
        self.field.returnPressed.connect(self.run_chosen)
        self.field.installEventFilter(self)
        self.list.selectionModel().currentChanged.connect(self._say_chosen)
        self.list.activated.connect(self.run_chosen)
        self.list.clicked.connect(self.run_chosen)

    def _say_chosen(self, chosen: QModelIndex) -> None:
        """Announce the selected row: the focus stays in the field, so screen readers would not hear it."""
        self.field.setAccessibleDescription(str(chosen.data(Qt.ItemDataRole.AccessibleTextRole) or ""))

    def _place(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.nothing, 1)
        self.resize(560, 420)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass the arrow keys on to the list; the field keeps the focus."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _CHOOSING:
            QCoreApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)
