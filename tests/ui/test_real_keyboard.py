"""Every key of the table pressed on a keyboard of X with Arabic letters: the key itself, not its letter."""

from __future__ import annotations

import shutil
import subprocess
from contextlib import suppress

import pytest
from builders import add, draft
from PySide6.QtGui import QGuiApplication
from windows import shown

from reader import app, paths
from reader.core.settings import Loaded, Settings, WindowState
from reader.ui.action_table import ACTIONS
from reader.ui.language import Language

# the numbers X gives the keys of a keyboard (evdev)
CODES = {
    **{letter: 24 + at for at, letter in enumerate("QWERTYUIOP[]")},
    **{letter: 38 + at for at, letter in enumerate("ASDFGHJKL;'`")},
    **{letter: 52 + at for at, letter in enumerate("ZXCVBNM,./")},
    **{digit: 10 + at for at, digit in enumerate("1234567890-=")},
    **{f"F{at + 1}": code for at, code in enumerate((*range(67, 77), 95, 96))},
    "Space": 65, "Backspace": 22, "Up": 111, "Left": 113, "Right": 114, "Down": 116, "Del": 119,
}  # fmt: skip
SHIFTED = {"?": "/"}
HELD = {"Ctrl": "ctrl", "Shift": "shift", "Alt": "alt"}
KEYBOARDS = (("ara", ""), ("ara", "digits"))
TOOLS = ("xdotool", "setxkbmap")


def pressed(keys: str) -> str:
    """What xdotool presses for `Ctrl+Shift+O`."""
    *modifiers, key = keys.replace("++", "+=").split("+")
    if key in SHIFTED:
        modifiers, key = [*modifiers, "Shift"], SHIFTED[key]
    return "+".join([*(HELD[each] for each in modifiers), str(CODES[key])])


@pytest.fixture(scope="module", params=KEYBOARDS, ids="-".join)
def keyboard(request, qapp):
    if QGuiApplication.platformName() != "xcb" or not all(map(shutil.which, TOOLS)):
        pytest.skip("no X keyboard here")
    layout, variant = request.param
    subprocess.run(["setxkbmap", layout, "-variant", variant], check=True)
    yield layout
    subprocess.run(["setxkbmap", "us"], check=True)


@pytest.fixture
def window(keyboard, qapp, qtbot, library):
    add(library, draft(title="الأولى", body=("حديقة على النهر.",) * 60, keywords=("مدن",)), draft(part=2))
    language = Language(qapp, paths.resources() / "i18n")
    window = app.Session(qapp, library, Loaded(Settings(welcomed=True), WindowState()), language).window
    window.complete()
    with shown(window, qtbot):
        yield window


@pytest.mark.parametrize("pane", ["list", "text"])
def test_every_key_of_the_table_gives_its_command(window, qtbot, pane):
    """The commands are taken off their actions first: only what is asked for is looked at, of all of them."""
    heard: list[str] = []
    for name, action in window._actions.items():
        action.triggered.disconnect()
        action.setVisible(True)
        action.setEnabled(True)
        action.triggered.connect(lambda _checked=False, name=name: heard.append(name))
    place = window.sidebar.articles if pane == "list" else window.view.text
    place.setFocus()
    qtbot.waitUntil(place.hasFocus)
    wanted = [(spec.id, keys) for spec in ACTIONS for keys in spec.keys]
    if pane == "text":
        wanted = [each for each in wanted if "Space" not in each[1]]  # the text scrolls by itself
    command = ["xdotool", "key", "--delay", "12", *(pressed(keys) for _, keys in wanted)]
    with subprocess.Popen(command), suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: len(heard) >= len(wanted), timeout=15_000)
    assert heard == [name for name, _ in wanted]
