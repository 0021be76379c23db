"""The arguments of one command, parsed by argparse. Rule: argparse's English messages are never shown."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING, Any, NoReturn

from reader.arguments import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.cli.layout import Layout

_SENTENCES = (
    (r"the following arguments are required: (.+)", "ينقص الأمرَ {}."),
    (r"unrecognized arguments: (.+)", "لا يُعرف هنا معنى {}."),
    (r"argument ([^:]+): expected (?:one|at least one) argument", "الخيار {} يحتاج إلى قيمة."),
    (r"argument ([^:]+): ignored explicit argument .+", "الخيار {} لا يأخذ قيمة."),
    (r"argument ([^:]+): not allowed with argument (.+)", "لا يجتمع الخياران {} و{}."),
    (r"argument ([^:]+): (.+)", "{}: {}"),
)
"""What argparse says (the same from Python 3.11 to 3.14) and what we say instead."""


HIDDEN = "\0"
"""What stands before a word that is not to be taken for an option; no word of a command line has it."""


class _Once(argparse.Action):
    """A value; of two for one option neither is silently left out. Raises `UsageError`."""

    _is_given = False

    def __call__(
        self,
        parser: argparse.ArgumentParser,  # noqa: ARG002 argparse gives it
        namespace: argparse.Namespace,
        values: Any,
        option_string: str | None = None,
    ) -> None:
        if option_string and self._is_given:
            raise UsageError(f"أُعطي {option_string} مرّتين، وله قيمة واحدة.")
        self._is_given = True
        setattr(namespace, self.dest, values)


class Parser(argparse.ArgumentParser):
    """Parses the arguments of a command; wrong ones raise `UsageError`.

    With `takes_negated` a word such as `-كلمة` that is not an option is a plain argument.
    """

    takes_negated = False

    def __init__(self, name: str, description: str) -> None:
        super().__init__(prog=f"warraq {name}", add_help=False, allow_abbrev=False)
        self.register("action", None, _Once)
        self._purpose = description
        self._told: list[argparse.Action] = []

    def add_argument(self, *flags: str, **settings: Any) -> argparse.Action:
        action = super().add_argument(*flags, **settings)
        self._told.append(action)
        return action

    def read(self, words: list[str]) -> argparse.Namespace:
        """Parse the arguments, with options before, between or after the others. Raises `UsageError`."""
        words = [self._known(word) for word in words] if "--" not in words else words
        # parse_intermixed_args loses what follows "--", parse_args what stands between options
        return self.parse_args(words) if "--" in words else self.parse_intermixed_args(words)

    def _known(self, word: str) -> str:
        """The word as argparse needs it. An unknown option is reported here, before any missing argument."""
        option = word.partition("=")[0]
        if not re.fullmatch(r"-\S+", word, re.DOTALL) or option in self._option_string_actions:
            return word
        if self.takes_negated and not word.startswith("--"):
            return HIDDEN + word
        if re.fullmatch(r"-\d.*", word, re.DOTALL):
            return word
        raise UsageError(f"لا يُعرف هنا معنى {word}.")

    def error(self, message: str) -> NoReturn:
        """Raise `UsageError` with the Arabic sentence for argparse's message."""
        for pattern, sentence in _SENTENCES:
            if found := re.fullmatch(pattern, message, re.DOTALL):
                raise UsageError(sentence.format(*found.groups()))
        raise UsageError(message)

    def help_lines(self, page: Layout) -> Iterator[str]:
        """Lines that describe the command and all its arguments."""
        yield from page.heading(self._purpose)
        yield from page.entry(" ".join((self.prog, *self._synopsis())), "")
        yield ""
        yield from self.option_lines(page)

    def option_lines(self, page: Layout) -> Iterator[str]:
        """Lines that describe all arguments."""
        for action in self._told:
            yield from page.entry(_name(action), action.help or "")

    def _synopsis(self) -> Iterator[str]:
        for action in self._told:
            if not action.option_strings:
                yield _name(action) + ("…" if action.nargs == "+" else "")
        yield "[OPTION…]"


def _name(action: argparse.Action) -> str:
    """`--source SOURCE`, `--json`, `PATH`."""
    value = "" if action.nargs == 0 else str(action.metavar or action.dest.upper())
    return " ".join(filter(None, (", ".join(action.option_strings), value)))
