"""Menus and the toolbar, filled with commands as `menu_table` lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.ui.menu_table import MENUS, TOOLBAR, KeyNote, MenuSpec

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar

    from reader.ui.action_table import ActionSpec

_CONTEXT = "Actions"


def fill_menu_bar(bar: QMenuBar, actions: Mapping[str, QAction], menus: tuple[MenuSpec, ...] = MENUS) -> None:
    for spec in menus:
        fill_menu(bar.addMenu(title_of(spec)), actions, spec)


def fill_menu(menu: QMenu, actions: Mapping[str, QAction], spec: MenuSpec) -> None:
    for item in spec.items:
        if item is None:
            menu.addSeparator()
        elif isinstance(item, MenuSpec):
            fill_menu(menu.addMenu(title_of(item)), actions, item)
        else:
            menu.addAction(actions[item])


def fill_tool_bar(
    bar: QToolBar, actions: Mapping[str, QAction], ids: tuple[str | None, ...] = TOOLBAR
) -> None:
    """Fill the toolbar; `None` stands for a separator."""
    for action_id in ids:
        if action_id is None:
            bar.addSeparator()
        else:
            bar.addAction(actions[action_id])


def title_of(spec: ActionSpec | MenuSpec | KeyNote) -> str:
    """The title in the language of the interface."""
    return QCoreApplication.translate(_CONTEXT, spec.title if isinstance(spec, MenuSpec) else spec.text)


def title_within(titles: tuple[str, ...], spec: ActionSpec) -> str:
    """The title without an ellipsis, preceded by those of submenus, without which it may say too little."""
    return " › ".join((*titles[1:], title_of(spec).rstrip("…")))


def ids_in(spec: MenuSpec) -> Iterator[str]:
    """The commands of a menu and its submenus, in order."""
    return (action_id for _, action_id in paths_in(spec))


def paths_in(spec: MenuSpec, above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """The same commands, each with the titles of the menus that lead to it."""
    titles = (*above, title_of(spec))
    for item in spec.items:
        if isinstance(item, MenuSpec):
            yield from paths_in(item, titles)
        elif item is not None:
            yield titles, item
