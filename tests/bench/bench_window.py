"""The window against its budgets: start-up until the list is painted, going to the next article, memory.

    python tests/bench/bench_window.py LIBRARY [LIBRARY…]

Needs a screen and a library (`bench_library.py` leaves some behind). Start-ups are whole processes, from the
moment they are executed; libraries and a bare Qt window take turns, so that ratios hold on a noisy machine.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 15
STEPS = 60

BARE = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.show()
application.processEvents()
print(time.time() - float(sys.argv[1]), flush=True)
os._exit(0)
"""

WINDOW = """
import gc, os, sys, time
gc.disable()  # as the command does
began, rest = float(sys.argv[1]), sys.argv[2]
from PySide6.QtCore import QTimer
from reader.__main__ import main
from reader.ui.sidebar.row_list import RowList
paint = RowList.paintEvent

def pss():
    return int(next(line.split()[1] for line in open("/proc/self/smaps_rollup") if line.startswith("Pss:")))

def finish():
    print(pss() / 1024, flush=True)
    os._exit(0)

def painted(self, event):
    paint(self, event)
    RowList.paintEvent = paint
    QTimer.singleShot(0, lambda: print(time.time() - began, flush=True))
    QTimer.singleShot(int(rest), finish)

RowList.paintEvent = painted
main(["--library", sys.argv[3]])
"""


def figures(code: str, *words: str) -> list[float]:
    """Run a fresh process and read the numbers it prints; the first counts from its execution."""
    done = subprocess.run(
        [sys.executable, "-c", code, str(time.time()), *words],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return [float(line) for line in done.stdout.split()]


def start_ups(libraries: list[str]) -> None:
    bare: list[float] = []
    taken: dict[str, list[float]] = {library: [] for library in libraries}
    for _ in range(ROUNDS + 1):
        bare.append(figures(BARE)[0])
        for library in libraries:
            taken[library].append(figures(WINDOW, "0", library)[0])
    base = statistics.median(bare[1:])
    print(f"bare Qt window: median {base * 1000:.0f} ms")
    for library, seconds in taken.items():
        median = statistics.median(seconds[1:])
        print(
            f"window with its list, {library}: median {median * 1000:.0f} ms, "
            f"best {min(seconds[1:]) * 1000:.0f} ms, {median / base:.2f} x the bare window"
        )


def memory(libraries: list[str]) -> None:
    for library in libraries:
        print(f"memory at rest (PSS), {library}: {figures(WINDOW, '3000', library)[1]:.0f} MB")


def next_articles(library: str) -> None:
    """From the command to the painted page."""
    from PySide6.QtWidgets import QApplication

    from reader import app
    from reader.core.library import Library
    from reader.core.settings import Loaded, Settings, WindowState

    application = QApplication([])
    app.dress_application(application, Settings())
    window = app.build_window(application, Library.open(Path(library)), Loaded(Settings(), WindowState()))
    window.show()
    application.processEvents()
    taken = []
    for _ in range(STEPS):
        began = time.perf_counter()
        window.browsing.step(1)
        application.processEvents()
        taken.append((time.perf_counter() - began) * 1000)
    taken.sort()
    late = taken[int(STEPS * 0.95)]
    print(f"next article, painted: median {statistics.median(taken):.1f} ms, p95 {late:.1f} ms")
    window.close()


def main(libraries: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WARRAQ_SETTINGS"] = str(Path(folder) / "settings.json")
        os.environ["XDG_RUNTIME_DIR"] = folder
        start_ups(libraries)
        memory(libraries)
        next_articles(libraries[-1])


if __name__ == "__main__":
    main(sys.argv[1:])
