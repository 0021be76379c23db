"""The list of the command palette: matching and ranking commands, and painting them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from reader.core.arabic.folding import fold
from reader.ui.actions import shown_keys
from reader.ui.menu_table import MENUS
from reader.ui.menus import paths_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAction, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
MENU_ROLE = Qt.ItemDataRole.UserRole
KEYS_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Command:
    """A command as the palette lists it."""

    name: str
    menu: str
    keys: str
    action: QAction

    def rank(self, words: list[str]) -> int | None:
        """How well the name matches: 0 at its start, 1 at the start of words, 2 elsewhere, `None` nowhere."""
        name, all_text = fold(self.name), fold(f"{self.name} {self.menu}")
        if not all(word in all_text for word in words):
            return None
        if name.startswith(" ".join(words)):
            return 0
        return 1 if all(any(part.startswith(word) for part in name.split()) for word in words) else 2


def commands_of(actions: Mapping[str, QAction]) -> list[Command]:
    """All enabled commands, in the order of the menus."""
    listed = [
        (" › ".join(titles), actions[action_id]) for menu in MENUS for titles, action_id in paths_in(menu)
    ]
    return [
        Command(action.iconText(), menu, _keys(action), action)
        for menu, action in listed
        if action.isEnabled() and action.isVisible() and action.objectName() != "command_palette"
    ]


def _keys(action: QAction) -> str:
    return shown_keys(action.shortcut())


class CommandModel(QAbstractListModel):
    """The matching commands, best first."""

    def __init__(self, commands: list[Command], parent: QObject) -> None:
        super().__init__(parent)
        self._all = self.commands = commands

    def narrow(self, text: str) -> None:
        """Keep the commands that contain every word of the text."""
        words = fold(text).split()
        ranked = [(command.rank(words), command) for command in self._all]
        self.beginResetModel()
        self.commands = (
            [command for wanted in range(3) for rank, command in ranked if rank == wanted]
            if words
            else self._all
        )
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.commands)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        command = self.commands[index.row()]
        texts = {
            Qt.ItemDataRole.DisplayRole: command.name,
            Qt.ItemDataRole.AccessibleTextRole: ", ".join(
                filter(None, (command.name, command.menu, command.keys))
            ),
            MENU_ROLE: command.menu,
            KEYS_ROLE: command.keys,
        }
        return texts.get(Qt.ItemDataRole(role) if role < MENU_ROLE else role)


class CommandDelegate(QStyledItemDelegate):
    """Paints the name at the start of the row, its menu after it, its keys at the end."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, option.fontMetrics.height() + 18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        self._paint_ground(painter, option)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        strong = option.palette.color(
            QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        )
        muted = strong if chosen else option.palette.color(QPalette.ColorRole.PlaceholderText)
        box = option.rect.adjusted(12, 0, -12, 0)
        name, menu, keys = (
            str(index.data(role) or "") for role in (Qt.ItemDataRole.DisplayRole, MENU_ROLE, KEYS_ROLE)
        )
        width = option.fontMetrics.horizontalAdvance
        places = (
            (name, 0, strong),
            (menu, width(name) + 14, muted),
            (keys, box.width() - width(keys), muted),
        )
        for text, start, color in places:
            painter.setPen(color)
            place = QRect(box.x() + start, box.y(), width(text) + 1, box.height())
            painter.drawText(
                QStyle.visualRect(option.direction, box, place), Qt.AlignmentFlag.AlignCenter, text
            )

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        part = QStyle.PrimitiveElement.PE_PanelItemViewItem
        option.widget.style().drawPrimitive(part, option, painter, option.widget)
