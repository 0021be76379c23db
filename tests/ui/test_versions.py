"""Older texts, near copies and similar articles of the open article, in the real window."""

from __future__ import annotations

from threading import Event

import pytest
from builders import BODY, add, draft, fill
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest

from reader.core.arabic.word_diff import word_diff
from reader.paths import resources
from reader.ui.background import raise_again
from reader.ui.dialogs.versions_dialog import Version, VersionsDialog, VersionWords
from reader.ui.theme import load_theme
from reader.ui.widgets.diff_view import DiffView

LONGER = (*BODY[:1], "وقال رئيس البلديّة إن الحديقة تضم مسرحًا صغيرًا للأطفال ومقهى.", *BODY[2:])
NEAR = (*BODY, "وأشاد الأهالي بها.")


@pytest.fixture
def revised(library):
    (article_id,) = add(library, draft(), path="/park.txt")
    add(library, draft(body=LONGER, updated="2024-05-02T09:00"), path="/park.txt")
    return article_id


def opened(window, article_id):
    window.browsing.upkeep.refresh()
    window.reading.open(article_id)
    return window.view.head.links


def dialog_of(window, qtbot):
    (dialog,) = window.findChildren(VersionsDialog)
    qtbot.waitUntil(lambda: bool(dialog.view.toPlainText()))
    return dialog


def pieces(view, look):
    """The words of the comparison that wear this look."""
    found, cursor = [], QTextCursor(view.document())
    for block in range(view.document().blockCount()):
        fragments = view.document().findBlockByNumber(block).begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            if look(fragment.charFormat()):
                found += fragment.text().split()
            fragments += 1
    assert cursor.atStart()
    return found


def test_the_space_before_changed_words_wears_nothing(qtbot):
    view = DiffView(load_theme(resources() / "themes" / "sepia.toml"))
    qtbot.addWidget(view)
    view.show_differences(word_diff("زرنا النهر أمس معًا", "زرنا النهر اليوم معًا"))
    block, text, dressed = view.document().firstBlock(), view.toPlainText(), QTextCursor(view.document())
    assert text == "زرنا النهر أمس اليوم معًا"
    for place, letter in enumerate(text):
        dressed.setPosition(block.position() + place + 1)
        shape = dressed.charFormat()
        assert not (letter == " " and (shape.fontStrikeOut() or shape.fontUnderline()))


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("سوق المدينة", "مكتبة المدينة", "سوق مكتبة المدينة"),
        ("سوق المدينة", "المدينة", "سوق المدينة"),
        ("عنوان\n\nنص", "رأس\n\nنص", "عنوان رأس\n\nنص"),
    ],
)
def test_a_word_at_the_beginning_does_not_run_into_what_stands_for_it(qtbot, old, new, shown):
    view = DiffView(load_theme(resources() / "themes" / "light.toml"))
    qtbot.addWidget(view)
    view.show_differences(word_diff(old, new))
    assert view.toPlainText() == shown


def test_a_version_from_deep_folders_is_whole_in_the_list(qtbot):
    deep = Version(1, "/home/x/" + "/".join(f"مجلد طويل الاسم {number}" for number in range(8)), "نص")
    words = VersionWords("نسخ", "سطر.", "إظهار")
    dialog = VersionsDialog([deep], words, load_theme(resources() / "themes" / "light.toml"))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert dialog.list.horizontalScrollBar().maximum() == 0
    assert dialog.list.verticalScrollBar().maximum() == 0


def test_an_article_says_quietly_that_it_was_revised(window, qtbot, revised):
    links = opened(window, revised)
    qtbot.waitUntil(links.revisions.isVisible)
    assert links.revisions.text() == links.revisions.accessibleName() == "حُدّث: نسختان"
    assert not links.near.isVisible()


def test_versions_are_compared_word_by_word_with_keys(window, qtbot, press, revised):
    opened(window, revised)
    press(window.view.text, "Ctrl+Shift+I")
    dialog = dialog_of(window, qtbot)
    assert pieces(dialog.view, QTextCharFormat.fontStrikeOut) == ["البلدية", "مكتبة", "صغيرة"]
    assert pieces(dialog.view, QTextCharFormat.fontUnderline) == ["البلديّة", "مسرحًا", "صغيرًا"]
    dialog.folded.toggle()
    qtbot.waitUntil(lambda: "البلديّة" not in pieces(dialog.view, QTextCharFormat.fontUnderline))
    assert "park.txt" in dialog.list.item(0).text()


def test_an_older_version_is_shown_again_and_that_is_undone(window, qtbot, library, revised):
    opened(window, revised)
    window.controllers.versions.older_texts.show()
    dialog_of(window, qtbot).act_button.click()
    assert window.reading.article.body == BODY
    window.workspace.undo_last()
    assert window.reading.article.body == LONGER
    assert library.article(revised).body == LONGER


def test_near_copies_are_found_in_the_background_merged_and_parted(window, qtbot, library):
    (one,) = add(library, draft())
    (other,) = add(library, draft(title="حديقة للزوار", body=NEAR))
    links = opened(window, one)
    window.controllers.versions.pairing.begin()
    qtbot.waitUntil(links.near.isVisible, timeout=10_000)
    assert links.near.text() == "نسخة قريبة واحدة"
    assert [window.sidebar.model.summary(row).near for row in range(2)] == [1, 1]

    links.near.click()
    dialog = dialog_of(window, qtbot)
    assert "الأهالي" in pieces(dialog.view, QTextCharFormat.fontStrikeOut)
    dialog.act_button.setFocus()
    QTest.keyClick(dialog.act_button, Qt.Key.Key_Return)
    assert library.summary(other) is None
    qtbot.waitUntil(lambda: not links.near.isVisible())
    window.workspace.undo_last()
    assert library.summary(other) is not None
    qtbot.waitUntil(links.near.isVisible)


def test_near_copies_are_looked_for_after_an_import(window, qtbot, library):
    """Both write, and would wait for each other."""
    ended = Event()
    answers: list[bool] = []
    background, pairing = window.workspace.background, window.controllers.versions.pairing
    background.run_long(lambda _: ended.wait(10), answers.append, raise_again, lambda *_: None)
    for text in (BODY, NEAR):
        add(library, draft(title=text[0], body=text))
    with qtbot.waitSignal(pairing._pause.timeout):
        pairing.begin()
    assert [task.wanted for task in background._running] == [True]
    with qtbot.waitSignal(pairing.found, timeout=10_000):
        ended.set()
    assert answers == [True]


def test_similar_articles_stand_below_with_the_words_they_share(window, qtbot, library):
    fill(library, 6)
    texts = (
        ("قناة الريّ الجديدة", "تمتد القناة من الجبل إلى سهل الزيتون، ويشرب منها المزارعون وقت القطاف."),
        ("مزارعو الزيتون", "ينتظر المزارعون في سهل الزيتون ماء الجبل قبل القطاف."),
    )
    one, other = (add(library, draft(title=title, body=(body,)))[0] for title, body in texts)
    opened(window, one)
    related = window.view.related
    qtbot.waitUntil(lambda: bool(related._similar))
    (card,) = related._similar
    assert "مزارعو الزيتون" in card.accessibleName()
    assert "كلمات مشتركة" in card.accessibleName()
    assert card.focusPolicy() & Qt.FocusPolicy.TabFocus
    card.click()
    assert window.reading.article.id == other


def test_the_differences_have_a_caret(qtbot):
    view = DiffView(load_theme(resources() / "themes" / "sepia.toml"))
    qtbot.addWidget(view)
    view.show_differences(word_diff("زرنا النهر أمس معًا", "زرنا النهر اليوم معًا"))
    QTest.keyClick(view, Qt.Key.Key_Left)
    QTest.keyClick(view, Qt.Key.Key_X)
    assert view.textCursor().position() == 1
    assert view.toPlainText() == "زرنا النهر أمس اليوم معًا"
