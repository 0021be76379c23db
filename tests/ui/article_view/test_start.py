"""A page begins at its beginning, whatever size it grew up in."""

from __future__ import annotations

from builders import add, draft

from reader import app
from reader.core.settings import Loaded, Settings, WindowState

BODY = tuple(f"الفقرة رقم {n} من النص، وفيها كتاب وكلام يطول حتى يملأ سطرين أو أكثر." for n in range(1, 40))


def test_the_first_article_of_a_new_window_is_at_its_top(qapp, qtbot, library):
    add(library, draft(title="عنوان طويل يملأ سطرين من رأس الصفحة أو أكثر حين تضيق", body=BODY))
    window = app.build_window(qapp, library, Loaded(Settings(), WindowState()))
    window.show()
    qtbot.waitExposed(window)
    assert window.view.text.verticalScrollBar().value() == 0
    window.close()
    window.deleteLater()


def test_a_search_lights_its_words_in_the_article_that_is_open(qapp, qtbot, library):
    add(library, draft(title="العنوان", body=BODY))
    window = app.build_window(qapp, library, Loaded(Settings(), WindowState()))
    window.show()
    qtbot.waitExposed(window)
    window.sidebar.search.setText("كتاب")
    qtbot.waitUntil(lambda: len(window.controllers.article.finding.hits) == len(BODY))
    assert window.view.text.extraSelections()
    window.controllers.article.finding.find_next()
    assert "١ من ٣٩" in window.status._label.text()
    window.view.text.escaped.emit()
    assert not window.view.text.extraSelections()
    window.close()
    window.deleteLater()
