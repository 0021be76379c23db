"""The page an article is from: opened by a key where it is known, and only then."""

from typing import Any

import pytest
from builders import add, draft
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel

from reader.ui.action_table import NEEDS_ADDRESS
from reader.ui.dialogs.article_details import ArticleDetails
from reader.ui.widgets.value_line import ValueLine

URL = "https://example.org/%D8%AE%D8%A8%D8%B1"


class Browser(QObject):
    """Takes what a browser would open."""

    def __init__(self, parent):
        super().__init__(parent)
        self.opened = []

    @Slot(QUrl)
    def open(self, url):
        self.opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


@pytest.fixture
def browser(qapp):
    browser = Browser(qapp)
    slot: Any = "open"  # its stub asks for bytes, which it refuses
    QDesktopServices.setUrlHandler("https", browser, slot)
    yield browser
    QDesktopServices.unsetUrlHandler("https")


@pytest.fixture
def shown(open_window, library, qtbot):
    """The window with an article open."""

    def show(**fields):
        (number,) = add(library, draft(**fields))
        window = open_window()
        window.reading.open(number)
        qtbot.waitUntil(lambda: window.reading.article is not None)
        return window

    return show


def test_a_key_opens_it(shown, keys, browser):
    shown(url=URL)
    keys("V")
    assert browser.opened == [URL]


def test_an_article_of_no_page_opens_nothing(shown, keys, browser):
    window = shown()
    assert not any(window._actions[name].isEnabled() for name in NEEDS_ADDRESS)
    keys("V")
    assert browser.opened == []


def test_its_address_is_copied_as_it_is(shown, qapp):
    window = shown(url=URL)
    window._actions["copy_address"].trigger()
    assert qapp.clipboard().text() == URL
    assert "نُسخ عنوان" in window.workspace.status.findChild(QLabel).text()


def test_the_details_show_it_as_people_read_it(library, qtbot):
    (number,) = add(library, draft(url=URL))
    dialog = ArticleDetails(library.article(number))
    qtbot.addWidget(dialog)
    lines = [line for line in dialog.findChildren(ValueLine) if line.text().endswith("/خبر")]
    assert [line.accessibleName() for line in lines] == ["صفحتها على الشبكة"]
