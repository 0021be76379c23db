"""Every control by keyboard and for a screen reader: names, Tab order, what rows and news say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from builders import add, draft
from dialogs import DIALOGS, OWN_DIALOGS
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QScrollBar,
    QToolButton,
    QWidget,
)
from windows import shown

from reader import app, paths
from reader.core.models import ImportOutcome, ImportReport
from reader.core.rendering import Page
from reader.core.settings import Loaded, Settings, WindowState
from reader.ui.announcing import REST_MILLISECONDS
from reader.ui.dialogs.cheat_sheet import CheatSheet
from reader.ui.dialogs.key_rows import KeyRow
from reader.ui.dialogs.settings_dialog import SettingsDialog
from reader.ui.language import Language
from reader.ui.progress import Step
from reader.ui.sidebar import Shelf
from reader.ui.widgets.banner import Banner
from reader.ui.widgets.dialog_button import DialogButton

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

ARABIC = re.compile("[\u0600-\u06ff]")


@dataclass
class Opened:
    """A window in one language on Latin-named articles: whatever Arabic is in it is the interface's own."""

    window: MainWindow
    language: str


@pytest.fixture(params=["ar", "en"])
def opened(request, qapp, qtbot, library):
    add(
        library,
        draft(
            title="First",
            body=("A garden by the river.", "Second paragraph."),
            source="Paper",
            keywords=("gardens", "towns"),
            related=(2,),
        ),
        draft(title="Second", body=("Another garden.",), part=2, related=(1,)),
    )
    library.synonyms.add("garden", "park")
    language = Language(qapp, paths.resources() / "i18n")
    language.speak(request.param)
    session = app.Session(qapp, library, Loaded(Settings(language=request.param), WindowState()), language)
    window = session.window
    window.controllers.intake.imports.last_report = ImportReport(
        (ImportOutcome("a.txt", "imported", (1,)),), 1, 0.1
    )
    with shown(window, qtbot):
        yield Opened(window, request.param)
    language.speak("ar")


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


def in_tab_order(root: QWidget) -> list[QWidget]:
    """What Tab has to reach: of the choices that exclude one another only the chosen one."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is root.window()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not is_another_choice(widget)
    ]


def is_another_choice(widget: QWidget) -> bool:
    """Arrow keys lead to it from the chosen one of its group."""
    if not isinstance(widget, QAbstractButton) or widget.group() is None:
        return False
    return widget.group().exclusive() and not widget.isChecked()


def go_round() -> list[QWidget]:
    """Where Tab leads, from the widget that has the keyboard until it comes back."""
    seen: list[QWidget] = []
    for _ in range(200):
        focused = QApplication.focusWidget()
        assert focused is not None, "the keyboard is lost"
        if focused in seen:
            return seen
        seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    raise AssertionError("Tab does not come back")


def assert_reachable(root: QWidget, language: str) -> None:
    wanted = in_tab_order(root)
    assert wanted
    seen = go_round()
    assert [widget for widget in wanted if widget not in seen] == []
    buttons = [button for button in root.findChildren(QAbstractButton) if button.isVisible()]
    nameless = [widget for widget in {*wanted, *seen, *buttons} if not name_of(widget)]
    assert nameless == []
    if language == "en" and not isinstance(root, QFileDialog):  # whose words are Qt's
        own = [
            each for each in seen if not isinstance(each, (QComboBox, KeyRow))
        ]  # what is chosen, letters of keys
        assert [name for name in map(name_of, own) if ARABIC.search(name)] == []


def test_window_tab_reaches_everything_and_comes_back(opened):
    assert_reachable(opened.window, opened.language)


def test_window_of_a_search_and_its_filters(opened, qtbot):
    window = opened.window
    window.sidebar.search.setText("garden")
    qtbot.waitUntil(lambda: window.sidebar.search_widgets.results.isVisible())
    window.controllers.searches.search_controller.toggle_facets()
    qtbot.waitUntil(lambda: bool(window.sidebar.search_widgets.facets.chips))
    window.controllers.article.finding.open()
    assert_reachable(window, opened.language)


def test_tab_goes_through_a_search_as_it_stands(opened, qtbot):
    window, sidebar = opened.window, opened.window.sidebar
    sidebar.search.setText("garden")
    qtbot.waitUntil(lambda: sidebar.search_widgets.results.isVisible())
    window.controllers.searches.search_controller.toggle_facets()
    qtbot.waitUntil(lambda: bool(sidebar.search_widgets.facets.chips))
    sidebar.search_widgets.facets.chips[0].click()
    qtbot.waitUntil(lambda: bool(sidebar.search_widgets.chips.chips) and not window.workspace.front.busy)
    qtbot.waitUntil(lambda: not window.workspace.side.busy)
    sidebar.search_widgets.results.facets.setFocus()
    stops = go_round()
    shown = [
        sidebar.search_widgets.results.facets,
        *sidebar.search_widgets.chips.chips,
        *sidebar.search_widgets.facets.chips,
        sidebar.articles,
    ]
    assert stops[: len(shown)] == shown


def test_tab_goes_from_the_text_to_what_stands_in_it(opened, qtbot):
    window = opened.window
    window.controllers.searches.timeline.toggle()  # what is made for an article comes after it
    window.reading.open(1)
    qtbot.waitUntil(lambda: len(window.view.related._cards) == 1 and not window.workspace.side.busy)
    text = window.view.text
    cursor = text.document().find("garden")
    text.setTextCursor(cursor)
    window.controllers.marks.marking.highlight()
    qtbot.waitUntil(lambda: bool(text.viewport().findChildren(QToolButton, "MarginMarker")))
    text.setFocus()
    markers = text.viewport().findChildren(QToolButton, "MarginMarker")
    shown = [text, *window.view.head.chips.chips, *markers, *window.view.related._cards]
    assert go_round()[: len(shown)] == shown


def test_tab_goes_through_the_timeline_as_it_stands(opened, qtbot):
    window = opened.window
    window.controllers.searches.timeline.toggle()
    panel = window.controllers.searches.timeline_panel
    qtbot.waitUntil(lambda: bool(panel.keywords.chips) and not window.workspace.side.busy)
    panel.periods["year"].setFocus()
    stops = go_round()
    shown = [panel.periods["year"], *panel.keywords.chips, panel._close]
    assert stops[: len(shown)] == shown


@pytest.mark.parametrize("name", DIALOGS)
def test_dialog_tab_reaches_everything_and_comes_back(opened, qtbot, name):
    DIALOGS[name](opened.window)
    dialogs = [dialog for dialog in opened.window.findChildren(QDialog) if dialog.isVisible()]
    assert len(dialogs) == 1
    qtbot.waitUntil(dialogs[0].isActiveWindow, timeout=20_000)
    assert dialogs[0].windowTitle()
    assert_reachable(dialogs[0], opened.language)
    QTest.keyClick(dialogs[0], Qt.Key.Key_Escape)
    assert not dialogs[0].isVisible()
    assert opened.window.focusWidget() is not None


def goes_back(before: QWidget, after: QWidget, root: QWidget) -> bool:
    """Whether Tab led against the reading direction, from one line to the next or within one."""
    first, second = (QRect(each.mapTo(root, QPoint()), each.size()) for each in (before, after))
    if first.bottom() <= second.top() or second.bottom() <= first.top():
        return second.top() < first.top()
    on_left = second.center().x() < first.center().x()
    return on_left == (root.layoutDirection() == Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("name", OWN_DIALOGS)
def test_tab_goes_through_a_dialog_as_it_reads(opened, qtbot, name):
    DIALOGS[name](opened.window)
    (dialog,) = (each for each in opened.window.findChildren(QDialog) if each.isVisible())
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget()), timeout=20_000)
    stops = go_round()
    back = [(a, b) for a, b in pairwise([*stops, stops[0]]) if goes_back(a, b, dialog)]
    assert len(back) <= 1, back  # from the last to the first
    shortcuts = [each.shortcut().toString() for each in dialog.findChildren(QAbstractButton)]
    assert [keys for keys in shortcuts if keys and shortcuts.count(keys) > 1] == []
    dialog.close()


@pytest.mark.parametrize("name", DIALOGS)
def test_enter_presses_the_button_that_has_the_keyboard(opened, qtbot, name):
    DIALOGS[name](opened.window)
    (dialog,) = (each for each in opened.window.findChildren(QDialog) if each.isVisible())
    qtbot.waitUntil(dialog.isActiveWindow, timeout=20_000)
    buttons = [each for each in dialog.findChildren(QPushButton) if each.isVisible() and each.isEnabled()]
    assert [
        each.text() for each in buttons if not (each.autoDefault() or isinstance(each, DialogButton))
    ] == []


@pytest.mark.usefixtures("opened")
def test_enter_presses_a_dialog_button_only_while_it_has_the_keyboard(qtbot):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    field, button, pressed = QLineEdit(dialog), DialogButton("Act", dialog), []
    button.clicked.connect(lambda: pressed.append(1))
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert pressed == []
    button.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        QTest.keyClick(button, key)
    assert pressed == [1, 1, 1]
    assert dialog.isVisible()


def test_tab_goes_down_the_settings(opened, qtbot):
    opened.window.controllers.dialogs.show_settings()
    (dialog,) = opened.window.findChildren(SettingsDialog)
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget()))
    assert QApplication.focusWidget() is dialog.editors["theme"].widget
    heights = [widget.mapTo(dialog.presets.parentWidget(), QPoint()).y() for widget in go_round()[:-2]]
    assert all(above < below + 10 for above, below in pairwise(heights))  # some stand beside each other


# --- what a screen reader is told ------------------------------------------------------------------------
@pytest.fixture
def window(opened):
    return opened.window


in_arabic = pytest.mark.parametrize("opened", ["ar"], indirect=True)
in_english = pytest.mark.parametrize("opened", ["en"], indirect=True)


def row_texts(window, row):
    index = window.sidebar.model.index(row, 0)
    roles = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole)
    return tuple(index.data(role) for role in roles)


@in_arabic
def test_row_says_all_it_shows(window, library):
    library.set_unread([1])
    window.controllers.marks.bookmarking.toggle()
    name, description = row_texts(window, 0)
    assert name.startswith("First. غير مقروءة. عليها إشارة. ")
    assert "Paper" in name
    assert "2024" in name or "٢٠٢٤" in name
    assert description.startswith("A garden by the river.")


@in_arabic
def test_text_of_the_page_is_read_through_the_text_interface(window):
    interface = QAccessible.queryAccessibleInterface(window.view.text)
    text = interface.textInterface()
    assert text.text(0, text.characterCount()).splitlines() == ["A garden by the river.", "Second paragraph."]
    assert interface.state().readOnly


@in_arabic
def test_progress_has_a_name_and_a_value(window):
    window.pane.progress.begin("استيراد")
    window.pane.progress.show_progress(Step(3, 12))
    bar = QAccessible.queryAccessibleInterface(window.pane.progress.bar)
    assert bar.text(QAccessible.Text.Name) == "استيراد"
    assert bar.valueInterface().currentValue() == 3
    assert bar.valueInterface().maximumValue() == 12
    window.pane.progress.end()


@pytest.fixture
def announced(monkeypatch):
    """The texts a screen reader was given."""
    said: list[str] = []
    tell = QAccessible.updateAccessibility

    def listen(event):
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())
        tell(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    return said


@in_arabic
def test_what_happened_is_announced(window, announced):
    window.status.show_news("نُسخ النص")
    window.pane.banner.show_error("تعذّرت القراءة")
    assert announced == ["نُسخ النص", "تعذّرت القراءة"]


def test_what_a_window_has_to_say_before_it_shows_is_announced_afterwards(announced, qtbot):
    pane = QWidget()
    qtbot.addWidget(pane)
    Banner(pane).show_hint("للبدء: F1")
    assert announced == []
    pane.show()
    qtbot.waitUntil(lambda: announced == ["للبدء: F1"])


@in_arabic
def test_the_first_hint_is_no_news_when_it_comes_back(window, announced):
    window.workspace.first_hint.give_way(True)
    window.workspace.first_hint.give_way(False)
    assert window.workspace.hint.isVisible()
    assert announced == []


@in_arabic
def test_number_of_results_is_announced_once(window, announced, qtbot, press):
    window.sidebar.search.setFocus()
    press(window.sidebar.search, *"garden")
    count = window.sidebar.search_widgets.results.count.text
    qtbot.waitUntil(lambda: count() in announced)
    assert announced.count(count()) == 1


@in_arabic
def test_that_nothing_was_found_is_said_once(window, announced, qtbot, press):
    window.complete()
    window.sidebar.search.setFocus()
    press(window.sidebar.search, *"zzqq")
    qtbot.waitUntil(lambda: any("zzqq" in said for said in announced))
    qtbot.wait(REST_MILLISECONDS + 100)  # what comes after a rest would have come
    assert len([said for said in announced if "F1" not in said]) == 1  # which is the first hint


@in_arabic
def test_places_in_the_open_article_are_announced_when_typing_rests(window, announced, qtbot, press):
    window.sidebar.search.setFocus()
    for letters in ("ga", "rd", "en"):
        press(window.sidebar.search, *letters)
        searched = window.sidebar.search.text()
        qtbot.waitUntil(lambda searched=searched: window.browsing.wanted.text == searched)
    qtbot.waitUntil(lambda: any("مواضع البحث" in said for said in announced))
    assert len([said for said in announced if "مواضع البحث" in said]) == 1


@in_arabic
@pytest.mark.parametrize("shelf", [Shelf.MARKS, Shelf.KEYWORDS])
def test_a_shelf_that_holds_nothing_of_what_is_typed_says_so(window, announced, qtbot, press, shelf):
    window.browsing.show_shelf(shelf)
    window.sidebar.search.setFocus()
    press(window.sidebar.search, *"zzz")
    qtbot.waitUntil(lambda: any("zzz" in said for said in announced))
    assert len([said for said in announced if "z" in said]) == 1


@in_arabic
def test_completions_that_were_asked_for_are_announced(window, announced, qtbot, press):
    window.complete()  # it may not have been painted yet
    search = window.sidebar.search
    search.setFocus()
    press(search, *"مصد")
    assert search.popup.completions
    assert search.popup.list.accessibleName() not in announced
    search.clear()
    press(search, *"gar", "Ctrl+Space")
    qtbot.waitUntil(lambda: search.popup.list.accessibleName() in announced)


@in_arabic
def test_the_cheat_sheet_says_the_keys_it_finds(window, announced, qtbot):
    window.controllers.dialogs.show_keys()
    sheet = window.findChild(CheatSheet)
    sheet.narrow("طباعة")
    assert announced == ["طباعة المقالة, Ctrl+P (ح)"]
    sheet.narrow("قققق")
    assert announced[1:] == [sheet.nothing.text()]
    sheet.close()


@in_arabic
@pytest.mark.parametrize("choose", ["choose_files", "choose_folder"])
def test_a_dialog_of_files_is_gone_once_it_is_closed(window, qtbot, keys, choose):
    getattr(window.controllers.intake.imports, choose)()
    (dialog,) = window.findChildren(QFileDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))
    qtbot.waitUntil(window.isActiveWindow)
    assert QApplication.focusWidget() is not None


@in_arabic
@pytest.mark.parametrize("dialog", ["show_settings", "show_keys", "change_keys"])
def test_a_dialog_is_not_told_label_by_label(window, monkeypatch, dialog):
    """Hundreds of events, behind which a screen reader would say nothing for seconds."""
    told, was_shown = [], QDialog.showEvent

    def show(opened, event):
        told.append(QAccessible.isActive())
        was_shown(opened, event)

    monkeypatch.setattr(QDialog, "showEvent", show)
    QAccessible.setActive(True)
    getattr(window.controllers.dialogs, dialog)()
    assert told == [False]
    assert QAccessible.isActive()
    QAccessible.setActive(False)


@in_english
def test_head_of_the_page_keeps_to_the_right_in_english(window):
    head = window.view.head
    head.show_page(Page(1, "حديقة على النهر", "", ("gardens", "towns"), (), (), (), marked=False))
    title, metadata = head.title, head.metadata
    assert window.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert head.layoutDirection() == title.layoutDirection() == Qt.LayoutDirection.RightToLeft
    metadata.say("published 4 December 2024")
    metadata.setFixedWidth(600)
    image = metadata.grab().toImage()
    ground = image.pixelColor(0, 0)
    inked = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != ground for y in range(image.height()))
    ]
    assert inked[0] > image.width() // 2
    assert inked[-1] >= image.width() - 5
    first, second = head.chips.chips
    assert first.x() > second.x()


def test_scroll_bars_are_named(open_window, library, keys, qtbot):
    add(library, draft())
    window = open_window()
    keys("F1")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    for place in (window, dialog):
        shown = [bar for bar in place.findChildren(QScrollBar) if bar.isVisible() or place is dialog]
        assert all("شريط التمرير" in bar.accessibleName() for bar in shown)
    assert dialog.findChildren(QScrollBar)


def test_whatever_has_the_keyboard_tells_its_name(opened):
    """Qt says of a pane that hands its keyboard on that it has it."""
    for _ in range(5):
        opened.window.panes.go_to_next()
        holder = QApplication.focusWidget()
        while holder is not None and not holder.isWindow():
            if holder.focusProxy() is not None or holder.hasFocus():
                assert QAccessible.queryAccessibleInterface(holder).text(QAccessible.Text.Name)
            holder = holder.parentWidget()
