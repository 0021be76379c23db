"""Files on disk into a library: outcomes in order, failures by name, progress, cancelling, many files."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.core.errors import LibraryDamaged, NotALibrary
from reader.core.importing import ImportProgress, dry_run, import_bytes, import_paths
from reader.core.library import Library
from reader.core.library.safety.check import check_file
from reader.core.models import ArticleFilter

ROOT = Path(__file__).parents[2]


def page(number: int, *, source: str = "") -> str:
    tail = f"المصدر: {source}\n" if source else ""
    return (
        f"الخبر رقم {number} من أخبار المدينة\nأعلنت البلدية افتتاح الحديقة رقم {number} على ضفة النهر.\n"
        f"وقال رئيسها إن أبوابها مفتوحة طوال الأسبوع.\n{tail}"
    )


def write(folder: Path, count: int, first: int = 1) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"{number:05}.txt" for number in range(first, first + count)]
    for number, file in enumerate(files, first):
        file.write_text(page(number), encoding="utf-8")
    return files


def test_every_file_has_an_outcome_in_order(tmp_path: Path, library_path: Path) -> None:
    folder = tmp_path / "in"
    files = write(folder, 3)
    empty, binary, gone = folder / "empty.txt", folder / "picture.txt", tmp_path / "gone.txt"
    empty.touch()
    binary.write_bytes(bytes(range(256)) * 40)
    report = import_paths([gone, folder], library_path)
    assert [Path(outcome.path) for outcome in report.outcomes] == [gone, *files, empty, binary]
    assert [outcome.status for outcome in report.outcomes] == [
        "failed",
        *["imported"] * 3,
        "failed",
        "failed",
    ]
    for outcome in report.outcomes:
        assert (outcome.reason is not None and outcome.path in outcome.reason) == (outcome.status == "failed")
    assert (report.articles_added, report.cancelled, report.first_article) == (3, False, 1)
    with Library.open(library_path) as library:
        assert library.count(ArticleFilter()) == 3


def test_again_everything_is_known(tmp_path: Path, library_path: Path) -> None:
    write(tmp_path / "in", 5)
    first, again = (import_paths([tmp_path / "in"], library_path) for _ in range(2))
    assert (first.articles_added, again.articles_added) == (5, 0)
    assert again.count("duplicate") == 5
    assert [o.articles for o in first.outcomes] == [o.articles for o in again.outcomes]


def test_a_file_given_twice_counts_once(
    tmp_path: Path, library_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (file,) = write(tmp_path / "in", 1)
    report = import_paths([Path("in") / file.name, tmp_path / "in", file], library_path)
    assert len(report.outcomes) == 1


def test_progress_tells_every_outcome(tmp_path: Path, library_path: Path) -> None:
    write(tmp_path / "in", 30)
    steps: list[ImportProgress] = []
    report = import_paths([tmp_path / "in"], library_path, progress=steps.append)
    assert (steps[-1].done, steps[-1].total) == (30, 30)
    assert steps[-1].path == report.outcomes[-1].path
    assert tuple(outcome for step in steps for outcome in step.outcomes) == report.outcomes


@pytest.mark.parametrize("workers", [0, 2])
def test_cancelling_keeps_what_is_in(tmp_path: Path, library_path: Path, workers: int) -> None:
    write(tmp_path / "in", 900)
    steps: list[ImportProgress] = []
    report = import_paths(
        [tmp_path / "in"],
        library_path,
        workers=workers,
        progress=steps.append,
        cancelled=lambda: bool(steps),
    )
    kept = len(report.outcomes)
    assert report.cancelled
    assert 0 < kept < 900
    assert report.articles_added == kept
    with Library.open(library_path) as library:
        assert library.count(ArticleFilter()) == kept
    assert import_paths([tmp_path / "in"], library_path, workers=workers).articles_added == 900 - kept


def test_many_files_are_read_by_other_processes_in_order(tmp_path: Path, library_path: Path) -> None:
    files = write(tmp_path / "in", 200)
    files[77].write_bytes(b"")
    report = import_paths([tmp_path / "in"], library_path)
    assert [Path(outcome.path) for outcome in report.outcomes] == files
    assert (report.articles_added, report.count("failed")) == (199, 1)
    assert report.outcomes[77].status == "failed"
    with Library.open(library_path) as library:
        assert library.article(report.outcomes[150].articles[0]).title == "الخبر رقم 151 من أخبار المدينة"
        assert library.count(ArticleFilter(text="الحديقة")) == 199


def test_no_files_is_no_harm(tmp_path: Path, library_path: Path) -> None:
    (tmp_path / "in").mkdir()
    report = import_paths([tmp_path / "in"], library_path)
    assert (report.outcomes, report.articles_added, report.cancelled) == ((), 0, False)


def test_a_library_that_cannot_be_used_is_no_outcome(tmp_path: Path) -> None:
    files = write(tmp_path / "in", 1)
    with pytest.raises(NotALibrary):
        import_paths(files, files[0])
    assert files[0].read_text(encoding="utf-8") == page(1)


def test_a_bug_in_reading_is_not_hidden(
    tmp_path: Path, library_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_path: Path) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("reader.core.formats.read_file", broken)
    with pytest.raises(ZeroDivisionError):
        import_paths(write(tmp_path / "in", 1), library_path)


def test_pasted_text_is_imported_under_its_name(library_path: Path) -> None:
    first = import_bytes(page(1).encode(), "الحافظة", library_path)
    again = import_bytes(page(1).encode(), "الحافظة", library_path)
    assert [report.outcomes[0].status for report in (first, again)] == ["imported", "duplicate"]
    assert (first.articles_added, again.articles_added) == (1, 0)
    failed = import_bytes(b"  \n", "الحافظة", library_path)
    assert failed.outcomes[0].status == "failed"
    with Library.open(library_path) as library:
        assert library.article(1).origin.path == "الحافظة"


def test_a_dry_run_foresees_and_changes_nothing(tmp_path: Path, library_path: Path) -> None:
    folder = tmp_path / "in"
    files = write(folder, 4)
    (folder / "copy.txt").write_bytes(files[0].read_bytes())
    (folder / "empty.txt").touch()
    report = dry_run([folder], library_path)
    assert (report.articles_added, report.count("imported"), report.count("duplicate")) == (4, 4, 1)
    assert report.count("failed") == 1
    assert not library_path.exists()
    import_paths([files[0]], library_path)
    before = library_path.read_bytes()
    report = dry_run([folder], library_path)
    assert report.articles_added == 3
    assert [outcome.articles for outcome in report.outcomes if Path(outcome.path) == files[0]] == [(1,)]
    assert library_path.read_bytes() == before


def test_damage_met_in_the_middle_is_told(tmp_path: Path, library_path: Path) -> None:
    files = write(tmp_path / "in", 40)
    import_paths(files[:20], library_path)
    data = bytearray(library_path.read_bytes())
    for at in range(4096, len(data), 4096):
        data[at : at + 200] = b"\xee" * 200
    library_path.write_bytes(data)
    with pytest.raises(LibraryDamaged):
        import_paths(files, library_path)


KILLED = """
import sys
from pathlib import Path
from reader.core.importing import import_paths

def show(step):
    print(step.done, flush=True)

if __name__ == "__main__":
    import_paths([Path(sys.argv[1])], Path(sys.argv[2]), progress=show, workers=2)
"""


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes in /proc")
def test_a_killed_import_leaves_a_whole_library_alone(tmp_path: Path, library_path: Path) -> None:
    write(tmp_path / "in", 3000)
    script = tmp_path / "run.py"
    script.write_text(KILLED, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, str(script), str(tmp_path / "in"), str(library_path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        start_new_session=True,
    )
    assert process.stdout is not None
    done = int(process.stdout.readline())
    process.send_signal(signal.SIGKILL)
    process.communicate()
    report = check_file(library_path)
    assert report.problems == ()
    assert done <= report.articles < 3000
    deadline = time.monotonic() + 10
    while session_members(process.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert session_members(process.pid) == []
    assert import_paths([tmp_path / "in"], library_path).articles_added == 3000 - report.articles


def session_members(session: int) -> list[str]:
    """The living processes of that session."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        if fields[3] == str(session) and fields[0] != "Z":
            found.append(status.parent.name)
    return found


def test_the_library_itself_is_not_read_as_an_article(library_path: Path, tmp_path: Path) -> None:
    file = tmp_path / "خبر.txt"
    file.write_text("عنوان خبر\nنص الخبر.\n", encoding="utf-8")
    with Library.open(library_path):
        foreseen = dry_run([library_path, file], library_path)
        report = import_paths([library_path, file], library_path)
    assert foreseen.outcomes[0] == report.outcomes[0]
    assert [outcome.status for outcome in report.outcomes] == ["failed", "imported"]
    assert str(library_path) in (report.outcomes[0].reason or "")
