"""Streams a large JSON object that contains articles, one article at a time, to bound memory use.

Two passes: the first checks that the object is complete and homogeneous.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Holds = Callable[[dict[str, Any]], bool]
    Step = Callable[[str, int], tuple[dict[str, Any], int] | None]

_DECODER = json.JSONDecoder(strict=False)
_LIST_WITHIN = re.compile(
    r'\s*\{\s*(?:"[^"\n]{1,80}"\s*:\s*(?:"[^"\n]{0,200}"|[\w.+-]{1,40})\s*,\s*){0,20}'
    r'(?P<name>"[^"\n]{1,80}")\s*:\s*\[(?=\s*\{)'
)  # in an object with metadata
_OBJECT = re.compile(r'\s*\{(?=\s*"[^"\n]{1,200}"\s*:\s*\{)')
_ITEM = re.compile(r"[\s,]*(?=\{)")
_MEMBER = re.compile(r'[\s,]*(?P<name>"[^"\n]{0,2000}")\s*:\s*(?=\{)')
_CLOSED = {"[": re.compile(r"[\s,]*\]"), "{": re.compile(r"[\s,]*\}\s*$")}
_MIN = 100  # objects; fewer may be columns, or parts of one article
_LONGEST_END = 1_000_000  # characters after a list


def one_by_one(written: str, holds: Holds) -> Iterator[dict[str, Any]] | None:
    """The object repeatedly, each time with only one of its items; `None` if it has no or few items, or is
    malformed. `holds` tells an object that contains articles from an article."""
    if found := _LIST_WITHIN.match(written):
        return _of_list(written, found, holds)
    if found := _OBJECT.match(written):
        start = found.end()
        count, end = _counted(written, start, _member)
        if count >= _MIN and _CLOSED["{"].match(written, end):
            return _held(written, start, _member)
    return None


def _of_list(written: str, found: re.Match[str], holds: Holds) -> Iterator[dict[str, Any]] | None:
    start, name = found.end(), json.loads(found["name"])
    count, end = _counted(written, start, _item)
    closed = _CLOSED["["].match(written, end)
    if count < _MIN or not closed or len(written) - end > _LONGEST_END:
        return None
    try:
        around = _DECODER.decode(written[:start] + "]" + written[closed.end() :])
    except (ValueError, RecursionError):
        return None
    if not holds({**around, name: [{}]}):
        return None
    return ({**around, name: [item]} for item in _held(written, start, _item))


def _counted(written: str, at: int, step: Step) -> tuple[int, int]:
    """The number of objects from this offset on, and the end of the last."""
    count = 0
    while found := step(written, at):
        count, at = count + 1, found[1]
    return count, at


def _held(written: str, at: int, step: Step) -> Iterator[dict[str, Any]]:
    while found := step(written, at):
        value, at = found
        yield value


def _item(written: str, at: int) -> tuple[dict[str, Any], int] | None:
    """The next object of a list, and its end."""
    found = _ITEM.match(written, at)
    return _object(written, found.end()) if found else None


def _member(written: str, at: int) -> tuple[dict[str, Any], int] | None:
    """The next member of an object whose value is an object, as a dict, and its end."""
    found = _MEMBER.match(written, at)
    parsed = _object(written, found.end()) if found else None
    return ({json.loads(found["name"], strict=False): parsed[0]}, parsed[1]) if found and parsed else None


def _object(written: str, at: int) -> tuple[dict[str, Any], int] | None:
    try:
        return _DECODER.raw_decode(written, at)
    except (ValueError, RecursionError):
        return None
