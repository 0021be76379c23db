"""Search in the window: from the press of a key to the painted answer.

    python tests/bench/bench_finding.py LIBRARY

Needs a screen and a library whose index is up to date (it is only read, but for recent searches). Pairs of
words are taken from titles all over the library and typed letter by letter; every letter from the second on
is measured on its own, with the typist waiting for each answer, and once more typing on without waiting.
"""

from __future__ import annotations

import os
import random
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from command_line import parser

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

SEARCHES = 40
SECONDS = 20.0


def queries(library: object, many: int) -> list[str]:
    from reader.core.library import Library
    from reader.core.models import ArticleFilter

    assert isinstance(library, Library)
    chance = random.Random(7)
    total = library.count(ArticleFilter())
    found: list[str] = []
    while len(found) < many:
        (row,) = library.page(ArticleFilter(), chance.randrange(total), 1)
        words = [word for word in row.title.split() if len(word) > 2 and word.isalpha()]
        if len(words) > 1:
            found.append(" ".join(chance.sample(words, 2)))
    return found


def press(window: MainWindow, letter: str) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    QTest.sendKeyEvent(
        QTest.KeyAction.Press,
        window.sidebar.search,
        Qt.Key.Key_A,
        letter,
        Qt.KeyboardModifier.NoModifier,
    )


def wait_for_paint(window: MainWindow, text: str) -> None:
    """Until what answers this text is on the screen."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    ends = time.monotonic() + SECONDS
    while time.monotonic() < ends and (window.searching.pending or window.searching.text != text):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    window.sidebar.articles.viewport().repaint()


def told(name: str, seconds: list[float]) -> None:
    taken = sorted(each * 1000 for each in seconds)
    late = taken[int(len(taken) * 0.95)]
    print(f"{name}: median {statistics.median(taken):.1f} ms, p95 {late:.1f} ms, most {taken[-1]:.1f} ms")


def measure(window: MainWindow, texts: list[str]) -> None:
    patient, hasty, blocked = [], [], []
    for text in texts:
        window.sidebar.search.clear_search()
        for end, letter in enumerate(text, 1):
            began = time.perf_counter()
            press(window, letter)
            blocked.append(time.perf_counter() - began)
            if end > 1 and text[:end].strip() == text[:end]:
                wait_for_paint(window, text[:end])
                patient.append(time.perf_counter() - began)
    for text in texts:
        window.sidebar.search.clear_search()
        for letter in text:
            began = time.perf_counter()
            press(window, letter)
        wait_for_paint(window, text)
        hasty.append(time.perf_counter() - began)
    told("each letter, painted", patient)
    told("last letter of a search typed at once, painted", hasty)
    told("the window held up by a key press", blocked)


def main(library_file: str) -> None:
    from PySide6.QtWidgets import QApplication

    from reader import app
    from reader.core.library import Library
    from reader.core.settings import Loaded, Settings, WindowState

    with tempfile.TemporaryDirectory() as folder:
        os.environ["WARRAQ_SETTINGS"] = str(Path(folder) / "settings.json")
        application = QApplication([])
        app.dress_application(application, Settings())
        library = Library.open(Path(library_file))
        window = app.build_window(application, library, Loaded(Settings(), WindowState()))
        window.show()
        window.workspace.focus.search()
        application.processEvents()
        measure(window, queries(library, SEARCHES))
        window.close()


if __name__ == "__main__":
    arguments = parser(__doc__)
    arguments.add_argument("library")
    main(arguments.parse_args().library)
