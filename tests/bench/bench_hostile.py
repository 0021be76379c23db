"""Swollen files of every format through the import: `python tests/bench/bench_hostile.py [--help]`.

Each is made to a size (60 MB) and imported between good files into a new library, as a process of its own.
Told of each: seconds by the clock, the most memory that all its processes held together (proportional shares;
Linux), the exit status, what became of it, and whatever is wrong: a traceback, no sentence for a failure, a
good file that did not get in, a limit that was passed.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from command_line import parser
from hostile_pages import PAGES
from hostile_texts import TEXTS
from process_memory import family_memory

if TYPE_CHECKING:
    from hostile_makers import Maker

_MAX_MEMORY = 400  # MB
_MAX_SECONDS = 30
_ASK_SECONDS = 0.05
_ISOLATES = "[\u2066-\u2069]"
_GOOD = (
    "عنوان الخبر رقم {}\nالمصدر: وكالة الواحة\nقال المتحدث إن السوق رقم {} يفتح أبوابه غدا صباحا للزوار.\n"
)


@dataclass(frozen=True, slots=True)
class Swollen:
    """A file and how it is written to a size in bytes."""

    name: str
    ending: str
    write: Maker


FILES = tuple(
    Swollen(f"{ending.removeprefix('.')}-{name}", ending, write)
    for ending, makers in {**TEXTS, **PAGES}.items()
    for name, write in makers.items()
)


@dataclass(frozen=True, slots=True)
class Run:
    """What one import cost, and how it ended."""

    seconds: float
    memory: float  # MB
    status: int | None  # none where it was stopped
    output: str
    errors: str

    @property
    def outcomes(self) -> list[dict[str, object]]:
        lines = [json.loads(line) for line in self.output.splitlines() if line.startswith("{")]
        return [line for line in lines if "path" in line]


def run(paths: list[Path], library: Path, seconds: float) -> Run:
    """Import the paths; stopped when it takes longer than so many seconds."""
    command = [
        sys.executable,
        "-m",
        "reader",
        "--library",
        str(library),
        "--json",
        "import",
        *map(str, paths),
    ]
    started, most = time.monotonic(), 0.0
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        process = subprocess.Popen(command, stdout=output, stderr=errors, env=os.environ)
        while process.poll() is None and time.monotonic() - started < seconds:
            most = max(most, family_memory(process.pid))
            time.sleep(_ASK_SECONDS)
        took = time.monotonic() - started
        stopped = process.poll() is None
        if stopped:
            process.terminate()
        process.wait()
        output.seek(0)
        errors.seek(0)
        return Run(took, most, None if stopped else process.returncode, output.read(), errors.read())


def faults(done: Run, good: int) -> list[str]:
    """What is wrong with how it went."""
    found = []
    if done.status is None:
        return ["stopped"]
    if done.seconds > _MAX_SECONDS:
        found.append("slow")
    if done.memory > _MAX_MEMORY:
        found.append("memory")
    if "Traceback" in done.errors or done.status not in (0, 1):
        found.append(f"broken: {done.errors[-600:]}")
    reached = [outcome for outcome in done.outcomes if "good-" in str(outcome["path"])]
    if len(reached) != good or any(outcome["status"] != "imported" for outcome in reached):
        found.append("a good file is lost")
    return found


def measure(swollen: Swollen, size: int, among: int, seconds: float) -> list[str]:
    """Make the file, import it, and tell."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, f"m-{swollen.name}{swollen.ending}")
        swollen.write(file, size)
        good = [Path(folder, f"good-{number}.txt") for number in range(among)]
        for number, path in enumerate(good):
            path.write_text(_GOOD.format(number, number), encoding="utf-8")
        middle = among // 2
        done = run([*good[:middle], file, *good[middle:]], Path(folder, "library.db"), seconds)
        wrong = faults(done, among)
        print(
            f"{swollen.name:28}{file.stat().st_size / 1e6:6.1f} MB {done.seconds:6.1f} s"
            f" {done.memory:6.0f} MB  {done.status}  {_fate(done, file)}  {'; '.join(wrong).upper()}",
            flush=True,
        )
        return wrong


def _fate(done: Run, file: Path) -> str:
    own = next((each for each in done.outcomes if each["path"] == str(file)), None)
    if own is None:
        return "?"
    articles = own["articles"]
    count = len(articles) if isinstance(articles, list) else 0
    reason = str(own["reason"] or "").replace(str(file), "FILE")
    return f"{own['status']} {count} {re.sub(_ISOLATES, '', reason)}"


def main() -> int:
    arguments = parser(__doc__)
    arguments.add_argument("--only", default="", help="a pattern of their names")
    arguments.add_argument("--size", type=float, default=60, help="MB")
    arguments.add_argument(
        "--among", type=int, default=2, help="good files; of more than 64 all are read ahead"
    )
    arguments.add_argument("--seconds", type=float, default=180, help="until one is stopped")
    given = arguments.parse_args()
    chosen = [each for each in FILES if re.search(given.only, each.name)]
    wrong = sum(bool(measure(each, int(given.size * 1e6), given.among, given.seconds)) for each in chosen)
    print(f"{len(chosen)} files, {wrong} with faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
