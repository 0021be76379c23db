"""The window is made in two steps: what the first picture shows, and the rest once that has been painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import add, draft
from PySide6.QtCore import Qt

from reader import app, paths
from reader.core.settings import Loaded, Settings, WindowState
from reader.ui.controllers import LISTENING
from reader.ui.language import Language

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


@pytest.fixture
def start(qapp, qtbot, library):
    """Build the window as a start does, neither shown nor complete."""
    add(library, draft(title="النيل", body=("مياه النيل والسدود.",), published="2024-12-04"))
    add(library, draft(title="الصحراء", body=("رمال لا ماء فيها.",), published="2023-01-01"))
    language = Language(qapp, paths.resources() / "i18n")
    windows = []

    def begin(**state):
        loaded = Loaded(Settings(), WindowState(library=str(library.path), **state))
        windows.append(app.Session(qapp, library, loaded, language).window)
        return windows[-1]

    yield begin
    for window in windows:
        window.close()
        window.deleteLater()


def made(window):
    groups = ((path, *path.split(".")) for path in LISTENING)
    return [path for path, group, name in groups if getattr(window.controllers, group).has_made(name)]


def test_the_first_picture_waits_for_no_desk_and_no_thread(start, library):
    window = start()
    assert window.reading.article.title == "النيل"
    assert made(window) == []
    assert window.workspace.side._thread is None
    assert "marks" not in vars(window.sidebar.stack)


def test_everything_is_there_once_it_has_been_painted(start, qtbot):
    window = start()
    with qtbot.waitSignal(window.completed):
        window.show()
    assert made(window) == list(LISTENING)


def test_nothing_is_made_for_a_window_that_was_closed_before(start, library):
    window = start()
    window.close()
    library.close()
    window.complete()
    assert made(window) == []


def test_a_command_of_the_first_moment_is_not_lost(start, qtbot):
    window = start()
    window.show()
    window.workspace.actions["find_in_article"].trigger()
    window.pane.find_bar.field.setText("السدود")
    window.complete()
    assert window.pane.find_bar.isVisible()
    qtbot.waitUntil(lambda: len(window.controllers.article.finding._walk) == 1)


def test_a_letter_of_the_first_moment_is_searched_for(start, qtbot):
    window = start()
    window.show()
    window.sidebar.search.setText("رمال")
    window.complete()
    qtbot.waitUntil(lambda: window.sidebar.model.rowCount() == 1)
    assert window.sidebar.search_widgets.results.isVisible()


def test_a_search_that_was_left_comes_back_with_its_count_and_chips(start, qtbot):
    window = start(search="النيل", filters=(("year", "2024"),), facets=True)
    with qtbot.waitSignal(window.completed):
        window.show()
    qtbot.waitUntil(lambda: window.sidebar.search_widgets.results.isVisible())
    assert len(window.sidebar.search_widgets.chips.chips) == 1
    assert window.searching.facets_wanted


@pytest.mark.parametrize(("shelf", "page"), [("MARKS", "marks"), ("KEYWORDS", "places")])
def test_a_shelf_of_names_or_marks_comes_back(start, qtbot, shelf, page):
    window = start(shelf=shelf)
    assert window.sidebar.stack.on_top is getattr(window.sidebar.stack, page)
    with qtbot.waitSignal(window.completed):
        window.show()


def test_tab_goes_through_what_came_later_as_it_stands(start):
    """What is made after the first picture stands before things that were made for it."""
    window = start()
    window.show()
    window.complete()
    sidebar, close = window.sidebar, window.pane.banner.close_button
    sidebar.search_widgets.facets.show()
    sidebar.search_widgets.results.show()
    order = tab_order(sidebar.search)
    places = [
        order.index(each)
        for each in (sidebar.search_widgets.results.order, sidebar.articles, window.view.text)
    ]
    assert places == sorted(places)
    assert order.index(close) < order.index(window.view.text)
    parts = sidebar.children()
    assert parts.index(sidebar.search_widgets.results) < parts.index(sidebar.stack)
    assert parts.index(sidebar.search_widgets.facets) < parts.index(sidebar.stack)


def tab_order(first: QWidget) -> list[QWidget | None]:
    order: list[QWidget | None] = [first]
    widget = first.nextInFocusChain()
    while widget is not None and widget is not first:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(widget)
        widget = widget.nextInFocusChain()
    return order
