"""The list with rows of one height: what shows is what is there, however one came to it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from reader.ui.sidebar.row_list import RowList

HEIGHT = 100


class Look:
    """Remembers what it painted, and where."""

    def __init__(self):
        self.painted: dict[int, int] = {}

    def row_height(self):
        return HEIGHT

    def paint(self, painter, rect, index, state):
        self.painted[index.row()] = rect.top()


@pytest.fixture
def shown(qtbot):
    look, window = Look(), QWidget()
    rows = RowList(look, window)
    rows.setModel(QStringListModel([str(number) for number in range(1000)], rows))
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(QLineEdit(window))
    layout.addWidget(rows)
    qtbot.addWidget(window)
    window.resize(200, 290)
    window.show()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: bool(look.painted))
    yield rows, look
    window.close()


def test_scrolling_paints_every_row_where_it_stands_now(shown, qtbot):
    rows, look = shown
    for row in range(5):
        look.painted.clear()
        rows.setCurrentIndex(rows.model().index(row, 0))
        seen = range(rows.first_visible_row(), row + 1)
        qtbot.waitUntil(lambda seen=seen: set(seen) <= set(look.painted))
    assert look.painted[4] == rows.viewport().height() - HEIGHT
    assert look.painted[3] == look.painted[4] - HEIGHT
    assert rows.shows(3)
    assert not rows.shows(0)


def test_the_first_row_is_chosen_though_the_keyboard_made_it_current(shown, qtbot):
    rows, _look = shown
    rows.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert rows.currentIndex().row() in (-1, 0)
    assert not rows.is_chosen(0)
    rows.setCurrentIndex(rows.model().index(0, 0))
    assert rows.is_chosen(0)
