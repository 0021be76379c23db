"""Text that keeps its own direction within a sentence: paths, options, commands.

Rule: only sentences of the program are given isolates.
"""

from __future__ import annotations

import re

_START_LEFT_TO_RIGHT = "\u2066"
_END = "\u2069"
_SIGNS = str.maketrans("", "", "\u200f\u2066\u2067\u2068\u2069")
_COMMAND_WORDS = re.compile(r"(?<!\S)(?:warraq(?: [a-z-]+)+|-[\w-]+)")


def isolated(text: str) -> str:
    """A path or other left-to-right text, isolated so that it and its surroundings keep their order."""
    return f"{_START_LEFT_TO_RIGHT}{text}{_END}"


def isolated_commands(text: str) -> str:
    """A sentence with the commands in it isolated, or `--json` would be shown as `json--`."""
    return _COMMAND_WORDS.sub(lambda found: isolated(found[0]), text)


def without_isolates(text: str) -> str:
    """The sentence without isolates, for a pipe or a program."""
    return text.translate(_SIGNS)
