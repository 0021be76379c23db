"""Imports in a hostile world: no room on the disk, death at any moment, files that are none or do not end."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from builders import json_lines

from reader.core.errors import FileDamaged, FileTooLarge, LibraryMoved, LineTooLong
from reader.core.formats import article_files
from reader.core.formats import files as reading
from reader.core.importing import dry_run, import_paths
from reader.core.importing.watching import scan
from reader.core.library import Library
from reader.core.library.safety.check import check_file

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
WARRAQ = (sys.executable, "-m", "reader")

pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits, pipes and links of POSIX")


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def test_no_room_is_told_and_leaves_the_library_whole(tmp_path: Path, library_path: Path) -> None:
    import resource

    file = json_lines(tmp_path / "in.jsonl", 3000)
    done = subprocess.run(
        [*WARRAQ, "--library", str(library_path), "import", "--workers", "1", str(file)],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (3_000_000, 3_000_000)),
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert library_path.name in done.stderr
    report = check_file(library_path)
    assert report.problems == ()
    assert report.articles < 3000
    assert import_paths([file], library_path, workers=0).articles_added == 3000 - report.articles


def test_killed_at_any_moment_it_can_be_run_again(tmp_path: Path, library_path: Path) -> None:
    file = json_lines(tmp_path / "in.jsonl", 3000)
    rng = random.Random(4)
    for _ in range(3):
        process = subprocess.Popen(
            [*WARRAQ, "--library", str(library_path), "import", str(file)],
            env=environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(rng.uniform(0.2, 2.5))
        process.send_signal(signal.SIGKILL)
        process.wait()
        if library_path.exists() and library_path.stat().st_size:
            assert check_file(library_path).problems == ()
    before = check_file(library_path).articles if library_path.exists() else 0
    assert import_paths([file], library_path, workers=0).articles_added == 3000 - before
    assert check_file(library_path).problems == ()


def test_an_endless_input_ends_in_a_sentence(library_path: Path) -> None:
    done = subprocess.run(
        f"yes 'سطر من نص' | {sys.executable} -m reader --library '{library_path}' import -",
        shell=True,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "أكبر" in done.stderr


def test_pipes_and_devices_are_no_files(tmp_path: Path, library_path: Path) -> None:
    pipe = tmp_path / "خبر.txt"
    os.mkfifo(pipe)
    report = import_paths([pipe, Path("/dev/zero")], library_path)
    assert [outcome.status for outcome in report.outcomes] == ["failed", "failed"]
    assert all(outcome.path in (outcome.reason or "") for outcome in report.outcomes)


def test_a_file_that_grows_while_it_is_read_is_bounded(
    tmp_path: Path, library_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "LARGEST", 1000)
    file = tmp_path / "خبر.txt"
    file.write_text("نص ينمو. " * 1000, encoding="utf-8")
    (outcome,) = import_paths([file], library_path).outcomes
    assert outcome.reason == FileTooLarge(file).sentence


def test_a_sparse_line_of_two_gigabytes_is_refused(tmp_path: Path, library_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    with file.open("wb") as sparse:
        sparse.write(b'{"title": "')
        sparse.truncate(2**31)
    (outcome,) = import_paths([file], library_path, workers=0).outcomes
    assert outcome.reason == FileTooLarge(file).sentence


def test_a_text_of_one_endless_line_is_refused_in_a_sentence(tmp_path: Path, library_path: Path) -> None:
    file = tmp_path / "خبر.txt"
    file.write_bytes("كلمات بلا نهاية ".encode() * 700_000)
    (outcome,) = import_paths([file], library_path, workers=0).outcomes
    assert (outcome.status, outcome.reason) == ("failed", LineTooLong(file).sentence)


def test_links_in_circles_end(tmp_path: Path, library_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "below").mkdir(parents=True)
    (folder / "خبر.txt").write_text("عنوان خبر\nنص الخبر.\n", encoding="utf-8")
    (folder / "below" / "above").symlink_to(folder)
    (folder / "one.txt").symlink_to(folder / "two.txt")
    (folder / "two.txt").symlink_to(folder / "one.txt")
    report = import_paths([folder], library_path)
    assert report.articles_added == 1
    assert [outcome.status for outcome in report.outcomes].count("failed") == 2


@pytest.fixture
def far_below(tmp_path: Path) -> Iterator[Path]:
    """A file 1,200 folders below; they are removed one by one, for `shutil` fails at so many."""
    deepest = tmp_path / "/".join(["d"] * 1200)
    os.chdir(tmp_path)
    for _ in range(1200):
        Path("d").mkdir()
        os.chdir("d")
    os.chdir(ROOT)
    file = deepest / "خبر.txt"
    file.write_text("عنوان خبر\nنص الخبر.\n", encoding="utf-8")
    yield file
    file.unlink()
    for folder in [deepest, *deepest.parents][:1200]:
        folder.rmdir()


def test_folders_far_below_one_another_are_looked_through(
    tmp_path: Path, library_path: Path, far_below: Path
) -> None:
    with Library.open(library_path) as library:
        found = scan(library, str(tmp_path / "d"), time.time() + 5)  # after the last file is written
    assert found.new == (far_below,)
    assert len(found.watched) == 1201
    assert import_paths([tmp_path], library_path).articles_added == 1


@pytest.mark.parametrize("sign", [b"\x1f\x8b\x08", b"BZh9", b"\xfd7zXZ\x00"])
def test_a_large_file_that_only_begins_like_a_packed_one(
    tmp_path: Path, library_path: Path, sign: bytes
) -> None:
    file = tmp_path / "خبر.gz"
    file.write_bytes(sign + bytes(200_000))
    (outcome,) = import_paths([file], library_path).outcomes
    assert outcome.reason == FileDamaged(file).sentence


def _can_write(library: Path) -> bool:
    """Whether another process gets the lock to write."""
    begin = f"import sqlite3; sqlite3.connect({str(library)!r}, timeout=0).execute('BEGIN IMMEDIATE')"
    return subprocess.run([sys.executable, "-c", begin], capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("ending", ["", "-wal", "-shm"])
def test_a_library_among_the_files_keeps_its_locks(tmp_path: Path, ending: str) -> None:
    library = tmp_path / "مكتبتي"
    import_paths([], library)
    (tmp_path / "خبر.txt").write_text("عنوان خبر\nنص الخبر.\n", encoding="utf-8")
    holder = sqlite3.connect(library)
    holder.execute("BEGIN IMMEDIATE")
    assert not _can_write(library)
    found = list(article_files([tmp_path]))
    assert [file.name for file in found] == ["خبر.txt"]
    report = dry_run([tmp_path / f"مكتبتي{ending}"], library)
    assert [outcome.status for outcome in report.outcomes] == ["failed"]
    assert not _can_write(library)
    holder.close()


def test_a_file_that_grows_while_it_is_read_ends_where_it_ended(tmp_path: Path, library_path: Path) -> None:
    file, times = json_lines(tmp_path / "in.jsonl", 2000), 0
    more = json_lines(tmp_path / "more.jsonl", 2500).read_text(encoding="utf-8")

    def grow(_progress: object) -> None:
        nonlocal times
        times += 1
        if times < 10:
            with file.open("a", encoding="utf-8") as grown:
                grown.write(more)

    report = import_paths([file], library_path, workers=0, progress=grow)
    assert report.articles_added == 2000
    assert not report.cancelled


def test_a_library_that_is_taken_away_meanwhile_is_told(tmp_path: Path, library_path: Path) -> None:
    file = json_lines(tmp_path / "in.jsonl", 2000)
    elsewhere = library_path.with_name("elsewhere.db")

    def move(_progress: object) -> None:
        if library_path.exists():
            library_path.rename(elsewhere)

    with pytest.raises(LibraryMoved):
        import_paths([file], library_path, workers=0, progress=move)
    assert not library_path.exists()
