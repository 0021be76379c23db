"""Banner, progress and the empty library: what they say, and what one can answer."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from reader.core.errors import FileGone
from reader.core.wording import path_line
from reader.ui.language import without_isolates
from reader.ui.notices import Notices
from reader.ui.passing_messages import PassingMessages
from reader.ui.progress import Step
from reader.ui.widgets.banner import Banner
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.progress_bar import ProgressBar


@pytest.fixture
def banner(qtbot):
    window = QWidget()
    layout = QVBoxLayout(window)
    banner = Banner(window)
    field = QLineEdit(window)
    layout.addWidget(banner)
    layout.addWidget(field)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    yield banner
    window.close()


def test_it_is_out_of_the_way_until_there_is_something_to_say(banner):
    assert banner.isHidden()


def test_a_success_offers_to_undo(qtbot, banner):
    undone = []
    banner.show_success("حُذفت المقالة", "تراجع", lambda: undone.append(True))
    assert banner.isVisible()
    assert (banner.kind, banner.label.text(), banner.action_button.text()) == (
        "success",
        "حُذفت المقالة",
        "تراجع",
    )
    with qtbot.waitSignal(banner.closed):
        banner.action_button.click()
    assert undone == [True]
    assert banner.isHidden()


def test_a_message_without_an_action_has_no_button_for_one(banner):
    banner.show_success("حُذفت المقالة", "تراجع", lambda: None)
    banner.show_error("الملف غير موجود: مقالة.txt")
    assert banner.kind == "error"
    assert not banner.action_button.isVisible()
    assert banner.accessibleName() == "الملف غير موجود: مقالة.txt"


def test_it_does_not_take_the_keyboard_away(banner):
    banner.show_error("تعذّر الأمر", "التقرير", lambda: None)
    assert banner.window().focusWidget() is banner.window().findChild(QLineEdit)


@pytest.mark.parametrize("focus", ["action_button", "close_button"])
def test_esc_closes_it_and_the_keyboard_goes_on(qtbot, banner, focus):
    banner.show_error("تعذّر الأمر", "التقرير", lambda: None)
    button = getattr(banner, focus)
    button.setFocus()
    with qtbot.waitSignal(banner.closed):
        QTest.keyClick(button, Qt.Key.Key_Escape)
    assert banner.isHidden()
    assert banner.window().findChild(QLineEdit).hasFocus()


def test_the_cross_closes_it_and_forgets_the_action(banner):
    undone = []
    banner.show_success("حُذفت المقالة", "تراجع", lambda: undone.append(True))
    QTest.mouseClick(banner.close_button, Qt.MouseButton.LeftButton)
    assert banner.isHidden()
    banner.action_button.click()
    assert undone == []


def test_progress_is_counted_in_the_persons_digits_and_can_be_stopped(qtbot):
    arabic = str.maketrans("0123456789,", "٠١٢٣٤٥٦٧٨٩٬")
    progress = ProgressBar(lambda text: text.translate(arabic))
    qtbot.addWidget(progress)
    assert progress.isHidden()
    progress.begin("استيراد المقالات")
    assert progress.isVisible()
    assert (progress.bar.minimum(), progress.bar.maximum()) == (0, 0)
    progress.resize(600, 50)
    qtbot.wait(0)
    progress.show_progress(Step(1200, 12480, "مقالة.txt"))
    assert (progress.bar.value(), progress.bar.maximum()) == (1200, 12480)
    assert "١٬٢٠٠ من ١٢٬٤٨٠" in progress.label.text()
    assert "مقالة.txt" in without_isolates(progress.label.text())
    with qtbot.waitSignal(progress.cancel_requested):
        progress.cancel_button.click()
    assert not progress.cancel_button.isEnabled()
    progress.end()
    assert progress.isHidden()
    progress.begin("استيراد آخر")
    assert progress.cancel_button.isEnabled()


def test_the_share_of_a_large_file_is_no_part_of_its_name(qtbot):
    progress = ProgressBar(lambda text: text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")))
    qtbot.addWidget(progress)
    progress.begin("استيراد")
    progress.resize(900, 50)
    qtbot.wait(0)
    progress.show_progress(Step(2, 5, "/مقالات/أرشيف 2024.jsonl", 35))
    known, path = progress.label.text().rsplit("  ·  ", 1)
    assert path == path_line("/مقالات/أرشيف 2024.jsonl")
    assert known.endswith("٣٥٪ من الملف")
    progress.show_progress(Step(3, 5, "/مقالات/خبر.txt"))
    assert "٪" not in progress.label.text()


def test_a_long_file_name_does_not_widen_the_window(qtbot):
    progress = ProgressBar()
    qtbot.addWidget(progress)
    progress.begin("استيراد")
    before = progress.minimumSizeHint().width()
    progress.show_progress(Step(1, 2, "اسم طويل " * 60))
    assert progress.minimumSizeHint().width() == before
    assert "…" in progress.label.text()
    assert "اسم طويل" in progress.label.toolTip()


def test_an_empty_library_says_how_to_begin(qtbot):
    greeting = EmptyState()
    qtbot.addWidget(greeting)
    with qtbot.waitActive(greeting):
        greeting.show()
        greeting.activateWindow()
    assert "فارغة" in greeting.sentence.text()
    greeting.import_button.setFocus()
    with qtbot.waitSignal(greeting.import_requested):
        QTest.keyClick(greeting.import_button, Qt.Key.Key_Return)
    QTest.keyClick(greeting.import_button, Qt.Key.Key_Tab)
    assert greeting.samples_button.hasFocus()
    with qtbot.waitSignal(greeting.samples_requested):
        QTest.keyClick(greeting.samples_button, Qt.Key.Key_Space)


@pytest.fixture
def notices(banner):
    return Notices(banner)


@pytest.fixture
def messages(banner, notices):
    return PassingMessages(banner, notices, banner)


def test_an_error_goes_once_something_succeeds_after_it(banner, notices, messages):
    notices.show(FileGone("مقالة.txt"))
    assert banner.isVisible()
    messages.succeeded()
    assert banner.isHidden()


def test_another_message_is_left_alone(banner, notices, messages):
    notices.show(FileGone("مقالة.txt"))
    banner.show_error("تعذّر استيراد ملفين", "التقرير", lambda: None)
    messages.succeeded()
    assert banner.label.text() == "تعذّر استيراد ملفين"
    assert banner.isVisible()


def test_what_was_done_goes_with_the_next_article_once_it_was_read(banner, messages):
    banner.show_success("حُذفت المقالة", "تراجع", lambda: None)
    messages.moved_on()
    assert banner.isVisible()
    messages.milliseconds = 0
    banner.show_success("حُذفت المقالة", "تراجع", lambda: None)
    messages.moved_on()
    assert banner.isHidden()
