"""Rank phrases by their rarest word.

Before ranking the first hit, FTS5 counts the articles of every word and phrase of a query in the whole index;
for a phrase of frequent words, whose positions it must compare, that takes a second among a million articles.
The phrase itself is then required only of the articles that are ranked.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.library.queries.alternatives import Alternatives
    from reader.core.library.queries.query_values import QueryTerm
    from reader.core.library.storage.database import Database

SEEN = 5_000
_BACK_TO = """SELECT rowid FROM article_index WHERE article_index MATCH ?
ORDER BY rowid DESC LIMIT 1 OFFSET ?"""


def without_phrases(database: Database, asked: Sequence[Alternatives]) -> tuple[Alternatives, ...]:
    """The alternatives with each phrase replaced by its rarest word; synonyms stay."""
    return tuple(
        replace(way, typed=tuple(_without_phrase(database, each) for each in way.typed)) for way in asked
    )


def _without_phrase(database: Database, typed: QueryTerm) -> QueryTerm:
    """The term with only the rarest word of its phrase, unless it is a single word or rare enough."""
    term = typed.term
    if len(term.stems) == 1 or term.others:
        return typed
    back_to = [_back_to(database, stem) for stem in term.stems]
    far = [(place, at) for at, place in enumerate(back_to) if place is not None]
    if len(far) < len(back_to):
        return typed
    _, at = min(far)
    return replace(typed, term=replace(term, forms=(term.forms[at],), stems=(term.stems[at],)))


def _back_to(database: Database, stem: str) -> int | None:
    """The row id (a date) of the 5,000th newest article with the stem: the earlier, the rarer it is.

    `None` if fewer have it. The vocabulary counts the articles of each form, but not how many of them are the
    same.
    """
    found: int | None = database.value(_BACK_TO, [f'{{ts bs}} : "{stem}"', SEEN - 1])
    return found
