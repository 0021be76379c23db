"""Menus that are opened by a key begin at their first entry, which a screen reader then names."""

from __future__ import annotations

import pytest
from builders import add, draft
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from reader.ui.widgets.popping_up import pop_up


@pytest.fixture
def menu(qtbot):
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.show()
    menu = QMenu(owner)
    menu.addAction("لا يُتاح").setEnabled(False)
    menu.addSeparator()
    menu.addAction("الأول")
    menu.addAction("الثاني")
    yield menu
    menu.close()


def test_a_menu_opened_by_key_stands_at_its_first_entry_that_can_be_taken(menu):
    pop_up(menu, QPoint(50, 50))
    assert menu.activeAction().text() == "الأول"


def test_a_menu_opened_by_the_mouse_stands_at_none(menu):
    QTest.mousePress(menu.parentWidget(), Qt.MouseButton.RightButton)
    pop_up(menu, QPoint(50, 50))
    assert menu.activeAction() is None
    QTest.mouseRelease(menu.parentWidget(), Qt.MouseButton.RightButton)


def test_so_stands_the_menu_of_a_keyword(open_window, qtbot, library, keys):
    add(library, draft(keywords=("الحدائق", "البلدية")))
    window = open_window()
    qtbot.waitUntil(lambda: window.reading.article is not None)
    keys("Ctrl+F2")
    menu = window.controllers.names.chip_editing.menu
    qtbot.waitUntil(menu.isVisible)
    assert "ضمّ التالية" in menu.activeAction().text()
    menu.close()


def test_the_menu_of_the_text_names_all_it_does_alike(open_window, qtbot, library):
    add(library, draft())
    window = open_window()
    qtbot.waitUntil(lambda: window.reading.article is not None)
    text = window.view.text

    def entries():
        at = QPoint(9, 9)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, text.mapToGlobal(at))
        QApplication.sendEvent(text.viewport(), event)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        found = {action.text(): action.isEnabled() for action in menu.actions() if action.text()}
        menu.close()
        return found

    assert list(entries().items())[:2] == [("نسخ\tCtrl+C", False), ("تحديد الكل\tCtrl+A", True)]
    assert not any("&" in name for name in entries())
    text.selectAll()
    assert entries()["نسخ\tCtrl+C"]
