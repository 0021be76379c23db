"""Failures are told in one place: the world's in a sentence, ours in the crash dialog."""

import sys
import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from reader.core.errors import FileGone
from reader.ui.dialogs.crash_dialog import CrashDialog, crash_report
from reader.ui.notices import ExceptionHooks, Notices, tell_before_window


def crash_dialogs():
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, CrashDialog)]


@pytest.fixture
def notices(qtbot):
    yield Notices()
    for dialog in crash_dialogs():
        dialog.close()
    qtbot.waitUntil(lambda: not crash_dialogs())


@pytest.fixture
def hooks(notices, monkeypatch):
    heard = []
    monkeypatch.setattr(sys, "excepthook", lambda *failure: heard.append(failure[1]))
    monkeypatch.setattr(threading, "excepthook", lambda failure: heard.append(failure.exc_value))
    ExceptionHooks(notices).install()
    return heard


def raised(error):
    try:
        raise error
    except type(error) as caught:
        return caught


def test_a_bug_is_told_in_the_windows_style_while_another_program_is_used(qtbot, notices, monkeypatch):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    notices.show(raised(ZeroDivisionError("قسمة")))
    (dialog,) = crash_dialogs()
    assert dialog.parent() is window


def test_the_worlds_fault_is_one_sentence(qtbot, notices):
    with qtbot.waitSignal(notices.error_reported) as told:
        notices.show(FileGone("مقالة.txt"))
    assert told.args == [FileGone("مقالة.txt").sentence]
    assert crash_dialogs() == []


def test_a_bug_opens_one_dialog_with_details_to_copy(qtbot, notices):
    notices.show(raised(ZeroDivisionError("قسمة")))
    notices.show(raised(ZeroDivisionError("صداها")))
    (dialog,) = crash_dialogs()
    dialog.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert "ZeroDivisionError: قسمة" in copied
    assert "test_notices.py" in copied
    dialog.accept()
    qtbot.waitUntil(lambda: not crash_dialogs())
    notices.show(raised(KeyError("أخرى")))
    assert len(crash_dialogs()) == 1


def test_the_report_names_versions_and_no_home_folder(qtbot, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    report = crash_report(raised(ValueError(f"{tmp_path}/library.db")))
    for word in ("Warraq ", "Python 3.", "Qt 6.", "PySide6 6.", "Traceback", "~/library.db"):
        assert word in report
    assert str(tmp_path) not in report


def test_an_exception_nobody_caught_reaches_the_dialog(qtbot, hooks):
    error = raised(RuntimeError("لم يُمسك"))
    sys.excepthook(RuntimeError, error, error.__traceback__)
    qtbot.waitUntil(lambda: bool(crash_dialogs()))
    assert "لم يُمسك" in crash_dialogs()[0].details.toPlainText()
    assert hooks == [error]


def test_an_exception_in_another_thread_reaches_it_too(qtbot, hooks):
    def work():
        raise RuntimeError("في خيط آخر")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(crash_dialogs()))
    assert "في خيط آخر" in crash_dialogs()[0].details.toPlainText()
    assert len(hooks) == 1


def test_the_worlds_fault_in_a_slot_is_told_without_a_traceback(qtbot, notices, hooks):
    with qtbot.waitSignal(notices.error_reported) as told:
        sys.excepthook(FileGone, FileGone("مقالة.txt"), None)
    assert told.args == [FileGone("مقالة.txt").sentence]
    assert hooks == []


def test_ctrl_c_is_no_bug(qtbot, hooks):
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    qtbot.wait(20)
    assert crash_dialogs() == []
    assert len(hooks) == 1


def test_without_a_window_there_is_a_message(qtbot):
    said = []

    def answer():
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.append(box.text())
        assert box.styleSheet() == "QLabel { color: black }"
        (close,) = box.buttons()
        assert close.text() == "إغلاق"
        close.click()

    def dress():
        for window in QApplication.topLevelWidgets():
            window.setStyleSheet("QLabel { color: black }")

    QTimer.singleShot(0, answer)
    tell_before_window(FileGone("مكتبة.db"), dress)
    assert said == [FileGone("مكتبة.db").sentence]
