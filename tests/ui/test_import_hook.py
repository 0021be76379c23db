"""Imports of the program are Python's own: PySide reads no source of ours."""

from __future__ import annotations

import subprocess
import sys


def printed(code: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_the_hook_that_pyside_sets_is_taken_back() -> None:
    code = (
        "import builtins\nfrom reader.ui.starting.import_hook import remove_import_hook\n"
        "remove_import_hook()\nimport PySide6.QtWidgets\nprint(builtins.__import__.__name__)"
    )
    assert printed(code) != ["__feature_import__"]


def test_the_window_reads_no_source_at_its_start() -> None:
    code = (
        "import linecache\nfrom reader.ui.starting.import_hook import remove_import_hook\n"
        "remove_import_hook()\nimport reader.app\n"
        "from pathlib import Path\nours = str(Path(reader.app.__file__).parent)\n"
        "print(len([name for name in linecache.cache if name.startswith(ours)]))"
    )
    assert printed(code) == ["0"]


def test_a_second_start_asks_for_the_window_before_it_loads_qt() -> None:
    code = (
        "import sys\nfrom reader.ui.starting import second_start\n"
        "second_start.hand_over = lambda library, files: True\n"
        "from reader.__main__ import main\n"
        "print(main(['a.txt']), 'PySide6' in sys.modules)"
    )
    assert printed(code) == ["0", "False"]


def test_a_start_waits_for_nothing_that_goes_out() -> None:
    code = (
        "import sys, reader.app\n"
        "print(*(name for name in sys.modules if name.startswith('reader.ui.exports.')))"
    )
    assert printed(code) == []
