"""The program as a person starts it: real processes, a real screen, a library on disk."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from reader.core.library import Library
from reader.core.models import ArticleFilter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SECONDS = 30.0
PAGE = """افتتاح مكتبة عامة في حي الميناء
تاريخ النشر: 4th, December 2024 GMT
فتحت المكتبة العامة أبوابها صباح اليوم أمام القراء بعد عامين من العمل.
وقالت مديرة المكتبة إن القاعة الكبرى تتسع لمئتي قارئ.
آخر تحديث: 4 ديسمبر 2024 - 16:14المصدر: صحيفة الميناء
كلمات دلالية: المكتبة العامة، القراءة
"""


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Start the program with these words; whatever still runs is ended."""
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    started: list[subprocess.Popen[str]] = []

    def start(*words: object) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "reader", *map(str, words)]
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "صفحة.txt"
    file.write_text(PAGE, encoding="utf-8")
    return file


def titles(path: Path) -> list[str]:
    if not path.exists():
        return []
    with Library.open(path) as library:
        return [row.title for row in library.page(ArticleFilter(), 0, 50)]


def wait_until(ready: Callable[[], bool], process: subprocess.Popen[str]) -> None:
    """Other processes send no signal to wait for; a look now and then has to do."""
    end = time.monotonic() + SECONDS
    while not ready():
        assert process.poll() is None, process.communicate()[1]
        assert time.monotonic() < end, "not within the time given"
        time.sleep(0.05)


def test_file_given_to_an_empty_library_is_imported(start, page, library_path):
    window = start("--library", library_path, page)
    wait_until(lambda: titles(library_path) == ["افتتاح مكتبة عامة في حي الميناء"], window)
    window.send_signal(signal.SIGTERM)
    assert window.wait(SECONDS) == 0


def test_second_start_hands_its_file_to_the_open_window(start, page, library_path, tmp_path):
    window = start("--library", library_path, page)
    wait_until(lambda: len(titles(library_path)) == 1, window)
    other = tmp_path / "أخرى.txt"
    other.write_text("عنوان المقالة الأخرى\nنص المقالة الأخرى.\n", encoding="utf-8")
    second = start("--library", library_path, other)
    assert second.wait(SECONDS) == 0
    wait_until(lambda: len(titles(library_path)) == 2, window)
    assert window.poll() is None


def test_two_starts_in_one_moment_make_one_window_with_the_files_of_both(start, page, library_path, tmp_path):
    other = tmp_path / "أخرى.txt"
    other.write_text("عنوان المقالة الأخرى\nنص المقالة الأخرى.\n", encoding="utf-8")
    both = [start("--library", library_path, file) for file in (page, other)]
    end = time.monotonic() + SECONDS
    while len(titles(library_path)) < 2 or all(each.poll() is None for each in both):
        assert time.monotonic() < end, "not within the time given"
        time.sleep(0.05)
    assert sorted(str(each.poll()) for each in both) == ["0", "None"]


def test_samples_come_into_an_empty_library_only_when_asked_for(start, library_path):
    window = start("--library", library_path, "--samples")
    wait_until(lambda: len(titles(library_path)) >= 6, window)


def test_start_after_a_kill_finds_everything_and_opens_a_window_of_its_own(
    start, page, library_path, tmp_path
):
    window = start("--library", library_path, page)
    wait_until(lambda: len(titles(library_path)) == 1, window)
    window.send_signal(signal.SIGKILL)
    window.wait(SECONDS)
    other = tmp_path / "بعدها.txt"
    other.write_text("مقالة بعد الانقطاع\nنصها هنا.\n", encoding="utf-8")
    again = start("--library", library_path, other)
    wait_until(lambda: len(titles(library_path)) == 2, again)
    assert again.poll() is None


def test_window_needs_a_screen(library_path):
    bare = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    bare.pop("QT_QPA_PLATFORM", None)
    command = [sys.executable, "-m", "reader", "--library", str(library_path)]
    done = subprocess.run(command, env=bare, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert not library_path.exists()
