"""The window without eyes and without a mouse: real keys, and what a screen reader finds."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from builders import add, draft, numbered, reading

from reader import paths
from reader.core.library import Library
from reader.core.models import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator

SYSTEM_PYTHON = "/usr/bin/python3"  # the one Debian's python3-gi belongs to
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
TOOLS = ("Xvfb", "openbox", "dbus-run-session", "xdotool", "setxkbmap")
HERE = Path(__file__).parent
REVISED, COPIES = "خبر له نسخة أقدم", ("افتتاح المعرض السنوي", "افتتاح المعرض السنوي في المدينة")
ON_A_BUS = '"$0" --launch-immediately & bus=$!; sleep 0.7; "$@"; status=$?; kill $bus; exit $status'
SECONDS = 300  # for machines that have much else to do


def missing() -> list[str]:
    """What the journey needs and this system lacks."""
    lacking = [tool for tool in TOOLS if shutil.which(tool) is None]
    if not LAUNCHER.exists():
        lacking.append("at-spi2-core")
    asked = "import gi; gi.require_version('Atspi', '2.0')"
    try:
        found = subprocess.run([SYSTEM_PYTHON, "-c", asked], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        found = False
    return lacking if found else [*lacking, "python3-gi and gir1.2-atspi-2.0"]


@pytest.fixture
def screen(tmp_path) -> Iterator[str]:
    """A screen of its own with a window manager: no other test's window takes the keys."""
    lacking = missing()
    if lacking:
        pytest.skip(f"this system lacks {', '.join(lacking)}")
    number, said = tmp_path / "display", tmp_path / "xvfb.log"
    with number.open("w") as told, said.open("w") as log:
        command = [
            "Xvfb",
            "-displayfd",
            str(told.fileno()),
            "-screen",
            "0",
            "1280x860x24",
            "-nolisten",
            "tcp",
        ]
        server = subprocess.Popen(command, pass_fds=(told.fileno(),), stderr=log)
    try:
        while not number.read_text().strip():
            assert server.poll() is None, said.read_text()
        display = f":{number.read_text().strip()}"
        manager = subprocess.Popen(
            ["openbox", "--sm-disable"], env={**os.environ, "DISPLAY": display}, stderr=subprocess.DEVNULL
        )
        yield display
        manager.terminate()
        manager.wait()
    finally:
        server.terminate()
        server.wait()


def run(screen: str, tmp_path: Path, script: str, *arguments: str) -> None:
    """Run a script of keys on this screen, with the bus that screen readers listen on."""
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    own = {
        "DISPLAY": screen,
        "XDG_RUNTIME_DIR": str(runtime),
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": str(HERE.parent),
        "LC_ALL": "C.UTF-8",
    }
    journey = [SYSTEM_PYTHON, str(HERE / script), sys.executable, *arguments]
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", ON_A_BUS, str(LAUNCHER), *journey],
        env={**os.environ, **own},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-6000:]


def fill(path: Path) -> None:
    """Articles with keywords and marks, one with an older text, two that are nearly the same."""
    words = "اجتمع المجلس في القاعة الكبرى ونظر في الميزانية الجديدة ثم أعلن أسماء الفائزين بالجائزة"
    fair = (*numbered(1).body, f"{words}.", f"{words} أمام الجمهور.")
    first, second = draft(title=REVISED, body=(f"{words}.",)), draft(title=REVISED, body=(f"{words} أمس.",))
    with Library.open(path) as library:
        (harbour,) = add(
            library,
            draft(
                title="مكتبة الميناء تفتح أبوابها",
                body=("عادت مكتبة الميناء إلى قرائها.", "يطلّ الميناء على البحر.", "وفي الميناء سفن."),
                keywords=("مكتبة الميناء", "الترميم", "فهرس جديد"),
                published="2024-12-04",
            ),
        )
        add(library, draft(title=COPIES[0], body=fair, published="2024-05-05"), path="/a/one.txt")
        add(library, draft(title=COPIES[1], body=(*fair[:-1], f"{words}."), published="2024-05-06"))
        for text in (first, second):
            library.add([reading(replace(text, published="2024-03-07"), path="/news.txt")])
        library.marks.add(harbour, TextRange(2, 5, 2, 12), "green", "للمقارنة")
        library.bookmarks.add(harbour, 3)


def test_everything_can_be_done_by_keys_and_heard(tmp_path, screen):
    run(screen, tmp_path, "access_journey.py", str(paths.resources() / "samples" / "01-library.txt"))


def test_so_can_what_is_done_less_often(tmp_path, screen):
    fill(Path(os.environ["WARRAQ_LIBRARY"]))
    for name, text in (("sound.txt", "عنوان سليم\n\nنصّ قصير سليم."), ("empty.txt", "")):
        (tmp_path / name).write_text(text, "utf-8")
    run(screen, tmp_path, "access_tasks.py", str(tmp_path))
