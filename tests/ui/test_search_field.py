"""The field says what is sought when the typing rests, and leaves by its keys."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.ui.widgets.search_field import SearchField


@pytest.fixture
def field(qtbot):
    field: Any = SearchField("ابحث في ١٢ مقالة…")
    qtbot.addWidget(field)
    field.said = []
    field.search_changed.connect(field.said.append)
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    field.setFocus()
    return field


def test_typing_is_said_once_when_it_rests(qtbot, field, press):
    with qtbot.waitSignal(field.search_changed):
        press(field, *"كتاب")
    assert field.said == ["كتاب"]


def test_enter_says_it_at_once_and_asks_for_the_list(qtbot, field, press):
    press(field, *"كتاب")
    with qtbot.waitSignal(field.list_requested, timeout=0):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.said == ["كتاب"]


def test_down_asks_for_the_list(qtbot, field):
    with qtbot.waitSignal(field.list_requested, timeout=0):
        QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.said == []


def test_esc_clears_and_then_asks_to_leave(qtbot, field, press):
    press(field, *"كتاب")
    QTest.keyClick(field, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(field.leave_requested):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert field.said == ["كتاب", ""]
    with qtbot.waitSignal(field.leave_requested, timeout=0):
        QTest.keyClick(field, Qt.Key.Key_Escape)


def test_a_text_typed_and_taken_back_says_nothing(qtbot, field, press):
    press(field, "ك")
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.wait(200)
    assert field.said == []


def test_the_cross_shows_with_text_and_clears(field, press):
    _, cross = field.actions()
    assert not cross.isVisible()
    press(field, "ك")
    assert cross.isVisible()
    cross.trigger()
    assert field.text() == ""
    assert not cross.isVisible()


def test_a_restored_search_is_not_said_again(qtbot, field):
    field.restore("كتاب")
    qtbot.wait(200)
    assert field.said == []
    assert field.text() == "كتاب"


def test_the_keyboard_comes_with_all_text_selected(field):
    field.restore("كتاب")
    field.focus_all()
    assert field.selectedText() == "كتاب"


def test_the_placeholder_is_its_name(field):
    field.set_placeholder("ابحث في مقالتين…")
    assert field.placeholderText() == field.accessibleName() == "ابحث في مقالتين…"


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier])
def test_keys_with_ctrl_or_alt_are_left_to_others(qtbot, field, modifier):
    with qtbot.assertNotEmitted(field.list_requested):
        QTest.keyClick(field, Qt.Key.Key_Down, modifier)
