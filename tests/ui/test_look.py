"""How the window looks in its smallest size: nothing cut off, in any theme and either language."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import product
from operator import ne
from typing import TYPE_CHECKING

import pytest
from builders import add, draft
from dialogs import DIALOGS
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from shiboken6 import getCppPointer
from windows import shown

from reader import app, paths
from reader.core.models import ImportOutcome, ImportReport
from reader.core.settings import Loaded, Settings, WindowState
from reader.core.wording import SEPARATOR, Wording
from reader.ui.article_view.metadata_line import broken_lines
from reader.ui.dialogs.cheat_sheet import CheatSheet
from reader.ui.dialogs.import_report import ImportReportDialog
from reader.ui.dialogs.settings_dialog import SettingsDialog
from reader.ui.dialogs.sizing import open_at
from reader.ui.language import Language, without_isolates
from reader.ui.progress import Step
from reader.ui.sidebar import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterator

SMALLEST = QSize(900, 600)
REST = 40  # pictures without a change between them, some ten milliseconds each
ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly
THEMES = ("light", "sepia", "dark", "high_contrast")
FOLDER_OF_FILES = "lookInCombo"  # Qt cuts a long path off, and remembers where another test was
KEYWORDS = ("المكتبات", "الطاقة الشمسية", "البحر المتوسط", "مهرجان الخطّ العربي في دورته العشرين")
LONG = "مهرجان الخطّ العربي يعلن أسماء الفائزين بدورته العشرين في حفل حضره خطّاطون من ثلاثين بلدًا"


@pytest.fixture(params=["ar", "en"])
def session(request, qapp, qtbot, library) -> Iterator[app.Session]:
    add(
        library,
        draft(
            title=LONG, keywords=KEYWORDS, related=(2,), published="2024-12-04T16:14", updated="2025-01-02"
        ),
        draft(title="أخرى", part=2, related=(1,), published="2023-05-02"),
    )
    language = Language(qapp, paths.resources() / "i18n")
    language.speak(request.param)
    session = app.Session(qapp, library, Loaded(Settings(language=request.param), WindowState()), language)
    window = session.window
    window.controllers.intake.imports.last_report = ImportReport(
        (ImportOutcome("a.txt", "imported", (1,)),), 1, 0.1
    )
    window.resize(SMALLEST)
    with shown(window, qtbot):
        qtbot.waitUntil(lambda: window.reading.article is not None)
        yield session
    language.speak("ar")


def cut_off(root: QWidget) -> list[str]:
    """The texts that their widgets have no room for."""
    shown = [widget for widget in root.findChildren(QWidget) if widget.isVisible()]
    return [text for widget in shown if (text := _text(widget)) and not _has_room(widget)]


def _text(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return "" if widget.objectName() == FOLDER_OF_FILES else widget.currentText()
    if (
        isinstance(widget, QToolButton)
        and widget.toolButtonStyle() == ICON_ONLY
        and not widget.icon().isNull()
    ):
        return ""
    return widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""


def _has_room(widget: QWidget) -> bool:
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            return widget.height() >= widget.heightForWidth(widget.width())
        lines = widget.text().split("\n")
        return widget.width() >= max(map(widget.fontMetrics().horizontalAdvance, lines))
    if isinstance(widget, QComboBox):
        return widget.width() >= widget.fontMetrics().horizontalAdvance(widget.currentText()) + 40
    return widget.width() >= widget.sizeHint().width()


def test_nothing_is_cut_off_in_the_smallest_window(session, qtbot):
    window, faults = session.window, {}
    for theme, shelf in product(THEMES, (Shelf.ALL, Shelf.MARKS, Shelf.KEYWORDS)):
        session.appearance.choose_theme(theme)
        window.browsing.show_shelf(shelf)
        window.controllers.searches.timeline.toggle()
        window.pane.find_bar.setVisible(shelf == Shelf.ALL)
        QApplication.processEvents()
        assert window.size() == SMALLEST
        if texts := cut_off(window):
            faults[theme, shelf] = texts
    assert faults == {}


def test_nothing_is_cut_off_with_a_large_interface_face(session, qtbot):
    session.appearance.change(Settings(language=session.appearance.settings.language, interface_size=14))
    shelves = session.window.sidebar.shelves
    qtbot.waitUntil(lambda: shelves.height() >= shelves.heightForWidth(shelves.width()))
    assert shelves._buttons[Shelf.ALL].font().pointSizeF() > 12
    assert cut_off(shelves) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_nothing_is_cut_off_in_a_dialog_and_it_fits_the_smallest_window(session, qtbot, name):
    window = session.window
    DIALOGS[name](window)
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in window.findChildren(QDialog)))
    (dialog,) = (each for each in window.findChildren(QDialog) if each.isVisible())

    def nothing_is_cut_off() -> None:
        assert cut_off(dialog) == []

    qtbot.waitUntil(nothing_is_cut_off)  # buttons and texts of several lines are laid out a little later
    least = dialog.minimumSizeHint()
    dialog.close()
    assert least.width() <= SMALLEST.width()
    assert least.height() <= SMALLEST.height() - 40


def test_a_dialog_opens_no_larger_than_the_screen(qtbot):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    open_at(dialog, 5000, 5000)
    room = dialog.screen().availableSize()
    assert dialog.width() <= room.width()
    assert dialog.height() < room.height()


def test_no_menu_is_higher_than_a_small_screen(session):
    menus = [action.menu() for action in session.window.menuBar().actions()]
    assert [menu.title() for menu in menus if menu.sizeHint().height() > SMALLEST.height()] == []


def test_metadata_is_parted_between_facts(qapp):
    facts = ["صحيفة الميناء", "سلمى العابد", "نُشر 4 كانون الأول/ديسمبر 2024", "دقيقة قراءة"]
    metrics = QFontMetrics(qapp.font())
    line = Wording().joined(facts)
    width = metrics.horizontalAdvance(line) - 2
    parts = broken_lines(line, metrics, width).split("\n")
    assert len(parts) == 2
    assert all(metrics.horizontalAdvance(part) <= width for part in parts)
    assert not any(part.strip().startswith("·") or part.strip().endswith("·") for part in parts)
    assert all(part.startswith("\u200f") for part in parts)
    assert SEPARATOR.join(part.removeprefix("\u200f") for part in parts) == line.removeprefix("\u200f")


def test_the_whole_reason_of_a_failure_stands_under_the_table(qtbot):
    reason = "الملف /a/very/long/way/to/broken.epub متضرّر أو ناقص، ولا تُفهم بنيته؛ احفظه من جديد."
    outcome = ImportOutcome("/a/very/long/way/to/broken.epub", "failed", (), reason)
    dialog = ImportReportDialog(ImportReport((outcome,), 1, 0.1), "تعذّر ملف واحد")
    qtbot.addWidget(dialog)
    assert "broken.epub" in dialog.reason.text()
    assert "احفظه من جديد" in dialog.reason.text()
    assert "/a/very" not in dialog.reason.text()
    assert dialog.model.index(0, 2).data() == dialog.reason.text()


@pytest.mark.parametrize(
    ("title", "text", "at_right"),
    [
        ("iPhone 15 يصل إلى الأسواق!", LONG, True),
        ("Why read?", LONG, True),
        ("Why read?", "It helps.", False),
    ],
)
def test_the_head_runs_as_its_article_does(session, title, text, at_right):
    head = session.window.view.head
    head.show_page(session.window.view._page._replace(title=title, paragraphs=(text,)))
    head.title.resize(600, head.title.sizeHint().height())
    image = head.title.grab().toImage()
    ground = image.pixelColor(300, 0)
    inked = [x for x in range(600) if any(image.pixelColor(x, y) != ground for y in range(image.height()))]
    assert (inked[-1] > 580) == at_right
    assert (inked[0] < 20) != at_right


def test_numbers_of_the_settings_stand_where_reading_begins(session):
    session.window.controllers.dialogs.show_settings()
    (dialog,) = session.window.findChildren(SettingsDialog)
    field = dialog.editors["text_size"].widget.findChild(QLineEdit)
    image = field.grab().toImage()
    ground = image.pixelColor(image.width() // 2, image.height() // 2)
    rows, half = range(4, image.height() - 4), image.width() // 2
    inked = [x for x in range(4, image.width() - 4) if any(image.pixelColor(x, y) != ground for y in rows)]
    dialog.close()
    at_right = session.appearance.settings.language == "ar"
    assert (min(inked) > half) == at_right
    assert at_right or min(inked) >= 9


def test_arrows_go_from_one_line_of_shelves_to_the_next(session, press):
    shelves = session.window.sidebar.shelves
    shelves.focus_chosen()
    first = shelves.focusWidget()
    press(first, "Down")
    below = shelves.focusWidget()
    assert below.y() > first.y()
    press(below, "Down")
    assert shelves.focusWidget().y() >= below.y()
    press(shelves.focusWidget(), "Up")
    assert shelves.focusWidget().y() <= below.y()


def test_progress_counts_in_the_digits_of_the_person(session):
    progress = session.window.pane.progress
    progress.begin("…")
    progress.show_progress(Step(340, 1200))
    said = progress.label.toolTip()
    progress.end()
    assert ("٣٤٠" in said) == (session.appearance.settings.language == "ar")
    assert ("340" in said) == (session.appearance.settings.language == "en")


def test_a_narrow_page_keeps_its_commands_and_the_find_bar_whole(session, qtbot):
    window = session.window
    window._actions["find_in_article"].trigger()
    window.pane.find_bar.show_count("12 / 345")
    window.splitter.setSizes([SMALLEST.width(), 0])
    qtbot.waitUntil(lambda: window.pane.width() == window.pane.minimumWidth())
    QApplication.processEvents()
    parts = [*window.pane.find_bar.findChildren(QAbstractButton), window.pane.find_bar.field]
    places = [QRect(part.mapTo(window.pane, QPoint()), part.size()) for part in parts]
    tools = [window.pane.bar.widgetForAction(action) for action in window.pane.bar.actions()]
    assert window.pane.width() < 480
    assert cut_off(window.pane.find_bar) == []
    assert all(window.pane.rect().contains(place) for place in places)
    assert all(tool.isVisible() for tool in tools)


@pytest.mark.parametrize("session", ["ar"], indirect=True)
def test_a_default_button_looks_disabled_where_it_is(session, qtbot):
    dialog = QDialog(session.window)
    button = QPushButton(dialog)
    button.resize(80, 40)
    button.setDefault(True)
    dialog.show()
    qtbot.waitExposed(dialog)
    for theme in THEMES:
        session.appearance.choose_theme(theme)
        accent = session.appearance.theme.color("accent")
        button.setEnabled(True)
        assert button.grab().toImage().pixelColor(40, 20) == accent
        button.setEnabled(False)
        assert button.grab().toImage().pixelColor(40, 20) != accent
    dialog.close()


@pytest.fixture
def still_cursor(qapp):
    """A text cursor that does not blink, for pictures."""
    before = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(before)


def picture_of(window: QWidget, qtbot) -> tuple[QDialog, QImage]:
    """The dialog that is open, and what it looks like once it is at rest."""
    qtbot.waitUntil(lambda: any(dialog.isActiveWindow() for dialog in window.findChildren(QDialog)))
    (dialog,) = (each for each in window.findChildren(QDialog) if each.isVisible())
    seen: list[QImage] = []

    def is_at_rest() -> bool:
        seen.append(dialog.grab().toImage())
        return len(seen) > REST and all(image == seen[-1] for image in seen[-REST:])

    qtbot.waitUntil(is_at_rest)  # what is read or drawn in the background has come
    return dialog, seen[-1]


def other_points(one: QImage, other: QImage) -> int:
    """How many points of two pictures of one size are not alike."""
    assert one.size() == other.size()
    return sum(map(ne, memoryview(one.bits()).cast("I"), memoryview(other.bits()).cast("I")))


@pytest.mark.usefixtures("still_cursor")
@pytest.mark.parametrize("session", ["ar"], indirect=True)
@pytest.mark.parametrize("name", DIALOGS)
def test_an_open_dialog_wears_another_theme_at_once(session, qtbot, name):
    window = session.window
    session.appearance.choose_theme("light")
    DIALOGS[name](window)
    dialog, light = picture_of(window, qtbot)
    session.appearance.choose_theme("dark")
    _, turned = picture_of(window, qtbot)
    dialog.close()
    qtbot.waitUntil(lambda: window.isActiveWindow() and not window.findChildren(QDialog))
    DIALOGS[name](window)
    fresh_dialog, fresh = picture_of(window, qtbot)
    fresh_dialog.close()
    assert other_points(light, turned) > light.width() * light.height() / 2
    assert other_points(turned, fresh) < 200  # a sign of Qt's, the handle of a scroll bar


class Polishing(QObject):
    """Counts how often widgets are told that their style changed."""

    def __init__(self, watched: QApplication) -> None:
        super().__init__(watched)
        self.times: Counter[int] = Counter()
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        if event.type() == QEvent.Type.StyleChange:
            self.times[getCppPointer(watched)[0]] += 1
        return False


@pytest.mark.parametrize("session", ["ar"], indirect=True)
def test_another_theme_polishes_a_widget_twice_however_deep_it_lies(session, qapp):
    session.appearance.choose_theme("light")
    polishing = Polishing(qapp)
    session.appearance.choose_theme("dark")
    qapp.removeEventFilter(polishing)
    assert len(polishing.times) > 50
    assert max(polishing.times.values()) <= 2


def test_a_row_of_colours_wears_another_theme_at_once(session):
    session.appearance.choose_theme("light")
    row = session.window.controllers.dialogs.color_row("green")
    before = [button.icon().pixmap(22, 22).toImage() for button in row.buttons]
    session.appearance.choose_theme("dark")
    after = [button.icon().pixmap(22, 22).toImage() for button in row.buttons]
    row.close()
    assert len(before) == 6
    assert all(old != new for old, new in zip(before, after, strict=True))


@pytest.mark.parametrize("size", [10.5, 16.0])
def test_no_key_cap_is_cut_off_in_the_cheat_sheet(session, qtbot, size):
    session.appearance.change(replace(session.appearance.settings, interface_size=size))
    session.window.controllers.dialogs.show_keys()
    (sheet,) = session.window.findChildren(CheatSheet)
    sheet.shown()  # all of them
    qtbot.waitUntil(sheet.isActiveWindow)
    QApplication.processEvents()
    widest, room = sheet.area.widget().minimumSizeHint().width(), sheet.area.viewport().width()
    sheet.close()
    assert widest <= room


def test_a_narrow_progress_bar_names_the_file(session):
    progress = session.window.pane.progress
    progress.begin("…")
    QApplication.processEvents()
    progress.show_progress(
        Step(3, 12, "/home/reader/articles/archive of the newspapers/a long folder/report.html")
    )
    shown = without_isolates(progress.label.text())
    progress.end()
    assert shown.endswith("report.html")
    assert "…" in shown.removeprefix("…")
