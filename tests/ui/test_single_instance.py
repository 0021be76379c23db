"""A second start hands its files to the open window; a dead window stands in nobody's way."""

import os
import signal
import socket
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from reader.ui.starting import second_start, single_instance
from reader.ui.starting.second_start import hand_over, server_name
from reader.ui.starting.single_instance import InstanceServer, bring_forward

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a local socket in a folder")


@pytest.fixture(autouse=True)
def runtime_folder(tmp_path, monkeypatch):
    folder = tmp_path / "run"
    folder.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    for name in second_start.ACTIVATION_TOKENS:
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture
def library(tmp_path):
    return tmp_path / "مكتبتي.db"


@pytest.fixture
def server(qtbot, library):
    server = InstanceServer(library)
    assert server.start()
    yield server
    server.stop()


def hand_over_aside(qtbot, library, files):
    """As a second process would: the window's thread is free to answer."""
    answers = []
    thread = threading.Thread(target=lambda: answers.append(hand_over(library, files)))
    thread.start()
    qtbot.waitUntil(lambda: bool(answers))
    thread.join()
    return answers[0]


def test_without_a_window_nobody_takes_the_files(library):
    assert not hand_over(library, ["a.txt"])


def test_the_open_window_gets_absolute_paths_and_comes_forward(qtbot, server, library, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "رمز-7")
    asked: list[str] = []
    server.raise_requested.connect(asked.append)
    with qtbot.waitSignal(server.files_received) as received:
        assert hand_over_aside(qtbot, library, ["مقالة.txt", "/tmp/ثانية.txt"])
    assert received.args == [[tmp_path / "مقالة.txt", Path("/tmp/ثانية.txt")]]
    assert asked == ["رمز-7"]


def test_a_start_without_files_only_brings_the_window_forward(qtbot, server, library):
    with qtbot.waitSignal(server.raise_requested), qtbot.waitSignal(server.files_received) as received:
        assert hand_over_aside(qtbot, library, [])
    assert received.args == [[]]


def test_thousands_of_files_and_names_that_are_no_text(qtbot, server, library):
    files = [f"/tmp/{number}-{'ن' * 60}.txt" for number in range(5000)] + [os.fsdecode(b"/tmp/\xff.txt")]
    with qtbot.waitSignal(server.files_received) as received:
        assert hand_over_aside(qtbot, library, files)
    assert received.args[0] == [Path(file) for file in files]


def test_a_window_on_another_library_is_left_alone(qtbot, server, tmp_path):
    with qtbot.assertNotEmitted(server.files_received):
        assert not hand_over_aside(qtbot, tmp_path / "other.db", ["a.txt"])


def test_a_second_window_does_not_take_the_name_of_the_first(qtbot, server, library):
    other = InstanceServer(library)
    assert not other.start()
    with qtbot.waitSignal(server.files_received):
        assert hand_over_aside(qtbot, library, ["a.txt"])


def test_of_two_that_find_the_name_free_in_one_moment_one_listens(qtbot, library, monkeypatch):
    monkeypatch.setattr(single_instance, "anyone_listens", lambda _name: False)
    first, second = InstanceServer(library), InstanceServer(library)
    assert [first.start(), second.start()] == [True, False]
    with qtbot.waitSignal(first.files_received):
        assert hand_over_aside(qtbot, library, ["a.txt"])
    first.stop()
    assert second.start()
    second.stop()


def test_after_the_window_closed_the_next_start_opens_its_own(server, library):
    server.stop()
    assert not hand_over(library, ["a.txt"])


SERVE = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from reader.ui.starting.single_instance import InstanceServer
application = QCoreApplication([])
server = InstanceServer(Path(sys.argv[1]))
print(server.start(), flush=True)
application.exec()
"""


def test_a_window_that_was_killed_is_replaced(qtbot, library):
    window = subprocess.Popen([sys.executable, "-c", SERVE, str(library)], stdout=subprocess.PIPE, text=True)
    assert window.stdout is not None
    assert window.stdout.readline() == "True\n"
    window.send_signal(signal.SIGKILL)
    window.communicate()
    name = server_name(library)
    assert name is not None
    assert Path(name).exists()  # what it left behind

    assert not hand_over(library, ["a.txt"])
    server = InstanceServer(library)
    assert server.start()
    with qtbot.waitSignal(server.files_received):
        assert hand_over_aside(qtbot, library, ["a.txt"])
    server.stop()


def test_a_window_that_hangs_is_not_waited_for_long(library, monkeypatch):
    monkeypatch.setattr(second_start, "ANSWER_SECONDS", 0.05)
    name = server_name(library)
    assert name is not None
    with socket.socket(socket.AF_UNIX) as hung:
        hung.bind(name)
        hung.listen()
        assert not hand_over(library, ["a.txt"])


@pytest.mark.parametrize(
    "line", [b"\n", b"{}\n", b"[1]\n", b'{"library": 1, "files": [], "token": ""}\n', b"\xff\n"]
)
def test_a_line_that_is_no_message_is_refused(qtbot, server, library, line):
    name = server_name(library)
    assert name is not None
    answers = []
    thread = threading.Thread(target=lambda: answers.append(second_start._ask(name, line)))
    with qtbot.assertNotEmitted(server.files_received):
        thread.start()
        qtbot.waitUntil(lambda: bool(answers))
    assert answers == [b"no\n"]


def test_only_this_user_may_talk_to_the_window(server, library):
    name = server_name(library)
    assert name is not None
    assert stat.S_IMODE(Path(name).stat().st_mode) & 0o077 == 0


def test_a_folder_others_can_open_is_not_trusted(library, tmp_path, monkeypatch):
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    name = server_name(library)
    assert name is not None
    folder = Path(name).parent
    assert folder.parent == tmp_path
    folder.chmod(0o777)
    assert server_name(library) is None
    assert not InstanceServer(library).start()
    assert not hand_over(library, ["a.txt"])


def test_the_first_start_loads_no_network_and_no_qt():
    code = (
        "import sys; from pathlib import Path; from reader.ui.starting.second_start import hand_over;"
        "hand_over(Path('none.db'), ['a']); print(sorted({'PySide6', 'socket', 'json'} & set(sys.modules)))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout == "[]\n"


def test_a_minimised_window_comes_forward(qtbot, monkeypatch):
    window = QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    for name in second_start.ACTIVATION_TOKENS:
        monkeypatch.setenv(name, "")
    bring_forward(window, "رمز")
    qtbot.waitUntil(lambda: not window.isMinimized() and window.isVisible())
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "رمز"
