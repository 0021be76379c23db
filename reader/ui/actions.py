"""The commands of the window, built from one table.

A new command is a row in `action_table`, its id in a menu, and its method in `commands`.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QKeySequence, QShortcutEvent

from reader.ui.action_table import ACTIONS, ActionSpec
from reader.ui.keymap import Keymap
from reader.ui.keys import key_caps
from reader.ui.menus import title_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtGui import QIcon


class CommandAction(QAction):
    """A command that responds to any of its keys.

    With an Arabic and a Latin layout installed, Qt reports one key press under both names. A command with
    both keys (J and ت) then looks ambiguous to Qt, which would run nothing:
    https://doc.qt.io/qt-6/qshortcutevent.html#isAmbiguous
    """

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QShortcutEvent) and event.isAmbiguous():
            self.trigger()
            return True
        return super().event(event)


def build_actions(
    parent: QObject,
    icon_named: Callable[[str], QIcon] | None = None,
    table: tuple[ActionSpec, ...] = ACTIONS,
    keymap: Keymap | None = None,
) -> dict[str, QAction]:
    """The commands by id, with their keys, owned by `parent`; the caller adds and connects them."""
    actions: dict[str, QAction] = {spec.id: _build(spec, parent) for spec in table}
    for choice in dict.fromkeys(spec.choice for spec in table if spec.choice):
        group = QActionGroup(parent)
        for spec in table:
            if spec.choice == choice:
                group.addAction(actions[spec.id])
    give_keys(actions, keymap or Keymap())
    if icon_named is not None:
        set_icons(actions, icon_named, table)
    return actions


def set_icons(
    actions: Mapping[str, QAction],
    icon_named: Callable[[str], QIcon],
    table: tuple[ActionSpec, ...] = ACTIONS,
) -> None:
    """Give every command its icon; called again when the theme changes."""
    for spec in table:
        if spec.icon is not None:
            actions[spec.id].setIcon(icon_named(_as_it_points(spec.icon)))


def connect_actions(actions: Mapping[str, QAction], methods: Mapping[str, Callable[[], object]]) -> None:
    """Call a method when its command is triggered. Raises `KeyError` for an id that is not in the table."""
    for action_id, method in methods.items():
        actions[action_id].triggered.connect(_without_checked(method))


def _build(spec: ActionSpec, parent: QObject) -> QAction:
    title = title_of(spec)
    action = CommandAction(title, parent)
    action.setObjectName(spec.id)
    action.setIconText(title.rstrip("…"))
    action.setToolTip(title.rstrip("…"))
    action.setCheckable(spec.checkable or spec.choice is not None)
    action.setMenuRole(_ROLES.get(spec.id, QAction.MenuRole.NoRole))
    return action


def give_keys(actions: Mapping[str, QAction], keymap: Keymap) -> None:
    """Set the keys of every command; called again when the person changes them."""
    for action_id, action in actions.items():
        action.setShortcuts([QKeySequence(keys) for keys in keymap.all_keys_of(action_id)])
        action.setToolTip(_tip(action))
        action.setText(_menu_text(action))


def _tip(action: QAction) -> str:
    keys = shown_keys(action.shortcut())
    return f"{action.iconText()} ({isolated(keys)})" if keys else action.iconText()


def _menu_text(action: QAction) -> str:
    """The text with its keys isolated.

    In a right-to-left menu a final sign would move to the front of the keys (`++Ctrl`).
    """
    keys = shown_keys(action.shortcut())
    title = action.text().partition("\t")[0]
    return f"{title}\t{isolated(keys)}" if keys and not keys[-1].isalnum() else title


def shown_keys(shortcut: QKeySequence) -> str:
    """The keys as shown to a person; Qt translates only the names of the arrow keys."""
    portable = shortcut.toString(QKeySequence.SequenceFormat.PortableText)
    if portable.endswith(_ARROWS) and sys.platform != "darwin":
        return "+".join(key_caps(portable))
    return shortcut.toString(QKeySequence.SequenceFormat.NativeText)


def isolated(keys: str) -> str:
    """Keys for a line of any direction: they read from left to right."""
    return f"\N{LEFT-TO-RIGHT ISOLATE}{keys}\N{POP DIRECTIONAL ISOLATE}"


def _without_checked(method: Callable[[], object]) -> Callable[[bool], None]:
    """A slot for `triggered` that drops its `checked` argument."""

    def run(_checked: bool) -> None:
        method()

    return run


def _as_it_points(icon: str) -> str:
    """The icon for the direction of the interface; the table has those that read from right to left."""
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return icon
    return _TURNED.get(icon, icon)


_TURNED = {
    "corner-up-right": "corner-up-left",
    "corner-up-left": "corner-up-right",
    "panel-right": "panel-left",
    "redo-2": "undo-2",
}
_ARROWS = ("Left", "Right", "Up", "Down")
_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "settings": QAction.MenuRole.PreferencesRole,
    "about": QAction.MenuRole.AboutRole,
}
