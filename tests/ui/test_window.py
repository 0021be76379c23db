"""Journeys through the real window: real keys, real widgets, a real library."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import add, draft, fill, numbered
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton
from windows import titles, write

from reader.core.library import Library
from reader.core.models import ArticleFilter
from reader.core.settings import WindowState, load
from reader.paths import settings_file
from reader.ui.dialogs.note_dialog import NoteDialog
from reader.ui.imports import arrivals
from reader.ui.language import without_isolates
from reader.ui.progress import Step

if TYPE_CHECKING:
    from pathlib import Path

LONG_BODY = tuple(
    f"الفقرة رقم {n} من النص، وفيها كلام يطول حتى يملأ سطرين أو أكثر من الصفحة." for n in range(1, 60)
)


@pytest.fixture
def window(open_window, library):
    """A window on three articles, the first linked to the second."""
    add(
        library,
        draft(
            title="الأولى",
            body=LONG_BODY,
            published="2024-03-03",
            source="صحيفة النهر",
            keywords=("حدائق", "مدن"),
            related=(2,),
        ),
        draft(
            title="الثانية",
            body=("نص الثانية.",),
            published="2024-02-02",
            source="وكالة الجسر",
            part=2,
            related=(1,),
        ),
    )
    add(library, draft(title="الثالثة", body=("نص الثالثة.",), published="2024-01-01", keywords=("مدن",)))
    return open_window()


def sign_names(window):
    """What stands in the margin, as a screen reader says it."""
    buttons = window.view.text.viewport().findChildren(QToolButton, "MarginMarker")
    return [button.accessibleName() for button in buttons if button.isVisible()]


def test_opens_with_the_newest_article_and_the_keyboard_in_the_list(window):
    assert titles(window) == ["الأولى", "الثانية", "الثالثة"]
    assert window.view.head.title.plain == "الأولى"
    assert window.sidebar.articles.hasFocus()
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_sidebar_lies_to_the_right_of_the_page(window):
    sidebar = window.sidebar.mapToGlobal(window.sidebar.rect().center())
    page = window.view.mapToGlobal(window.view.rect().center())
    assert sidebar.x() > page.x()


@pytest.mark.parametrize(("forth", "back"), [("J", "K"), ("ت", "ن"), ("Alt+Down", "Alt+Up")])
def test_next_and_previous_article_on_both_keyboards(window, keys, forth, back):
    keys(forth)
    assert window.view.head.title.plain == "الثانية"
    keys(back)
    assert window.view.head.title.plain == "الأولى"


def test_left_goes_into_the_text_and_right_back_to_the_list(window, keys):
    keys("Left")
    assert window.view.text.hasFocus()
    keys("Right")
    assert window.sidebar.articles.hasFocus()


@pytest.mark.parametrize("key", ["S", "س", "Ctrl+D", "Ctrl+ي"])
def test_one_key_bookmarks_the_article_and_takes_it_back(window, keys, library, key):
    keys(key)
    assert [mark.title for mark in library.bookmarks.all()] == ["الأولى"]
    assert window.sidebar.model.summary(0).bookmarked
    assert window._actions["bookmark_article"].isChecked()
    keys(key)
    assert not library.bookmarks.all()
    keys("Ctrl+Z")
    assert library.bookmarks.all()


def test_paragraph_bookmark_with_a_note(window, keys, qtbot, library):
    keys("Left", "Ctrl+Down", "Ctrl+Down")
    paragraph = window.view.text.place.paragraph()
    keys("Ctrl+Shift+D")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NoteDialog)
    qtbot.waitUntil(dialog.note.hasFocus)
    dialog.note.setPlainText("تُراجَع")
    keys("Ctrl+Return")
    (mark,) = library.bookmarks.all()
    assert (mark.paragraph, mark.note) == (paragraph, "تُراجَع")
    assert paragraph == 3
    qtbot.waitUntil(lambda: any("تُراجَع" in name for name in sign_names(window)))


def test_search_finds_whatever_the_spelling_and_esc_gives_the_list_back(window, keys, qtbot):
    keys("/")
    assert window.sidebar.search.hasFocus()
    write("الثّانيه")
    qtbot.waitUntil(lambda: titles(window) == ["الثانية"])
    keys("Escape")
    qtbot.waitUntil(lambda: len(titles(window)) == 3)


def test_letters_typed_into_the_search_field_are_text(window, keys, library):
    keys("Ctrl+K")
    keys("س", "ت", "J")
    assert window.sidebar.search.text() == "ستJ"
    assert not library.bookmarks.all()
    assert window.view.head.title.plain == "الأولى"


def test_chip_shows_the_articles_of_its_keyword(window, keys):
    chip = window.view.head.chips.chips[1]
    assert chip.accessibleName().endswith("مدن")
    chip.setFocus()
    keys("Return")
    assert titles(window) == ["الأولى", "الثالثة"]
    window.browsing.clear_filter()
    assert len(titles(window)) == 3


def test_related_article_and_back(window, keys):
    keys("Alt+R")
    assert window.view.head.title.plain == "الثانية"
    keys("Backspace")
    assert window.view.head.title.plain == "الأولى"


def test_history_leads_back_and_forward_past_what_was_deleted(window, keys, library):
    keys("J", "J")
    assert window.view.head.title.plain == "الثالثة"
    library.delete([window.reading.article.id - 1])
    keys("Alt+Right")
    assert window.view.head.title.plain == "الأولى"
    keys("Alt+Left")
    assert window.view.head.title.plain == "الثالثة"
    keys("Alt+Left")
    assert window.view.head.title.plain == "الثالثة"


def test_shelves_list_and_count(window, keys, library, qtbot):
    library.set_read([library.page(ArticleFilter(), 0, 1)[0].id])
    keys("Ctrl+2")
    assert titles(window) == ["الثانية", "الثالثة"]
    keys("Ctrl+4")
    names = window.sidebar.stack.places.rows
    qtbot.waitUntil(lambda: names.model().rowCount() == 2)
    assert {names.model().index(row, 0).data() for row in range(names.model().rowCount())} == {
        "صحيفة النهر",
        "وكالة الجسر",
    }
    keys("Ctrl+1")
    assert len(titles(window)) == 3


def test_article_that_leaves_its_shelf_leaves_a_place_to_go_on_from(window, keys):
    keys("Ctrl+2", "J")
    assert window.view.head.title.plain == "الثانية"
    keys("M")
    assert titles(window) == ["الأولى", "الثالثة"]
    keys("J")
    assert window.view.head.title.plain == "الثالثة"
    keys("K")
    assert window.view.head.title.plain == "الأولى"


def test_space_reads_on_and_then_goes_to_the_next_article(window, keys):
    bar = window.view.text.verticalScrollBar()
    keys("Space")
    assert 0 < bar.value() < bar.maximum()
    window.view.text.document().pageCount()
    for _ in range(40):
        keys("Space")
        if window.view.head.title.plain != "الأولى":
            break
    assert window.view.head.title.plain == "الثانية"
    assert window.view.text.verticalScrollBar().value() == 0


def test_reading_to_the_end_marks_as_read(window, keys, qtbot):
    keys("J")
    qtbot.waitUntil(lambda: window.sidebar.model.summary(1).read, timeout=5000)


def test_place_in_the_text_comes_back(window, keys):
    keys("Space", "Space")
    place = window.view.text.place.position()
    keys("J", "K")
    assert place.paragraph > 1
    again = window.view.text.place.position()
    assert again.paragraph == place.paragraph
    assert again.fraction == pytest.approx(place.fraction, abs=0.1)


def test_delete_and_undo(window, keys):
    keys("Delete")
    assert titles(window) == ["الثانية", "الثالثة"]
    assert window.view.head.title.plain == "الثانية"
    assert "الأولى" in window.pane.banner.label.text()
    keys("Ctrl+Z")
    assert titles(window) == ["الأولى", "الثانية", "الثالثة"]
    assert window.view.head.title.plain == "الأولى"


def test_the_offer_to_undo_a_deletion_goes_once_it_would_undo_something_else(window, keys):
    banner = window.pane.banner
    keys("Delete", "Ctrl+Z")
    assert banner.isHidden()
    keys("Delete")
    assert banner.isVisible()
    keys("S")
    assert banner.isHidden()


def test_find_in_the_article_counts_and_goes_round(window, keys, qtbot):
    keys("Ctrl+F")
    assert window.pane.find_bar.field.hasFocus()
    write("الفَقْرة")
    qtbot.waitUntil(lambda: window.pane.find_bar.count.text() == "١ من ٥٩")
    assert window.view.text.extraSelections()
    first = window.view.text.verticalScrollBar().value()
    keys("Shift+F3")
    assert window.view.text.verticalScrollBar().value() > first
    keys("Escape")
    assert not window.view.text.extraSelections()
    assert window.view.text.hasFocus()


def test_f6_goes_round_the_panes(window, keys):
    seen = []
    for _ in range(4):
        keys("F6")
        seen.append(QApplication.focusWidget())
    assert len(set(seen)) == 4
    assert window.view.text in seen
    assert window.sidebar.search in seen


def test_focus_mode_and_sidebar(window, keys):
    keys("F9")
    assert window.sidebar.isHidden()
    keys("F9")
    assert window.sidebar.isVisible()
    keys("Shift+F11")
    assert window.menuBar().isHidden()
    assert window.sidebar.isHidden()
    keys("Shift+F11")
    assert window.menuBar().isVisible()
    assert window.sidebar.isVisible()


@pytest.mark.parametrize("hide", ["F9", "Shift+F11"])
def test_the_key_from_the_text_to_a_hidden_list_shows_it(window, keys, hide):
    keys(hide, "Right")
    assert window.sidebar.isVisible()
    assert window.sidebar.articles.hasFocus()


def test_text_size_by_key_is_kept(window, keys):
    before = window.workspace.appearance.settings.text_size
    keys("Ctrl++", "Ctrl++")
    assert window.view.text.document().defaultFont().pointSizeF() == before + 2
    assert load(settings_file()).settings.text_size == before + 2
    keys("Ctrl+0")
    assert window.view.text.document().defaultFont().pointSizeF() == before


def test_theme_changes_at_once(window, keys):
    window._actions["theme_dark"].trigger()
    assert window.palette().window().color().lightness() < 80
    assert load(settings_file()).settings.theme == "dark"
    window._actions["theme_light"].trigger()
    assert window.palette().window().color().lightness() > 200


def test_everything_comes_back_at_the_next_start(window, open_window, keys):
    keys("J", "Ctrl+2")
    window.close()
    again = open_window()
    assert again.view.head.title.plain == "الثانية"
    assert again.browsing.listing.shelf.name == "UNREAD"


def test_the_place_in_the_text_comes_back_at_the_next_start(window, open_window, library, qtbot):
    bar = window.view.text.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    left = window.view.text.place.position()
    assert left.paragraph > 5
    window.close()
    again = open_window()
    assert again.view.text.place.position() == left
    with qtbot.waitSignal(again.view.text.rested):
        pass
    kept = library.positions.of(again.reading.article.id)
    assert (kept.paragraph, round(kept.fraction, 1)) == (left.paragraph, round(left.fraction, 1))


def test_an_empty_library_shows_what_is_in_while_more_comes(open_window, library, qtbot):
    window = open_window()
    add(library, numbered(1), numbered(2))
    window.controllers.intake.imports.progressed.emit(Step(2, 2, "all of it: it is about to be told", 0))
    assert window.pane.greeting.isVisible()
    window.controllers.intake.imports.progressed.emit(Step(2, 900, "articles", 0))
    qtbot.waitUntil(lambda: window.reading.article is not None)
    assert not window.pane.greeting.isVisible()
    assert window.sidebar.model.rowCount() == 2


def test_the_list_of_a_new_library_grows_while_it_is_filled(open_window, library, qtbot, monkeypatch):
    monkeypatch.setattr(arrivals, "_AGAIN", 0)
    window = open_window()
    imports = window.controllers.intake.imports
    imports.started.emit()
    add(library, *map(numbered, range(1, 31)))
    imports.progressed.emit(Step(30, 900, "articles", 0))
    qtbot.waitUntil(lambda: window.reading.article is not None)
    window.sidebar.articles.return_to(200)
    open_article, place = window.reading.article, window.sidebar.articles.place
    add(library, *map(numbered, range(31, 61)))
    imports.progressed.emit(Step(60, 900, "articles", 0))
    assert window.sidebar.model.rowCount() == window.browsing.listing.counts.articles == 60
    assert window.reading.article is open_article
    assert window.sidebar.articles.place == place
    imports.started.emit()  # another import, into a library that has articles
    add(library, numbered(61))
    imports.progressed.emit(Step(1, 900, "articles", 0))
    assert window.sidebar.model.rowCount() == 60


def test_empty_library_greets_and_imports_the_samples(open_window, qtbot):
    window = open_window(WindowState())
    assert window.pane.greeting.isVisible()
    assert window.pane.greeting.import_button.hasFocus()
    with qtbot.waitSignal(window.controllers.intake.imports.finished, timeout=20_000):
        window.pane.greeting.samples_button.click()
    assert window.view.isVisible()
    assert len(titles(window)) >= 5


def test_every_control_has_a_name(window):
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QTextEdit

    for kind in (QAbstractButton, QLineEdit, QAbstractItemView, QTextEdit):
        for widget in window.findChildren(kind):
            interface = QAccessible.queryAccessibleInterface(widget)
            name = interface.text(QAccessible.Text.Name)
            assert name.strip() or not widget.isVisibleTo(window), widget


def test_list_of_a_thousand_holds_few_rows_in_memory(open_window, library, keys):
    fill(library, 1500)
    window = open_window(WindowState())
    keys("End")
    assert window.view.head.title.plain == titles(window)[-1]
    assert len(list(window.sidebar.model._pages)) <= 16


def test_library_that_cannot_be_opened_is_told_in_one_sentence(tmp_path: Path) -> None:
    import subprocess
    import sys

    file = tmp_path / "not-a-library.db"
    file.write_text("هذا نص وليس مكتبة " * 50, encoding="utf-8")
    code = (
        "import sys; from PySide6.QtWidgets import QMessageBox\n"
        "QMessageBox.exec = lambda self: print(self.text())\n"
        f"from reader.__main__ import main; sys.exit(main(['--library', {str(file)!r}]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert str(file) in without_isolates(done.stdout)
    assert "Traceback" not in done.stderr
    with Library.open(tmp_path / "other.db"):
        pass


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("Ctrl+1", "لا مقالات بعد."),
        ("Ctrl+2", "لا مقالات بعد."),
        ("Ctrl+3", "لا مقالات بعد."),
        ("Ctrl+4", "لا مصادر بعد."),
        ("Ctrl+5", "لا كلمات مفتاحية بعد."),
        ("Ctrl+7", "لا علامات بعد"),
        ("Ctrl+8", "لا مقالات بعد."),
    ],
)
def test_every_shelf_of_an_empty_library_says_that_it_is_empty(open_window, qtbot, keys, key, said):
    window = open_window()
    keys(key)
    qtbot.waitUntil(
        lambda: any(
            label.isVisible() and label.text().startswith(said)
            for label in window.sidebar.stack.findChildren(QLabel)
        )
    )
