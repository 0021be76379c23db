"""Run one command. Rule: whatever happens ends in an exit status and at most one sentence."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from itertools import pairwise
from typing import TYPE_CHECKING, get_args

from reader.arguments import UsageError
from reader.cli.command import DONE, NOT_DONE
from reader.cli.commands import COMMANDS
from reader.cli.console import Console, Shape
from reader.cli.crash_report import tell_of_crash
from reader.cli.isolates import isolated_commands
from reader.cli.parser import Parser
from reader.core.errors import OutputNotTaken, ReaderError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.cli.command import Command
    from reader.cli.layout import Layout

_WRONG_USAGE = 2
_INTERRUPTED, _NOBODY_READS = 130, 141  # the exit statuses of SIGINT and SIGPIPE in a shell
_SHAPES = get_args(Shape)
_WINDOW = (
    ("warraq", "افتح النافذة"),
    ("warraq FILE…", "استورد الملفات واعرض أولها في النافذة"),
    ("--samples", "افتح النافذة بالمقالات النموذجية"),
)


def run(command: Command, words: list[str]) -> int:
    """Run the command with its arguments and return the exit status."""
    return _on_console(_shape(words), lambda console: _run(command, words, console))


def _on_console(shape: Shape, work: Callable[[Console], int]) -> int:
    """Call `work` and return its exit status, or the one for whatever ended it early."""
    sys.excepthook = tell_of_crash
    try:
        with Console(shape) as console:
            return work(console)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _leave_output()
        return _NOBODY_READS
    except OutputNotTaken as error:
        _leave_output()
        with suppress(OutputNotTaken), Console(shape) as console:
            console.problem(error)
        return NOT_DONE


def _leave_output() -> None:
    """Discard what is left of standard output, which Python would flush at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(command: Command, words: list[str], console: Console) -> int:
    parser = parser_of(command)
    if _asks_for_help(words):
        console.write(parser.help_lines(console.page))
        return DONE
    try:
        return command.run(parser.read(words), console)
    except UsageError as error:
        console.complain(isolated_commands(f"{error} انظر: warraq {command.name} --help"))
        return _WRONG_USAGE
    except OutputNotTaken:
        raise
    except ReaderError as error:
        console.problem(error)
        return NOT_DONE


def parser_of(command: Command) -> Parser:
    """The parser of a command: its own arguments, and the options all commands share."""
    parser = Parser(command.name, command.help)
    command.add_arguments(parser)
    _add_shared_options(parser)
    return parser


def _add_shared_options(parser: Parser) -> None:
    from reader.cli.values import file_name

    parser.add_argument(
        "--library",
        type=file_name,
        metavar="FILE",
        help="مكتبة غير المعتادة (أو المتغيّر WARRAQ_LIBRARY)",
    )
    parser.add_argument("--json", action="store_true", help="اطبع الناتج بصيغة JSON ليقرأه برنامج")
    parser.add_argument(
        "--shape",
        type=_known_shape,
        default="auto",
        metavar="|".join(_SHAPES),
        help="ترتيب الحروف للطرفية",
    )
    parser.add_argument("-h", "--help", action="store_true", help="هذه المساعدة")


def show_help(words: list[str]) -> int:
    """Print what all commands are for."""

    def tell(console: Console) -> int:
        console.write(_help_lines(console.page))
        return DONE

    return _on_console(_shape(words), tell)


def show_version() -> int:
    """Print the version."""
    from reader import __version__

    def tell(console: Console) -> int:
        console.write(iter([f"warraq {__version__}"]))
        return DONE

    return _on_console("auto", tell)


def show_problem(sentence: str) -> int:
    """Report that something could not be done."""
    return _complain(sentence, NOT_DONE)


def show_usage_error(sentence: str) -> int:
    """Report wrong arguments."""
    return _complain(f"{sentence} انظر: warraq --help", _WRONG_USAGE)


def _complain(sentence: str, status: int) -> int:
    def tell(console: Console) -> int:
        console.complain(isolated_commands(sentence))
        return status

    return _on_console("auto", tell)


def _help_lines(page: Layout) -> Iterator[str]:
    yield from page.heading("ورّاق: اقرأ مقالاتك العربية وابحث فيها")
    for words, purpose in _WINDOW:
        yield from page.entry(words, purpose)
    yield ""
    yield from page.heading("أوامر الطرفية")
    for command in COMMANDS:
        yield from page.entry(f"warraq {command.name}", command.help)
    yield ""
    yield from page.heading("خيارات تصلح لها كلها")
    shared = Parser("", "")
    _add_shared_options(shared)
    yield from shared.option_lines(page)
    yield from page.entry("--version", "رقم الإصدار")


def _asks_for_help(words: list[str]) -> bool:
    before_the_rest = words[: words.index("--")] if "--" in words else words
    return "-h" in before_the_rest or "--help" in before_the_rest


def _shape(words: list[str]) -> Shape:
    """The value of `--shape`, looked up before parsing, so that usage errors are shown in it too."""
    for word, value in pairwise([*words, ""]):
        option, _, glued = word.partition("=")
        if option == "--shape":
            return next((shape for shape in _SHAPES if shape == (glued or value)), "auto")
    return "auto"


def _known_shape(word: str) -> str:
    from argparse import ArgumentTypeError

    if word not in _SHAPES:
        raise ArgumentTypeError(f"ليس {word} واحدًا من {' و'.join(_SHAPES)}.")
    return word
