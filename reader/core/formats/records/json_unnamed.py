"""Lists of objects whose names tell nothing: the long Arabic prose of each is its text."""

from __future__ import annotations

import re
from itertools import chain, islice
from statistics import median
from typing import TYPE_CHECKING, Any

from reader.core.formats.records.csv_columns import UNKNOWN, column_names
from reader.core.formats.records.drafts import is_article, record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MIN_ROWS = 3
_MIN_PROSE = 150  # characters of a typical text; questions of a quiz and messages of a program are shorter
_SAMPLE = 50
_ARABIC, _LETTERS = re.compile("[\u0620-\u064a]"), re.compile(r"[^\W\d_]")

Thing = dict[str, Any]


def renamed(things: Iterable[Any]) -> Iterator[Any]:
    """The objects, their texts under names that mean them too, if their own names tell nothing."""
    following = iter(things)
    sample = list(islice(following, _SAMPLE))
    meant = _meant(sample) if _are_unnamed(sample) else {}
    every = chain(sample, following)
    return (_with(thing, meant) for thing in every) if meant else every


def _are_unnamed(things: list[Any]) -> bool:
    if len(things) < _MIN_ROWS or not all(isinstance(thing, dict) for thing in things):
        return False
    return not any(is_article(record(thing)) for thing in things)


def _with(thing: object, meant: dict[str, str]) -> object:
    if not isinstance(thing, dict):
        return thing
    return {**thing, **{field: thing.get(name) for field, name in meant.items()}}


def _meant(things: list[Thing]) -> dict[str, str]:
    """Field → the name it has in the objects."""
    names = list(dict.fromkeys(name for thing in things for name in thing if isinstance(thing[name], str)))
    rows = [[*(_cell(thing.get(name)) for name in names), ""] for thing in things]
    found = {field: own for field, own in zip(column_names(rows), names, strict=False) if _is_known(field)}
    texts = [_cell(thing.get(found["body"])) for thing in things] if "body" in found else []
    is_long = bool(texts) and median(map(len, texts)) >= _MIN_PROSE
    return found if is_long and _is_arabic(" ".join(texts)) else {}


def _is_arabic(text: str) -> bool:
    return 2 * len(_ARABIC.findall(text)) > len(_LETTERS.findall(text))


def _cell(value: object) -> str:
    return value if isinstance(value, str) else ""


def _is_known(field: str) -> bool:
    return not field.startswith(UNKNOWN)
