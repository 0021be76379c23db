"""Complete the end of a query with sources and keywords."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.library.queries import name_lookup
from reader.core.library.queries.query_fields import field_of
from reader.core.library.queries.query_text import FIELD_NAMES, field_text
from reader.core.models import Suggestion

if TYPE_CHECKING:
    from reader.core.library.queries.name_lookup import NamedKind
    from reader.core.library.storage.database import Database

_MAX = 8
_MIN = 2  # least letters without a field
_FIELD = re.compile(r'(?P<name>[^\W\d_]+)[:：]\s*(?:["«“](?P<quoted>[^"«»“”]*)|(?P<word>[^\s"«»“”:：]*))$')
_WORD = re.compile(r'(?<!\S)(?P<word>[^\s"«»“”:：-]+)$')


def suggestions(database: Database, text: str) -> tuple[Suggestion, ...]:
    fields, begun, start = _asked(text)
    found = [
        row for kind, field in fields.items() for row in _named(database, kind, field, begun, text[:start])
    ]
    return tuple(sorted(found, key=lambda each: -each.count)[:_MAX])


def _asked(text: str) -> tuple[dict[NamedKind, str], str, int]:
    """What may be completed.

    Returns the kinds with the names of their fields (as typed, if one was), the beginning of the name, and
    its offset.
    """
    if found := _FIELD.search(text):
        kinds = {kind: found["name"] for kind in name_lookup.TABLES if kind == field_of(found["name"])}
        return kinds, found["quoted"] or found["word"] or "", found.start()
    word = _WORD.search(text)
    return (
        ({kind: FIELD_NAMES[kind] for kind in name_lookup.TABLES}, word["word"], word.start())
        if word and len(word["word"]) >= _MIN
        else ({}, "", 0)
    )


def _named(database: Database, kind: NamedKind, field: str, begun: str, before: str) -> list[Suggestion]:
    return [
        Suggestion(kind, name, count, f"{before}{field_text(field, name)} ")
        for _, name, count in name_lookup.like(database, kind, begun, _MAX)
    ]
