"""Questions to the library are answered off the window's thread, the newest of each kind only."""

import threading

import pytest

from reader.core.errors import ReaderError
from reader.core.models import ArticleFilter
from reader.ui.query_runner import QueryRunner


@pytest.fixture
def failures():
    return []


@pytest.fixture
def runner(qapp, library, failures):
    runner = QueryRunner(library.path, failures.append, qapp)
    yield runner
    runner.shut_down()
    assert not runner.busy


def counts(library):
    yield library.count(ArticleFilter())


def test_answers_come_to_the_thread_of_the_window(qtbot, runner):
    heard: list[object] = []
    worked_in = []

    def work(library):
        worked_in.append(threading.current_thread())
        yield library.count(ArticleFilter())
        yield "more"

    runner.ask("list", work, lambda answer: heard.append((answer, threading.current_thread())))
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [(0, threading.main_thread()), ("more", threading.main_thread())]
    assert worked_in != [threading.main_thread()]


def test_a_new_question_withdraws_the_one_before_even_while_it_runs(qtbot, runner):
    begun = threading.Event()
    heard: list[object] = []

    def endless(library):
        begun.set()
        yield library._database.value(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
        )

    runner.ask("list", endless, heard.append)
    assert begun.wait(5)
    runner.ask("list", counts, heard.append)
    qtbot.waitUntil(lambda: heard == [0])


def test_questions_of_other_kinds_are_all_answered(qtbot, runner):
    heard: list[object] = []
    runner.ask("list", counts, lambda n: heard.append(("list", n)))
    runner.ask("facets", counts, lambda n: heard.append(("facets", n)))
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [("list", 0), ("facets", 0)]


def test_a_withdrawn_question_says_nothing(qtbot, runner):
    heard: list[object] = []
    runner.ask("list", counts, heard.append)
    runner.withdraw("list")
    runner.ask("other", counts, lambda _n: heard.append("other"))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["other"]


def test_what_fails_is_told_and_the_next_question_answered(qtbot, runner, failures):
    def fail(library):
        yield library.article(404)

    heard: list[object] = []
    runner.ask("list", fail, heard.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], ReaderError)
    runner.ask("list", counts, heard.append)
    qtbot.waitUntil(lambda: heard == [0])


def test_an_answer_on_its_way_is_dropped_with_its_question(qtbot, runner):
    heard: list[object] = []
    answered = threading.Event()

    def work(library):
        yield library.count(ArticleFilter())
        answered.set()

    runner.ask("list", work, heard.append)
    assert answered.wait(5)
    runner.withdraw("list")
    runner.ask("list", lambda _library: iter(["new"]), heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["new"]


def test_held_back_it_answers_in_the_end(qtbot, runner):
    heard: list[object] = []
    runner.hold()
    runner.ask("list", counts, heard.append)
    assert runner._thread is None
    runner.release()
    qtbot.waitUntil(lambda: heard == [0])
