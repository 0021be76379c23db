"""The keys that are promised to a person, on both keyboards, wherever the keyboard is."""

from __future__ import annotations

import pytest
from builders import add, draft
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from windows import shown

from reader import app, paths
from reader.core.models import Position
from reader.core.settings import Loaded, Settings, WindowState
from reader.ui.keymap import Keymap, left_to_right
from reader.ui.language import Language

PROMISED = {
    "import_files": ("Ctrl+O", "Ctrl+خ"),
    "import_folder": ("Ctrl+Shift+O", "Ctrl+Shift+خ"),
    "paste_article": ("Ctrl+Shift+V", "Ctrl+Shift+ر"),
    "search_library": ("Ctrl+K", "Ctrl+ن", "/", "ظ"),
    "find_in_article": ("Ctrl+F", "Ctrl+ب"),
    "find_next": ("F3",),
    "find_previous": ("Shift+F3",),
    "next_pane": ("F6",),
    "previous_pane": ("Shift+F6",),
    "related_article": ("Alt+R", "Alt+ق"),
    "go_back": ("Backspace", "Alt+Right"),
    "larger_text": ("Ctrl++",),
    "smaller_text": ("Ctrl+-",),
    "normal_text": ("Ctrl+0",),
    "copy_citation": ("Ctrl+Shift+C", "Ctrl+Shift+ؤ"),
    "print": ("Ctrl+P", "Ctrl+ح"),
    "export": ("Ctrl+E", "Ctrl+ث"),
    "next_article": ("J", "ت", "Alt+Down"),
    "previous_article": ("K", "ن", "Alt+Up"),
    "next_unread": ("N", "ى"),
    "previous_unread": ("Shift+N", "Shift+ى"),
    "read_on": ("Space",),
    "read_back": ("Shift+Space",),
    "bookmark_article": ("Ctrl+D", "Ctrl+ي", "S", "س"),
    "bookmark_paragraph": ("Ctrl+Shift+D", "Ctrl+Shift+ي"),
    "highlight": ("Ctrl+H", "Ctrl+ا"),
    "passage_note": ("Ctrl+Shift+N", "Ctrl+Shift+ى"),
    "toggle_read": ("M", "ة"),
    "sidebar": ("F9",),
    "focus_mode": ("Shift+F11",),
    "full_screen": ("F11",),
    "delete": ("Del",),
    "undo": ("Ctrl+Z", "Ctrl+ئ"),
    "settings": ("Ctrl+,", "Ctrl+و"),
    "quit": ("Ctrl+Q", "Ctrl+ض"),
    "keys": ("F1", "?", "؟"),
    "command_palette": ("Ctrl+Shift+P", "Ctrl+Shift+ح"),
}


@pytest.mark.parametrize("action_id", PROMISED)
def test_promised_keys_give_the_command(action_id):
    assert set(PROMISED[action_id]) <= set(Keymap().all_keys_of(action_id))


def test_no_bare_letter_destroys_anything():
    for action_id in ("delete", "remove_search", "restore_backup", "split_keywords", "quit"):
        assert [keys for keys in Keymap().all_keys_of(action_id) if len(keys) == 1] == []


def test_back_points_back_in_either_language():
    assert "Alt+Right" in Keymap().keys_of("go_back")
    assert "Alt+Left" in left_to_right(Keymap()).keys_of("go_back")


# --- in the window ---------------------------------------------------------------------------------------
@pytest.fixture(params=["ar"])
def window(request, qapp, qtbot, library):
    add(
        library,
        draft(title="الأولى", body=("حديقة على النهر.",) * 60, published="2024-03-03", keywords=("مدن",)),
        draft(title="الثانية", body=("نص الثانية.",), published="2024-02-02", part=2),
    )
    language = Language(qapp, paths.resources() / "i18n")
    language.speak(request.param)
    settings = Settings(language=request.param)
    window = app.Session(qapp, library, Loaded(settings, WindowState()), language).window
    with shown(window, qtbot):
        yield window
    language.speak("ar")


@pytest.fixture
def keys(press):
    def keys(*sequences):
        for sequence in sequences:
            press(QApplication.focusWidget(), sequence)

    return keys


@pytest.mark.parametrize(
    ("window", "forth", "back"), [("ar", "Left", "Right"), ("en", "Right", "Left")], indirect=["window"]
)
def test_arrows_lead_from_the_list_to_the_text_as_they_point(window, keys, forth, back):
    lists, text = window.sidebar.articles, window.view.text
    keys(back)
    assert lists.hasFocus()
    keys(forth)
    assert text.hasFocus()
    keys(forth)
    assert text.hasFocus()
    keys(back)
    assert lists.hasFocus()


@pytest.mark.parametrize(
    ("window", "forth", "back"), [("ar", "Left", "Right"), ("en", "Right", "Left")], indirect=["window"]
)
def test_arrows_lead_from_the_shelf_of_marks_too(window, keys, forth, back):
    keys(forth, "Ctrl+A", "Ctrl+H", "Ctrl+7")
    window.sidebar.stack.focus_list()
    assert window.sidebar.stack.marks.rows.hasFocus()
    keys(forth)
    assert window.view.text.hasFocus()
    keys(back)
    assert window.sidebar.stack.marks.rows.hasFocus()


def test_space_reads_on_and_back_from_the_list_and_from_the_text(window, keys):
    bar = window.view.text.verticalScrollBar()
    keys("Space")
    assert bar.value() > 0
    keys("Shift+Space")
    assert bar.value() == 0
    keys("Left", "Space")
    assert bar.value() > 0


def ring(window, keys, key):
    start = QApplication.focusWidget()
    seen = [start]
    for _ in range(12):
        keys(key)
        seen.append(QApplication.focusWidget())
        if seen[-1] is start:
            return seen
    pytest.fail("the ring does not close")


def test_f6_goes_round_every_pane_that_shows_and_back(window, keys, qtbot):
    window.sidebar.search.setText("حديقة")
    qtbot.waitUntil(window.sidebar.search_widgets.results.isVisible)
    window.controllers.searches.search_controller.toggle_facets()
    qtbot.waitUntil(lambda: bool(window.sidebar.search_widgets.facets.chips))
    window.sidebar.stack.focus_list()
    forth = ring(window, keys, "F6")
    assert any(window.sidebar.search_widgets.facets.isAncestorOf(widget) for widget in forth)
    assert {window.sidebar.search, window.sidebar.articles, window.view.text} <= set(forth)
    assert ring(window, keys, "Shift+F6") == forth[::-1]


def test_esc_closes_what_was_opened_last_and_the_keyboard_is_never_lost(window, keys, qtbot):
    keys("Left", "Ctrl+F", "Escape")
    assert window.pane.find_bar.isHidden()
    assert window.view.text.hasFocus()
    keys("Ctrl+K", *"حد")
    qtbot.waitUntil(window.sidebar.search_widgets.results.isVisible)
    keys("Escape", "Escape", "Escape")
    assert window.sidebar.search.text() == ""
    assert window.sidebar.articles.hasFocus()
    window.pane.banner.show_error("تعذّر شيء")
    window.pane.banner.close_button.setFocus()
    keys("Escape")
    assert window.pane.banner.isHidden()
    assert QApplication.focusWidget() is not None


# --- text fields on a keyboard that has Arabic letters only ----------------------------------------------
@pytest.mark.parametrize("make", [QLineEdit, QPlainTextEdit])
def test_arabic_letters_copy_cut_paste_and_undo_in_text_fields(window, keys, qtbot, make):
    field = make("كلمة", window)
    field.show()
    field.setFocus()

    def text():
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()

    keys("Ctrl+ش", "Ctrl+ؤ")
    assert QGuiApplication.clipboard().text() == "كلمة"
    keys("Ctrl+ش", "Ctrl+ء")
    assert text() == ""
    keys("Ctrl+ر", "Ctrl+ر")
    assert text() == "كلمةكلمة"
    keys("Ctrl+ئ")
    assert text() == "كلمة"
    keys("Ctrl+Shift+ئ")
    assert text() == "كلمةكلمة"


def test_arabic_letters_copy_from_the_page(window, keys):
    keys("Left", "Ctrl+ش", "Ctrl+ؤ")
    assert QGuiApplication.clipboard().text().startswith("حديقة على النهر.")


def test_other_commands_stay_commands_in_text_fields(window, keys):
    keys("Ctrl+K", "Ctrl+ب")
    assert window.pane.find_bar.isVisible()


def test_undo_of_the_window_is_left_to_it_where_nothing_is_typed(window, keys):
    keys("Del")
    assert window.sidebar.model.rowCount() == 1
    keys("Ctrl+ئ")
    assert window.sidebar.model.rowCount() == 2


# --- on the page -----------------------------------------------------------------------------------------
@pytest.fixture
def long_page(window, library, qtbot):
    """An article of many screens with a keyword above and a related article below."""
    add(
        library,
        draft(title="طويلة", body=("حديقة على النهر تمتد.",) * 2000, keywords=("مدن",), related=(4,), part=3),
        draft(title="قريبة منها", body=("نص القريبة.",), part=4),
    )
    window.browsing.upkeep.refresh()
    window.reading.open(3)
    qtbot.waitUntil(lambda: len(window.view.related._cards) == 1)
    text = window.view.text
    text.setFocus()
    text.place.go_to(Position(900))
    return text


def seen(text, widget):
    top = widget.mapTo(text.viewport(), QPoint()).y()
    return top >= 0 and top + widget.height() <= text.viewport().height()


def test_what_the_keyboard_comes_to_on_the_page_is_seen(window, keys, library, long_page):
    place = long_page.place.position()
    keys("Tab")
    chip = window.view.head.chips.chips[0]
    assert chip.hasFocus()
    assert seen(long_page, chip)
    keys("Tab")
    card = window.view.related._cards[0]
    assert card.hasFocus()
    assert seen(long_page, card)
    long_page._tell_rest()
    assert not library.article(3).read
    keys("Shift+Tab", "Shift+Tab")
    assert long_page.hasFocus()
    assert long_page.place.position().paragraph == place.paragraph


def test_the_place_in_the_text_is_kept_while_the_keyboard_is_beside_it(window, keys, long_page):
    place = long_page.place.position()
    keys("Tab", "Tab", "Ctrl+K")
    assert long_page.place.position().paragraph == place.paragraph


def test_a_shelf_takes_the_keyboard_from_the_page_beside_it(window, keys, long_page):
    keys("Tab", "Ctrl+2")
    assert window.sidebar.articles.hasFocus()
    keys("Ctrl+K", "Ctrl+1")
    assert window.sidebar.search.hasFocus()


def test_the_open_article_stays_open_from_shelf_to_shelf(window, keys, qtbot):
    window.sidebar.articles.choose_row(1)
    qtbot.waitUntil(lambda: window.reading.article.title == "الثانية")
    window.workspace.focus.page()
    keys("Ctrl+5")
    qtbot.waitUntil(lambda: window.sidebar.stack.places.model.rowCount() == 1)
    keys("Ctrl+1")
    assert window.sidebar.articles.hasFocus()
    assert window.reading.article.title == "الثانية"
    assert window.sidebar.articles.chosen() == (1, window.reading.article.id)
