"""Synonyms of the words of a query, in any form and transitively.

They come from the pairs the reader added, and from a list of common phrases.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.arabic.matching import Term
    from reader.core.library.queries.query_values import QueryTerm
    from reader.core.library.storage.database import Database

_PAIRS = "SELECT folded, other_folded FROM synonyms ORDER BY id"
_ALWAYS = (("ان شاء الله", "انشاء الله"), ("ان شاء الله", "انشالله"))  # folded
_Words = tuple[str, ...]


class SynonymGroups:
    """The synonyms of a library, by the stems of their words."""

    def __init__(self, database: Database) -> None:
        self._others: dict[_Words, list[Term]] = {}
        self._longest = 1
        for pair in (*_ALWAYS, *database.rows(_PAIRS)):
            self._add(*(tuple(side.split()) for side in pair))

    def of(self, stems: _Words) -> tuple[Term, ...]:
        """The synonyms of these words in a row."""
        met, waiting = {stems}, [stems]
        found: list[Term] = []
        while waiting:
            for other in self._others.get(waiting.pop(0), ()):
                if other.stems not in met:
                    met.add(other.stems)
                    waiting.append(other.stems)
                    found.append(other)
        return tuple(found)

    def run_at(self, typed: Sequence[QueryTerm], at: int) -> int:
        """How many of the words from there on have synonyms as a phrase; 1 if none have."""
        for length in range(min(self._longest, len(typed) - at), 1, -1):
            run = typed[at : at + length]
            alike = {(len(each.term.forms), each.in_title) for each in run} == {(1, run[0].in_title)}
            if alike and tuple(each.term.stems[0] for each in run) in self._others:
                return length
        return 1

    def _add(self, one: _Words, other: _Words) -> None:
        from reader.core.arabic.matching import term_of

        first, second = term_of(one), term_of(other)
        self._others.setdefault(first.stems, []).append(second)
        self._others.setdefault(second.stems, []).append(first)
        self._longest = max(self._longest, len(one), len(other))
