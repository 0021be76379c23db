"""`python -m reader` as a process: its start, its streams, and how it ends when things go wrong."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

FULL = Path("/dev/full")
HANGING_UP = [signal.SIGHUP] if hasattr(signal, "SIGHUP") else []
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and pipes of Unix")


def run(*words: object, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "reader", *map(str, words)],
        input=stdin,
        capture_output=True,
        env={**os.environ, **environment},
        timeout=60,
        check=False,
    )


@pytest.fixture(autouse=True)
def heard():
    """Programs started from here hear every signal, as they would not under `nohup` or in the background."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, *HANGING_UP)}
    deaf = [number for number, handler in before.items() if handler == signal.SIG_IGN]
    for number in deaf:
        signal.signal(number, signal.SIG_DFL)
    yield
    for number in deaf:
        signal.signal(number, signal.SIG_IGN)


def test_a_command_runs_from_the_shell(page):
    done = run("import", "-", "--json", stdin=page.read_bytes())
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout.splitlines()[0])["articles"] == [1, 2]


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "cp1252"},
        {"PYTHONIOENCODING": "ascii:strict"},
    ],
    ids=str,
)
def test_output_is_utf_8_in_any_locale(stocked, environment):
    done = run("list", "--json", **environment)
    titles = {article["title"] for article in json.loads(done.stdout.decode("utf-8"))}
    assert "يوميات بستاني" in titles
    assert "لا توجد في المكتبة مقالة" in run("show", 99, **environment).stderr.decode("utf-8")


@POSIX
def test_a_file_name_that_is_no_text(tmp_path):
    odd = os.fsencode(tmp_path) + b"/gone\xff.txt"
    for options in (["--json"], []):
        done = subprocess.run(
            [sys.executable, "-m", "reader", "import", odd, *options], capture_output=True, check=False
        )
        assert done.returncode == 1
        assert "gone\\udcff.txt" in done.stderr.decode("utf-8")
        assert not options or json.loads(done.stdout.splitlines()[0])["path"] == os.fsdecode(odd)


@POSIX
@pytest.mark.parametrize("words", [("list",), ("list", "--json")])
def test_a_reader_that_leaves_early_is_no_trouble(library, words):
    from builders import fill

    fill(library, 600)
    with subprocess.Popen(
        [sys.executable, "-m", "reader", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=30) == 141


@POSIX
@pytest.mark.parametrize("words", [("--help",), ("--version",), ("list", "--help")])
def test_help_that_nobody_reads_is_no_trouble(words):
    with subprocess.Popen(
        [sys.executable, "-m", "reader", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=30) == 141


@POSIX
@pytest.mark.skipif(not FULL.exists(), reason="a full disk of Linux")
@pytest.mark.parametrize(
    "words", [("list",), ("list", "--json"), ("show", "1", "--raw"), ("--help",)], ids=" ".join
)
def test_output_onto_a_full_disk_is_one_sentence(stocked, words):
    with FULL.open("wb", buffering=0) as full:
        done = subprocess.run(
            [sys.executable, "-m", "reader", *words], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    (sentence,) = done.stderr.decode("utf-8").splitlines()
    assert sentence.startswith("لم يُكتب الناتج كاملًا")


@POSIX
@pytest.mark.parametrize(
    ("words", "closed", "status"),
    [
        ("list", ">&-", 0),
        ("list --json", ">&- 2>&-", 0),
        ("show 99", "2>&-", 1),
        ("show 1 --raw", ">&-", 0),
        ("import -", "<&-", 1),
        ("import -", "</proc/self/mem", 1),
    ],
)
def test_a_stream_that_is_closed_or_a_folder(stocked, words, closed, status):
    done = subprocess.run(
        ["sh", "-c", f"exec '{sys.executable}' -m reader {words} {closed}"], capture_output=True, check=False
    )
    assert done.returncode == status
    assert b"Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == int(status == 1 and "2>" not in closed)
    assert "خطأ غير متوقّع" not in done.stderr.decode("utf-8")


@contextmanager
def at_work(what, *words):
    """A command in whose place of work, a function of `reader`, a minute goes by; when it has come there."""
    module = what.split(".")[1]
    code = (
        f"import sys, time, reader.core.{module}, reader.__main__ as m\n"
        f"reader.{what} = lambda *_, **__: (print('at work', flush=True), time.sleep(60))\n"
        f"sys.exit(m.main({list(words)}))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"at work\n"
        yield process


@POSIX
def test_ctrl_c_ends_quietly():
    with at_work("core.library.Library.open", "list") as process:
        assert process.stderr is not None
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b""
        assert process.wait(timeout=30) == 130


def children(process: int) -> list[str]:
    return Path(f"/proc/{process}/task/{process}/children").read_text().split()


def is_loading(process: str) -> bool:
    """Whether it is what reading processes are forked from, some hundredths of a second on its way."""
    folder = Path("/proc", process)
    try:
        spent = int((folder / "stat").read_text().rpartition(")")[2].split()[11])
        return b"forkserver" in (folder / "cmdline").read_bytes() and spent >= 6
    except OSError:
        return False


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks for processes in /proc")
def test_ctrl_c_while_reading_processes_start_ends_quietly(tmp_path):
    for number in range(100):
        (tmp_path / f"{number}.txt").write_text(f"عنوان الخبر {number}\nنص الخبر رقم {number}.\n", "utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "reader", "import", str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        while not any(map(is_loading, children(process.pid))) and process.poll() is None:
            time.sleep(0.005)
        os.killpg(process.pid, signal.SIGINT)
        _, told = process.communicate(timeout=60)
        assert (told, process.returncode) == (b"", 130)


MANY_FILES = 3_000  # more than are added at once


def importing(folder, count=MANY_FILES):
    """An import of files, read by two processes, in a session of its own."""
    for number in range(count):
        (folder / f"{number}.txt").write_text(f"عنوان الخبر {number}\nنص الخبر رقم {number}.\n", "utf-8")
    return subprocess.Popen(
        [sys.executable, "-m", "reader", "--json", "import", "--workers", "2", str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        bufsize=0,
    )


@POSIX
@pytest.mark.parametrize("to", [os.kill, os.killpg])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_import_that_is_told_to_stop_says_how_far_it_came(tmp_path, to, number):
    (tmp_path / "in").mkdir()
    with importing(tmp_path / "in") as process:
        assert process.stdout is not None
        first = process.stdout.readline()  # after the first batch
        to(process.pid, number)
        rest, told = process.communicate(timeout=60)
    lines = [json.loads(line) for line in [first, *rest.splitlines()]]
    assert (told, process.returncode) == (b"", 128 + number)
    assert lines[-1]["summary"]["cancelled"] is True
    done = sum(line["status"] == "imported" for line in lines[:-1])
    assert 0 < done == lines[-1]["summary"]["imported"] < MANY_FILES
    listed = subprocess.run(
        [sys.executable, "-m", "reader", "list", "--json", "--limit", str(MANY_FILES)],
        capture_output=True,
        check=True,
    )
    assert len(json.loads(listed.stdout)) >= done


@POSIX
@pytest.mark.parametrize("numbers", [(signal.SIGTERM, signal.SIGINT), (signal.SIGTERM,), (signal.SIGINT,)])
def test_told_twice_or_too_slow_an_import_ends_where_it_is(numbers):
    with at_work("core.importing.import_paths", "import", "x.txt") as process:
        for number in numbers:
            process.send_signal(number)
        assert process.wait(timeout=30) - 128 in numbers
        assert process.stderr is not None
        assert process.stderr.read() == b""


def test_a_bug_is_one_sentence_and_a_report(tmp_path):
    words = (
        "import sys, reader.core.library as library, reader.__main__ as m\n"
        "library.Library.open = lambda path: 1 / 0\n"
        "sys.exit(m.main(['list']))"
    )
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (1, b"")
    (sentence,) = done.stderr.decode("utf-8").splitlines()
    (report,) = tmp_path.rglob("reports/*.txt")
    assert sentence == f"حدث خطأ غير متوقّع في ورّاق، وتفصيله محفوظ في {report}."
    assert "ZeroDivisionError" in report.read_text("utf-8")


def test_a_bug_whose_report_cannot_be_kept(tmp_path):
    (tmp_path / "file").touch()
    words = (
        "import sys, reader.core.library as library, reader.__main__ as m\n"
        "library.Library.open = lambda path: 1 / 0\n"
        "sys.exit(m.main(['list']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", words],
        capture_output=True,
        env={**os.environ, "XDG_STATE_HOME": str(tmp_path / "file"), "LOCALAPPDATA": str(tmp_path / "file")},
        check=False,
    )
    assert done.returncode == 1
    assert "ZeroDivisionError" in done.stderr.decode("utf-8")
    assert len(done.stderr.splitlines()) == 1


def modules_after(statement: str) -> set[str]:
    words = f"import sys; {statement}; print(*sys.modules, file=sys.__stderr__)"
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)
    return {name.split(".")[0] for name in done.stderr.split()}


def test_the_console_script_is_thin():
    loaded = modules_after("import reader.__main__")
    assert not loaded & {"PySide6", "sqlite_utils", "sqlite3", "argparse", "dataclasses"}


def test_a_file_for_the_window_costs_no_argparse():
    loaded = modules_after("from reader.cli import command_named; command_named('article.txt')")
    assert not loaded & {
        "PySide6",
        "sqlite_utils",
        "sqlite3",
        "argparse",
        "json",
        "dataclasses",
        "unicodedata",
    }


def test_commands_load_no_qt(stocked):
    for words in (["list", "--json"], ["show", "1"], ["search", "رمان", "--shape", "always"], ["--help"]):
        loaded = modules_after(f"import reader.__main__ as m; m.main({words!r})")
        assert "PySide6" not in loaded
