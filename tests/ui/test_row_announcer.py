"""What a screen reader hears of rows: which one the keyboard comes to, in every list, and ticks."""

from __future__ import annotations

import pytest
from builders import add, draft
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QVBoxLayout, QWidget

from reader.ui.dialogs.command_palette import CommandPalette
from reader.ui.dialogs.keys_dialog import KeysDialog
from reader.ui.dialogs.settings_dialog import SettingsDialog
from reader.ui.sidebar.row_list import RowList
from reader.ui.widgets.hints import ListHint

Kind = QAccessible.Event


class Look:
    def row_height(self):
        return 40

    def paint(self, painter, rect, index, state):
        pass


@pytest.fixture
def heard(monkeypatch):
    """What the program told: the kind of each event, and the name of what it is about."""
    events: list[tuple[QAccessible.Event, str]] = []
    tell = QAccessible.updateAccessibility

    def listen(event):
        if not isinstance(event, QAccessibleAnnouncementEvent):
            events.append((event.type(), event.accessibleInterface().text(QAccessible.Text.Name)))
        tell(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    QAccessible.setActive(True)
    yield events
    QAccessible.setActive(False)


def rows_heard(events):
    return [name for kind, name in events if kind == Kind.Focus]


def spoken(rows):
    return rows.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.fixture
def lists(qtbot):
    """A list of our own under a field that has the keyboard."""
    window = QWidget()
    rows = RowList(Look(), window)
    rows.setAccessibleName("the list")
    rows.setModel(QStringListModel(["one", "two", "three"], rows))
    field = QLineEdit(window)
    layout = QVBoxLayout(window)
    layout.addWidget(field)
    layout.addWidget(rows)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    yield rows
    window.close()


def test_each_row_the_keyboard_comes_to_is_told(lists, heard, qtbot):
    rows = lists
    rows.setCurrentIndex(rows.model().index(1, 0))
    assert not rows_heard(heard), "the keyboard is elsewhere"
    rows.setFocus()
    qtbot.waitUntil(lambda: rows_heard(heard) == ["two"])
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: rows_heard(heard) == ["two", "three"])
    assert (Kind.SelectionRemove, "two") in heard
    assert (Kind.SelectionAdd, "three") in heard


def test_a_row_that_is_listed_anew_at_once_is_told_once(lists, heard, qtbot):
    rows = lists
    rows.setFocus()
    qtbot.waitUntil(lambda: rows_heard(heard) == ["one"])
    heard.clear()
    rows.setCurrentIndex(rows.model().index(2, 0))
    rows.model().setStringList(["four", "five"])
    rows.setCurrentIndex(rows.model().index(1, 0))
    qtbot.waitUntil(lambda: bool(rows_heard(heard)))
    assert rows_heard(heard) == ["five"]


def test_a_row_that_is_still_fetched_is_told_when_it_is_there(lists, heard, qtbot):
    rows = lists
    rows.model().setStringList(["one", "", "three"])
    rows.setFocus()
    qtbot.waitUntil(lambda: rows_heard(heard) == ["one"])
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    QApplication.processEvents()
    assert rows_heard(heard) == ["one"]
    rows.model().setData(rows.model().index(1, 0), "two")
    qtbot.waitUntil(lambda: rows_heard(heard) == ["one", "two"])


@pytest.fixture
def window(open_window, library, qtbot):
    """Two marked articles of two sources, the keyboard in the list."""
    for number, title in enumerate(("مكتبة", "سوق"), start=1):
        source = ("النهر", "الجسر")[number - 1]
        (article,) = add(library, draft(title=title, source=source, keywords=("كتب",), part=number))
        library.bookmarks.add(article, paragraph=1)
    window = open_window()
    window.sidebar.stack.focus_list()
    qtbot.waitUntil(window.sidebar.articles.hasFocus)
    return window


def test_the_keyboard_goes_along_from_shelf_to_shelf_and_each_row_is_told(qapp, window, heard, keys, qtbot):
    """It goes straight from list to list: what it touches on the way would be heard too."""
    touched: list[QWidget] = []
    qapp.focusChanged.connect(lambda _old, new: touched.append(new))
    stack = window.sidebar.stack
    for key, rows in (
        ("Ctrl+7", stack.marks.rows),
        ("Ctrl+4", stack.places.rows),
        ("Ctrl+1", stack.articles),
    ):
        keys(key)
        qtbot.waitUntil(lambda rows=rows: rows.hasFocus() and rows_heard(heard)[-1:] == [spoken(rows)])
    assert touched == [stack.marks.rows, stack.places.rows, stack.articles]


def test_a_row_is_not_said_twice_by_the_title_of_the_window(window, heard, keys, qtbot):
    at_first = window.windowTitle()
    keys("Down")
    qtbot.waitUntil(lambda: window.reading.article is not None and window.reading.article.title == "سوق")
    assert window.windowTitle() == at_first
    keys("F6")
    assert window.windowTitle() == "سوق — ورّاق"
    keys("K")
    assert window.windowTitle() == "مكتبة — ورّاق"


def test_nobody_is_told_of_a_layered_pane(window, heard, keys, qtbot):
    stack = window.sidebar.stack
    for key, shelf in (("Ctrl+7", "marks"), ("Ctrl+4", "places"), ("Ctrl+1", "articles")):
        keys(key)
        qtbot.waitUntil(lambda shelf=shelf: stack.on_top is getattr(stack, shelf))
    panes = [QAccessible.queryAccessibleInterface(each) for each in window.findChildren(QWidget)]
    assert QAccessible.Role.LayeredPane not in [pane.role() for pane in panes]


def test_a_shelf_that_is_asked_for_from_the_page_gets_the_keyboard(window, keys, qtbot):
    stack = window.sidebar.stack
    keys("F6")
    assert window.view.text.hasFocus()
    keys("Ctrl+4")
    qtbot.waitUntil(lambda: stack.places.rows.hasFocus())
    keys("F9")
    assert window.view.text.hasFocus()
    keys("Ctrl+1")
    qtbot.waitUntil(window.sidebar.articles.hasFocus)


def test_a_tick_is_told(window, heard, keys, qtbot):
    keys("Ctrl+4")
    places = window.sidebar.stack.places
    qtbot.waitUntil(lambda: places.rows.hasFocus() and places.rows.currentIndex().row() == 0)
    keys("Space")
    assert (Kind.StateChanged, spoken(places.rows)) in heard


def test_an_empty_shelf_holds_the_keyboard_and_lets_it_go(window, keys, qtbot):
    keys("Ctrl+6")
    stack = window.sidebar.stack
    qtbot.waitUntil(lambda: "لا عمليات بحث" in getattr(QApplication.focusWidget(), "text", str)())
    assert QApplication.focusWidget() is stack.on_top
    keys("F6")
    assert window.view.text.hasFocus()
    keys("Shift+F6")
    assert QApplication.focusWidget() is stack.on_top


def test_the_frame_of_an_empty_shelf_is_about_its_words(window, keys, qtbot):
    keys("Ctrl+6")
    qtbot.waitUntil(lambda: "لا عمليات بحث" in getattr(QApplication.focusWidget(), "text", str)())
    hint = QApplication.focusWidget()
    assert isinstance(hint, ListHint)
    qtbot.waitUntil(lambda: hint.frame().height() < hint.height() / 3)  # laid out
    image, edge = hint.grab().toImage(), hint.frame().top()
    column = [image.pixelColor(hint.frame().center().x(), edge + y) for y in (-1, 0, 1)]
    assert any(color == hint.ring for color in column)


def test_lists_of_dialogs_tell_the_row_they_begin_with(window, heard, keys, qtbot):
    window.controllers.dialogs.change_keys()
    dialog = window.findChild(KeysDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    keys("Tab")
    qtbot.waitUntil(lambda: rows_heard(heard)[-1:] == [spoken(dialog.list)])
    assert "Ctrl+O" in spoken(dialog.list)
    dialog.close()


def test_a_list_that_drops_down_tells_its_row(window, heard, qtbot):
    window.controllers.dialogs.show_settings()
    dialog = window.findChild(SettingsDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    box = next(each for each in dialog.findChildren(QComboBox) if each.isVisible() and not each.isEditable())
    box.setFocus()
    heard.clear()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: rows_heard(heard) == [box.currentText()])
    box.hidePopup()
    dialog.close()


def test_the_palette_says_the_command_that_is_chosen(window, keys, qtbot):
    keys("Ctrl+Shift+P")
    palette = window.findChild(CommandPalette)
    qtbot.waitUntil(palette.isActiveWindow)
    assert "استيراد ملفات" in palette.field.accessibleDescription()
    keys("Down")
    assert "استيراد مجلد" in palette.field.accessibleDescription()
    palette.narrow("قققق")
    assert palette.field.accessibleDescription() == palette.nothing.text()
    palette.close()
