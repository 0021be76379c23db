"""How long each command holds the window: `python tests/bench/bench_stalls.py LIBRARY`, on a screen.

A command and every turn of the event loop after it are timed; the longest is what a person waits for. The
library is copied first, for commands change it. `at work` leaves out what other programs took of the machine.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from command_line import parser
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog

from reader import app
from reader.core.library import Library
from reader.core.settings import Loaded, Settings, WindowState
from reader.ui.action_table import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Callable

SECONDS = 1.0  # that a command is watched for
BUDGET, BUDGET_OF_SWITCHES = 50.0, 150.0  # milliseconds
LAST = ("switch_theme", "switch_theme", "switch_language", "switch_language", "delete", "undo")
LEFT_OUT = {
    *("quit", "import_files", "import_folder", "paste_article", "open_samples", "print", "save_pdf"),
    *("back_up", "restore_backup", "full_screen", "undo_import", *LAST),
}
"""What asks the system for a file or ends the program, and what comes last."""


class Watch:
    """Drives the event loop itself, one turn after the other."""

    def __init__(self, session: app.Session, application: QApplication) -> None:
        self._session, self._application = session, application

    def rest(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._turn()

    def run(self, name: str, command: Callable[[], object]) -> None:
        """Print the longest turn of a command, by the clock and at work."""
        turns = [_timed(command)]
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            turns.append(_timed(self._turn))
        wall, work = (max(column) for column in zip(*turns, strict=True))
        budget = BUDGET_OF_SWITCHES if name.startswith(("switch_", "theme_")) else BUDGET
        print(f"{wall:6.0f} ms, {work:4.0f} at work  {name}{'  OVER' if work > budget else ''}", flush=True)
        for widget in self._application.topLevelWidgets():
            if isinstance(widget, QDialog):
                widget.close()

    def _turn(self) -> None:
        self._application.processEvents()
        self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as Qt's own loop does
        time.sleep(0.001)


def _timed(call: Callable[[], object]) -> tuple[float, float]:
    began, worked = time.perf_counter(), time.thread_time()
    call()
    return (time.perf_counter() - began) * 1000, (time.thread_time() - worked) * 1000


def commands(session: app.Session, watch: Watch) -> None:
    """Every command of the table but a few."""
    ids = [spec.id for spec in ACTIONS if spec.id not in LEFT_OUT]
    for action_id in (*ids, *LAST):
        watch.run(action_id, partial(_trigger, session, action_id))


def _trigger(session: app.Session, action_id: str) -> None:
    session.window._actions[action_id].trigger()


def timeline(session: app.Session, watch: Watch) -> None:
    """The timeline, and its fullest bar."""
    window = session.window
    watch.run("timeline, opened", window.controllers.searches.timeline.toggle)
    bars = window.workspace.library.timeline.bars(window.browsing.wanted, "month")
    fullest = max(bars, key=lambda bar: bar.count)
    watch.run("a bar chosen", lambda: window.controllers.searches.timeline.toggle_time(fullest))
    watch.run("all of time again", lambda: window.controllers.searches.timeline.toggle_time(fullest))
    watch.run("timeline, closed", window.controllers.searches.timeline.toggle)


def main(library: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WARRAQ_SETTINGS"] = str(Path(folder) / "settings.json")
        os.environ["XDG_RUNTIME_DIR"] = folder
        copy = shutil.copy(library, Path(folder) / "library.db")
        application = QApplication([])
        language = app.dress_application(application, Settings())
        loaded = Loaded(Settings(), WindowState())
        session = app.Session(application, Library.open(Path(copy)), loaded, language)
        session.window.show()
        watch = Watch(session, application)
        watch.rest(2)
        timeline(session, watch)
        commands(session, watch)
        os._exit(0)  # nothing of this is to be kept


if __name__ == "__main__":
    arguments = parser(__doc__)
    arguments.add_argument("library")
    main(arguments.parse_args().library)
