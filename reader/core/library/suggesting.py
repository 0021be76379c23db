"""How the end of a query may go on: the sources and keywords in whose name a word begins so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.library.naming import FIELD_NAMES, field_text
from reader.core.library.query_fields import field_of
from reader.core.models import Suggestion

if TYPE_CHECKING:
    from reader.core.library.database import Database
    from reader.core.models import FacetKind

_MOST = 8
_LEAST = 2  # letters, where no field was named
_FIELD = re.compile(r'(?P<name>[^\W\d_]+)[:：]\s*(?:["«“](?P<quoted>[^"«»“”]*)|(?P<word>[^\s"«»“”:：]*))$')
_WORD = re.compile(r'(?<!\S)(?P<word>[^\s"«»“”:：-]+)$')
_TABLES: dict[FacetKind, str] = {"source": "sources", "keyword": "keywords"}
_NAMES = """SELECT name, articles FROM {table} INDEXED BY {table}_by_size
WHERE articles > 0 AND ' ' || folded LIKE ? ESCAPE '!' ORDER BY articles DESC, folded LIMIT ?"""


def suggestions(database: Database, text: str) -> tuple[Suggestion, ...]:
    kinds, begun, start = _asked(text)
    found = [row for kind in kinds for row in _named(database, kind, begun, text[:start])]
    return tuple(sorted(found, key=lambda each: -each.count)[:_MOST])


def _asked(text: str) -> tuple[list[FacetKind], str, int]:
    """The kinds that may be meant, how the name begins, and where that stands."""
    if found := _FIELD.search(text):
        kinds: list[FacetKind] = [kind for kind in _TABLES if kind == field_of(found["name"])]
        return kinds, found["quoted"] or found["word"] or "", found.start()
    word = _WORD.search(text)
    return (
        (list(_TABLES), word["word"], word.start()) if word and len(word["word"]) >= _LEAST else ([], "", 0)
    )


def _named(database: Database, kind: FacetKind, begun: str, before: str) -> list[Suggestion]:
    from reader.core.library.filters import key_of

    pattern = "".join(f"!{letter}" if letter in "!%_" else letter for letter in key_of(begun))
    rows = database.rows(_NAMES.format(table=_TABLES[kind]), [f"% {pattern}%", _MOST])
    return [
        Suggestion(kind, name, count, f"{before}{field_text(FIELD_NAMES[kind], name)} ")
        for name, count in rows
    ]
