"""The menus tick what the window shows, whoever changed it."""

from __future__ import annotations

import pytest
from builders import fill
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QMenu

from reader.core.settings import WindowState
from reader.ui.sidebar import Shelf


@pytest.fixture
def window(open_window, library):
    fill(library, 3)
    return open_window()


def ticked(window, *names):
    return [name for name in names if window._actions[name].isChecked()]


def test_the_sidebar_and_the_focus_mode(window, keys):
    names = ("sidebar", "focus_mode")
    assert ticked(window, *names) == ["sidebar"]
    keys("F9")
    assert ticked(window, *names) == []
    window.workspace.focus.search()
    assert ticked(window, *names) == ["sidebar"]
    keys("Shift+F11")
    assert ticked(window, *names) == ["focus_mode"]
    keys("Shift+F11")
    assert ticked(window, *names) == ["sidebar"]
    window._actions["sidebar"].trigger()
    keys("Shift+F11")
    assert ticked(window, *names) == ["focus_mode"]


def test_a_sidebar_that_was_left_hidden(open_window):
    assert ticked(open_window(state=WindowState(sidebar=False)), "sidebar") == []


def test_the_full_screen_that_the_desktop_left(window, keys, qtbot):
    keys("F11")
    qtbot.waitUntil(lambda: ticked(window, "full_screen") == ["full_screen"])
    window.setWindowState(Qt.WindowState.WindowNoState)
    qtbot.waitUntil(lambda: ticked(window, "full_screen") == [])


def test_the_shelf_by_key_click_or_search(window, keys):
    shelves = [f"shelf_{shelf.name.lower()}" for shelf in Shelf]
    assert ticked(window, *shelves) == ["shelf_all"]
    keys("Ctrl+4")
    assert ticked(window, *shelves) == ["shelf_sources"]
    window.sidebar.shelves.shelf_chosen.emit(Shelf.UNREAD)
    assert ticked(window, *shelves) == ["shelf_unread"]
    window.browsing.show_search("الخبر")
    assert ticked(window, *shelves) == ["shelf_all"]


def test_a_command_with_an_icon_looks_different_while_it_is_ticked(open_window):
    menu = QMenu(open_window())
    clear = QPixmap(16, 16)
    clear.fill(QColor(0, 0, 0, 0))
    action = menu.addAction(QIcon(clear), "الشريط")
    action.setCheckable(True)
    menu.ensurePolished()
    menu.resize(menu.sizeHint())
    plain = menu.grab().toImage()
    action.setChecked(True)
    assert menu.grab().toImage() != plain
    menu.deleteLater()
