"""The alternatives of each word of a query: as typed, in other forms, and synonyms."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from reader.core.library.queries import expanding, hamza_variants, joined_writing
from reader.core.library.queries.query_values import QueryTerm
from reader.core.library.queries.synonym_groups import SynonymGroups

if TYPE_CHECKING:
    from reader.core.arabic.matching import Term
    from reader.core.library.storage.database import Database
    from reader.core.models import ArticleFilter


@dataclass(frozen=True, slots=True)
class Alternatives:
    """What was typed, all of which must match, or any of its synonyms (`same`)."""

    typed: tuple[QueryTerm, ...]
    same: tuple[QueryTerm, ...] = ()


def required(
    database: Database, terms: tuple[QueryTerm, ...], wanted: ArticleFilter
) -> tuple[Alternatives, ...]:
    """The alternatives of each word or phrase; words with synonyms as a phrase are kept together."""
    same, found, at = SynonymGroups(database), list[Alternatives](), 0
    while at < len(terms):
        length = 1 if wanted.reach == "any" else same.run_at(terms, at)
        if length == 1 and not wanted.exact and wanted.reach != "any":
            ways = _in_one_or_two(database, same, terms[at : at + 2], wanted)
            length = len(ways.typed)
        else:
            ways = _ways(database, same, terms[at : at + length], wanted)
        if terms[at].or_before and found:
            before = found.pop()
            ways = Alternatives(before.typed, (*before.same, *ways.typed, *ways.same))
        found.append(ways)
        at += length
    return tuple(found)


def excluded(
    database: Database, terms: tuple[QueryTerm, ...], wanted: ArticleFilter
) -> tuple[Alternatives, ...]:
    """The alternatives of what must not match: only what was typed and its synonyms."""
    same = SynonymGroups(database)
    return tuple(_ways(database, same, (term,), replace(wanted, reach="all")) for term in terms)


def _in_one_or_two(
    database: Database, same: SynonymGroups, typed: tuple[QueryTerm, ...], wanted: ArticleFilter
) -> Alternatives:
    """The alternatives of the first word, or of two words that are also written as one."""
    as_one = joined_writing.as_one(database, typed)
    ways = _ways(database, same, typed if as_one else typed[:1], wanted)
    others = as_one or joined_writing.as_written(database, typed[0])
    return replace(ways, same=(*ways.same, *others))


def _ways(
    database: Database, same: SynonymGroups, typed: tuple[QueryTerm, ...], wanted: ArticleFilter
) -> Alternatives:
    stems = tuple(stem for each in typed for stem in each.term.stems)
    alike = () if wanted.exact else _singulars_and_plurals().get(stems, ())
    others = tuple(QueryTerm(term, typed[0].in_title) for term in (*same.of(stems), *alike))
    return Alternatives(
        tuple(replace(each, term=_extended(database, each.term, wanted)) for each in typed), others
    )


@cache
def _singulars_and_plurals() -> dict[tuple[str, ...], tuple[Term, ...]]:
    """Singulars and plurals with different stems, each by the stem of the other."""
    from reader.core.arabic.folding import fold
    from reader.core.arabic.matching import term_of
    from reader.core.arabic.stemming.plurals import plurals_like_others

    found: dict[tuple[str, ...], tuple[Term, ...]] = {}
    for pair in plurals_like_others():
        one, other = (term_of((fold(word),)) for word in pair)
        found |= {one.stems: (other,), other.stems: (one,)}
    return found


def _extended(database: Database, term: Term, wanted: ArticleFilter) -> Term:
    """The term with its completions if it is unfinished, and with others of its root in a broader search."""
    complete = expanding.begun_forms if wanted.exact else expanding.completions
    others = complete(database, term.forms[-1]) if term.prefix else ()
    if not others and not wanted.exact:
        others = hamza_variants.with_hamza(database, term)
    if wanted.reach == "broader" and not wanted.exact:
        others += expanding.of_root(database, term.stems[-1])
    return replace(term, others=frozenset(others)) if others else term
