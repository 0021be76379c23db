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


def test_parts_of_pyside_wait_until_they_are_used() -> None:
    code = (
        "from reader.ui.starting.import_hook import remove_import_hook\n"
        "from reader.ui.starting import late_support\nremove_import_hook()\n"
        "import reader.app\nprint(len(late_support._sources))"
    )
    assert printed(code) == ["4"]


def test_what_waited_tells_of_a_wrong_call_as_ever() -> None:
    wrong = (
        "from PySide6.QtCore import QSize\nfrom PySide6.support.signature import get_signature\n"
        "try:\n    QSize('a')\nexcept TypeError as error:\n    print(error)\n"
        "print(get_signature(QSize.boundedTo))\nfrom PySide6.support.signature.lib import pyi_generator\n"
        "print(pyi_generator.generate_pyi.__name__, hasattr(pyi_generator, 'nothing'))"
    )
    late = "from reader.ui.starting.import_hook import remove_import_hook\nremove_import_hook()\n"
    said = printed(late + wrong)
    assert "Supported" in said
    assert said == printed(wrong)


def test_the_window_reads_no_source_at_its_start() -> None:
    code = (
        "import linecache\nfrom reader.ui.starting.import_hook import remove_import_hook\n"
        "remove_import_hook()\nimport reader.app\n"
        "print(len([name for name in linecache.cache if 'reader' in name]))"
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
