"""Search as a person meets it: typed into the real window, on a real library."""

import pytest
from builders import add, draft, fill
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QTextDocument
from windows import titles, write

from reader.core.models import ArticleFilter, Facet
from reader.core.wording import isolated
from reader.ui.browsing.answers import AtLeast, Found, answers
from reader.ui.dialogs.search_name_dialog import SearchNameDialog
from reader.ui.dialogs.synonyms_dialog import SynonymsDialog
from reader.ui.language import without_isolates
from reader.ui.searches.selection_search import query_of
from reader.ui.searches.synonym_changes import SynonymChanges
from reader.ui.sidebar import Shelf
from reader.ui.sidebar.article_model import PASSAGE_ROLE
from reader.ui.undo import UndoHistory

FILLER = "كلام كثير لا شأن له بما يطلبه القارئ من هذه المقالة، " * 12


@pytest.fixture
def window(open_window, library):
    """Seven articles; the words sought stand far down in the text of some."""
    add(
        library,
        draft(
            title="مكتبة الميناء",
            body=(FILLER, "تفتح المكتبات أبوابها غدًا."),
            published="2024-05-05",
            source="صحيفة النهر",
            keywords=("كتب", "مدن"),
        ),
        draft(
            title="السوق القديم",
            body=("باعة الكتب في السوق، وفيه مكتبة.",),
            published="2023-04-04",
            source="وكالة الجسر",
            keywords=("كتب",),
            part=2,
        ),
        draft(
            title="قطار الساحل",
            body=("يمر القطار بالمدينة.",),
            published="2022-03-03",
            source="صحيفة النهر",
            keywords=("نقل", "مدن"),
            part=3,
        ),
    )
    add(
        library,
        *(
            draft(title=f"خبر {n}", body=(f"نص الخبر رقم {n}.",), published=f"2021-01-0{n}", part=n)
            for n in range(1, 5)
        ),
    )
    return open_window()


@pytest.fixture
def seek(window, qtbot, keys):
    """Type a search and wait until its rows and their number are there."""

    def seek(text):
        keys("Ctrl+K")
        write(text)
        searching = window.searching
        qtbot.waitUntil(lambda: searching.text == text and searching.total is not None)
        qtbot.waitUntil(
            lambda: not (searching.pending or window.workspace.front.busy or window.workspace.side.busy)
        )

    return seek


def button_texts(widgets):
    return [widget.text() for widget in widgets if not widget.isHidden()]


def marked_in_title(window):
    """The highlighted words of the title, each with its background."""
    title = QTextDocument()
    title.setHtml(window.view.head.title.text())
    text, formats = title.firstBlock().text(), title.firstBlock().textFormats()
    return [
        (text[piece.start : piece.start + piece.length], piece.format.background().color().name())
        for piece in formats
        if piece.format.background() != QBrush()
    ]


def test_hits_in_the_title_of_the_article_are_highlighted_as_in_the_text(window, keys, seek):
    seek("مكتبة")
    keys("Down")
    colors = window.workspace.look.theme.colors
    assert marked_in_title(window) == [("مكتبة", colors["highlight_strong"])]
    seek("والسوق")
    keys("Down")
    assert marked_in_title(window) == [("السوق", colors["highlight"])]
    assert window.view.head.title.plain == "السوق القديم"
    window.view.text.escaped.emit()
    assert not window.view.head.title.is_marked
    assert window.view.head.title.text() == "السوق القديم"


def test_signs_of_html_in_a_highlighted_title_are_letters(window, keys, seek, library):
    add(library, draft(title="سعر <b>الخبز</b> & الحليب", body=("نص قصير.",), published="2025-01-01"))
    seek("الحليب")
    keys("Down")
    assert window.view.head.title.plain == "سعر <b>الخبز</b> & الحليب"
    assert "&lt;b&gt;" in window.view.head.title.text()


# --- as one types ----------------------------------------------------------------------------------------


def test_one_letter_asks_nothing_and_two_do(window, qtbot, keys):
    keys("Ctrl+K")
    write("م")
    assert window.searching.asked is None
    assert len(titles(window)) == 7
    write("ك")
    qtbot.waitUntil(lambda: titles(window) == ["مكتبة الميناء", "السوق القديم"])


def test_the_old_rows_stay_until_the_new_ones_are_there(window, qtbot, seek):
    seek("مكتبة")
    seen = []
    window.sidebar.model.modelReset.connect(lambda: seen.append(titles(window)))
    write("ا")
    assert titles(window) == ["مكتبة الميناء", "السوق القديم"]
    qtbot.waitUntil(lambda: bool(seen))


def test_only_the_last_of_many_keystrokes_is_listed(window, qtbot, keys):
    listed = []
    window.browsing.listed.connect(lambda wanted: listed.append(wanted.text))
    keys("Ctrl+K")
    write("القطار")
    qtbot.waitUntil(lambda: "القطار" in listed)
    qtbot.waitUntil(lambda: not window.workspace.front.busy)
    assert listed[-1] == "القطار"
    assert titles(window) == ["قطار الساحل"]


def test_a_row_shows_the_passage_and_says_it(window, seek):
    seek("مكتبة")
    index = window.sidebar.model.index(0, 0)
    passage = index.data(PASSAGE_ROLE)
    found = [passage.text[a:b] for a, b in passage.matches]
    assert found == ["المكتبات"]
    assert [window.sidebar.model.summary(0).title[a:b] for a, b in passage.exact_in_title] == ["مكتبة"]
    assert "المكتبات" in index.data(Qt.ItemDataRole.AccessibleDescriptionRole)


def test_the_count_stands_above_the_list(window, seek):
    seek("مكتبة")
    assert window.sidebar.search_widgets.results.isVisible()
    assert window.sidebar.search_widgets.results.count.text() == "مقالتان"


def test_esc_gives_the_former_list_and_place_back(window, qtbot, keys, seek):
    window.sidebar.articles.return_to(200)
    place = window.sidebar.articles.place
    keys("Ctrl+2")
    seek("مكتبة")
    keys("Escape")
    assert window.browsing.listing.shelf is Shelf.UNREAD
    assert len(titles(window)) == 7
    assert not window.sidebar.search_widgets.results.isVisible()
    keys("Ctrl+1")
    window.sidebar.articles.return_to(place)
    seek("مكتبة")
    keys("Escape")
    assert window.sidebar.articles.place == place


def test_down_goes_into_the_list_and_up_comes_back_with_the_words(window, keys, seek):
    seek("السوق")
    keys("Down")
    assert window.sidebar.articles.hasFocus()
    assert window.view.head.title.plain == "السوق القديم"
    keys("Up")
    assert window.sidebar.search.hasFocus()
    assert window.sidebar.search.text() == "السوق"
    assert titles(window) == ["السوق القديم"]


def test_reading_on_in_the_hits_keeps_the_list(window, keys, seek):
    seek("مكتبة")
    keys("Down", "J")
    assert window.view.head.title.plain == "السوق القديم"
    assert titles(window) == ["مكتبة الميناء", "السوق القديم"]


def test_deleting_a_hit_takes_it_from_the_list_and_undo_brings_it_back(window, qtbot, keys, seek):
    seek("مكتبة")
    keys("Return")
    keys("Del")
    qtbot.waitUntil(lambda: titles(window) == ["السوق القديم"])
    qtbot.waitUntil(lambda: window.view.head.title.plain == "السوق القديم")
    keys("Ctrl+Z")
    qtbot.waitUntil(lambda: len(titles(window)) == 2)


# --- order, exactness, filters, offers -------------------------------------------------------------------


@pytest.mark.parametrize("key", ["Ctrl+R", "Ctrl+ق"])
def test_the_order_is_one_key_on_both_keyboards(window, qtbot, keys, seek, key):
    seek("كتب")
    keys(key)
    qtbot.waitUntil(lambda: window.browsing.wanted.order == "relevance")
    assert window.sidebar.search_widgets.results.order.isChecked()
    assert window._actions["search_order"].isChecked()
    keys(key)
    qtbot.waitUntil(lambda: window.browsing.wanted.order == "newest")


def test_the_words_just_as_typed(window, qtbot, keys, seek):
    seek("مكتبة")
    keys("Ctrl+Shift+X")
    qtbot.waitUntil(lambda: window.browsing.wanted.exact)
    assert titles(window) == ["مكتبة الميناء", "السوق القديم"]
    passage = window.sidebar.model.index(1, 0).data(PASSAGE_ROLE)
    assert [passage.text[a:b] for a, b in passage.matches] == ["مكتبة"]


def test_terms_leave_with_the_search(window, qtbot, keys, seek):
    seek("مكتبة")
    keys("Ctrl+R", "Escape")
    assert not window.sidebar.search_widgets.results.order.isChecked()
    assert not window._actions["search_order"].isEnabled()
    seek("مكتبة")
    assert window.browsing.wanted.order == "newest"


def test_filters_beside_the_results_narrow_and_their_chips_undo_it(window, qtbot, keys, seek):
    seek("مكتبة")
    with qtbot.waitSignal(window.searching.facets_came):
        keys("Ctrl+Shift+F")
    panel = window.sidebar.search_widgets.facets
    assert panel.isVisible()
    source = next(chip for chip in panel.chips if chip.facet.name == "وكالة الجسر")
    assert "مقالة واحدة" in source.accessibleName()
    source.setFocus()
    keys("Space")
    qtbot.waitUntil(lambda: titles(window) == ["السوق القديم"])
    assert window.sidebar.search.text() == "مكتبة"
    (chip,) = window.sidebar.search_widgets.chips.chips
    assert without_isolates(chip.text()) == "المصدر: وكالة الجسر"
    assert chip.text() == f"المصدر: {isolated('وكالة الجسر')}"
    assert window.searching.text == "مكتبة"
    chip.setFocus()
    keys("Return")
    qtbot.waitUntil(lambda: len(titles(window)) == 2)
    assert not window.sidebar.search_widgets.chips.isVisible()


def test_results_with_nothing_to_filter_by_say_so(open_window, library, qtbot, keys):
    add(library, draft(title="خبر بلا شيء", published=None))
    window = open_window()
    keys("Ctrl+K")
    write("خبر")
    qtbot.waitUntil(lambda: window.searching.total == 1)
    with qtbot.waitSignal(window.searching.facets_came):
        keys("Ctrl+Shift+F")
    assert window.sidebar.search_widgets.facets.note.isVisible()
    keys("F6", "F6")
    assert window.sidebar.articles.hasFocus()


def test_arrows_go_from_filter_to_filter_and_f6_reaches_them(window, qtbot, keys, seek):
    seek("مكتبة")
    with qtbot.waitSignal(window.searching.facets_came):
        keys("Ctrl+Shift+F")
    keys("F6", "F6")
    chips = window.sidebar.search_widgets.facets.chips
    assert chips[0].hasFocus()
    keys("Left")
    assert chips[1].hasFocus()
    keys("Right")
    assert chips[0].hasFocus()


def test_without_hits_other_searches_are_one_key_away(window, qtbot, keys, seek):
    seek("القطار السوق")
    page = window.sidebar.stack.no_hits
    qtbot.waitUntil(lambda: bool(button_texts(page.buttons)))
    assert page.isVisible()
    assert "القطار السوق" in page.sentence.text()
    assert button_texts(page.buttons)
    any_word = next(n for n, text in enumerate(button_texts(page.buttons)) if text.startswith("أي كلمة"))
    keys("Down")
    assert page.buttons[0].hasFocus()
    keys("Up")
    assert window.sidebar.search.hasFocus()
    keys(f"Alt+{any_word + 1}")
    qtbot.waitUntil(lambda: titles(window) == ["السوق القديم", "قطار الساحل"])
    assert button_texts(window.sidebar.search_widgets.chips.chips) == ["أي كلمة تكفي"]
    window.sidebar.search_widgets.chips.chips[0].click()
    qtbot.waitUntil(page.isVisible)


# --- the field -------------------------------------------------------------------------------------------


def test_a_field_of_the_query_is_completed_with_known_names(window, qtbot, keys):
    keys("Ctrl+K")
    write("مصد")
    field = window.sidebar.search
    assert [row.text for row in field.popup.completions] == ["مصدر:"]
    keys("Tab")
    assert field.text() == "مصدر:"
    qtbot.waitUntil(lambda: [row.text for row in field.popup.completions] == ["صحيفة النهر", "وكالة الجسر"])
    keys("Down", "Down", "Return")
    assert not field.completing
    assert field.text().strip() == 'مصدر:"وكالة الجسر"'
    qtbot.waitUntil(lambda: titles(window) == ["السوق القديم"])


def test_esc_closes_completions_before_it_clears(window, qtbot, keys):
    keys("Ctrl+K")
    write("وسم:")
    qtbot.waitUntil(lambda: window.sidebar.search.completing)
    keys("Escape")
    assert not window.sidebar.search.completing
    assert window.sidebar.search.text() == "وسم:"
    keys("Escape")
    assert window.sidebar.search.text() == ""


def test_recent_searches_come_with_down_in_the_empty_field_and_can_be_cleared(
    window, qtbot, keys, seek, library
):
    seek("السوق")
    keys("Return")
    seek("القطار")
    keys("Down")
    keys("Ctrl+K")
    qtbot.waitUntil(lambda: library.searches.recent() == ("القطار", "السوق"))
    keys("Escape", "Down")
    field = window.sidebar.search
    assert [row.text for row in field.popup.completions] == ["القطار", "السوق"]
    keys("Down", "Down", "Return")
    qtbot.waitUntil(lambda: titles(window) == ["السوق القديم"])
    window._actions["forget_recent"].trigger()
    assert library.searches.recent() == ()


def test_typing_alone_is_not_remembered(window, seek, library):
    seek("السوق")
    assert library.searches.recent() == ()


# --- saved searches and synonyms -------------------------------------------------------------------------


def test_a_search_is_saved_listed_with_its_count_renamed_and_removed(window, qtbot, keys, seek, library):
    seek("مكتبة")
    window._actions["save_search"].trigger()
    dialog = window.findChild(SearchNameDialog)
    assert dialog.name.text() == "مكتبة"
    dialog.name.setText("عن المكتبات")
    dialog.save_button.click()
    names = window.sidebar.stack.names
    keys("Ctrl+6")
    qtbot.waitUntil(lambda: names.isVisible() and names.model().rowCount() == 1)
    index = names.model().index(0, 0)
    assert (index.data(), index.data(Qt.ItemDataRole.UserRole)) == ("عن المكتبات", 2)
    window.sidebar.stack.focus_list()
    keys("Del")
    assert library.searches.saved() == ()
    assert library.shelf_counts().articles == 7
    keys("Ctrl+Z")
    qtbot.waitUntil(lambda: names.isVisible() and names.model().rowCount() == 1)
    window.sidebar.stack.focus_list()
    keys("Return")
    qtbot.waitUntil(lambda: titles(window) == ["مكتبة الميناء", "السوق القديم"])
    assert window.sidebar.search.text() == "مكتبة"


def give_name(window, name):
    dialog = window.findChild(SearchNameDialog)
    dialog.name.setText(name)
    dialog.save_button.click()


def test_a_saved_search_takes_another_name_and_undo_gives_the_old_one(window, qtbot, keys, library):
    library.searches.save("قديم", "مكتبة")
    keys("Ctrl+6")
    qtbot.waitUntil(lambda: window.sidebar.stack.names.isVisible())
    window.sidebar.stack.focus_list()
    keys("F2")
    give_name(window, "جديد")
    assert [saved.name for saved in library.searches.saved()] == ["جديد"]
    window.workspace.undo_last()
    assert [saved.name for saved in library.searches.saved()] == ["قديم"]


def test_saving_a_saved_search_again_is_undone_to_its_former_name(window, seek, library):
    library.searches.save("قديم", "مكتبة")
    seek("مكتبة")
    window._actions["save_search"].trigger()
    give_name(window, "جديد")
    assert [saved.name for saved in library.searches.saved()] == ["جديد"]
    window.workspace.undo_last()
    assert [saved.name for saved in library.searches.saved()] == ["قديم"]


def test_synonyms_are_added_removed_and_taken_back(qtbot, library):
    changes = SynonymChanges(library.synonyms, UndoHistory())
    dialog = SynonymsDialog(changes)
    qtbot.addWidget(dialog)
    dialog.word.setText("غوغل")
    dialog.other.setText("جوجل")
    with qtbot.waitSignal(changes.changed, timeout=0):
        dialog.add_button.click()
    assert [(pair.word, pair.other) for pair in library.synonyms.all()] in (
        [("غوغل", "جوجل")],
        [("جوجل", "غوغل")],
    )
    dialog.list.setCurrentRow(0)
    dialog.remove_button.click()
    assert library.synonyms.all() == ()
    dialog.undo_button.click()
    assert dialog.list.count() == 1
    dialog.undo_button.click()
    assert library.synonyms.all() == ()
    assert not dialog.undo_button.isEnabled()


def test_synonyms_are_undone_in_the_window_after_their_dialog_closed(window, qtbot, library):
    window.controllers.searches.show_synonyms()
    (dialog,) = window.findChildren(SynonymsDialog)
    for word, other in (("غوغل", "جوجل"), ("سيارة", "مركبة")):
        dialog.word.setText(word)
        dialog.other.setText(other)
        dialog.add_button.click()
    two = {(pair.word, pair.other) for pair in library.synonyms.all()}
    dialog.list.setCurrentRow(0)
    dialog.remove_button.click()
    dialog.close()
    qtbot.waitUntil(lambda: not window.findChildren(SynonymsDialog))
    window.workspace.undo_last()
    assert {(pair.word, pair.other) for pair in library.synonyms.all()} == two
    assert "إزالة مترادفين" in window.status._label.text()
    window.workspace.undo_last()
    window.workspace.undo_last()
    assert library.synonyms.all() == ()


def test_a_pair_of_nothing_is_refused_calmly(qtbot, library):
    dialog = SynonymsDialog(SynonymChanges(library.synonyms, UndoHistory()))
    qtbot.addWidget(dialog)
    dialog.word.setText("غوغل")
    dialog.add_button.click()
    assert dialog.message.text() == "اكتب كلمتين مختلفتين."


def test_a_pair_that_is_there_is_not_added_again(qtbot, library):
    undo = UndoHistory()
    dialog = SynonymsDialog(SynonymChanges(library.synonyms, undo))
    qtbot.addWidget(dialog)
    for word, other in (("غوغل", "جوجل"), ("جوجل", "غوغل")):
        dialog.word.setText(word)
        dialog.other.setText(other)
        dialog.add_button.click()
    assert dialog.message.text() == "هذا الزوج موجود."
    assert len(library.synonyms.all()) == dialog.list.count() == 1
    undo.undo_last()
    assert undo.undo_last() is None


def test_enter_before_the_answer_waits_for_it(window, qtbot, keys):
    keys("Ctrl+K")
    write("القطار")
    keys("Return")
    qtbot.waitUntil(lambda: window.view.head.title.plain == "قطار الساحل")
    assert titles(window) == ["قطار الساحل"]
    assert window.sidebar.articles.hasFocus()


def test_filters_say_where_only_the_newest_were_looked_at(window, qtbot, seek):
    seek("مكتبة")
    panel = window.sidebar.search_widgets.facets
    panel.show_facets((Facet("source", "صحيفة النهر", 7, "", 2000),), frozenset())
    assert not panel.note.isHidden()
    assert "٢٬٠٠٠" in panel.note.text()
    panel.show_facets((Facet("source", "صحيفة النهر", 7, ""),), frozenset())
    assert panel.note.isHidden()
    panel.show_facets((), frozenset())
    assert not panel.note.isHidden()
    assert "تُصفّى" in panel.note.text()


def test_a_long_list_is_there_before_it_is_counted(library):
    fill(library, 150)
    found, at_least, total = answers(library, ArticleFilter(text="الخبر"), 4, most=100)
    assert isinstance(found, Found)
    assert (len(found.rows), len(found.passages)) == (64, 4)
    assert (at_least, total) == (AtLeast(100), 150)
    assert list(answers(library, ArticleFilter(text="الخبر"), 4))[1:] == [150]


# --- what is selected ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("selected", "query"),
    [
        ("", ""),
        ("  «كتبٌ»، ", "كتبٌ"),
        ("باعة الكتب\nفي السوق.", '"باعة الكتب في السوق"'),
        ('قال: "نعم"', '"قال: نعم"'),
        ("–", ""),
    ],
)
def test_what_is_selected_becomes_a_query(selected, query):
    assert query_of(selected) == query


def test_a_selected_phrase_is_sought_in_the_whole_library(window, qtbot, keys):
    window.browsing.narrow((Facet("source", "صحيفة النهر", 0, ""),))
    window.reading.open(2)
    window.workspace.focus.page()
    window.view.text.selectAll()
    cursor = window.view.text.textCursor()
    cursor.setPosition(cursor.document().find("الكتب").selectionStart())
    cursor.movePosition(cursor.MoveOperation.EndOfWord, cursor.MoveMode.KeepAnchor)
    window.view.text.setTextCursor(cursor)
    keys("Ctrl+Shift+ن")
    assert (window.sidebar.search.text(), window.sidebar.search.hasFocus()) == ("الكتب", True)
    qtbot.waitUntil(lambda: window.searching.total is not None and not window.searching.pending)
    qtbot.waitUntil(lambda: titles(window) == ["السوق القديم"])
    assert window.browsing.listing.shelf is Shelf.ALL


def test_where_nothing_is_selected_it_says_so(window, keys):
    window.workspace.focus.page()
    keys("Ctrl+Shift+K")
    assert "حدّد كلامًا أولًا" in window.status._label.text()
    assert window.searching.asked is None


def test_the_search_is_prepared_when_the_field_gets_the_keyboard(window, qtbot):
    window.sidebar.stack.focus_list()
    assert window.workspace.front._thread is None
    window.sidebar.search.focus_end()
    qtbot.waitUntil(lambda: window.workspace.front._library is not None and not window.workspace.front.busy)
    assert window.searching.asked is None


def test_filters_are_not_cut_by_less_than_half_a_row(window, qtbot, keys, seek):
    seek("مكتبة")
    with qtbot.waitSignal(window.searching.facets_came):
        keys("Ctrl+Shift+F")
    panel = window.sidebar.search_widgets.facets
    panel.set_room(2000)
    whole = panel.sizeHint().height()
    for room, height in ((whole - 5, whole), (whole - 60, whole - 60), (whole + 5, whole)):
        panel.set_room(room)
        assert panel.sizeHint().height() == height
