"""Pairs `typed written` out of a table, and whether they meet by the search's rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.arabic.marking import Finder
from reader.core.library.queries.query import parse

if TYPE_CHECKING:
    from collections.abc import Mapping


def pairs(table: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """The pairs with their kind: `typed` is one word, `written` may be several."""
    each = ((kind, row.split(maxsplit=1)) for kind, rows in table.items() for row in rows.split("،"))
    return [(kind, typed, " ".join(written.split())) for kind, (typed, written) in each]


def meets(typed: str, written: str) -> bool:
    """Whether the finished words typed are all marked in a text with those written."""
    terms = [each.term for each in parse(f"{typed} ").terms]
    return all(Finder([term])(f"نص {written} هنا").matches for term in terms)
