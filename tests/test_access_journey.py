"""The window without eyes and without a mouse: real keys, and what a screen reader finds."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader import paths

if TYPE_CHECKING:
    from collections.abc import Iterator

SYSTEM_PYTHON = "/usr/bin/python3"  # the one Debian's python3-gi belongs to
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
TOOLS = ("Xvfb", "openbox", "dbus-run-session", "xdotool", "setxkbmap")
JOURNEY = Path(__file__).with_name("access_journey.py")
ON_A_BUS = '"$0" --launch-immediately & bus=$!; sleep 0.7; "$@"; status=$?; kill $bus; exit $status'
SECONDS = 120


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


def test_everything_can_be_done_by_keys_and_heard(tmp_path, screen):
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    own = {
        "DISPLAY": screen,
        "XDG_RUNTIME_DIR": str(runtime),
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": str(JOURNEY.parent.parent),
        "LC_ALL": "C.UTF-8",
    }
    page = paths.resources() / "samples" / "01-library.txt"
    journey = [SYSTEM_PYTHON, str(JOURNEY), sys.executable, str(page)]
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", ON_A_BUS, str(LAUNCHER), *journey],
        env={**os.environ, **own},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-6000:]
