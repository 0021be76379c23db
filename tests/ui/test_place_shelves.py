"""Keywords and sources as places: listed, sought, picked together, renamed, merged, coloured."""

import pytest
from builders import add, draft
from PySide6.QtCore import QBuffer, QPoint, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from windows import chips, titles, write

from reader.core.models import ArticleFilter, Position
from reader.ui.dialogs.name_dialog import NameDialog
from reader.ui.language import without_isolates
from reader.ui.sidebar import Shelf
from reader.ui.sidebar.pages import PAGE_ROWS
from reader.ui.sidebar.row_painter import RowState


@pytest.fixture
def window(open_window, library):
    """Three articles that share keywords, on a window."""
    add(
        library,
        draft(
            title="مكتبة", body=("نص.",) * 9, published="2024-05-05", source="النهر", keywords=("كتب", "مدن")
        ),
        draft(title="سوق", published="2023-04-04", source="الجسر", keywords=("كتب",), part=2),
        draft(title="قطار", published="2022-03-03", source="النهر", keywords=("نقل", "مدن"), part=3),
    )
    return open_window()


@pytest.fixture
def open_shelf(window, qtbot, keys):
    """Open a shelf of names and wait for them; the keyboard goes to the list."""

    def open_shelf(key, total):
        keys(key)
        qtbot.waitUntil(
            lambda: window.sidebar.stack.places.model.rowCount() == total and not window.workspace.side.busy
        )
        window.sidebar.stack.focus_list()

    return open_shelf


def names(window):
    model = window.sidebar.stack.places.model
    return [model.index(row).data() for row in range(model.rowCount())]


def ticked(window):
    model = window.sidebar.stack.places.model
    rows = [model.index(row) for row in range(model.rowCount())]
    return [row.data() for row in rows if row.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked]


def test_names_in_three_orders_and_said_with_count_and_dates(window, qtbot, keys, open_shelf):
    open_shelf("Ctrl+5", 3)
    assert names(window) == ["كتب", "مدن", "نقل"]
    said = window.sidebar.stack.places.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("كتب. مقالتان")
    assert "٢٠٢٣" in said
    assert "٢٠٢٤" in said
    orders = window.sidebar.stack.places.orders
    orders["newest"].click()
    qtbot.waitUntil(lambda: not window.workspace.side.busy)
    qtbot.waitUntil(lambda: names(window)[-1] == "نقل")
    assert orders["newest"].isChecked()
    assert not orders["count"].isChecked()


def test_the_search_field_seeks_within_the_names(window, qtbot, keys, open_shelf):
    open_shelf("Ctrl+5", 3)
    keys("Ctrl+K")
    write("مدن")
    qtbot.waitUntil(lambda: names(window) == ["مدن"])
    assert window.searching.asked is None
    keys("Escape")
    qtbot.waitUntil(lambda: len(names(window)) == 3)
    keys("Ctrl+1")
    assert len(titles(window)) == 3


def test_keywords_picked_together_list_what_has_all_of_them(window, qtbot, keys, open_shelf):
    open_shelf("Ctrl+5", 3)
    keys("Space")
    assert ticked(window) == ["كتب"]
    keys("Down", "Return")
    qtbot.waitUntil(lambda: titles(window) == ["مكتبة"])
    assert chips(window) == ["الكلمة: كتب", "الكلمة: مدن"]
    assert window.browsing.listing.shelf is Shelf.KEYWORDS
    window.sidebar.search_widgets.chips.chips[0].click()
    qtbot.waitUntil(lambda: titles(window) == ["مكتبة", "قطار"])
    open_shelf("Ctrl+5", 3)
    assert ticked(window) == ["مدن"]


def test_sources_picked_together_list_what_is_of_any_of_them(window, qtbot, keys, open_shelf):
    open_shelf("Ctrl+4", 2)
    keys("Shift+Down")
    assert ticked(window) == ["النهر", "الجسر"]
    assert window.sidebar.stack.places.show_picked.isVisible()
    window.sidebar.stack.places.show_picked.click()
    qtbot.waitUntil(lambda: len(titles(window)) == 3)
    assert len(chips(window)) == 2


def test_the_last_filter_taken_away_leads_back_to_the_names(window, qtbot, keys, open_shelf):
    open_shelf("Ctrl+5", 3)
    keys("Return")
    qtbot.waitUntil(lambda: titles(window) == ["مكتبة", "سوق"])
    window.sidebar.search_widgets.chips.chips[0].click()
    qtbot.waitUntil(lambda: window.sidebar.stack.places.isVisible())
    assert not window.sidebar.search_widgets.chips.isVisible()


def test_picks_are_left_behind_with_the_shelf(window, keys, open_shelf):
    open_shelf("Ctrl+5", 3)
    keys("Space", "Ctrl+1")
    assert len(titles(window)) == 3
    assert not window.sidebar.search_widgets.chips.isVisible()
    assert window.searching.terms.facets == ()


def test_mouse_opens_and_ctrl_click_picks(window, qtbot, open_shelf):
    open_shelf("Ctrl+5", 3)
    rows = window.sidebar.stack.places.rows
    centre = [rows.visualRect(rows.model().index(row, 0)).center() for row in range(3)]
    QTest.mouseClick(
        rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, centre[2]
    )
    assert ticked(window) == ["نقل"]
    in_box = QPoint(rows.viewport().width() - 24, centre[2].y())
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, in_box)
    assert ticked(window) == []
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, centre[1])
    qtbot.waitUntil(lambda: titles(window) == ["مكتبة", "قطار"])


def test_the_line_at_the_foot_says_nothing_of_articles_that_are_not_listed(window, keys, open_shelf):
    keys("Ctrl+3")
    assert "المعروض" in window.status._label.text()
    open_shelf("Ctrl+5", 3)
    assert "المعروض" not in window.status._label.text()


def test_a_name_is_changed_everywhere_and_back(window, qtbot, keys, library, open_shelf):
    open_shelf("Ctrl+5", 3)
    keys("F2")
    dialog = window.findChild(NameDialog)
    dialog.findChild(QLineEdit).setText("مؤلَّفات")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: "مؤلَّفات" in names(window))
    assert library.article(1).keywords[0].name == "مؤلَّفات"
    keys("Ctrl+Z")
    qtbot.waitUntil(lambda: "كتب" in names(window))


def test_names_are_merged_from_the_menu_and_apart_again(window, qtbot, keys, open_shelf):
    open_shelf("Ctrl+5", 3)
    keys("Space", "Down", "Space")
    rows = window.sidebar.stack.places.rows
    rows.menu_requested.emit(rows.currentIndex(), QPoint(10, 10))
    menu = window.controllers.names.places.menu
    merges = next(action.menu() for action in menu.actions() if action.menu() is not None)
    assert [without_isolates(action.text()) for action in merges.actions()] == ["كتب", "مدن"]
    merges.actions()[1].trigger()
    menu.close()
    qtbot.waitUntil(lambda: names(window) == ["مدن", "نقل"])
    assert "Ctrl+Z" in window.status.findChildren(type(window.status._label))[0].text()
    keys("Ctrl+Z")
    qtbot.waitUntil(lambda: len(names(window)) == 3)


def test_a_name_takes_a_colour_and_gives_it_back(window, qtbot, keys, open_shelf):
    open_shelf("Ctrl+4", 2)
    model = window.sidebar.stack.places.model
    window.controllers.names.name_changing.color("source", model.place(0), "#0f766e")
    qtbot.waitUntil(lambda: model.place(0) is not None and model.place(0).color == "#0f766e")
    keys("Ctrl+Z")
    qtbot.waitUntil(lambda: model.place(0) is not None and model.place(0).color is None)


def test_pages_further_down_come_when_they_are_looked_at(window, qtbot, library, keys, open_shelf):
    words = tuple(f"وسم{number:03}" for number in range(PAGE_ROWS + 20))
    add(library, draft(title="كثيرة الكلمات", body=("نص.",), keywords=words))
    open_shelf("Ctrl+5", len(words) + 3)
    keys("End")
    model = window.sidebar.stack.places.model
    qtbot.waitUntil(lambda: model.index(model.rowCount() - 1).data() == words[-1])


def test_continue_reading_lists_what_was_begun_with_how_far(window, library, keys):
    library.positions.save(1, Position(4, 0.5))
    keys("J", "Ctrl+8")
    library.positions.save(1, Position(4, 0.5))
    window.browsing.upkeep.refresh()
    assert titles(window) == ["مكتبة"]
    said = window.sidebar.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "قُرئ ٣٩٪" in said
    library.set_read([1])
    window.browsing.upkeep.recount()
    assert titles(window) == []
    assert library.count(ArticleFilter(begun=True)) == 0


def test_a_latin_name_keeps_its_full_stop_behind_it(open_window, library, qtbot, keys):
    """In a right-to-left list it would stand before the name: `!Yahoo`."""
    add(library, draft(source="Yahoo!"))
    window = open_window()
    keys("Ctrl+4")
    places = window.sidebar.stack.places
    qtbot.waitUntil(lambda: places.model.index(0, 0).data() == "Yahoo!")
    drawn, drawing = QBuffer(), QSvgGenerator()
    drawing.setOutputDevice(drawn)
    painter = QPainter(drawing)
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # as in the list
    places._painter.paint(painter, QRect(0, 0, 300, 50), places.model.index(0, 0), RowState(0))
    painter.end()
    assert ">Yahoo!</text>" in drawn.data().toStdString()  # one run, not `!` and then `Yahoo`
