"""The table of commands. Rule: a command is added by a line here and nowhere else.

The modules named here import nothing heavy until they run: every start with a file name looks here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.articles import ListArticles, ShowArticle
from reader.cli.backup import BackUp, Restore
from reader.cli.bookmarks import ListBookmarks, MarkArticle
from reader.cli.check import CheckLibrary
from reader.cli.desktop import DesktopEntry
from reader.cli.export import ExportArticles
from reader.cli.import_files import ImportFiles
from reader.cli.search import SearchArticles

if TYPE_CHECKING:
    from reader.cli.command import Command

COMMANDS: tuple[Command, ...] = (
    ImportFiles(),
    ListArticles(),
    ShowArticle(),
    SearchArticles(),
    MarkArticle(),
    ListBookmarks(),
    ExportArticles(),
    BackUp(),
    Restore(),
    CheckLibrary(),
    DesktopEntry(),
)


def command_named(word: str) -> Command | None:
    """The command with this name, `None` if there is none."""
    return next((command for command in COMMANDS if command.name == word), None)
