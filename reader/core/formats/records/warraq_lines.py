"""Warraq's own JSON Lines export: fields are taken literally, without heuristics."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from reader.core.errors import ArticlesMissing
from reader.core.models import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

BEGINNING = '{"warraq":'
_ID = re.compile(rb'\{"warraq": ?\d+, ?"id": ?(\d+)')
_RELATED = re.compile(rb'(?<!\\)"related": ?\[([\d, ]*)\]')
_LARGEST_GROUP = 40  # articles kept together when a file is split
_TEXTS = (
    "published", "updated", "published_text", "updated_text",
    "source", "author", "place", "keywords_raw", "url",
)  # fmt: skip


def drafts(written: str) -> tuple[Draft, ...]:
    """The articles of the valid lines, parts numbered from 1. Raises `ArticlesMissing`."""
    records = list(_records(written))
    parts = {record.get("id"): part for part, record in enumerate(records, 1)}
    found = tuple(_draft(record, part, parts) for part, record in enumerate(records, 1))
    if not found:
        raise ArticlesMissing
    return found


def whole_groups(block: bytes) -> int:
    """The number of bytes of a block of complete lines to read as one file, so that adjacent articles that
    refer to each other stay together."""
    lines = block.splitlines(keepends=True)
    start = max(1, len(lines) - _LARGEST_GROUP)
    there = {found[1] for line in lines if (found := _ID.match(line))}
    cut = len(lines)
    for at in range(len(lines) - 1, start - 1, -1):
        related = _RELATED.search(lines[at])
        if related and not there.issuperset(filter(None, re.split(rb"[, ]+", related[1]))):
            there.difference_update(found[1] for line in lines[at:cut] if (found := _ID.match(line)))
            cut = at
    return sum(map(len, lines[:cut])) if cut > start else len(block)


def _records(written: str) -> Iterator[dict[str, Any]]:
    for line in written.split("\n"):
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict) and isinstance(value.get("title"), str) and _says_something(value):
            yield value


def _says_something(record: Mapping[str, Any]) -> bool:
    """Whether the record has any content; a title alone suffices."""
    return bool(_list(record, "body", str)) or (record.get("body") == [] and record["title"].strip() != "")


def _draft(record: Mapping[str, Any], part: int, parts: Mapping[object, int]) -> Draft:
    from reader.core.formats.records.kept_values import kept  # loads models that no other format needs

    language, user_data = record.get("language"), kept(record)
    return Draft(
        title=record["title"],
        body=_list(record, "body", str),
        keywords=_list(record, "keywords", str),
        language=language if isinstance(language, str) else "ar",
        part=part,
        related=tuple(parts[other] for other in _list(record, "related", int) if other in parts),
        keywords_settled=True,
        read=record.get("read") is True,
        bookmarked=record.get("bookmarked") is True and user_data is None,  # otherwise in its marks
        kept=user_data,
        **{name: record[name] for name in _TEXTS if isinstance(record.get(name), str)},
    )


def _list(record: Mapping[str, Any], name: str, kind: type) -> tuple[Any, ...]:
    values = record.get(name)
    return tuple(value for value in values if isinstance(value, kind)) if isinstance(values, list) else ()
