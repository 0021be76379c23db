"""Compile queries to FTS5 expressions.

Typed text is never passed through: words are reduced to letters and digits, and quoted.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.core.library.index import filter_tokens
from reader.core.library.queries.expressions import any_of, found_words, weighed_words
from reader.core.library.queries.query_values import Query
from reader.core.library.storage.texts import storable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.core.arabic.matching import Term
    from reader.core.library.queries.alternatives import Alternatives
    from reader.core.library.queries.name_lookup import NamedKind
    from reader.core.library.queries.query_fields import Field
    from reader.core.library.queries.query_values import Named, QueryTerm
    from reader.core.library.storage.database import Database
    from reader.core.models import ArticleFilter

_NOTHING = 'm:"s0"'  # a token that no article has
_MAX_YEARS = 60
_MAX_NAMES = 200
_ENDS = (
    "SELECT min(sort_key), max(sort_key) FROM articles INDEXED BY articles_listed WHERE deleted_at IS NULL"
)
_KINDS: dict[Field, tuple[NamedKind, Callable[[int], str]]] = {
    "source": ("source", filter_tokens.source_token),
    "keyword": ("keyword", filter_tokens.keyword_token),
}


@dataclass(frozen=True, slots=True)
class Compiled:
    """A query ready to be run.

    `matching` and `excluded` are MATCH expressions, `terms` the words as typed and `same` their synonyms, for
    highlighting; `query` has what the index cannot tell. For ranking, `weighed` matches the same, of phrases
    by their rarest word only (`phrase_scoring`), and `is_wider` is then true; `tiers` are expressions for
    what better hits have, the strongest first.
    """

    query: Query
    matching: str | None = None
    excluded: str | None = None
    weighed: str | None = None
    is_wider: bool = False
    tiers: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    same: tuple[Term, ...] = ()


def compile_filter(database: Database, wanted: ArticleFilter) -> Compiled:
    """Compile the filter into one query of the index; its expressions are `None` without words or fields."""
    if not wanted.text or wanted.text.isspace():
        return Compiled(Query())
    key = ("compiled", wanted.text, wanted.source, wanted.keyword, wanted.order, wanted.exact, wanted.reach)
    return database.cache.answer(key, lambda: _compiled(database, wanted))


def _compiled(database: Database, wanted: ArticleFilter) -> Compiled:
    from reader.core.library.queries import alternatives
    from reader.core.library.queries.query import parse

    query = parse(wanted.text)
    if query == Query():
        return Compiled(query)
    query = replace(query, named=(*query.named, *_flags(wanted)))
    asked = alternatives.required(database, query.terms, wanted)
    names = _names(database, query)
    if not (asked or query.named or query.excluded or _has_dates(query)):
        return Compiled(query)
    others = _Others((*names, *_years(database, query)), _barred(database, query, wanted))
    matching, excluded = others.beside(_terms(asked, wanted))
    typed = tuple(each.term for way in asked for each in way.typed)
    same = tuple(each.term for way in asked for each in way.same)
    found = Compiled(query, matching, excluded, terms=typed, same=same)
    return (
        found if wanted.order == "newest" or not asked else _weighed(database, found, asked, wanted, others)
    )


@dataclass(frozen=True, slots=True)
class _Others:
    """The conditions besides the words: what must match, and what must not."""

    required: tuple[str, ...]
    barred: tuple[str, ...]

    def beside(self, terms: Sequence[str]) -> tuple[str | None, str | None]:
        """The expressions for what must match and what must not; if there are both, the first says both."""
        matching = " AND ".join([*terms, *self.required])
        barred = any_of(self.barred) if self.barred else None
        return (f"({matching}) NOT {barred}", None) if matching and barred else (matching or None, barred)


def _barred(database: Database, query: Query, wanted: ArticleFilter) -> tuple[str, ...]:
    from reader.core.library.queries import alternatives

    words = (_alternatives(each, wanted) for each in alternatives.excluded(database, query.excluded, wanted))
    return (*words, *(_name(database, named) for named in query.named if named.excluded))


def _terms(
    asked: Sequence[Alternatives],
    wanted: ArticleFilter,
    words: Callable[[QueryTerm, ArticleFilter], str] | None = None,
) -> list[str]:
    found = [_alternatives(each, wanted, words) for each in asked]
    return [any_of(found)] if wanted.reach == "any" and found else found


def _weighed(
    database: Database,
    compiled: Compiled,
    asked: tuple[Alternatives, ...],
    wanted: ArticleFilter,
    others: _Others,
) -> Compiled:
    """The query with its expressions for ranking."""
    from reader.core.library.queries import relevance_tiers
    from reader.core.library.queries.phrase_scoring import without_phrases

    wider = asked if wanted.reach == "any" else without_phrases(database, asked)
    weighed, _ = others.beside(_terms(wider, wanted, weighed_words))
    better = relevance_tiers.of_better_hits(asked, wanted)
    return replace(compiled, weighed=weighed, is_wider=wider != asked, tiers=better)


def _alternatives(
    asked: Alternatives, wanted: ArticleFilter, words: Callable[[QueryTerm, ArticleFilter], str] | None = None
) -> str:
    """The expression for what was typed or any of its synonyms."""
    words = words or found_words
    typed = " AND ".join(words(each, wanted) for each in asked.typed)
    if not asked.same:
        return typed
    return any_of([f"({typed})", *(words(each, wanted) for each in asked.same)])


def _flags(wanted: ArticleFilter) -> list[Named]:
    from reader.core.library.queries.query_values import Named

    source, keyword = wanted.source, wanted.keyword
    return [
        *([Named("source", f"={storable(source)}")] if source is not None else []),
        *([Named("keyword", f"={storable(keyword)}")] if keyword is not None else []),
    ]


def _names(database: Database, query: Query) -> list[str]:
    """Expressions for any of the sources, for each keyword, and for each author."""
    wanted = [named for named in query.named if not named.excluded]
    sources = [_name(database, named) for named in wanted if named.field == "source"]
    others = [_name(database, named) for named in wanted if named.field != "source"]
    return [*([any_of(sources)] if sources else []), *others]


def _name(database: Database, named: Named) -> str:
    if named.field == "author":
        return f'm:"{" ".join(filter_tokens.author_tokens(named.value))}"'
    kind, token = _KINDS[named.field]
    ids = _ids(database, kind, named.value)
    return any_of([f'm:"{token(number)}"' for number in ids]) if ids else _NOTHING


def _ids(database: Database, kind: NamedKind, value: str) -> list[int]:
    """The ids of the rows with this name, else (unless it was given whole, `=`) with a word beginning so."""
    from reader.core.library.queries import name_lookup

    found = name_lookup.exactly(database, kind, value.removeprefix("="))
    if not found and value.strip() and not value.startswith("="):
        found = [row[0] for row in name_lookup.like(database, kind, value, _MAX_NAMES)]
    return name_lookup.with_merged(database, kind, found)


def _has_dates(query: Query) -> bool:
    return query.since is not None or query.until is not None


def _years(database: Database, query: Query) -> list[str]:
    """The tokens of the years within the dates; the index narrows by year, SQL then compares seconds."""
    if not _has_dates(query):
        return []
    first, last = database.row(_ENDS) or (None, None)
    if first is None:
        return [_NOTHING]
    low = filter_tokens.year_of(first if query.since is None else max(first, query.since))
    high = filter_tokens.year_of(last if query.until is None else min(last, query.until))
    if high - low >= _MAX_YEARS:
        return []
    years = [f'm:"{filter_tokens.year_token(year)}"' for year in range(low, high + 1)]
    return [any_of(years)] if years else [_NOTHING]
