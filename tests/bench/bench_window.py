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
from typing import NamedTuple

from command_line import parser

ROUNDS = 15
STEPS = 60

BARE = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.show()
application.processEvents()
print(time.time() - float(sys.argv[1]), time.process_time(), flush=True)
os._exit(0)
"""

WINDOW = """
import gc, os, sys, time
gc.disable()  # as the command does
from reader.ui.starting import import_hook
remove_hook = import_hook.remove_import_hook

def pss():
    return int(next(line.split()[1] for line in open("/proc/self/smaps_rollup") if line.startswith("Pss:")))

def finish():
    print(pss() / 1024, flush=True)
    os._exit(0)

def watch():
    remove_hook()
    from PySide6.QtCore import QTimer
    from reader.ui.sidebar.row_list import RowList
    paint, painted = RowList.paintEvent, []

    def paint_event(self, event):
        paint(self, event)
        if not painted:  # Qt goes on to call this one, whatever stands in the class afterwards
            painted.append(self)
            QTimer.singleShot(0, tell)

    def tell():
        print(time.time() - float(sys.argv[1]), time.process_time(), flush=True)
        QTimer.singleShot(int(sys.argv[2]), finish)

    RowList.paintEvent = paint_event

import_hook.remove_import_hook = watch
from reader.__main__ import main
main(["--library", sys.argv[3]])
"""


class StartUp(NamedTuple):
    """Seconds from the execution of a process to its picture; those the process was at work; what else it
    said."""

    wall: float
    cpu: float
    rest: tuple[float, ...]


def start_up(code: str, *words: str) -> StartUp:
    """Run a fresh process until it ends."""
    done = subprocess.run(
        [sys.executable, "-c", code, str(time.time()), *words],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    wall, cpu, *rest = map(float, done.stdout.split())
    return StartUp(wall, cpu, tuple(rest))


def start_ups(libraries: list[str]) -> None:
    bare: list[StartUp] = []
    taken: dict[str, list[StartUp]] = {library: [] for library in libraries}
    for _ in range(ROUNDS + 1):
        bare.append(start_up(BARE))
        for library in libraries:
            taken[library].append(start_up(WINDOW, "0", library))
    print(f"bare Qt window: {_told(bare, bare)}")
    for library, starts in taken.items():
        print(f"window with its list, {library}: {_told(starts, bare)}")


def _told(starts: list[StartUp], bare: list[StartUp]) -> str:
    """Medians without the first start, by the clock and at work, and as multiples of the bare ones."""
    wall, cpu = (statistics.median(column) for column in zip(*(s[:2] for s in starts[1:]), strict=True))
    bare_wall, bare_cpu = (
        statistics.median(column) for column in zip(*(s[:2] for s in bare[1:]), strict=True)
    )
    return (
        f"median {wall * 1000:.0f} ms ({wall / bare_wall:.2f} x), "
        f"of them at work {cpu * 1000:.0f} ms ({cpu / bare_cpu:.2f} x)"
    )


def memory(libraries: list[str]) -> None:
    for library in libraries:
        print(f"memory at rest (PSS), {library}: {start_up(WINDOW, '3000', library).rest[0]:.0f} MB")


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
    wall, cpu = [], []
    for _ in range(STEPS):
        began, worked = time.perf_counter(), time.thread_time()
        window.browsing.stepping.step(1)
        application.processEvents()
        wall.append((time.perf_counter() - began) * 1000)
        cpu.append((time.thread_time() - worked) * 1000)
    for name, taken in (("by the clock", wall), ("at work", cpu)):
        late = sorted(taken)[int(STEPS * 0.95)]
        print(f"next article, painted: {name} median {statistics.median(taken):.1f} ms, p95 {late:.1f} ms")
    window.close()


def main(libraries: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WARRAQ_SETTINGS"] = str(Path(folder) / "settings.json")
        os.environ["XDG_RUNTIME_DIR"] = folder
        start_ups(libraries)
        memory(libraries)
        next_articles(libraries[-1])


if __name__ == "__main__":
    arguments = parser(__doc__)
    arguments.add_argument("libraries", nargs="+", metavar="library")
    main(arguments.parse_args().libraries)
