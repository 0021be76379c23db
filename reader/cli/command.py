"""The interface of a command. Rule: a command queries the library and hands values to the console."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from argparse import Namespace

    from reader.cli.console import Console
    from reader.cli.parser import Parser
    from reader.core.library import Library

DONE, NOT_DONE = 0, 1
"""Exit statuses: all well, and something that could not be done and was named."""


class Command(Protocol):
    """A command: its name after `warraq` and what it does."""

    name: str
    help: str

    def add_arguments(self, parser: Parser) -> None:
        """Declare the command's arguments, besides the options that all commands share."""

    def run(self, arguments: Namespace, console: Console) -> int:
        """Run the command and return the exit status. Raises `ReaderError`."""


def open_library(arguments: Namespace) -> Library:
    """Open the library that `--library` or the environment names, else the default one.

    One that `--library` names must exist: in a new, empty one everything would seem missing. Raises
    `LibraryError`.
    """
    from reader.core.library import Library
    from reader.core.library.storage.presence import refuse_absent
    from reader.paths import library_file

    path = library_file(arguments.library)
    if arguments.library:
        refuse_absent(path)
    return Library.open(path)


def refuse_together(arguments: Namespace, one: str, other: str) -> None:
    """Refuse two options that contradict each other. Raises `UsageError`."""
    from reader.arguments import UsageError

    if getattr(arguments, one) and getattr(arguments, other):
        raise UsageError(f"لا يجتمع الخياران --{one} و--{other}.")
