"""`warraq desktop`: install or remove the menu entry, the icon and the file types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.command import DONE

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from reader.cli.console import Console
    from reader.cli.parser import Parser

_ACTIONS = {"install": "أُضيف ورّاق إلى قائمة البرامج.", "remove": "أُزيل ورّاق من قائمة البرامج."}


class DesktopEntry:
    """Adds the program to the menu and its file types, or removes it."""

    name = "desktop"
    help = "أضف ورّاق إلى قائمة البرامج والنقر المزدوج، أو أزله"

    def add_arguments(self, parser: Parser) -> None:
        parser.add_argument("action", type=_action, metavar="|".join(_ACTIONS), help="أضف، أو أزل ما أُضيف")
        parser.add_argument("--default", action="store_true", help="اجعله المفضّل لكل نوع يفتحه")

    def run(self, arguments: Namespace, console: Console) -> int:
        files = _install(arguments) if arguments.action == "install" else _remove()
        if arguments.json:
            console.json({"action": arguments.action, "files": [str(file) for file in files]})
        else:
            console.message(_ACTIONS[arguments.action])
        return DONE


def _install(arguments: Namespace) -> tuple[Path, ...]:
    from reader.desktop import install_desktop, installed_command, make_default, user_data_home

    written = install_desktop(installed_command(), user_data_home())
    return tuple(dict.fromkeys((*written, make_default()))) if arguments.default else written


def _remove() -> tuple[Path, ...]:
    from reader.desktop import remove_desktop, user_data_home

    return remove_desktop(user_data_home())


def _action(word: str) -> str:
    from argparse import ArgumentTypeError

    if word not in _ACTIONS:
        raise ArgumentTypeError(f"ليس {word} واحدًا من {' و'.join(_ACTIONS)}.")
    return word
