"""From the key to the painted results, and the memory it takes.

    PYTHONPATH=.:tests python tests/bench/bench_typing.py LIBRARY [--words N]

Frequent and middling words of the library are typed letter by letter into the real search field, each key
once what the key before it found is painted. `by relevance` types them once more in that order. Needs a
screen, or QT_QPA_PLATFORM=offscreen. The processor time is of all threads: it counts on a busy machine.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench_search import Vocabulary
from command_line import parser
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reader import app
from reader.core.library import Library
from reader.core.settings import Loaded, Settings, WindowState
from reader.ui.sidebar.row_list import RowList

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

_PATIENCE = 20.0  # seconds


class Typist:
    """Types into a window and waits for what comes."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self._heard = self._painted = False
        window.searching.found.connect(lambda _found: setattr(self, "_heard", True))
        paint = RowList.paintEvent

        def painted(rows, event):
            paint(rows, event)
            self._painted = self._painted or self._heard

        RowList.paintEvent = painted  # type: ignore[method-assign]

    def type(self, word: str) -> list[tuple[float, float]]:
        """Seconds by the clock and of the processor for each letter from the second on."""
        field, taken = self.window.sidebar.search, []
        field.clear()
        self._settle()
        _press(field, word[0])
        for letter in word[1:]:
            self._heard = self._painted = False
            began = time.perf_counter(), time.process_time()
            _press(field, letter)
            ends = began[0] + _PATIENCE
            while not self._painted and time.perf_counter() < ends:
                QApplication.processEvents()
                time.sleep(0.0005)
            taken.append((time.perf_counter() - began[0], time.process_time() - began[1]))
            self._settle()
        return taken

    def _settle(self) -> None:
        """Until the counting and whatever else came with the search is over."""
        ends = time.perf_counter() + _PATIENCE
        while self.window.searching.pending and time.perf_counter() < ends:
            QApplication.processEvents()
        QTest.qWait(30)


def _press(field: QWidget, letter: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def measure(path: Path, words: int) -> None:
    with Library.open(path) as library:
        vocabulary = Vocabulary(path, library)
    chosen = (vocabulary.frequent[:20] + vocabulary.middling[:60])[:: max(1, 80 // words)]
    application = QApplication([])
    app.dress_application(application, Settings())
    window = app.build_window(application, Library.open(path), Loaded(Settings(), WindowState()))
    window.show()
    typist = Typist(window)
    for order in ("newest first", "by relevance"):
        taken = [each for word in chosen for each in typist.type(word.removeprefix("ال"))]
        for name, seconds in zip(("clock", "processor"), zip(*taken, strict=True), strict=True):
            print(f"{path.name}, {order}, {len(taken)} keys, {name}: {_of(sorted(seconds))}", flush=True)
        window.searching.switch_order()
    print(f"{path.name}: memory (PSS) {_pss():.0f} MB", flush=True)
    window.close()


def _of(seconds: list[float]) -> str:
    late = seconds[min(len(seconds) - 1, int(len(seconds) * 0.95))]
    return f"median {statistics.median(seconds) * 1000:.0f} ms, p95 {late * 1000:.0f}"


def _pss() -> float:
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith("Pss:"))) / 1024


def main() -> None:
    arguments = parser(__doc__)
    arguments.add_argument("library", type=Path)
    arguments.add_argument("--words", type=int, default=20)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WARRAQ_SETTINGS"] = str(Path(folder) / "settings.json")
        measure(given.library, given.words)


if __name__ == "__main__":
    main()
