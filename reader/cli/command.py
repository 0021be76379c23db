"""What a command of the terminal is. Rule: a command asks the library and hands values to the console."""

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
    """One word after `warraq` and what it does."""

    name: str
    help: str

    def add_arguments(self, parser: Parser) -> None:
        """Declare the words the command understands, beside the options all commands share."""

    def run(self, arguments: Namespace, console: Console) -> int:
        """Do it; returns the exit status. Raises `ReaderError`."""


def open_library(arguments: Namespace) -> Library:
    """The library the words or the environment name, else the usual one. Raises `LibraryError`."""
    from reader.core.library import Library
    from reader.paths import library_file

    return Library.open(library_file(arguments.library))
