"""Files that reading processes die of, run out of memory over, or never end with: one failure, nothing else
lost."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from array import array
from concurrent.futures import BrokenExecutor
from multiprocessing import active_children
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from builders import json_lines

from reader.core.errors import FileDeadly, FileSlow, FileTooComplex
from reader.core.importing import (
    ImportProgress,
    dry_run,
    import_apart,
    import_bytes,
    import_paths,
    reading_pool,
    reading_tasks,
    worker,
)
from reader.core.importing.readers import QUICK, batches
from reader.core.importing.reading_pool import ReadingPool
from reader.core.importing.reading_tasks import Chunk, Read, read_files
from reader.core.library import Library
from reader.core.library.index.word_counts import Packed
from reader.core.models import ArticleFilter, ImportOutcome, ImportReport

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reader.core.library.index.word_counts import CodedCount

ROOT = Path(__file__).parents[2]
limits_memory = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux limits what memory a process takes"
)


def written(folder: Path, count: int) -> list[Path]:
    folder.mkdir(exist_ok=True)
    files = [folder / f"{number:03}.txt" for number in range(count)]
    for number, file in enumerate(files):
        text = f"الخبر رقم {number}\nأعلنت البلدية افتتاح الحديقة رقم {number} على ضفة النهر.\n"
        file.write_text(text, encoding="utf-8")
    return files


def swollen(folder: Path) -> Path:
    """A page of letters that take four bytes each in memory, because one of them is a picture."""
    file = folder / "005-swollen.html"
    file.write_text("<p>عنوان 😀</p><p>" + "word " * 13_000_000, encoding="utf-8")
    return file


def dies(_path: Path) -> None:
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))


def eats(_path: Path) -> None:
    eaten = [bytearray(1_000_000)]
    while True:
        eaten.append(bytearray(1_000_000))


def never_ends(_path: Path) -> None:
    while True:
        pass


def fails_without_a_word(_path: Path) -> None:
    """As functions in C do that get no memory."""
    raise SystemError


def gives_some_and_dies(path: Path) -> None:
    """Only the first time."""
    met = path.with_suffix(".met")
    if not met.exists():
        met.touch()
        dies(path)


DEADLY = {
    "dies.txt": dies,
    "eats.txt": eats,
    "fails.txt": fails_without_a_word,
    "never ends.txt": never_ends,
    "once.txt": gives_some_and_dies,
}


def read(files: Sequence[Path], words: CodedCount) -> Iterator[Read]:
    """Read files, some of which are deadly by their name."""
    for file in files:
        DEADLY.get(file.name, lambda _: None)(file)
        yield from read_files([file], words)


def read_all(tasks: Sequence[Sequence[Path]], workers: int = 2) -> Iterator[Chunk]:
    with ReadingPool(workers, QUICK.written) as pool:
        for task in tasks:
            yield from pool.submit(read, task)
        yield from pool.rest()


def outcomes(chunks: Iterator[Chunk]) -> dict[str, str | None]:
    """The failure of each file by its name, `None` where it was read."""
    reads = [read.reading for chunk in chunks for read in chunk.reads]
    return {Path(reading.path).name: getattr(reading, "reason", None) for reading in reads}


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("dies.txt", FileDeadly),
        pytest.param("eats.txt", FileTooComplex, marks=limits_memory),
        ("fails.txt", FileTooComplex),
        ("never ends.txt", FileSlow),
        ("once.txt", None),
    ],
)
def test_a_deadly_file_is_one_failure_and_its_neighbours_are_read(
    name: str, reason: type[FileDeadly] | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "PATIENCE_SECONDS", 2.0)
    files = written(tmp_path, 30)
    deadly = tmp_path / name
    deadly.write_text("عنوان خبر\nنص الخبر.\n", encoding="utf-8")
    tasks = [files[:10], [*files[10:15], deadly, *files[15:20]], files[20:]]
    found = outcomes(read_all(tasks))
    assert list(found) == [file.name for task in tasks for file in task]
    told = {name: told for name, told in found.items() if told}
    assert told == ({name: reason(deadly).sentence} if reason else {})
    assert not active_children()


def deadly_files(folder: Path, count: int) -> list[Path]:
    files = [folder / f"{number:03}" / "dies.txt" for number in range(count)]
    for file in files:
        file.parent.mkdir()
        file.write_text("عنوان خبر\nنص الخبر.\n", encoding="utf-8")
    return files


def test_the_import_ends_if_too_many_reading_processes_die_in_a_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_pool, "_MAX_DEATHS", 3)
    deadly, good = deadly_files(tmp_path, 6), written(tmp_path / "good", 3)
    with pytest.raises(BrokenExecutor):
        list(read_all([deadly]))
    mixed = [file for pair in zip(deadly[::2], good, strict=True) for file in pair]
    failures = [reason for reason in outcomes(read_all([mixed])).values() if reason]
    assert failures == [FileDeadly(deadly[4]).sentence]  # all are called the same
    assert not active_children()


def test_several_deadly_files_cost_only_themselves(tmp_path: Path) -> None:
    files = written(tmp_path, 3)
    deadly = [tmp_path / str(number) / "dies.txt" for number in range(4)]
    for file in deadly:
        file.parent.mkdir()
        file.touch()
    tasks = [[deadly[0], files[0], deadly[1]], [deadly[2]], [files[1], deadly[3], files[2]]]
    reads = [read.reading for chunk in read_all(tasks) for read in chunk.reads]
    assert [reading.path for reading in reads] == [str(file) for task in tasks for file in task]
    failed = [reading.path for reading in reads if getattr(reading, "status", "") == "failed"]
    assert failed == list(map(str, deadly))


def test_stopping_does_not_wait_for_a_file_that_never_ends(tmp_path: Path) -> None:
    endless = tmp_path / "never ends.txt"
    started = time.monotonic()
    assert list(batches(read_all([[endless]]), lambda: time.monotonic() - started > 0.5)) == []
    assert time.monotonic() - started < 20  # and it would have been given up after thirty
    assert not active_children()


def test_a_batch_is_bounded_by_its_different_words() -> None:
    words = Packed(b"\n".join(b"%d" % n for n in range(100_000)), array("i", [1] * 100_000).tobytes())
    few = Packed(b"a a", array("i", [1]).tobytes())
    read = Read(ImportOutcome("خبر.txt", "failed"))
    chunks = [Chunk((read,), counted) for counted in (words, words, few, few, words)]
    assert [len(batch) for batch in batches(chunks, lambda: False)] == [2, 3]


def breaks(_files: Sequence[Path], _words: CodedCount) -> Iterator[Read]:
    yield from [Read(ImportOutcome("", "failed"), 1 / 0)]


def test_a_bug_in_another_process_is_raised(tmp_path: Path) -> None:
    with ReadingPool(1, QUICK.written) as pool, pytest.raises(ZeroDivisionError) as raised:
        list(pool.alone(breaks, [tmp_path]))
    assert any("in breaks" in note for note in raised.value.__notes__)
    with ReadingPool(1, QUICK.written) as pool:
        assert list(pool.submit(breaks, [tmp_path])) == []
        with pytest.raises(ZeroDivisionError):
            list(pool.rest())


def reads_page(page: str) -> Iterator[int]:
    from reader.core.formats import read_bytes

    yield len(read_bytes(page.encode(), "page.html").drafts)


@limits_memory
@pytest.mark.parametrize("room", range(8, 28, 4))
def test_a_page_is_too_complex_wherever_memory_runs_out(room: int) -> None:
    """In Python, or in the parser of pages, which tells it in its own way."""
    page = "<p>عنوان</p>" + "<i>x</i>" * 200_000
    reading = worker.Worker(0, room * 1_000_000)
    with pytest.raises(worker.WorkerLost) as lost:
        list(reading.results((reads_page, (page,)), lambda: 0))
    reading.close()
    assert lost.value.reason is FileTooComplex


def test_reading_processes_killed_in_the_middle_lose_nothing(tmp_path: Path, library_path: Path) -> None:
    file, killed = json_lines(tmp_path / "in.jsonl", 9000), 0  # more than is read ahead

    def kill(_: ImportProgress) -> None:
        nonlocal killed
        for process in active_children() if not killed else ():
            process.kill()
            killed += 1

    report = import_paths([file], library_path, workers=2, progress=kill)
    assert killed
    assert report.articles_added == 9000
    assert [(outcome.status, outcome.reason) for outcome in report.outcomes] == [("imported", None)]


def test_an_import_leaves_a_file_that_never_ends(
    tmp_path: Path, library_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "PATIENCE_SECONDS", 2.0)
    monkeypatch.setattr(reading_tasks, "read_files", read)
    files = written(tmp_path, 80)
    files[50] = files[50].rename(tmp_path / "never ends.txt")
    report = import_paths(files, library_path, workers=2)
    assert [outcome.path for outcome in report.outcomes] == list(map(str, files))
    failed = {outcome.path: outcome.reason for outcome in report.outcomes if outcome.status == "failed"}
    assert failed == {str(files[50]): FileSlow(files[50]).sentence}
    assert report.articles_added == 79


def told(report_lines: str) -> list[dict[str, object]]:
    return [line for line in map(json.loads, report_lines.splitlines()) if "path" in line]


def terminal(library: Path, *paths: Path) -> subprocess.Popen[str]:
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
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


@limits_memory
@pytest.mark.parametrize("count", [10, 90], ids=["few", "many"])
def test_a_file_that_exhausts_memory_is_one_failure_in_the_terminal(
    count: int, tmp_path: Path, library_path: Path
) -> None:
    files = written(tmp_path / "in", count)
    file = swollen(tmp_path / "in")
    with terminal(library_path, tmp_path / "in") as process:
        output, errors = process.communicate()
    assert process.returncode == 1
    assert "Traceback" not in errors
    statuses = {Path(str(line["path"])): line["status"] for line in told(output)}
    assert statuses == {**dict.fromkeys(files, "imported"), file: "failed"}
    (failure,) = (line["reason"] for line in told(output) if line["status"] == "failed")
    assert failure == FileTooComplex(file).sentence


@limits_memory
@pytest.mark.parametrize("way", [import_apart, dry_run])
def test_a_file_that_exhausts_memory_is_one_failure_in_the_window(
    way: Callable[..., ImportReport], tmp_path: Path, library_path: Path
) -> None:
    files = written(tmp_path / "in", 40)
    file = swollen(tmp_path / "in")
    report = way([tmp_path / "in"], library_path)
    failed = [outcome for outcome in report.outcomes if outcome.status == "failed"]
    assert [(outcome.path, outcome.reason) for outcome in failed] == [
        (str(file), FileTooComplex(file).sentence)
    ]
    assert report.articles_added == len(files)


@limits_memory
def test_pasted_text_that_exhausts_memory_is_a_failure(tmp_path: Path, library_path: Path) -> None:
    (outcome,) = import_bytes(swollen(tmp_path).read_bytes(), "-", library_path).outcomes
    assert (outcome.path, outcome.reason) == ("-", FileTooComplex("-").sentence)


def children(process: int) -> list[int]:
    """Those it began, and those they began."""
    found: list[int] = []
    for task in Path(f"/proc/{process}/task").iterdir():
        for child in (task / "children").read_text().split():
            found += [int(child), *children(int(child))]
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_a_reading_process_killed_in_the_middle_of_an_import_in_the_terminal(
    tmp_path: Path, library_path: Path
) -> None:
    file = json_lines(tmp_path / "in.jsonl", 12_000)
    with terminal(library_path, file) as process:
        while not library_path.exists():
            assert process.poll() is None
            time.sleep(0.05)
        readers: list[int] = []
        while len(readers) < 2:
            assert process.poll() is None
            readers = children(process.pid)[2:]  # after the fork server and what keeps account of it
        os.kill(readers[0], signal.SIGSEGV)
        output, errors = process.communicate()
    assert (process.returncode, errors) == (0, "")
    (line,) = told(output)
    assert (line["status"], line["reason"]) == ("imported", None)
    with Library.open(library_path) as library:
        assert library.count(ArticleFilter()) == 12_000
