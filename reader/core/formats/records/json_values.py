"""Iterates over the values of a JSON file: a single value, one per line (JSON Lines), or concatenated.

Malformed values are skipped if any is valid. If none is, common mistakes are repaired: an assignment
(`var data = …;`), a trailing comma, Python literals.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from reader.core.errors import FileDamaged, FileTooLarge
from reader.core.formats import omissions
from reader.core.formats.records import json_streams
from reader.core.formats.records.json_pieces import LARGE
from reader.core.formats.records.json_pieces import count as count_pieces

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from reader.core.formats.records.json_streams import Holds

_MAX_TRIED = 20  # malformed lines tried as the start of a longer value: each may parse to the end
_MAX_BROKEN = 100_000  # malformed lines beyond the number of valid ones
_MAX_IN_A_ROW = 100_000
_SCRIPT = re.compile(r"\s*(?:(?:var|let|const)\s+)?[\w.$]{1,80}\s*[=(]\s*(?=[{\[])")
_IDLE_COMMA = re.compile(r",(\s*[}\]])")
_LIST = re.compile(r"\[\s*\{")
_LIST_FIRST = re.compile(r"\s*\[\s*\{")
_LIST_WITHIN = re.compile(
    r'\s*(?:\{\s*(?:"[^"\n]{1,80}"\s*:\s*(?:"[^"\n]{0,200}"|[\w.+-]{1,40})\s*,\s*){0,20}"[^"\n]{1,80}"\s*:\s*)?'
    r"(?=\[\s*\{)"
)  # at the beginning, or in an object with metadata
_NEXT = re.compile(r"[\s,;]*")
_DECODER = json.JSONDecoder(strict=False)
_NONE = object()
_MAX_PYTHON = 200_000  # lines
_MAX_BROKEN_PYTHON = 1000
_LONGEST_PYTHON = 1_000_000  # characters of a line


def values(written: str, holds: Holds) -> Iterator[object]:
    """The values of a text; `holds` tells an object that contains articles from an article. Raises
    `FileDamaged` if no value is valid, `FileTooLarge`."""
    yield from _large(written, holds) if len(written) > LARGE else _all(written)


def _large(written: str, holds: Holds) -> Iterator[object]:
    """The values of a large text: streamed if possible, otherwise parsed at once if not too large for
    memory."""
    pieces = count_pieces(written)
    if pieces.are_too_many:
        raise FileTooLarge
    held = json_streams.one_by_one(written, holds)
    if held is None and pieces.are_too_many_at_once and not _LIST_FIRST.match(written):
        raise FileTooLarge
    yield from _all(written) if held is None else held


def _all(written: str) -> Iterator[object]:
    for reading in (_strict, _mended, _python, _broken_off):
        found = reading(written)
        first = next(found, _NONE)
        if first is not _NONE:
            yield first
            yield from found
            return
    raise FileDamaged


def _strict(written: str) -> Iterator[object]:
    start = found = broken = 0
    while start < len(written) and broken < _MAX_BROKEN + found:
        start = _NEXT.match(written, start).end()  # type: ignore[union-attr]  # matches nothing too
        end = written.find("\n", start) + 1 or len(written)
        line = written[start:end].strip()
        if len(written) > LARGE and _LIST.match(written, start):
            stop = yield from _elements(written, start)
            found, end = found + 1, max(stop, end)
        elif line.startswith(("{", "[")):
            value, stop = _on_line(line, end)
            if stop:
                yield value
            elif broken < _MAX_TRIED and (not line.endswith("}") or not found):
                stop = yield from _in_a_row(written, start)
            found, broken = found + bool(stop), broken + (not stop)
            end = max(stop, end)
        start = end


def _elements(written: str, start: int) -> Generator[object, None, int]:
    """The objects of the list that begins at `start`, one at a time to bound memory use.

    Returns the end of the last one; `start` if there is none.
    """
    at, stop = start + 1, start
    while True:
        at = _NEXT.match(written, at).end()  # type: ignore[union-attr]  # matches nothing too
        if written[at : at + 1] == "]":
            return stop
        try:
            value, at = _DECODER.raw_decode(written, at)
        except (ValueError, RecursionError):
            omissions.report(omissions.BROKEN)
            return stop
        yield value
        stop = at


def _broken_off(written: str) -> Iterator[object]:
    """The complete objects of a truncated list."""
    if found := _LIST_WITHIN.match(written):
        yield from _elements(written, found.end())


def _on_line(line: str, end: int) -> tuple[object, int]:
    """The value of the line, and the end of the line; 0 if it is not a value."""
    try:
        value, stop = _DECODER.raw_decode(line)
    except (ValueError, RecursionError):
        return None, 0
    return value, end if stop == len(line) else 0


def _in_a_row(written: str, start: int) -> Generator[object, None, int]:
    """The concatenated values from `start` on: one or several lines per value, or several values per line.

    Returns the end of the last one; 0 if there is none.
    """
    stop = 0
    for _ in range(_MAX_IN_A_ROW):
        if written[start : start + 1] not in ("{", "["):
            return stop
        try:
            value, stop = _DECODER.raw_decode(written, start)
        except (ValueError, RecursionError):
            return stop
        yield value
        start = _NEXT.match(written, stop).end()  # type: ignore[union-attr]
    omissions.report(omissions.REST)
    return stop


def _mended(written: str) -> Iterator[object]:
    head = _SCRIPT.match(written)
    mended = _IDLE_COMMA.sub(r"\1", written[head.end() :] if head else written)
    return _strict(mended) if mended != written else iter(())


def _python(written: str) -> Iterator[object]:
    """Python literals like `{'title': '…', 'date': None}`, one per line."""
    import ast

    broken = 0
    if written.count("\n") > _MAX_PYTHON:
        omissions.report(omissions.REST)
    for line in written.split("\n", _MAX_PYTHON)[:_MAX_PYTHON]:
        if line.startswith(("{'", "[{'")) and len(line) <= _LONGEST_PYTHON and broken < _MAX_BROKEN_PYTHON:
            try:
                yield ast.literal_eval(line.rstrip())
            except (ValueError, SyntaxError, MemoryError, RecursionError):
                broken += 1
