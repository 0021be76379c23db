"""The values of a JSON file, one after the other: a file is one, or has one a line, or several in a row.

Broken ones are passed over as long as one is whole. Where none is, what programs write by mistake is
forgiven: a name before the value (`var data = …;`), a comma before the end of a list, Python's way
of writing.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from reader.core.errors import FileDamaged

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_FAILURES = 20  # of values over several lines, each of which may be read to the end of the file
_SCRIPT = re.compile(r"\s*(?:(?:var|let|const)\s+)?[\w.$]{1,80}\s*[=(]\s*(?=[{\[])")
_IDLE_COMMA = re.compile(r",(\s*[}\]])")
_NEXT = re.compile(r"[\s,;]*")
_NONE = object()
_LONGEST_PYTHON = 1_000_000  # characters of a line


def values(written: str) -> Iterator[object]:
    """The values of a text. Raises `FileDamaged` where not one is whole."""
    for reading in (_strict, _mended, _python):
        found = reading(written)
        first = next(found, _NONE)
        if first is not _NONE:
            yield first
            yield from found
            return
    raise FileDamaged


def _strict(written: str) -> Iterator[object]:
    start = failures = 0
    while start < len(written):
        end = written.find("\n", start) + 1 or len(written)
        line = written[start:end].strip()
        if line.startswith(("{", "[")):
            found, stop = _on_line(line, end)
            if not stop and failures < _MOST_FAILURES and (not line.endswith("}") or not start):
                found, stop = _over_lines(written, written.index(line[0], start))
                failures += not stop
            yield from found
            end = max(end, stop)
        start = end


def _on_line(line: str, end: int) -> tuple[list[object], int]:
    """The value that the line is, and where the line ends; 0 where it is none."""
    try:
        return [json.loads(line, strict=False)], end
    except (ValueError, RecursionError):
        return [], 0


def _over_lines(written: str, start: int) -> tuple[list[object], int]:
    """The values in a row from there on, and where the last ends; 0 where there is none."""
    decoder, found, stop = json.JSONDecoder(strict=False), [], 0
    try:
        while written[start : start + 1] in ("{", "["):
            value, stop = decoder.raw_decode(written, start)
            found.append(value)
            start = _NEXT.match(written, stop).end()  # type: ignore[union-attr]  # matches nothing too
    except (ValueError, RecursionError):
        pass
    return found, stop


def _mended(written: str) -> Iterator[object]:
    head = _SCRIPT.match(written)
    mended = _IDLE_COMMA.sub(r"\1", written[head.end() :] if head else written)
    return _strict(mended) if mended != written else iter(())


def _python(written: str) -> Iterator[object]:
    """`{'title': '…', 'date': None}`, one a line."""
    import ast

    for line in written.split("\n"):
        if line.startswith(("{'", "[{'")) and len(line) <= _LONGEST_PYTHON:
            try:
                yield ast.literal_eval(line.rstrip())
            except (ValueError, SyntaxError, MemoryError, RecursionError):
                continue
