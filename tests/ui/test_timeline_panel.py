"""The timeline: bars from right to left, each a filter, by mouse, keys and screen reader."""

import pytest
from builders import add, draft
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from windows import chips, titles

from reader.core.models import PeriodCount
from reader.core.settings import Loaded, Settings, WindowState
from reader.core.wording import Wording
from reader.ui.searches.time_names import ends_of, time_in_words, time_of


@pytest.fixture
def window(open_window, library):
    """Articles of three months, one of them between without any."""
    add(
        library,
        draft(title="كانون", published="2024-01-10", keywords=("كتب",)),
        draft(title="كانون أيضًا", published="2024-01-20", keywords=("كتب", "مدن"), part=2),
        draft(title="آذار", published="2024-03-05", keywords=("مدن",), part=3),
        draft(title="نيسان", published="2024-04-05", keywords=("نقل",), part=4),
    )
    return open_window()


@pytest.fixture
def timeline(window, qtbot, keys):
    """The panel, open."""
    keys("Ctrl+T")
    qtbot.waitUntil(
        lambda: (
            window.controllers.searches.timeline_panel.model.rowCount() == 4
            and not window.workspace.side.busy
        )
    )
    return window.controllers.searches.timeline_panel


def test_a_bar_for_each_month_the_oldest_at_the_right(timeline):
    model, chart = timeline.model, timeline.chart
    assert [bar.count for bar in model.bars] == [2, 0, 1, 1]
    places = [chart.visualRect(model.index(row)) for row in range(4)]
    assert places[0].right() >= chart.viewport().width() - 2
    assert [place.left() for place in places] == sorted((place.left() for place in places), reverse=True)
    assert chart.indexAt(places[2].center()).row() == 2


def test_bars_are_walked_with_the_arrows_and_toggle_a_filter(window, qtbot, keys, timeline):
    assert timeline.chart.hasFocus()
    assert timeline.chart.currentIndex().row() == 3
    keys("Right")
    assert "آذار" in timeline.title.text()
    keys("Return")
    qtbot.waitUntil(lambda: titles(window) == ["آذار"])
    assert len(chips(window)) == 1
    assert "آذار" in chips(window)[0]
    qtbot.waitUntil(lambda: timeline.model.any_chosen and not window.workspace.side.busy)
    assert timeline.model.rowCount() == 4
    assert timeline.chart.hasFocus()
    keys("Right", "Right", "Shift+Return")
    qtbot.waitUntil(lambda: titles(window) == ["آذار", "كانون أيضًا", "كانون"])
    window.sidebar.search_widgets.chips.chips[0].click()
    qtbot.waitUntil(lambda: len(titles(window)) == 4)
    assert not window.sidebar.search_widgets.chips.isVisible()


def test_a_click_toggles_too(window, qtbot, timeline):
    chart = timeline.chart
    place = chart.visualRect(timeline.model.index(0)).center()
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: len(titles(window)) == 2)
    qtbot.waitUntil(lambda: timeline.model.any_chosen)
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: len(titles(window)) == 4)


def test_a_screen_reader_hears_each_bar(timeline):
    interface = QAccessible.queryAccessibleInterface(timeline.chart)
    assert interface.text(QAccessible.Text.Name).strip()
    assert interface.childCount() == 4
    first = interface.child(0)
    assert "٢٠٢٤" in first.text(QAccessible.Text.Name)
    assert "مقالتان" in first.text(QAccessible.Text.Name)
    assert first.state().checkable
    assert not first.state().checked


def test_frequent_keywords_narrow_the_list(window, qtbot, timeline):
    qtbot.waitUntil(lambda: len(timeline.keywords.chips) == 3)
    chip = next(chip for chip in timeline.keywords.chips if chip.facet.name == "مدن")
    chip.click()
    qtbot.waitUntil(lambda: titles(window) == ["آذار", "كانون أيضًا"])
    qtbot.waitUntil(lambda: timeline.model.rowCount() == 3)
    assert any(chip.isChecked() and chip.facet.name == "مدن" for chip in timeline.keywords.chips)


def test_weeks_and_years(window, qtbot, timeline):
    timeline.periods["year"].click()
    qtbot.waitUntil(lambda: timeline.model.rowCount() == 1)
    assert timeline.model.index(0).data() == "٢٠٢٤"
    timeline.periods["week"].click()
    qtbot.waitUntil(lambda: timeline.model.rowCount() > 4)
    assert timeline.periods["week"].isChecked()


def test_everything_comes_back_at_the_next_start(window, qtbot, keys, open_window, timeline):
    timeline.periods["year"].click()
    qtbot.waitUntil(lambda: timeline.model.rowCount() == 1)
    timeline.focus_chart()
    keys("Return")
    window.searching.switch_exact()
    window.controllers.names.places.sort_by("newest")
    qtbot.waitUntil(lambda: window.searching.asked is not None and not window.workspace.front.busy)
    window.close()
    again = open_window()
    assert again.controllers.searches.timeline_panel.isVisible()
    qtbot.waitUntil(lambda: again.controllers.searches.timeline_panel.model.rowCount() == 1)
    assert chips(again) == ["الزمن: ٢٠٢٤"]
    assert again.searching.terms.exact
    assert again.controllers.names.places.order == "newest"
    assert again._actions["timeline"].isChecked()


def test_the_timeline_leaves_with_the_focus_mode_and_comes_back(window, keys, timeline):
    keys("Shift+F11")
    assert not timeline.isVisible()
    keys("Shift+F11")
    assert timeline.isVisible()
    keys("Ctrl+T")
    assert not timeline.isVisible()


def test_asked_for_in_the_focus_mode_the_timeline_shows_and_has_the_focus(window, keys, timeline):
    keys("Shift+F11", "Ctrl+T")
    assert timeline.chart.isVisible()
    assert timeline.chart.hasFocus()
    assert window._actions["timeline"].isChecked()


def test_esc_puts_the_timeline_away_and_gives_a_hidden_list_no_keyboard(window, keys, timeline):
    keys("F9", "Ctrl+T", "Ctrl+T", "Escape")
    assert window.sidebar.isHidden()
    assert window.view.text.hasFocus()


def test_esc_puts_the_timeline_away_and_gives_the_list_the_keyboard(window, keys, timeline):
    keys("Escape")
    assert not timeline.isVisible()
    assert window.sidebar.articles.hasFocus()
    assert not window._actions["timeline"].isChecked()


def test_esc_in_its_keywords_puts_it_away_too(window, qtbot, keys, timeline):
    qtbot.waitUntil(lambda: len(timeline.keywords.chips) == 3)
    timeline.keywords.focus_first()
    keys("Escape")
    assert not timeline.isVisible()
    assert window.sidebar.articles.hasFocus()


def test_the_first_hint_is_closed_for_good(window, open_window):
    assert window.workspace.hint.isVisible()
    assert "Ctrl+K" in window.workspace.hint.label.text()
    window.workspace.hint.close_button.click()
    assert not window.workspace.hint.isVisible()
    window.close()
    assert not open_window().workspace.hint.isVisible()


def test_the_first_hint_gives_way_to_the_timeline_and_comes_back(window, keys):
    assert window.workspace.hint.isVisible()
    keys("Ctrl+T")
    assert not window.workspace.hint.isVisible()
    window.browsing.upkeep.refresh()
    assert not window.workspace.hint.isVisible()
    keys("Ctrl+T")
    assert window.workspace.hint.isVisible()


def test_times_are_written_and_read_alike():
    assert time_of("2024-01-01", "2024-12-31") == "2024"
    assert ends_of("2024") == ("2024-01-01", "2024-12-31")
    assert ends_of(time_of("2024-02-01", "2024-02-29")) == ("2024-02-01", "2024-02-29")
    words = Wording()
    assert time_in_words("2024-02-01", "2024-02-29", words) == words.date("2024-02")
    assert time_in_words("2024-02-03", "2024-02-09", words).startswith("من ")
    assert words.date("2024-03") in time_in_words("2024-02-01", "2024-03-31", words)


def test_bars_without_end_are_not_filled_up(library):
    add(
        library,
        draft(title="قديمة", published="1800-01-01"),
        draft(title="جديدة", published="2024-01-01", part=2),
    )
    from reader.core.models import ArticleFilter

    assert len(library.timeline.bars(ArticleFilter(), "week")) == 2
    assert len(library.timeline.bars(ArticleFilter(), "year")) == 225
    assert library.timeline.bars(ArticleFilter(text="لاشيء"), "year") == ()
    assert isinstance(library.timeline.bars(ArticleFilter(), "year")[1], PeriodCount)
    assert Loaded(Settings(), WindowState()).window.period == "month"


def test_put_away_it_gives_the_keyboard_to_the_list(window, timeline, keys):
    assert timeline.isAncestorOf(QApplication.focusWidget())
    keys("Ctrl+T")
    assert timeline.isHidden()
    assert window.sidebar.articles.hasFocus()


def test_a_chart_without_bars_shows_that_it_has_the_keyboard(open_window, qtbot, keys):
    window = open_window()
    keys("Ctrl+T")
    chart = window.controllers.searches.timeline_panel.chart
    qtbot.waitUntil(chart.hasFocus)
    focused = chart.viewport().grab().toImage()
    chart.clearFocus()
    left = chart.viewport().grab().toImage()
    assert focused != left
