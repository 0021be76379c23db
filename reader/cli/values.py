"""Types of command-line arguments: numbers and dates, in any set of digits."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")

_LENGTHS = {1: len("2024"), 2: len("2024-12"), 3: len("2024-12-04")}
_MAX_DIGITS = 18  # what SQLite can count


def number(word: str) -> int:
    """A whole number from 0. Raises `ArgumentTypeError`."""
    if not word.isdecimal() or len(word) > _MAX_DIGITS:
        raise ArgumentTypeError(f"ليس {word} عددًا صحيحًا.")
    return int(word)


def counting_number(word: str) -> int:
    """A whole number from 1. Raises `ArgumentTypeError`."""
    if number(word) < 1:
        raise ArgumentTypeError("يبدأ العدّ من 1.")
    return int(word)


def file_name(word: str) -> str:
    """A path; an empty one (an unset variable) would be the current folder. Raises `ArgumentTypeError`."""
    if not word:
        raise ArgumentTypeError("اسم الملف فارغ.")
    return word


def some_text(word: str) -> str:
    """A text; none is most often that of a variable that is not set. Raises `ArgumentTypeError`."""
    if not word.strip():
        raise ArgumentTypeError("القيمة فارغة.")
    return word


def one_of(*allowed: str) -> Callable[[str], str]:
    """A type that accepts these words, in any letter case. Raises `ArgumentTypeError`."""

    def choice(word: str) -> str:
        if word.lower() not in allowed:
            raise ArgumentTypeError(f"ليس {word} واحدًا من {' و'.join(allowed)}.")
        return word.lower()

    return choice


def date(word: str) -> str:
    """A year, month or day as an ISO date of that precision.

    It may be written as ISO or as the press writes it (`4/12/2024`, `4 ديسمبر 2024`, `3 جمادى الآخرة 1446`).
    Raises `ArgumentTypeError`.
    """
    from datetime import date as calendar_date

    from reader.core.arabic.dates.parsing import parse_date

    found = _DATE.fullmatch(word.replace("/", "-"))
    if not found and (written := parse_date(word)):
        return written.iso[: _LENGTHS[3]]
    parts = [int(part) for part in found.groups() if part] if found else []
    try:
        first_day = calendar_date(*[*parts, 1, 1][:3])
    except (TypeError, ValueError):
        raise ArgumentTypeError(
            f"ليس {word} تاريخًا مثل 2024 أو 2024-12 أو 2024-12-04 أو «4 ديسمبر 2024»."
        ) from None
    return first_day.isoformat()[: _LENGTHS[len(parts)]]
