"""Other keys for a command: chosen in the dialog, answered at once, kept, and never two commands on one."""

from __future__ import annotations

import pytest
from builders import add, draft
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit

from reader import app, paths
from reader.core.settings import Loaded, Settings, WindowState, load, save
from reader.ui.action_table import ACTIONS
from reader.ui.dialogs.cheat_sheet import key_groups
from reader.ui.dialogs.keys_dialog import KeysDialog
from reader.ui.keymap import Keymap, keymap_of


@pytest.fixture
def dialog(qtbot):
    dialog = KeysDialog(Keymap())
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_command_gets_other_keys(dialog, qtbot):
    dialog.choose("bookmark_article")
    dialog.editor.setKeySequence(QKeySequence("Ctrl+B"))
    with qtbot.waitSignal(dialog.keymap_changed) as said:
        dialog.give_button.click()
    assert said.args[0].keys_of("bookmark_article") == ("Ctrl+B", "S")
    assert "Ctrl+B" in dialog.list.currentItem().text(1)


def test_a_key_that_is_taken_says_whose_it_is_and_changes_hands(dialog):
    dialog.choose("bookmark_article")
    dialog.editor.setKeySequence(QKeySequence("Ctrl+F"))
    assert "بحث في المقالة" in dialog.hint.text()
    dialog.give_button.click()
    assert dialog.keymap.keys_of("find_in_article") == ()
    assert dialog.keymap.holder_of("Ctrl+F") == "bookmark_article"


def test_an_arabic_keyboard_chooses_the_same_keys(dialog):
    dialog.choose("about")
    dialog.editor.setKeySequence(QKeySequence("Ctrl+ذ"))
    dialog.give_button.click()
    assert dialog.keymap.keys_of("about") == ("Ctrl+`",)
    assert dialog.keymap.all_keys_of("about") == ("Ctrl+`", "Ctrl+ذ")


def test_the_first_keys_come_back(dialog):
    dialog.choose("bookmark_article")
    dialog.take_button.click()
    assert dialog.keymap.keys_of("bookmark_article") == ()
    dialog.first_button.click()
    assert dialog.keymap == Keymap()


def test_the_list_is_narrowed_by_name_or_key(dialog):
    dialog.search.restore("F9")
    dialog.narrow("F9")
    assert dialog.chosen == "sidebar"
    dialog.narrow("لا أمر كهذا")
    assert dialog.chosen == ""
    assert not dialog.give_button.isEnabled()


def test_no_two_commands_share_a_key_whatever_is_chosen():
    keymap = Keymap()
    for spec, other in zip(ACTIONS, ACTIONS[5:], strict=False):
        keymap = keymap.with_keys(spec.id, other.keys)
    held = [keys for spec in ACTIONS for keys in keymap.keys_of(spec.id)]
    assert len(held) == len(set(held))


def test_what_was_chosen_is_kept_and_answered(qapp, qtbot, library, press):
    add(library, draft(title="الأولى", body=("نص.",)))
    keymap = Keymap().with_keys("sidebar", ["Ctrl+B"])
    save(paths.settings_file(), Settings(keys=tuple(keymap.chosen.items())))
    kept = load(paths.settings_file()).settings
    assert keymap_of(kept.keys) == keymap

    window = app.build_window(qapp, library, Loaded(kept, WindowState()))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(window.windowHandle(), "F9")
    assert window.sidebar.isVisible()
    press(window.windowHandle(), "Ctrl+B")
    qtbot.waitUntil(window.sidebar.isHidden)
    window.close()
    window.deleteLater()


def test_the_field_within_the_field_has_a_name_too(dialog):
    """It is what has the keyboard, so what a screen reader speaks of."""
    assert dialog.editor.findChild(QLineEdit).accessibleName() == dialog.editor.accessibleName() != ""


def test_every_command_has_a_name_of_its_own(dialog):
    names = [dialog.list.topLevelItem(row).text(0) for row in range(dialog.list.topLevelItemCount())]
    assert [name for name in names if names.count(name) > 1] == []
    dialog.choose("theme_dark")
    assert dialog.list.currentItem().text(0) == "المظهر › داكن"
    listed = [row.text for _, rows in key_groups(Keymap()) for row in rows]
    assert [name for name in listed if listed.count(name) > 1] == []


@pytest.mark.parametrize("way", [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight])
def test_the_keys_to_change_begin_where_the_field_does(qapp, qtbot, way):
    qapp.setLayoutDirection(way)
    dialog = KeysDialog(Keymap())
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.addWidget(dialog)
    dialog.choose("import_files")
    dialog.show()
    (field,) = dialog.editor.findChildren(QLineEdit)
    field.setCursorPosition(0)
    field.grab()  # the field places its text when it paints it
    at_the_right = field.cursorRect().center().x() > field.width() / 2
    assert at_the_right == (way == Qt.LayoutDirection.RightToLeft)
