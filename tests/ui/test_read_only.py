"""A library that may not be written, in the window: one reads, is told so, and nothing seems to be kept."""

from __future__ import annotations

import pytest
from builders import add, draft
from windows import shown

from reader import app
from reader.core.errors import LibraryReadOnly
from reader.core.library import Library
from reader.core.settings import Loaded, Settings, WindowState


@pytest.fixture
def window(qapp, qtbot, library_path, read_only):
    with Library.open(library_path) as owner:
        add(owner, draft(title="الأولى", body=("حديقة على النهر.",) * 3))
    read_only(library_path)
    with Library.open(library_path) as library:
        window = app.build_window(qapp, library, Loaded(Settings(welcomed=True), WindowState()))
        window.complete()
        with shown(window, qtbot):
            yield window


def test_it_says_so_and_reads(window, qtbot):
    window.controllers.intake.renewal.begin_if_needed()
    assert "للقراءة فقط" in window.pane.banner.label.text()
    assert window.reading.article.title == "الأولى"
    window.sidebar.search.setText("نهر")
    qtbot.waitUntil(lambda: window.sidebar.model.rowCount() == 1)


def test_a_bookmark_that_was_refused_leaves_no_tick(window, qtbot):
    with qtbot.captureExceptions() as raised:
        window._actions["bookmark_article"].trigger()
    assert [kind for kind, *_ in raised] in ([], [LibraryReadOnly])  # the window's own hook may have it
    assert not window._actions["bookmark_article"].isChecked()
    assert window.reading.article is not None


def test_reading_to_the_end_is_not_complained_of(window):
    window.view.text.end_seen.emit()
    assert not window.reading.article.read
    assert window.pane.banner.isHidden()


def test_one_reads_on_where_nothing_can_be_kept_any_more(open_window, library):
    add(library, draft(title="الثانية", body=("نصّ",)), draft(title="الأولى", part=2, body=("حديقة.",) * 3))
    window = open_window()
    window.browsing.stepping.choose_near()
    first = window.reading.article.title
    library._database.connection.execute("PRAGMA query_only=ON")
    window.browsing.stepping.step(1)
    assert window.reading.article.title != first
    assert window.view.head.title.plain == window.reading.article.title
    assert "للقراءة فقط" in window.pane.banner.label.text()
    window.reading.go_back()
    assert window.reading.article.title == first
