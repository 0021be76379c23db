"""Keys go on through the articles after some were deleted, whatever the sidebar shows."""

from __future__ import annotations

import pytest
from builders import add, draft


@pytest.fixture
def window(open_window, library):
    for number in range(6):
        add(library, draft(title=f"مقالة {number}", part=number + 1, body=(f"نص رقم {number} عن الحديقة.",)))
    return open_window()


@pytest.mark.parametrize("shelf", ["Ctrl+1", "Ctrl+4", "Ctrl+5", "Ctrl+6", "Ctrl+7"])
def test_deleted_articles_are_passed_over(window, library, keys, press, shelf):
    errors: list[str] = []
    window.workspace.notices.error_reported.connect(errors.append)
    window.sidebar.articles.choose_row(2)
    keys(shelf)
    window.workspace.focus.page()
    for key in ("Del", "J", "K", "Del", "J", "J", "J", "K", "K"):
        press(window.view.text, key)
    assert errors == []
    assert library.shelf_counts().articles == 4
    assert library.summary(window.reading.article.id) is not None


def test_deleted_results_of_a_search_are_passed_over(window, library, press, qtbot):
    errors: list[str] = []
    window.workspace.notices.error_reported.connect(errors.append)
    window.browsing.show_search("الحديقة")
    qtbot.waitUntil(lambda: window.searching.asked is not None and not window.workspace.front.busy)
    window.sidebar.articles.choose_row(2)
    for key in ("Del", "J", "K", "Del", "J", "K"):
        press(window.view.text, key)
    assert errors == []
    assert library.shelf_counts().articles == 4
