"""The arguments after `warraq`. Rule: cheap to import, because the window's start waits for it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple


class WindowArguments(NamedTuple):
    """How to open the window.

    Files to import and show, the library (`None`: the default one), and whether the sample articles are
    wanted.
    """

    files: tuple[Path, ...] = ()
    library: Path | None = None
    samples: bool = False


class Words(NamedTuple):
    """A command line: the options before the first other word, that word (`None` without), and the rest."""

    options: tuple[str, ...]
    first: str | None
    rest: tuple[str, ...]


class UsageError(Exception):
    """Wrong arguments; the message is a sentence for the person who typed them."""


VALUE_OPTIONS = frozenset({"--library", "--shape"})
"""The options all commands share whose value may be a word of its own."""


def split_words(words: list[str]) -> Words:
    """Find the first word that is neither an option nor the value of one; `--` is left to the window."""
    index = 0
    while index < len(words) and words[index].startswith("-") and words[index] not in ("-", "--"):
        index += 2 if words[index] in VALUE_OPTIONS else 1
    first = words[index] if index < len(words) else None
    return Words(tuple(words[:index]), first, tuple(words[index + 1 :]))


def window_arguments(words: list[str]) -> WindowArguments:
    """Read `[--library FILE] [--samples] [--] [FILE…]`.

    Raises `UsageError` for an option the window does not have, for `--library` without a file or twice, and
    for a word that looks like a command and is none.
    """
    files: list[Path] = []
    library: Path | None = None
    samples = False
    waiting = iter(words)
    for word in waiting:
        option, equals, value = word.partition("=")
        if word == "--":
            files.extend(map(Path, waiting))
        elif option == "--library":
            library = _library(value if equals else next(waiting, ""), library)
        elif word == "--samples":
            samples = True
        elif word.startswith("-"):
            raise UsageError(f"الخيار {word} غير معروف.")
        else:
            files.append(Path(word) if files else _first_file(word))
    return WindowArguments(tuple(files), library, samples)


def _first_file(word: str) -> Path:
    """What is no file and has neither an ending nor a folder is a mistyped command. Raises `UsageError`."""
    if not ({".", os.sep, "/"} & set(word)) and not os.path.lexists(word):
        raise UsageError(f"لا أمر ولا ملف باسم {word}.")
    return Path(word)


def _library(named: str, before: Path | None) -> Path:
    if not named or named.startswith("-"):
        raise UsageError("الخيار --library يحتاج إلى اسم ملف.")
    if before is not None:
        raise UsageError("أُعطي --library مرّتين، وله قيمة واحدة.")
    return Path(named)
