"""Every command answers to its keys, on a Latin and on an Arabic keyboard, and never while one types."""

import sys
from collections import Counter
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QShortcutEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QTextBrowser,
    QWidget,
)

from reader import paths
from reader.ui.action_table import ACTIONS
from reader.ui.actions import build_actions, connect_actions, shown_keys
from reader.ui.key_guard import KeyGuard
from reader.ui.keys import with_twins
from reader.ui.language import Language
from reader.ui.menu_table import MENUS, TOOLBAR
from reader.ui.menus import fill_menu_bar, fill_tool_bar, ids_in

ROWS = {spec.id: spec for spec in ACTIONS}


class Window(QMainWindow):
    """A window with every command and one widget to hold the keyboard."""

    def __init__(self, widget):
        super().__init__()
        self.given: list[str] = []
        self.actions_by_id = build_actions(self)
        for spec in ACTIONS:
            action = self.actions_by_id[spec.id]
            self.addAction(action)
            action.triggered.connect(lambda _=False, name=spec.id: self.given.append(name))
        self.installEventFilter(KeyGuard(self))
        self.setCentralWidget(widget)


@pytest.fixture
def window_with(qtbot):
    def make(widget):
        window = Window(widget)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        widget.setFocus()
        qtbot.waitUntil(widget.hasFocus)
        return window

    return make


def focusable():
    widget = QWidget()
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return widget


def test_no_two_commands_share_a_key():
    counts = Counter(QKeySequence(keys).toString() for spec in ACTIONS for keys in with_twins(spec.keys))
    assert [keys for keys, count in counts.items() if count > 1] == []


def test_every_key_is_one_qt_knows():
    for spec in ACTIONS:
        for keys in with_twins(spec.keys):
            sequence: Any = QKeySequence(keys)
            assert sequence.count() == 1, keys
            assert sequence[0].key() != Qt.Key.Key_unknown, keys


def test_ids_are_unique_and_menus_name_only_commands_there_are():
    assert len(ROWS) == len(ACTIONS)
    named = [action_id for menu in MENUS for action_id in ids_in(menu)]
    assert sorted(named) == sorted(ROWS)
    assert set(filter(None, TOOLBAR)) <= set(ROWS)


@pytest.mark.parametrize("spec", [spec for spec in ACTIONS if spec.keys], ids=lambda spec: spec.id)
def test_every_key_of_a_command_gives_it(window_with, press, spec):
    window = window_with(focusable())
    for keys in with_twins(spec.keys):
        window.given.clear()
        press(window.centralWidget(), keys)
        assert window.given == [spec.id], keys


@pytest.mark.parametrize("make", [QLineEdit, QPlainTextEdit])
def test_a_letter_typed_in_a_text_field_is_text(window_with, press, make):
    field = make()
    window = window_with(field)
    typed = "jknsm/تنىسةظ؟?JN"
    press(field, *typed)
    text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    assert text == typed
    assert window.given == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_keys_that_edit_a_text_field_stay_with_it(window_with, key):
    field = QLineEdit("ورق")
    window = window_with(field)
    field.setCursorPosition(1)
    QTest.keyClick(field, key)
    assert len(field.text()) == 2
    assert window.given == []


@pytest.mark.parametrize("make", [QTextBrowser, QListWidget, focusable])
def test_letters_are_commands_where_nothing_is_typed(window_with, press, make):
    widget = make()
    if isinstance(widget, QListWidget):
        widget.addItems(["سماء", "تفاح", "Java"])
    window = window_with(widget)
    press(widget, "j", "ت", "Space", "Del")
    assert window.given == ["next_article", "next_article", "read_on", "delete"]


def test_a_button_keeps_the_space_bar(window_with, qtbot):
    button = QPushButton("زر")
    window = window_with(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Space)
    QTest.keyClick(button, Qt.Key.Key_J)
    assert window.given == ["next_article"]


def test_two_names_of_one_key_press_are_one_command(window_with):
    """Qt offers a press as J and as ت where both layouts are installed, and calls that ambiguous."""
    window = window_with(focusable())
    action = window.actions_by_id["next_article"]
    event = QShortcutEvent(QKeySequence("J"), 0, True)
    assert QCoreApplication.sendEvent(action, event)
    assert window.given == ["next_article"]


def test_a_disabled_command_stays_silent_even_then(window_with):
    window = window_with(focusable())
    window.actions_by_id["next_article"].setEnabled(False)
    QCoreApplication.sendEvent(
        window.actions_by_id["next_article"], QShortcutEvent(QKeySequence("J"), 0, True)
    )
    assert window.given == []


def test_menus_and_toolbar_show_the_commands_in_arabic(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = build_actions(window)
    fill_menu_bar(window.menuBar(), actions)
    fill_tool_bar(window.addToolBar("أدوات"), actions)
    titles = [action.text() for action in window.menuBar().actions()]
    assert titles == ["ملف", "تحرير", "عرض", "تنقّل", "مقالة", "بحث", "مكتبة", "مساعدة"]
    menu: Any = window.menuBar().actions()[0].menu()
    first = menu.actions()[0]
    assert first.text() == "استيراد ملفات…"
    assert first.shortcut().toString() == "Ctrl+O"


def test_one_theme_is_chosen_at_a_time(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = build_actions(window)
    actions["theme_dark"].trigger()
    actions["theme_sepia"].trigger()
    checked = [name for name, action in actions.items() if name.startswith("theme_") and action.isChecked()]
    assert checked == ["theme_sepia"]


def test_a_method_connected_to_an_unknown_command_is_refused(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    given = []
    actions = build_actions(window)
    connect_actions(actions, {"undo": lambda: given.append("undo")})
    actions["undo"].trigger()
    assert given == ["undo"]
    with pytest.raises(KeyError):
        connect_actions(actions, {"no_such_command": list})


def test_the_guard_leaves_other_keys_alone(qtbot):
    button = QPushButton()
    qtbot.addWidget(button)
    guard = KeyGuard(button)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_J, Qt.KeyboardModifier.NoModifier, "j")
    event.ignore()
    guard.eventFilter(button, event)
    assert not event.isAccepted()


@pytest.mark.skipif(sys.platform == "darwin", reason="its own signs stand for keys there")
def test_an_arrow_key_is_an_arrow_in_every_language(qapp):
    language = Language(qapp, paths.resources() / "i18n")
    language.speak("ar")  # with Qt's Arabic names of keys
    action = build_actions(qapp)["go_forward"]
    assert shown_keys(action.shortcut()) == "Alt+←"
    assert action.text().partition("\t")[2].strip("\u2066\u2069") == "Alt+←"
    assert "Alt+←" in action.toolTip()


def test_icons_point_as_the_interface_reads(qapp, qtbot):
    def icon_of(action, direction):
        asked: list[str] = []

        def icon_named(name):
            asked.append(name)
            return QIcon()

        qapp.setLayoutDirection(direction)
        window = QMainWindow()
        qtbot.addWidget(window)
        build_actions(window, icon_named, (ROWS[action],))
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        return asked

    right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    assert icon_of("go_back", right) == icon_of("go_forward", left) == ["corner-up-right"]
    assert icon_of("go_back", left) == icon_of("go_forward", right) == ["corner-up-left"]
    assert (icon_of("sidebar", right), icon_of("sidebar", left)) == (["panel-right"], ["panel-left"])
    assert icon_of("undo", right) != icon_of("undo", left)
    assert icon_of("print", right) == icon_of("print", left)
