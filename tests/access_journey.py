"""What a person does who neither sees the window nor uses a mouse: keys in, the accessibility tree out.

Run by `test_access_journey` with the system's Python, which has Debian's `gi`:
`access_journey.py PYTHON PAGE`. Ends with status 0 and the names of the steps, or with what went wrong.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 after its version

if TYPE_CHECKING:
    from collections.abc import Callable

SECONDS = 15.0
FIRST_FUNCTION_KEY = 67  # key codes of F1 to F10
KEY_CODES = {f"F{number}": str(FIRST_FUNCTION_KEY + number - 1) for number in range(1, 11)}
"""By their names xdotool holds Alt too, where the keyboard data is new (2.48)."""
NAMED = {
    *("push button", "button", "toggle button", "check box", "radio button", "text", "entry", "combo box"),
    *("list", "list item", "tool bar", "menu bar", "status bar", "spin button", "progress bar", "dialog"),
    *("frame", "table", "tree", "page tab"),
}


class Journey:
    """The program and its tree; every step ends with a look at where the keyboard is."""

    def __init__(self, python: str, library: Path) -> None:
        Atspi.init()
        self.said: list[str] = []
        self._listener = Atspi.EventListener.new(lambda event: self.said.append(str(event.any_data)))
        self._listener.register("object:announcement")
        self.come_to = ("", "")
        self._follower = Atspi.EventListener.new(self._follow)
        self._follower.register("object:state-changed:focused")
        command = [python, "-m", "reader", "--library", str(library)]
        self.process = subprocess.Popen(command)
        self.app = self.until("its window", self._application)

    # --- hearing -----------------------------------------------------------------------------------------
    def _follow(self, event):
        """A screen reader speaks of what the program says the keyboard came to; it does not go and look."""
        if event.detail1:
            try:
                self.come_to = (event.source.get_role_name(), event.source.get_name())
            except GLib.Error:  # gone by now
                self.come_to = ("", "")

    # --- looking -----------------------------------------------------------------------------------------
    def _application(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            node = desktop.get_child_at_index(index)
            if node and node.get_child_count() and node.get_process_id() == self.process.pid:
                return node
        return None

    def until(self, what, ready):
        """Wait for another process, letting its news in meanwhile."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            while GLib.MainContext.default().iteration(False):
                pass
            try:
                value = ready()
            except GLib.Error:  # a node that has just gone
                value = None
            if value:
                return value
            time.sleep(0.05)
        raise SystemExit(f"no {what} within {SECONDS} s, come to {self.come_to}\n{self.dump()}")

    def showing(self, root=None):
        """Every node on the screen, without the rows of menus."""
        root = root or self.app
        for index in range(min(root.get_child_count(), 100)):
            node = root.get_child_at_index(index)
            if node is None or not node.get_state_set().contains(Atspi.StateType.SHOWING):
                continue
            yield node
            if node.get_role_name() != "menu bar":
                yield from self.showing(node)

    def find(self, role, name, root=None):
        """The node of this role whose name holds these letters."""
        roles = BUTTON if role in BUTTON else (role,)
        return next(
            (n for n in self.showing(root) if n.get_role_name() in roles and name in (n.get_name() or "")),
            None,
        )

    def wait(self, role, name):
        return self.until(f"{role} «{name}»", lambda: self.find(role, name))

    def focused(self):
        """What has the keyboard; a chosen row only where its list has it, and no mere frame of something."""
        nodes = [n for n in self.showing() if self._has_keyboard(n)]
        return nodes[-1] if nodes else None

    def _has_keyboard(self, node):
        held = node.get_state_set().contains(Atspi.StateType.FOCUSED)
        if node.get_role_name() in ("filler", "panel"):
            return False
        return held and (node.get_role_name() != "list item" or self._has_keyboard(node.get_parent()))

    def text(self, node):
        """The whole text of a node."""
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))

    def dump(self):
        return "\n".join(
            f"{'*' if node.get_state_set().contains(Atspi.StateType.FOCUSED) else ' '} "
            f"{node.get_role_name()} | {node.get_name()}"
            for node in self.showing()
        )

    # --- acting ------------------------------------------------------------------------------------------
    def keys(self, *names):
        codes = ["+".join(KEY_CODES.get(key, key) for key in name.split("+")) for name in names]
        subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", "40", *codes], check=True)

    def keyboard(self, layout):
        """Have this keyboard and no other: letters it lacks would be made up on the way, and lost."""
        subprocess.run(["setxkbmap", layout], check=True)
        time.sleep(0.3)  # the program hears of it when it next looks at its events

    def type(self, text):
        """Type on an Arabic keyboard, or a Latin one where the text is Latin."""
        self.keyboard("us" if text.isascii() else "ara")
        subprocess.run(["xdotool", "type", "--delay", "30", text], check=True)
        time.sleep(0.3)
        self.keyboard("us")

    def command(self, name, field="اسم الأمر"):
        """By the palette."""
        self.keys("ctrl+shift+p")
        self.stands("palette", *FIELD, name=field)
        self.type(name)
        self.wait("list item", name)
        self.keys("Return")

    def rows(self):
        return [node for node in self.showing() if node.get_role_name() == "list item"]

    # --- what must be so ---------------------------------------------------------------------------------
    def stands(self, step, *roles, name=""):
        """The keyboard is in a node of one of these roles that has a name, and nothing lacks one."""

        def there():
            node = self.focused()
            good = node is not None and node.get_role_name() in roles and name in (node.get_name() or "")
            if good and node.get_role_name() == "list item":
                good = self.come_to == ("list item", node.get_name())
            return node if good and node.get_name() else None

        found = self.until(f"keyboard in {roles} «{name}» after {step}", there)
        nameless = [n for n in self.showing() if n.get_role_name() in NAMED and not n.get_name()]
        if nameless:
            raise SystemExit(
                f"without a name after {step}: {[n.get_role_name() for n in nameless]}\n{self.dump()}"
            )
        self.said.clear()
        print(step, flush=True)
        return found

    def hears(self, words):
        self.until(
            f"announcement «{words}» among {self.said}", lambda: any(words in said for said in self.said)
        )


FIELD = ("text", "entry")
BUTTON = ("push button", "button")
PAGE = "نص المقالة"


def import_and_find(j: Journey, page: Path) -> None:
    j.stands("start", *BUTTON, name="استيراد ملفات")
    j.until("name of the program", lambda: j.app.get_name() == "ورّاق")
    j.keys("ctrl+o")
    j.stands("dialog of files", *FIELD, name="الاسم")
    j.type(str(page))
    j.keys("Return")
    j.wait("list item", "مكتبة الميناء القديم")
    j.hears("آخر استيراد")
    j.stands("import", *FIELD, name=PAGE)
    j.keys("ctrl+k")
    j.stands("search field", *FIELD, name="ابحث")
    j.type("مكتبه المينا")
    j.hears("مقالتان")
    j.keys("Return")
    j.stands("found", "list item")


def read(j: Journey) -> None:
    j.keys("Return")
    text = j.stands("opened", *FIELD, name=PAGE)
    assert j.text(text).startswith("عادت مكتبة الميناء"), j.text(text)
    j.keys("space", "space")
    j.stands("read on", *FIELD, name=PAGE)
    j.keys("alt+r")
    j.wait("frame", "ورشة في المتحف")
    j.stands("related article", *FIELD, name=PAGE)
    j.keys("BackSpace")
    j.wait("frame", "مكتبة الميناء القديم")
    j.stands("back", *FIELD, name=PAGE)


def mark(j: Journey) -> None:
    j.keys("ctrl+d")
    j.wait("list item", "عليها إشارة")
    j.stands("bookmark", *FIELD, name=PAGE)
    j.keys("Home", "ctrl+shift+d")
    j.stands("note", *FIELD, name="الملاحظة")
    j.type("للمقارنة")
    j.keys("ctrl+Return")
    j.until("sign of the note", lambda: j.find("button", "للمقارنة"))
    j.stands("note kept", *FIELD, name=PAGE)
    j.keys("shift+Down", "shift+Down", "ctrl+h")
    j.until("sign of the highlight", lambda: j.find("button", "تظليل"))
    j.stands("highlight", *FIELD, name=PAGE)
    j.keys("Escape", "ctrl+7")
    j.stands("shelf of marks", "list item")
    j.keys("Home", "Left")
    j.stands("mark opened", *FIELD, name=PAGE)


def change_looks(j: Journey) -> None:
    for command in ("داكن", "فاتح"):
        j.command(command)
        j.stands(f"theme {command}", *FIELD, name=PAGE)


def change_language(j: Journey) -> None:
    j.command("English")
    j.wait("list", "List of marks")
    j.stands("English", "list item")
    j.wait("check box", "Unread")
    j.keys("ctrl+1")
    j.wait("list", "List of articles")
    j.stands("shelf in English", "list item")
    j.keys("Right")
    j.stands("to the text in English", *FIELD, name="Article text")
    j.keys("Left")
    j.stands("to the list in English", "list item")
    j.command("العربية", field="Name of the command")
    j.wait("check box", "غير المقروءة")
    j.stands("Arabic again", "list item")


def arabic_keyboard_alone(j: Journey) -> None:
    """Every key by its Arabic letter, and nothing else on the keyboard."""
    j.keyboard("ara")
    j.keys("ctrl+Arabic_noon")
    j.stands("search field on an Arabic keyboard", *FIELD, name="ابحث")
    j.keys("Arabic_sheen", "Arabic_alef", "ctrl+Arabic_sheen", "ctrl+Arabic_hamza", "ctrl+Arabic_ra")
    j.keys("ctrl+Arabic_ra")
    j.until("the word twice", lambda: j.text(j.focused()) == "شاشا")
    j.keys("Escape", "Escape", "Escape")
    j.stands("list on an Arabic keyboard", "list item")
    j.keys("Left")
    j.stands("text on an Arabic keyboard", *FIELD, name=PAGE)
    read = j.find("list item", "غير مقروءة. عليها إشارة") is None
    j.keys("Arabic_tehmarbuta")
    j.until("the other", lambda: (j.find("list item", "غير مقروءة. عليها إشارة") is None) != read)
    j.stands("read or unread on an Arabic keyboard", *FIELD, name=PAGE)


def journey(j: Journey, page: Path) -> None:
    import_and_find(j, page)
    read(j)
    mark(j)
    change_looks(j)
    change_language(j)
    arabic_keyboard_alone(j)


def walk(steps: Callable[[Journey, Path], None]) -> None:
    """Start the program named by the arguments and go these steps in it; it ends with them."""
    started = Journey(sys.argv[1], Path(os.environ["WARRAQ_LIBRARY"]))
    try:
        steps(started, Path(sys.argv[2]))
    finally:
        started.process.terminate()
        started.process.wait(SECONDS)


if __name__ == "__main__":
    walk(journey)
