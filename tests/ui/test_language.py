"""The interface in another language: the same place, said otherwise, without a new start."""

from __future__ import annotations

import re
import threading

import pytest
from builders import add, draft
from PySide6.QtCore import QEvent, Qt, QTranslator
from PySide6.QtGui import QAccessible, QAction, QActionGroup
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QScrollBar

from reader import app, paths
from reader.core.errors import FileGone
from reader.core.settings import Loaded, Settings, WindowState, load
from reader.core.texts import sentence
from reader.ui.dialogs.preset_row import PresetRow
from reader.ui.dialogs.settings_dialog import SettingsDialog
from reader.ui.language import Language, translated, without_isolates
from reader.ui.sidebar import Shelf

RIGHT_TO_LEFT, LEFT_TO_RIGHT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


@pytest.fixture
def session(qapp, qtbot, library):
    """A window in Arabic on two articles."""
    add(library, draft(title="الأولى", body=("نص الأولى.",), published="2024-12-04"))
    add(library, draft(title="الثانية", body=("نص الثانية.",), published="2023-01-01"))
    language = Language(qapp, paths.resources() / "i18n")
    session = app.Session(qapp, library, Loaded(Settings(), WindowState()), language)
    session.window.show()
    qtbot.waitExposed(session.window)
    yield session
    session.window.close()
    session.window.deleteLater()
    language.speak("ar")


def test_a_window_in_english_takes_the_place_of_the_arabic_one(session, qapp):
    arabic = session.window
    arabic.browsing.stepping.step(1)
    arabic.controllers.dialogs.show_settings()
    arabic.sidebar.search.restore("نص")
    session.appearance.switch_language()

    english = session.window
    assert english is not arabic
    assert not arabic.isVisible()
    assert english.isVisible()
    assert english.layoutDirection() == LEFT_TO_RIGHT
    assert english.reading.article.title == "الثانية"
    assert "1 January 2023" in english.view.head.metadata.text()
    assert english.findChild(SettingsDialog).editors["language"].widget.currentData() == "en"
    assert load(paths.settings_file()).settings.language == "en"


def test_a_search_names_its_fields_in_the_language_of_the_interface(session, library, qtbot):
    add(library, draft(title="الثالثة", body=("نص الثالثة.",), source="وكالة النيل", published="2022-01-01"))
    library.searches.save("النيل", "مصدر:وكالة نص")
    session.appearance.switch_language()
    window = session.window
    window.browsing.show_search(library.searches.saved()[0].query)
    assert window.sidebar.search.text() == "source:وكالة نص"
    qtbot.waitUntil(lambda: window.sidebar.model.rowCount() == 1)
    session.appearance.switch_language()
    qtbot.waitUntil(lambda: session.window.sidebar.search.text() == "مصدر:وكالة نص")


def test_keys_that_point_turn_with_the_interface(session):
    assert session.appearance.keymap.keys_of("go_back") == ("Backspace", "Alt+Right")
    session.appearance.switch_language()
    assert session.appearance.keymap.keys_of("go_back") == ("Backspace", "Alt+Left")
    assert session.appearance.keymap.keys_of("go_forward") == ("Alt+Right",)


def test_and_back(session, qapp):
    session.appearance.switch_language()
    session.appearance.switch_language()
    assert session.window.layoutDirection() == RIGHT_TO_LEFT
    assert "٢٠٢٤" in session.window.view.head.metadata.text()


def test_nothing_is_left_of_a_window_that_was_replaced(session, qapp):
    """Windows piled up, and what was left of them failed at every change of the settings."""

    def replace_window_twice():
        for _ in range(2):
            session.appearance.switch_language()
            session.window.complete()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return [len(qapp.findChildren(kind)) for kind in (QActionGroup, QTranslator)]

    before = replace_window_twice()
    assert replace_window_twice() == before
    session.appearance.toggle("justified")
    assert session.window._actions["justified"].isChecked()


def test_a_screen_reader_knows_the_program_by_its_name_in_the_language(session, qapp):
    session.appearance.switch_language()
    name = QAccessible.queryAccessibleInterface(qapp).text(QAccessible.Text.Name)
    session.appearance.switch_language()
    again = QAccessible.queryAccessibleInterface(qapp).text(QAccessible.Text.Name)
    assert (name, again) == ("Warraq", "ورّاق")


def test_scroll_bars_behind_the_settings_are_named_in_the_new_language(session, qtbot):
    session.window.controllers.dialogs.show_settings()
    session.appearance.switch_language()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is session.window.findChild(SettingsDialog))
    bars = session.window.view.findChildren(QScrollBar)
    assert bars
    assert {bar.accessibleName() for bar in bars} == {"Scroll bar", "Horizontal scroll bar"}


def test_the_settings_come_back_only_where_they_were_open(session):
    session.appearance.switch_language()
    assert session.window.findChild(SettingsDialog) is None


def test_the_shelf_of_marks_comes_back_with_its_counts(session):
    session.window.browsing.show_shelf(Shelf.MARKS)
    session.appearance.switch_language()
    assert session.window.browsing.listing.shelf is Shelf.MARKS
    assert session.window.browsing.listing.counts.articles == 2
    assert session.window.sidebar.search.accessibleName()


def test_a_long_work_is_not_lost_with_the_window(session, qtbot):
    arabic, go_on = session.window, threading.Event()
    ended: list[bool] = []
    arabic.workspace.background.run_long(
        lambda _progress: go_on.wait(5), ended.append, lambda error: None, lambda *_state: None
    )
    session.appearance.switch_language()
    assert session.window is arabic
    go_on.set()
    qtbot.waitUntil(lambda: session.window is not arabic)
    assert ended == [True]


def test_a_sentence_of_the_core_keeps_what_it_speaks_of(session):
    assert without_isolates(translated(FileGone("/a/b.txt").sentence)) == FileGone("/a/b.txt").sentence
    session.appearance.switch_language()
    assert "/a/b.txt" in without_isolates(translated(FileGone("/a/b.txt").sentence))


def test_the_keyboard_follows_from_shelf_to_shelf_in_the_new_window(session, qtbot, press):
    session.window.view.text.selectAll()
    session.window.controllers.marks.marking.highlight()
    session.window.browsing.show_shelf(Shelf.MARKS)
    session.appearance.switch_language()
    window = session.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.sidebar.stack.marks.rows.hasFocus()
    press(QApplication.focusWidget(), "Ctrl+1")
    assert window.sidebar.articles.hasFocus()
    press(QApplication.focusWidget(), "F6")
    assert window.view.text.hasFocus()


def test_nothing_arabic_is_left_on_commands_and_controls(session):
    session.appearance.switch_language()
    window = session.window
    texts = [action.text() for action in window.findChildren(QAction)]
    texts += [button.accessibleName() or button.text() for button in window.findChildren(QAbstractButton)]
    texts += [field.placeholderText() for field in window.findChildren(QLineEdit)]
    arabic = {text for text in texts if re.search("[ء-غف-ي]{2,}", text)}
    assert len(texts) > 100
    assert {text for text in arabic if not any(title in text for title in ("الأولى", "الثانية"))} <= {
        "العربية",
        *("تَ", "أ", "تـ"),
    }


def test_a_reason_within_a_reason_is_told_too(session):
    inner = FileGone("/a/b.txt").sentence
    outer = sentence(
        "Reasons", "لم يُقرأ الملف إلى آخره. المقالات المقروءة: {count}. {reason}", count=3, reason=inner
    )
    session.appearance.switch_language()
    assert translated(outer) == (
        "The file was not read to its end. Articles read: 3. "
        "File not found: \u2066/\u2068a\u2069/\u2068b.txt\u2069\u2069. Check where it is and try again."
    )


def test_presets_that_came_with_the_program_have_english_names(session):
    session.appearance.switch_language()
    session.window.controllers.dialogs.show_settings()
    dialog = session.window.findChild(SettingsDialog)
    row = dialog.findChild(PresetRow)
    assert [row.names.itemText(each) for each in range(3)] == ["Normal", "Spacious", "Compact"]
    dialog.editors["text_size"].widget.setValue(30.0)
    row.names.setEditText("Normal")
    row.keep_button.click()
    presets = session.appearance.settings.presets
    assert [preset.name for preset in presets] == [preset.name for preset in Settings().presets]
    assert presets[0].text_size == 30.0
