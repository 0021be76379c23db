"""The console script: opens the window, or runs a terminal command.

Rule: nothing is imported here that the window does not need, for its start is counted in milliseconds.
"""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.arguments import WindowArguments


def main(argv: list[str] | None = None) -> int:
    """Run what the arguments ask for (by default those of `sys.argv`).

    Returns the exit status: 0 all well, 1 something could not be done, 2 wrong usage.
    """
    words = sys.argv[1:] if argv is None else argv
    return _read(words) if words else _open_window(words)


def _read(words: list[str]) -> int:
    from reader.arguments import split_words

    split = split_words(words)
    if split.first is not None:
        from reader.cli import command_named

        if command := command_named(split.first):
            from reader.cli.running import run

            return run(command, [*split.options, *split.rest])
    if not split.options:
        return _open_window(words)
    return _read_options(words, split.options)


def _read_options(words: list[str], options: tuple[str, ...]) -> int:
    if "-h" in options or "--help" in options:
        from reader.cli.running import show_help

        return show_help(words)
    if "--version" in options:
        from reader.cli.running import show_version

        return show_version()
    return _open_window(words)


def _open_window(words: list[str]) -> int:
    from reader.arguments import UsageError, window_arguments

    try:
        arguments = window_arguments(words)
    except UsageError as error:
        from reader.cli.running import show_usage_error

        return show_usage_error(str(error))
    if not _has_screen():
        return _say_no_window("لا توجد شاشة تُفتح عليها نافذة.")
    if _is_handed_over(arguments):
        return 0
    gc.disable()  # a start creates many lasting objects: collecting garbage costs it 30 ms; see app.py
    try:
        from reader.ui.starting.import_hook import remove_import_hook

        remove_import_hook()
        from reader.app import run
    except ImportError as error:  # Qt is installed, but a system library that it needs is not
        return _say_no_window(f"تعذّر فتح النافذة: {error}.")
    return run(arguments)


def _is_handed_over(arguments: WindowArguments) -> bool:
    """Whether a window that is open on this library took the files. Qt is not loaded to ask it."""
    from reader.paths import library_file
    from reader.ui.starting.second_start import hand_over

    return hand_over(library_file(arguments.library), arguments.files)


def _has_screen() -> bool:
    """Whether there is an X11 or Wayland display; without one Qt would end the process."""
    from os import environ

    may_lack_one = sys.platform.startswith(("linux", "freebsd"))
    return not may_lack_one or any(map(environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")))


def _say_no_window(reason: str) -> int:
    from reader.cli.running import show_problem

    return show_problem(f"{reason} أوامر الطرفية تعمل من دونها؛ انظر: warraq --help")


if __name__ == "__main__":
    sys.exit(main())
