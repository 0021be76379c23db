"""Keywords are real buttons in lines, walked with the arrow keys as they point."""

import re

import pytest
from PySide6.QtCore import QBuffer, QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from reader.core.wording import isolated
from reader.ui.language import without_isolates
from reader.ui.widgets.button_text import LONGEST
from reader.ui.widgets.chip import Chip
from reader.ui.widgets.chip_menu import ChipMenu
from reader.ui.widgets.chip_row import AT_ONCE, MORE, ChipRow
from reader.ui.widgets.flow_layout import FlowLayout
from reader.ui.widgets.place_menu import PlaceMenu

ISOLATES = "\u2068\u2069"
KEYWORDS = ("المكتبة العامة", "القراءة", "مدينة الميناء", "ترميم المباني التاريخية", "السقف الخشبي")


@pytest.fixture
def row(qtbot):
    window = QWidget()
    layout = QVBoxLayout(window)
    row = ChipRow(window)
    layout.addWidget(row)
    layout.addStretch()
    row.set_keywords(KEYWORDS)
    window.resize(900, 300)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield row
    window.close()


def focused(row):
    return next((chip.keyword for chip in row.chips if chip.hasFocus()), None)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_chip_is_pressed_with_the_keyboard(qtbot, row, key):
    row.chips[1].setFocus()
    with qtbot.waitSignal(row.activated) as activated:
        QTest.keyClick(row.chips[1], key)
    assert activated.args == ["القراءة"]


def test_a_chip_is_pressed_with_the_mouse(qtbot, row):
    with qtbot.waitSignal(row.activated) as activated:
        QTest.mouseClick(row.chips[2], Qt.MouseButton.LeftButton)
    assert activated.args == ["مدينة الميناء"]


def test_tab_reaches_every_chip_in_reading_order(row):
    row.chips[0].setFocus()
    seen = [focused(row)]
    for _ in KEYWORDS[1:]:
        QTest.keyClick(row.window().focusWidget(), Qt.Key.Key_Tab)
        seen.append(focused(row))
    assert tuple(seen) == KEYWORDS


def test_left_goes_left(row):
    row.chips[0].setFocus()
    before = row.chips[0].geometry().center().x()
    QTest.keyClick(row.chips[0], Qt.Key.Key_Left)
    assert focused(row) == KEYWORDS[1]
    assert row.chips[1].geometry().center().x() < before
    QTest.keyClick(row.chips[1], Qt.Key.Key_Right)
    QTest.keyClick(row.chips[0], Qt.Key.Key_Right)
    assert focused(row) == KEYWORDS[0]


def test_at_the_ends_the_arrows_stay(row):
    row.chips[0].setFocus()
    QTest.keyClick(row.chips[0], Qt.Key.Key_Right)
    assert focused(row) == KEYWORDS[0]
    row.chips[-1].setFocus()
    QTest.keyClick(row.chips[-1], Qt.Key.Key_Left)
    QTest.keyClick(row.chips[-1], Qt.Key.Key_Down)
    assert focused(row) == KEYWORDS[-1]


def test_in_a_left_to_right_window_right_goes_on(row):
    row.window().setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    row.chips[0].setFocus()
    QTest.keyClick(row.chips[0], Qt.Key.Key_Right)
    assert focused(row) == KEYWORDS[1]


def test_the_first_chip_stands_where_reading_begins(row):
    assert row.chips[0].geometry().right() == row.rect().right()


def test_new_keywords_replace_the_old_ones(qtbot, row):
    row.set_keywords(["السقف"])
    assert [chip.keyword for chip in row.chips] == ["السقف"]
    qtbot.waitUntil(row.chips[0].isVisible)
    assert [chip.text() for chip in row.findChildren(Chip) if chip.isVisible()] == [isolated("السقف")]


def test_a_screen_reader_is_told_what_it_is(row):
    assert row.chips[0].accessibleName() == "كلمة مفتاحية: المكتبة العامة"


def test_an_ampersand_is_shown_and_a_long_keyword_is_cut(qtbot):
    chip = Chip("R&D")
    qtbot.addWidget(chip)
    assert chip.text() == isolated("R&&D")
    long = Chip("كلمة " * 40)
    qtbot.addWidget(long)
    assert len(without_isolates(long.text())) <= LONGEST
    assert without_isolates(long.text()).endswith("…")
    assert long.keyword == "كلمة " * 40


def test_lines_break_where_the_next_does_not_fit_and_the_height_follows(qtbot):
    window = QWidget()
    layout = FlowLayout(window, spacing=10)
    buttons = [QPushButton("زر", window) for _ in range(6)]
    for button in buttons:
        button.setFixedSize(100, 30)
        layout.addWidget(button)
    assert layout.heightForWidth(100 * 6 + 10 * 5) == 30
    assert layout.heightForWidth(100 * 6 + 10 * 5 - 1) == 70
    assert layout.heightForWidth(100) == 6 * 30 + 5 * 10
    buttons[5].hide()
    assert layout.heightForWidth(100) == 5 * 30 + 4 * 10
    qtbot.addWidget(window)
    window.resize(330, 200)
    window.show()
    assert [buttons[i].x() for i in range(4)] == [230, 120, 10, 230]
    assert [buttons[i].y() for i in range(4)] == [0, 0, 0, 40]
    assert not any(
        buttons[i].geometry().intersects(buttons[j].geometry()) for i in range(5) for j in range(i)
    )


def test_an_empty_flow_needs_no_room(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    layout = FlowLayout(window)
    assert layout.heightForWidth(300) == 0
    assert layout.itemAt(0) is None
    assert layout.takeAt(0) is None


def test_a_latin_keyword_runs_its_own_way(row):
    """In a right-to-left window its full stop would stand before it: `.Apple Inc`."""
    row.set_keywords(["Apple Inc."])
    assert row.chips[0].text() == isolated("Apple Inc.")


def test_of_very_many_keywords_the_first_are_shown_and_a_button_for_more(qtbot, row):
    row.set_keywords([f"كلمة {number}" for number in range(10_000)])
    assert len(row.findChildren(Chip)) == len(row.chips) == AT_ONCE
    row.chips[-1].setFocus()
    QTest.keyClick(row.window().focusWidget(), Qt.Key.Key_Tab)
    assert row.more.hasFocus()
    QTest.keyClick(row.more, Qt.Key.Key_Right)
    assert row.chips[-1].hasFocus()
    QTest.keyClick(row.chips[-1], Qt.Key.Key_Left)
    QTest.keyClick(row.more, Qt.Key.Key_Return)
    assert focused(row) == f"كلمة {AT_ONCE}"
    assert len(row.chips) == AT_ONCE + MORE
    for _ in range(MORE):
        QTest.keyClick(row.window().focusWidget(), Qt.Key.Key_Tab)
    assert row.more.hasFocus()
    row.focus_at(700)
    assert focused(row) == "كلمة 700"


def test_few_keywords_need_no_button(row):
    row.set_keywords([f"كلمة {number}" for number in range(AT_ONCE + 1)])
    assert row.more is not None
    row.set_keywords(KEYWORDS)
    assert row.more is None


def drawn_text(widget: QWidget) -> str:
    """What is written on the widget."""
    drawn, drawing = QBuffer(), QSvgGenerator()
    drawing.setOutputDevice(drawn)
    painter = QPainter(drawing)
    widget.render(painter, QPoint())
    painter.end()
    return "".join(re.findall(r">([^<]*)</text>", drawn.data().toStdString())).strip(ISOLATES)


def test_a_chip_without_room_for_its_text_ends_with_an_ellipsis(qtbot):
    chip = Chip("Very Long English Keyword That Goes On And On")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    assert drawn_text(chip).endswith("On And On")
    chip.resize(180, chip.height())
    assert drawn_text(chip).startswith("Very Long")
    assert drawn_text(chip).endswith("…")


def test_menus_do_not_grow_with_a_long_name(qtbot):
    name = "المنظمة العربية للتربية والثقافة والعلوم والمؤتمر العام لوزراء الثقافة في الدول العربية"
    parent = QWidget()
    qtbot.addWidget(parent)
    places = PlaceMenu(name, None, [name, "قصير"], parent)
    merging = next(iter(places.findChildren(QMenu)))
    chips = ChipMenu(["قصير", name], 0, has_run=False, parent=parent)
    for menu in (merging, chips):
        assert all(len(action.text()) < LONGEST + 20 for action in menu.actions())
    with qtbot.waitSignal(places.merge_requested) as asked:
        merging.actions()[0].trigger()
    assert asked.args == [name]
