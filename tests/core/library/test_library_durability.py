"""The program killed at any moment: what was done is there, what was not done has left nothing."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from builders import fill

from reader.core.library import Library
from reader.core.library.safety.check import check_file
from reader.core.models import ArticleFilter

TESTS = Path(__file__).parents[2]
PRELUDE = f"""
import sys
sys.path.insert(0, {str(TESTS)!r})
from pathlib import Path
from builders import fill
from reader.core.library import Library
from reader.core.models import Position
library = Library.open(Path(sys.argv[1]))
"""
MARKING = """
library.bookmarks.add(1, 2, "هنا"); library.set_read([1]); library.positions.save(1, Position(2, 0.5))
print("done", flush=True)
import time; time.sleep(60)
"""
IMPORTING = """
print("started", flush=True)
for first in range(1, 100000, 40):
    fill(library, 40, first)
    print(first + 39, flush=True)
"""


def start(code: str, path: Path) -> subprocess.Popen[str]:
    arguments = [sys.executable, "-c", PRELUDE + code, str(path)]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, encoding="utf-8")


def kill(process: subprocess.Popen[str]) -> list[str]:
    """What it had printed by then."""
    process.send_signal(signal.SIGKILL)
    printed, _ = process.communicate()
    return printed.split()


def test_a_mark_survives_a_kill_right_after_it(library_path: Path) -> None:
    with Library.open(library_path) as library:
        fill(library, 3)
    process = start(MARKING, library_path)
    assert process.stdout is not None
    assert process.stdout.readline() == "done\n"
    kill(process)
    with Library.open(library_path) as library:
        assert [mark.note for mark in library.bookmarks.all()] == ["هنا"]
        assert library.article(1).read
        position = library.positions.of(1)
        assert position is not None
        assert position.paragraph == 2


@pytest.mark.parametrize("seed", range(4))
def test_an_import_killed_anywhere_leaves_whole_batches(library_path: Path, seed: int) -> None:
    process = start(IMPORTING, library_path)
    assert process.stdout is not None
    assert process.stdout.readline() == "started\n"
    time.sleep(random.Random(seed).uniform(0.05, 0.9))  # any moment will do
    printed = kill(process)
    report = check_file(library_path)
    assert report.problems == ()
    assert report.articles % 40 == 0
    assert report.articles >= int(printed[-1] if printed else 0)
    with Library.open(library_path) as library:
        assert library.count(ArticleFilter(text="حديقة")) == report.articles
        assert fill(library, 1, first=10**6)


def test_a_creation_killed_anywhere_leaves_a_usable_file(tmp_path: Path) -> None:
    for attempt in range(6):
        path = tmp_path / f"{attempt}.db"
        process = start('print("open", flush=True)', path)
        deadline = time.monotonic() + 20
        while not path.exists() and time.monotonic() < deadline:
            time.sleep(0.002)
        time.sleep(attempt * 0.02)
        kill(process)
        with Library.open(path) as library:
            assert fill(library, 2) == [1, 2]
        assert check_file(path).problems == ()


def test_a_library_that_is_moved_while_it_is_open_takes_everything_along(library_path: Path) -> None:
    moved = library_path.with_name("moved.db")
    with Library.open(library_path) as library:
        fill(library, 2)
        library.bookmarks.add(1, None, "قبل النقل")
        library_path.rename(moved)
        library.bookmarks.add(2, None, "بعد النقل")
    with Library.open(moved) as library:
        assert {mark.note for mark in library.marks.all()} == {"قبل النقل", "بعد النقل"}
        assert library.check().problems == ()
    assert not library_path.exists()
