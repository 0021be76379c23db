"""What better hits have, as queries that the index answers without ranking each hit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.core.library.queries.expressions import found_words, typed_words, within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.library.queries.alternatives import Alternatives
    from reader.core.library.queries.query_values import QueryTerm
    from reader.core.models import ArticleFilter

_NEAR = 6  # most words between those of a query


def of_better_hits(asked: Sequence[Alternatives], wanted: ArticleFilter) -> tuple[str, ...]:
    """Expressions, the strongest first, for what better hits have.

    All words in the title as typed; in the title in any form; near one another; as typed anywhere. If any
    word is enough, first that all are there.
    """
    typed = [each for way in asked for each in way.typed]
    in_title = [replace(each, in_title=True) for each in typed]
    every = _all([found_words(each, wanted) for each in typed]) if wanted.reach == "any" else None
    in_titles = None if typed == in_title else _all([found_words(each, wanted) for each in in_title])
    exact = None if wanted.exact else _exact([typed_words(each) for each in typed], typed)
    exact_in_titles = exact and in_titles and _all([typed_words(each) for each in in_title])
    tiers = every, exact_in_titles, in_titles, _near(typed, wanted), exact
    return tuple(dict.fromkeys(tier for tier in tiers if tier))


def _all(expressions: Sequence[str]) -> str:
    return " AND ".join(expressions)


def _exact(expressions: list[str], typed: Sequence[QueryTerm]) -> str | None:
    """The expression for the words as typed; `None` if one is unfinished or has a broader sense."""
    return None if any(each.term.others for each in typed) else _all(expressions)


def _near(typed: Sequence[QueryTerm], wanted: ArticleFilter) -> str | None:
    single = all(len(each.term.stems) == 1 and not (each.term.others or each.in_title) for each in typed)
    if len(typed) < 2 or not single or wanted.exact:
        return None
    words = " ".join(f'"{each.term.stems[0]}"' for each in typed)
    return within("ts bs", f"NEAR({words}, {_NEAR})")
