"""What an import costs: `PYTHONPATH=.:tests python tests/bench/bench_import.py FILE_OR_FOLDER…`.

Three imports of the same into new libraries. The first tells the time of the clock, milliseconds of processor
an article in the writing process and in those that read, and the most memory that all hold together
(proportional shares; Linux); then single articles are added to what it made. The second is made as a window
makes it: meanwhile a thread ticks, saves a position five times a second, and tells how long it ever stood
still. The third is stopped after a second: how long that takes, and how far it says it came.
"""

from __future__ import annotations

import os
import tempfile
import threading
import time
from pathlib import Path

import synthetic
from command_line import parser
from process_memory import family, memory, read

from reader.core.importing import import_apart, import_bytes, import_paths
from reader.core.library import Library
from reader.core.models import ArticleFilter, Position

_TICK = 0.005
_SAVE = 0.2
_SINGLE = 200


class Memory(threading.Thread):
    """Samples the memory and the processor's time of this process and of those it began."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.most, self.others, self._done = 0, 0.0, threading.Event()

    def run(self) -> None:
        while not self._done.wait(0.2):
            own, *others = family(os.getpid())
            self.most = max(self.most, sum(map(memory, (own, *others))))
            self.others = max(self.others, sum(map(_processor, others)))

    def stop(self) -> None:
        self._done.set()


class Window(threading.Thread):
    """What a window does while an import goes on: ticks, and saves positions of the newest article."""

    def __init__(self, path: Path) -> None:
        super().__init__(daemon=True)
        self._path, self._done = path, threading.Event()
        self.pauses: list[float] = []
        self.saves: list[float] = []

    def run(self) -> None:
        with Library.open(self._path) as library:
            last = time.perf_counter()
            while not self._done.wait(_TICK):
                moment = time.perf_counter()
                self.pauses.append(moment - last - _TICK)
                last = moment
                if len(self.pauses) % int(_SAVE / _TICK) == 0:
                    self._save(library)
                    last = time.perf_counter()

    def _save(self, library: Library) -> None:
        newest = library.page(ArticleFilter(), 0, 1)
        if newest:
            started = time.perf_counter()
            library.positions.save(newest[0].id, Position(1, 0.0))
            self.saves.append(time.perf_counter() - started)

    def stop(self) -> None:
        self._done.set()
        self.join()


def _processor(process: int) -> float:
    """Seconds of processor of a process, and of those it waited for."""
    fields = read(Path(f"/proc/{process}/stat")).rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def measure(paths: list[Path], target: Path) -> None:
    """The whole import, then single articles."""
    Library.open(target).close()
    memory = Memory()
    memory.start()
    started, before = time.perf_counter(), time.process_time()
    report = import_paths(paths, target)
    seconds, writer = time.perf_counter() - started, time.process_time() - before
    memory.stop()
    count = max(report.articles_added, 1)
    print(f"{report.articles_added:,} articles of {len(report.outcomes):,} files in {seconds:.1f} s")
    print(f"  {count / seconds:,.0f} articles/s by the clock")
    workers = memory.others
    print(f"  {1000 * writer / count:.2f} ms in the writer, {1000 * workers / count:.2f} ms in the workers")
    print(f"  memory {memory.most / 1024:.0f} MB, library {target.stat().st_size / 1e6:.0f} MB")
    add_singly(target)


def add_singly(target: Path) -> None:
    """Articles that come one by one into a library that is there."""
    with Library.open(target):  # as a window has it open
        _add_singly(target)


def _add_singly(target: Path) -> None:
    clock, processor = [], []
    for number in range(_SINGLE):
        title, body, day, source, _ = synthetic.article(number)
        text = "\n".join((f"{title} {time.time_ns()}", day, *body, f"المصدر: {source}"))
        started, before = time.perf_counter(), time.process_time()
        import_bytes(text.encode(), f"{number}.txt", target)
        clock.append(time.perf_counter() - started)
        processor.append(time.process_time() - before)
    print(f"  one more article: {_worst(clock)}; of the processor: {_worst(processor)}")


def beside_a_window(paths: list[Path], target: Path) -> None:
    """As a window imports, on a thread of its own."""
    Library.open(target).close()
    window = Window(target)
    window.start()
    started = time.perf_counter()
    report = import_apart(paths, target)
    seconds = time.perf_counter() - started
    window.stop()
    print(f"beside a window: {report.articles_added:,} articles in {seconds:.1f} s")
    print(f"  pauses: {_worst(window.pauses)}")
    print(f"  positions saved: {_worst(window.saves)}")


def stopped(paths: list[Path], target: Path) -> None:
    """Stopped after a second of keeping."""
    kept: list[float] = []

    def enough() -> bool:
        return bool(kept) and time.perf_counter() - kept[0] > 1

    report = import_apart(
        paths, target, progress=lambda _: kept.append(time.perf_counter()), cancelled=enough
    )
    late = time.perf_counter() - kept[0] - 1
    print(f"stopped: {report.articles_added:,} articles are in, {1000 * late:.0f} ms after it was wished")
    print(f"  {report.outcomes[-1].reason}")
    with Library.open(target) as library:
        print(
            f"  the library holds {library.count(ArticleFilter()):,}; {library.check().problems or 'whole'}"
        )


def _worst(times: list[float]) -> str:
    ranked = sorted(times) or [0.0]
    middle, late, last = (1000 * ranked[int(len(ranked) * share)] for share in (0.5, 0.95, 0.99))
    return f"median {middle:.1f}, 95% {late:.1f}, 99% {last:.1f}, worst {1000 * ranked[-1]:.1f} ms"


if __name__ == "__main__":
    arguments = parser(__doc__)
    arguments.add_argument("paths", nargs="+", type=Path, metavar="file_or_folder")
    given = arguments.parse_args().paths
    with tempfile.TemporaryDirectory() as folder:
        for work in (measure, beside_a_window, stopped):
            work(given, Path(folder) / f"{work.__name__}.db")
