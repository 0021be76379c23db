"""JSON and JSON Lines: an article, a list of them (also within an object, as in JSON Feed), or one a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reader.core.errors import FileDamaged
from reader.core.formats import warraq_lines
from reader.core.formats.encoding import decode
from reader.core.formats.record_values import text
from reader.core.formats.records import NAMES, drafts, is_article, record
from reader.core.formats.registry import Content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.formats.records import Record

_LISTS = (
    *("articles", "items", "posts", "data", "results", "entries", "docs", "documents", "news", "stories"),
    *("records", "hits", "rows", "article", "story", "post", "item"),
)
_DEEPEST = 6
_MOST_FAILURES = 20  # of values over several lines, each of which may be read to the end of the file


def read(data: bytes, _title: str) -> Content:
    """The articles of the file. Raises `FileBinary`, `FileDamaged`, `ArticlesMissing`."""
    decoded = decode(data)
    if decoded.text.startswith(warraq_lines.BEGINNING):
        return Content(decoded.encoding, warraq_lines.drafts(decoded.text))
    return Content(decoded.encoding, drafts(_all_records(decoded.text)))


def _all_records(written: str) -> Iterator[Record]:
    for value in _values(written):
        yield from _records(value, None)


def _values(written: str) -> Iterator[object]:
    """The values, one after the other; broken ones are passed over as long as one is whole."""
    start = found = failures = 0
    while start < len(written):
        end = written.find("\n", start) + 1 or len(written)
        line = written[start:end].strip()
        if line.startswith(("{", "[")):
            value, stop = _on_line(line, end)
            if not stop and failures < _MOST_FAILURES and (not line.endswith("}") or not start):
                value, stop = _over_lines(written, written.index(line[0], start))
                failures += not stop
            if stop:
                found += 1
                yield value
            end = max(end, stop)
        start = end
    if not found:
        raise FileDamaged


def _on_line(line: str, end: int) -> tuple[object, int]:
    """The value that the line is, and where the line ends; 0 where it is none."""
    try:
        return json.loads(line, strict=False), end
    except (ValueError, RecursionError):
        return None, 0


def _over_lines(written: str, start: int) -> tuple[object, int]:
    """The value that starts there, and where it ends; 0 where there is none."""
    try:
        return json.JSONDecoder(strict=False).raw_decode(written, start)
    except (ValueError, RecursionError):
        return None, 0


def _records(value: object, source: str | None, depth: int = 0) -> Iterator[Record]:
    """The articles in a value: itself, those of its lists, or those it has under names of their own."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _records(item, source, depth + 1)
    elif isinstance(value, dict):
        values = record(value)
        held = _held(values)
        if held:
            named = source or next(
                (text(values[n]) for n in (*NAMES["source"], "title") if n in values), None
            )
            for item in held:
                yield from _records(item, named, depth + 1)
        elif is_article(values):
            yield values if source is None else {**values, **_sourced(values, source)}


def _held(values: Record) -> list[object]:
    """What an object that is no article holds: a list under a known name, or nothing but objects."""
    if any(name in values for name in NAMES["body"] if isinstance(values.get(name), str)):
        return []
    for name in _LISTS:
        found = values.get(name)
        if isinstance(found, dict) or (isinstance(found, list) and any(isinstance(x, dict) for x in found)):
            return [found]
    if is_article(values) or not all(isinstance(item, dict) for item in values.values()):
        return []
    return list(values.values())


def _sourced(values: Record, source: str) -> Record:
    return {} if any(name in values for name in NAMES["source"]) else {"source": source}
