"""Marking the text in the real window: by keys, with undo, shown in text and margin."""

from __future__ import annotations

import pytest
from builders import add, draft
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from reader.core.models import TextRange
from reader.ui.dialogs.note_dialog import NoteDialog, PassageNoteDialog
from reader.ui.sidebar import Shelf
from reader.ui.widgets.color_row import ColorRow

WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
BODY = (
    "خرج الصياد قبل الفجر يحمل شبكته القديمة إلى الخليج الصغير.",
    "كان البحر هادئًا، وكانت النوارس تدور فوق المركب الأزرق دورات واسعة.",
    "ثم عاد عند الظهر بسلّة مملوءة سمكًا، وجلس يصلح شبكته في ظل الجدار.",
)


@pytest.fixture
def window(open_window, library):
    add(library, draft(title="الصياد", body=BODY))
    opened = open_window()
    opened.workspace.focus.page()
    return opened


@pytest.fixture
def keys(press):
    def keys(*sequences):
        for sequence in sequences:
            popup = QApplication.activePopupWidget()
            press(popup or QApplication.focusWidget() or QApplication.activeWindow(), sequence)

    return keys


@pytest.fixture
def select(window):
    def select(words, paragraph=None):
        """Select words of the text."""
        number = paragraph or next(n for n, text in enumerate(BODY, 1) if words in text)
        block = window.view.text.document().findBlockByNumber(number - 1)
        cursor = window.view.text.textCursor()
        cursor.setPosition(block.position() + BODY[number - 1].index(words))
        cursor.setPosition(cursor.position() + len(words), cursor.MoveMode.KeepAnchor)
        window.view.text.setTextCursor(cursor)

    return select


def told(window):
    return window.status._label.text()


def markers(window):
    buttons = window.view.text.viewport().findChildren(QToolButton, "MarginMarker")
    return [button for button in buttons if button.isVisible()]


def tinted(window):
    """What is on a coloured ground, and in which colour."""
    theme = window.workspace.appearance.theme
    names = {
        theme.color(f"mark_{name}").name(): name for name in ("yellow", "green", "blue", "pink", "violet")
    }
    return [
        (each.cursor.selectedText(), names[each.format.background().color().name()])
        for each in window.view.text.extraSelections()
        if each.format.background().color().name() in names
    ]


def note_dialog(qtbot):
    """The dialog of a passage's note, when it has opened."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PassageNoteDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PassageNoteDialog)
    return dialog


def test_one_key_highlights_and_again_gives_the_next_colour(window, keys, select, library):
    select("النوارس تدور")
    keys("Ctrl+H")
    (mark,) = library.marks.all()
    assert (mark.quote, mark.color) == ("النوارس تدور", "yellow")
    assert tinted(window) == [("النوارس تدور", "yellow")]
    assert not window.view.text.textCursor().hasSelection()
    keys("Ctrl+H")
    assert [mark.color for mark in library.marks.all()] == ["green"]
    assert tinted(window) == [("النوارس تدور", "green")]
    keys("Ctrl+Z", "Ctrl+Z")
    assert library.marks.all() == ()
    assert tinted(window) == []


def test_words_are_selected_with_the_keyboard_alone(window, keys, library):
    window.view.text.place.go_to_paragraph(2)
    keys("Ctrl+Shift+Left", "Ctrl+Shift+Left", "Ctrl+H")
    (mark,) = library.marks.all()
    assert (mark.paragraph, mark.quote) == (2, "كان البحر")
    assert window.view.text.caret.shown
    keys("Escape")
    assert not window.view.text.caret.shown


def test_caret_moves_and_leaves(window, keys):
    keys("F7", "Down", "Left")
    assert window.view.text.caret.shown
    assert window.view.text.textCursor().position() > 0
    assert window.view.text.hasFocus()
    keys("F7", "Right")
    assert window.sidebar.articles.hasFocus()


def test_last_colour_is_used_again(window, keys, select, library):
    select("الصياد")
    keys("Ctrl+Shift+H")
    assert isinstance(QApplication.activePopupWidget(), ColorRow)
    keys("4")
    select("سمكًا")
    keys("Ctrl+H")
    assert [mark.color for mark in library.marks.all()] == ["pink", "pink"]


def test_colour_row_changes_and_removes(window, keys, select, library, qtbot):
    select("الصياد")
    keys("Ctrl+H", "Ctrl+Shift+H")
    row = QApplication.activePopupWidget()
    assert isinstance(row, ColorRow)
    assert row.buttons[0].accessibleName() == "أصفر (1)"
    assert row.buttons[-1].accessibleName() == "إزالة التظليل"
    keys("Left", "Return")
    assert [mark.color for mark in library.marks.all()] == ["green"]
    keys("Ctrl+Shift+H", "Delete")
    assert library.marks.all() == ()
    keys("Ctrl+Z")
    assert [mark.color for mark in library.marks.all()] == ["green"]


def test_note_on_a_selection(window, keys, select, library, qtbot):
    select("المركب الأزرق")
    keys("Ctrl+Shift+N")
    dialog = note_dialog(qtbot)
    assert dialog.quote.text() == "المركب الأزرق"
    qtbot.waitUntil(dialog.note.hasFocus)
    dialog.note.setPlainText("أي أزرق؟")
    keys("Ctrl+Return")
    (mark,) = library.marks.all()
    assert (mark.quote, mark.note) == ("المركب الأزرق", "أي أزرق؟")
    qtbot.waitUntil(lambda: len(markers(window)) == 1)
    (sign,) = markers(window)
    assert sign.accessibleName() == sign.toolTip() == "تظليل أصفر، وملاحظة: أي أزرق؟"
    assert sign.x() > window.view.text.viewport().width() // 2


def test_margin_sign_opens_the_note(window, keys, library, qtbot):
    library.marks.add(1, TextRange(2, 0, 2, 9), "blue", "قديمة")
    window.reading.marks_changed.emit()
    qtbot.waitUntil(lambda: len(markers(window)) == 1)
    markers(window)[0].setFocus()
    keys("Space")
    dialog = note_dialog(qtbot)
    assert dialog.note.toPlainText() == "قديمة"
    qtbot.waitUntil(dialog.note.hasFocus)
    dialog.note.setPlainText("جديدة")
    keys("Ctrl+Return")
    assert [mark.note for mark in library.marks.all()] == ["جديدة"]
    window.workspace.undo_last()
    assert [mark.note for mark in library.marks.all()] == ["قديمة"]


def test_sign_of_a_bookmarked_paragraph_opens_its_note(window, keys, library, qtbot):
    library.bookmarks.add(1, 3, "فقرة مهمة")
    window.reading.marks_changed.emit()
    qtbot.waitUntil(
        lambda: (
            [each.accessibleName() for each in markers(window)] == ["إشارة على الفقرة، وملاحظة: فقرة مهمة"]
        )
    )
    markers(window)[0].click()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), NoteDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NoteDialog)
    assert dialog.note.toPlainText() == "فقرة مهمة"
    dialog.reject()


def test_going_from_mark_to_mark(window, keys, library):
    for place in (TextRange(1, 4, 1, 10), TextRange(3, 3, 3, 6)):
        library.marks.add(1, place, "blue")
    window.reading.marks_changed.emit()
    seen = []
    for key in ("]", "]", "]", "[", "د"):
        keys(key)
        seen.append(window.view.text.place.paragraph())
    assert seen == [1, 3, 1, 3, 1]
    keys("Ctrl+H")
    assert {mark.color for mark in library.marks.all()} == {"blue", "pink"}


def test_larger_highlight_takes_the_place_of_those_it_covers(window, keys, select, library):
    select("الصياد")
    keys("Ctrl+H")
    select("خرج الصياد قبل الفجر")
    keys("Ctrl+H")
    assert [mark.quote for mark in library.marks.all()] == ["خرج الصياد قبل الفجر"]
    keys("Ctrl+Z")
    assert [mark.quote for mark in library.marks.all()] == ["الصياد"]


def test_part_of_two_paragraphs(window, keys, library):
    cursor = window.view.text.textCursor()
    cursor.setPosition(BODY[0].index("إلى"))
    cursor.setPosition(len(BODY[0]) + 1 + len("كان البحر"), cursor.MoveMode.KeepAnchor)
    window.view.text.setTextCursor(cursor)
    keys("Ctrl+H")
    (mark,) = library.marks.all()
    assert mark.quote == "إلى الخليج الصغير.\nكان البحر"
    assert [text for text, _ in tinted(window)] == ["إلى الخليج الصغير.", "كان البحر"]


def test_nothing_selected_says_what_to_do(window, keys, library):
    keys("Ctrl+H")
    assert "حدّد" in told(window)
    assert library.marks.all() == ()


def test_highlights_wear_the_theme(window, keys, select):
    select("الصياد")
    keys("Ctrl+H")
    window._actions["theme_dark"].trigger()
    assert tinted(window) == [("الصياد", "yellow")]
    window._actions["theme_light"].trigger()
    assert tinted(window) == [("الصياد", "yellow")]


def test_a_highlight_is_copied_with_its_citation(window, keys, select):
    select("المركب الأزرق")
    keys("Ctrl+H")
    select("المركب الأزرق")
    keys("Ctrl+Shift+C")
    assert QApplication.clipboard().text().startswith("المركب الأزرق\n\n«الصياد»")


def listed(window):
    model = window.sidebar.stack.marks.rows.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def marked(window, library):
    """Marks of two articles, the shelf of marks open."""
    add(library, draft(title="البستان", body=("زرعت شجرة رمان بجانب السور.", "وسقيتها كل صباح.")))
    birds = BODY[1].index("النوارس تدور")
    library.marks.add(1, TextRange(2, birds, 2, birds + 12), "blue", "طيور")
    library.marks.add(1, TextRange(1, 4, 1, 10), "yellow")
    library.marks.add(2, TextRange(1, 5, 1, 14), "yellow", "فاكهة الخريف")
    library.bookmarks.add(1, 3)
    window.browsing.upkeep.refresh()
    window.browsing.show_shelf(Shelf.MARKS)
    return window


def test_shelf_lists_searches_and_narrows(marked, keys, qtbot):
    assert set(listed(marked)) == {"النوارس تدور", "الصياد", "شجرة رمان", BODY[2]}
    assert "4" in marked.sidebar.shelves._buttons[Shelf.MARKS].text().translate(WESTERN)
    marked.browsing.search("الفواكه")
    assert listed(marked) == ["شجرة رمان"]
    marked.browsing.search("زرافة")
    assert "زرافة" in marked.sidebar.stack.marks._hint.text()
    marked.browsing.search("")
    marked.sidebar.stack.marks._colors["yellow"].click()
    assert set(listed(marked)) == {"الصياد", "شجرة رمان"}
    assert "2" in marked.sidebar.stack.marks._colors["yellow"].accessibleName().translate(WESTERN)
    marked.sidebar.stack.marks._colors["yellow"].click()
    marked.sidebar.stack.marks.order.click()
    assert [text for text in listed(marked) if text != "شجرة رمان"] == ["الصياد", "النوارس تدور", BODY[2]]


def test_enter_opens_the_article_at_its_mark(marked, keys):
    marked.sidebar.stack.focus_list()
    rows = marked.sidebar.stack.marks.rows
    rows.setCurrentIndex(rows.model().index(listed(marked).index("النوارس تدور"), 0))
    keys("Return")
    assert marked.reading.article.title == "الصياد"
    assert marked.view.text.place.paragraph() == 2
    assert marked.view.text.hasFocus()


def test_del_in_the_shelf_removes_the_mark_and_not_the_article(marked, keys, library):
    marked.sidebar.stack.focus_list()
    before, chosen = listed(marked), marked.sidebar.stack.marks.rows.currentIndex().data()
    keys("Delete")
    assert listed(marked) == [text for text in before if text != chosen]
    assert library.shelf_counts().articles == 2
    assert marked.sidebar.stack.marks.rows.hasFocus()
    assert marked.sidebar.stack.marks.rows.currentIndex().isValid()
    keys("Ctrl+Z")
    assert set(listed(marked)) == set(before)


def test_rows_say_article_and_date(marked):
    model = marked.sidebar.stack.marks.rows.model()
    row = listed(marked).index("شجرة رمان")
    assert model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "فاكهة الخريف: شجرة رمان"
    assert model.index(row, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole).endswith(" · البستان")


def test_empty_shelf_says_how_to_begin(window, keys):
    keys("Ctrl+7")
    assert "Ctrl+H" in window.sidebar.stack.marks._hint.text()
    assert window.sidebar.stack.marks._hint.isVisible()


def test_words_that_are_gone_are_said_to_be(marked, library, keys):
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("UPDATE article_texts SET body = ? WHERE article_id = 2", ["نص آخر تمامًا."])
    marked.browsing.show_shelf(Shelf.MARKS)
    model = marked.sidebar.stack.marks.rows.model()
    row = listed(marked).index("شجرة رمان")
    assert "لم يعد في النص" in model.index(row, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    marked.sidebar.stack.marks._open(model.index(row, 0))
    assert "لم يعد" in told(marked)


def test_the_page_tells_how_many_marks_lost_their_words_and_leads_to_them(marked, library):
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("UPDATE article_texts SET body = ? WHERE article_id = 2", ["نص آخر تمامًا."])
    marked.reading.open(1)
    link = marked.view.head.links.lost
    assert not link.isVisible()
    marked.reading.open(2)
    assert link.isVisible()
    assert link.text() == link.accessibleName() == "علامة لم يعد كلامها في النص"
    marked.browsing.show_shelf(Shelf.ALL)
    link.click()
    assert marked.browsing.listing.shelf is Shelf.MARKS
    rows = marked.sidebar.stack.marks.rows
    assert rows.hasFocus()
    assert rows.currentIndex().row() == listed(marked).index("شجرة رمان")
    marked.reading.open(1)
    assert not link.isVisible()


def test_leaving_the_shelf_ends_its_search(marked, keys, qtbot):
    marked.sidebar.search.setText("الفواكه")
    qtbot.waitUntil(lambda: listed(marked) == ["شجرة رمان"])
    keys("Ctrl+1")
    assert marked.sidebar.search.text() == ""
    assert marked.sidebar.model.rowCount() == 2


def test_signs_of_one_article_are_never_placed_in_another(window, library, qtbot):
    (long,) = add(library, draft(title="سيرة", body=(" ".join(BODY * 9), *BODY * 20)))
    (short,) = add(library, draft(title="خبر", body=("وصل.",)))
    window.browsing.upkeep.refresh()
    window.reading.open(long)
    text = window.view.text
    text.setTextCursor(text.document().find("الجدار"))
    window.controllers.marks.marking.highlight()
    qtbot.waitUntil(lambda: bool(markers(window)))
    text.verticalScrollBar().setValue(60)
    qtbot.waitUntil(lambda: bool(markers(window)))
    window.reading.open(short)  # Qt would warn of a place beyond the end
    assert markers(window) == []
    window.reading.open(long)
    qtbot.waitUntil(lambda: bool(markers(window)))
