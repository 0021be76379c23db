"""The keywords of an article put right by keys alone, in the real window, and back again."""

from __future__ import annotations

import pytest
from builders import add, draft
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.core.models import ArticleFilter
from reader.ui.dialogs.keyword_run_dialog import KeywordRunDialog
from reader.ui.dialogs.name_dialog import NameDialog
from reader.ui.language import without_isolates

RUN = "مجلس المدينة ميناء الصيد"


@pytest.fixture
def window(open_window, library):
    """A window on one article whose run of keywords was split wrongly."""
    add(library, draft(keywords=("مجلس", "المدينة ميناء", "الصيد"), keywords_raw=RUN))
    window = open_window()
    window.browsing.stepping.step(1)
    return window


def shown(window):
    return [chip.keyword for chip in window.view.head.chips.chips]


def menu_at(window, position, press):
    """Open the menu of a chip with F2."""
    window.view.head.chips.focus_at(position)
    press(QApplication.focusWidget(), "F2")
    menu = window.controllers.names.chip_editing.menu
    assert menu is not None
    return menu


def choose(window, position, press, begin):
    menu = menu_at(window, position, press)
    (action,) = [action for action in menu.actions() if without_isolates(action.text()).startswith(begin)]
    menu.close()
    action.trigger()


def test_a_run_is_put_right_with_the_menu_and_undone(window, library, press):
    choose(window, 1, press, "تقسيم: المدينة | ميناء")
    assert shown(window) == ["مجلس", "المدينة", "ميناء", "الصيد"]
    choose(window, 0, press, "ضمّ التالية: المدينة")
    choose(window, 2, press, "ضمّ إلى السابقة: ميناء")
    assert shown(window) == ["مجلس المدينة", "ميناء الصيد"]
    assert library.count(ArticleFilter(text='وسم:"ميناء الصيد"')) == 1
    for _ in range(3):
        window.workspace.undo_last()
    assert shown(window) == ["مجلس", "المدينة ميناء", "الصيد"]


def test_delete_on_a_chip_removes_the_keyword_and_not_the_article(window, library, press):
    window.view.head.chips.focus_at(1)
    press(QApplication.focusWidget(), "Del")
    assert shown(window) == ["مجلس", "الصيد"]
    assert library.count(ArticleFilter()) == 1
    assert window.view.head.chips.focused() == 1
    window.workspace.undo_last()
    assert shown(window) == ["مجلس", "المدينة ميناء", "الصيد"]


def test_keywords_are_added_behind_the_others(window, press):
    choose(window, 0, press, "إضافة")
    dialog = window.findChild(NameDialog)
    dialog.name.setText("المرفأ،  سوق السمك, الصيد")
    press(dialog.name, "Return")
    assert shown(window) == ["مجلس", "المدينة ميناء", "الصيد", "المرفأ", "سوق السمك"]
    assert window.view.head.chips.focused() == 4
    window.workspace.undo_last()
    assert shown(window) == ["مجلس", "المدينة ميناء", "الصيد"]


def test_an_article_without_keywords_gets_its_first_by_key(open_window, library, press):
    add(library, draft(keywords=()))
    window = open_window()
    window.browsing.stepping.step(1)
    assert shown(window) == []
    press(window, "Ctrl+F2")
    dialog = window.findChild(NameDialog)
    dialog.name.setText("المرفأ")
    press(dialog.name, "Return")
    assert shown(window) == ["المرفأ"]


def test_a_keyword_is_removed_and_the_focus_stays_among_the_chips(window, press):
    choose(window, 2, press, "إزالة")
    assert shown(window) == ["مجلس", "المدينة ميناء"]
    assert QApplication.focusWidget() is window.view.head.chips.chips[1]


def test_the_first_chip_is_meant_while_none_has_the_keyboard(window, press):
    window.workspace.focus.page()
    press(window.view.text, "Ctrl+F2")
    assert window.controllers.names.chip_editing.menu is not None
    assert "مجلس" in window.controllers.names.chip_editing.menu.accessibleName()
    window.controllers.names.chip_editing.menu.close()


def test_the_right_button_opens_the_menu_of_its_chip(window):
    chip = window.view.head.chips.chips[2]
    chip.customContextMenuRequested.emit(chip.rect().center())
    assert "الصيد" in window.controllers.names.chip_editing.menu.accessibleName()
    window.controllers.names.chip_editing.menu.close()


@pytest.mark.parametrize(("begin", "everywhere"), [("تغيير…", False), ("تغيير الاسم في المكتبة", True)])
def test_another_name_is_typed(window, library, press, begin, everywhere):
    other = add(library, draft(title="مقالة أخرى", keywords=("الصيد",)))[0]
    choose(window, 2, press, begin)
    dialog = window.findChild(NameDialog)
    assert dialog.name.text() == "الصيد"
    assert not dialog.save_button.isEnabled()
    dialog.name.setText("  صيد   السمك ")
    press(dialog.name, "Return")
    assert shown(window)[2] == "صيد السمك"
    names = [keyword.name for keyword in library.article(other).keywords]
    assert names == (["صيد السمك"] if everywhere else ["الصيد"])
    window.workspace.undo_last()
    assert shown(window)[2] == "الصيد"


def test_the_line_of_the_file_is_shown_and_split_anew(window, library, press):
    choose(window, 0, press, "إزالة")
    choose(window, 0, press, "السطر كما ورد")
    dialog = window.findChild(KeywordRunDialog)
    assert dialog.run.text() == RUN
    dialog.restore_button.click()
    assert " ".join(shown(window)) == RUN


def test_splitting_again_is_a_command_that_can_be_undone(window, library, press, qtbot):
    for n in range(12):
        keywords = ("مجلس المدينة", "ميناء الصيد")[n % 2 :]
        add(library, draft(title=f"خبر {n}", keywords=keywords))
    before = shown(window)
    with qtbot.waitSignal(window.controllers.names.keyword_resplitting.changed, timeout=20_000):
        window.controllers.names.keyword_resplitting.begin()
    assert shown(window) == ["مجلس المدينة", "ميناء الصيد"]
    window.workspace.undo_last()
    assert shown(window) == before


def test_the_menu_names_its_keyword_for_a_screen_reader(window, press):
    menu = menu_at(window, 1, press)
    assert menu.accessibleName() == "الكلمة المفتاحية: المدينة ميناء"
    assert menu.layoutDirection() == Qt.LayoutDirection.RightToLeft
    menu.close()
