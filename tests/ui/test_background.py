"""Work off the window's thread comes back to it, unless nobody waits for it any more."""

import threading
from typing import Any

import pytest

from reader.ui.background import Background
from reader.ui.progress import Step


@pytest.fixture
def background(qtbot):
    background = Background()
    yield background
    assert background.shut_down()


def fail_test(error):
    raise AssertionError(error)


def test_the_answer_arrives_in_the_thread_of_the_window(qtbot, background):
    seen: dict[str, Any] = {}

    def work():
        seen["worked_in"] = threading.current_thread()
        return "جواب"

    def done(value):
        seen["value"], seen["answered_in"] = value, threading.current_thread()

    background.run(work, done, fail_test)
    qtbot.waitUntil(lambda: "value" in seen)

    assert seen["value"] == "جواب"
    assert seen["worked_in"] is not threading.main_thread()
    assert seen["answered_in"] is threading.main_thread()
    assert not background.busy


def test_what_the_work_raised_is_handed_over(qtbot, background):
    errors: list[Exception] = []

    def work():
        raise ValueError("سبب")

    background.run(work, fail_test, errors.append)
    qtbot.waitUntil(lambda: bool(errors))

    assert isinstance(errors[0], ValueError)
    assert str(errors[0]) == "سبب"


def test_only_the_latest_answer_of_a_key_counts(qtbot, background):
    release = threading.Event()
    answers: list[str] = []

    def slow():
        release.wait(5)
        return "قديم"

    background.run_latest("search", slow, answers.append, fail_test)
    background.run_latest("search", lambda: "جديد", answers.append, fail_test)
    background.run_latest("other", lambda: "غيره", answers.append, fail_test)
    qtbot.waitUntil(lambda: len(answers) == 2)
    release.set()
    background.run(lambda: "آخر", answers.append, fail_test)
    qtbot.waitUntil(lambda: "آخر" in answers)
    qtbot.waitUntil(lambda: not background._running)

    assert "قديم" not in answers
    assert sorted(answers) == sorted(["جديد", "غيره", "آخر"])


def test_work_dropped_before_it_began_is_never_done(qtbot, background):
    release = threading.Event()
    worked = []
    for _ in range(2):
        background.run(lambda: release.wait(5), lambda _: None, fail_test)
    for number in range(5):
        background.run_latest("rows", lambda number=number: worked.append(number), lambda _: None, fail_test)
    release.set()
    qtbot.waitUntil(lambda: not background.busy)

    assert worked == [4]


def test_progress_arrives_and_never_after_the_end(qtbot, background):
    reports: list[tuple[Step, bool]] = []
    values: list[str] = []

    def work(progress):
        for step in range(1, 1001):
            progress.report(step, 1000, "ملف")
        return "تمّ"

    background.run_long(
        work,
        values.append,
        fail_test,
        lambda step: reports.append((step, bool(values))),
    )
    qtbot.waitUntil(lambda: bool(values))

    assert reports
    assert len(reports) < 1000  # a step a time would drown the window
    assert reports[-1] == (Step(1000, 1000, "ملف"), False)
    assert reports == sorted(reports)


def test_a_long_work_that_is_cancelled_still_tells_what_it_did(qtbot, background):
    began = threading.Event()
    values: list[str] = []

    def work(progress):
        began.set()
        steps = 0
        while not progress.cancelled:
            steps += 1
        return "توقّف"

    task = background.run_long(work, values.append, fail_test, lambda *_: None)
    assert began.wait(5)
    task.cancel()
    qtbot.waitUntil(lambda: bool(values))

    assert values == ["توقّف"]


def test_nothing_is_heard_after_the_window_closed(qtbot):
    background = Background()
    began = threading.Event()
    heard: list[object] = []

    def work(progress):
        began.set()
        while not progress.cancelled:
            progress.report(1, 2)
        return "متأخر"

    background.run_long(work, heard.append, heard.append, lambda *_: heard.append("progress"))
    assert began.wait(5)
    assert background.shut_down()
    heard.clear()
    background.run(lambda: "بعد الإغلاق", heard.append, heard.append)
    qtbot.wait(50)

    assert heard == []


def test_work_that_outlives_the_window_ends_in_silence(qtbot):
    background = Background()
    began, go_on = threading.Event(), threading.Event()
    said: list[object] = []
    background._finished.connect(lambda task, _value, _error: said.append(task))

    def work():
        began.set()
        go_on.wait(5)

    background.run(work, print, print)
    assert began.wait(5)
    assert not background.shut_down(1)
    go_on.set()
    assert background._pool.waitForDone(5000)
    qtbot.wait(1)
    assert said == []
