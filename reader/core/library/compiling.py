"""Queries as FTS5 understands them. What was typed is compiled, never passed through: words hold letters and
digits only, and stand in quotation marks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.core.library import filing
from reader.core.library.query_values import Query
from reader.core.library.texts import storable

if TYPE_CHECKING:
    from reader.core.arabic.matching import Term
    from reader.core.library.database import Database
    from reader.core.library.query_values import Named, QueryTerm
    from reader.core.models import ArticleFilter

_NOTHING = 'm:"s0"'  # no article has it
_MOST_YEARS = 60
_MOST_NAMES = 200
_ENDS = (
    "SELECT min(sort_key), max(sort_key) FROM articles INDEXED BY articles_listed WHERE deleted_at IS NULL"
)
_SYNONYMS = """SELECT other_folded FROM synonyms WHERE folded = ?1
UNION SELECT folded FROM synonyms WHERE other_folded = ?1"""
_WITH_MERGED = """WITH found (id) AS ({found})
SELECT id FROM found UNION SELECT n.id FROM found JOIN {table} n ON n.merged_into = found.id"""
_EXACT_NAME = "SELECT coalesce(merged_into, id) FROM {table} WHERE folded = ?"
_PART_OF_NAME = """SELECT coalesce(merged_into, id) FROM {table} WHERE ' ' || folded LIKE ? ESCAPE '!'
ORDER BY articles DESC LIMIT ?"""
_TABLES = {"source": "sources", "keyword": "keywords"}


@dataclass(frozen=True, slots=True)
class Compiled:
    """A query ready to be asked. `matching` and `excluded` are MATCH expressions; `terms` are the words
    as typed and `same` what means the same, for marking them; what the index cannot say is left in
    `query`."""

    query: Query
    matching: str | None = None
    excluded: str | None = None
    terms: tuple[Term, ...] = ()
    same: tuple[Term, ...] = ()


def compile_filter(database: Database, wanted: ArticleFilter) -> Compiled:
    """The text of the filter with its other conditions, as one question to the index.

    Without words or fields in the text there is nothing to ask the index: `matching` and `excluded` are
    `None` then.
    """
    if not wanted.text or wanted.text.isspace():
        return Compiled(Query())
    from reader.core.library.query import parse

    query = parse(wanted.text)
    typed = query
    if wanted.source is not None or wanted.keyword is not None:
        query = replace(query, named=(*query.named, *_flags(wanted)))
    terms = [_ways(database, term, wanted) for term in query.terms]
    required = [_any([_words(way, term, wanted) for way in ways]) for term, ways in terms]
    required = [_any(required)] if wanted.reach == "any" and required else required
    required += _names(database, query)
    if typed == Query() or not (required or query.excluded or _has_dates(query)):
        return Compiled(query)
    required += _years(database, query)
    barred = [_words(term.term, term, wanted) for term in query.excluded]
    barred += [_name(database, named) for named in query.named if named.excluded]
    matching, excluded = " AND ".join(required) or None, _any(barred) if barred else None
    if matching and excluded:
        matching, excluded = f"({matching}) NOT {excluded}", None
    same = tuple(way for _, ways in terms for way in ways[1:])
    return Compiled(query, matching, excluded, tuple(ways[0] for _, ways in terms), same)


def _flags(wanted: ArticleFilter) -> list[Named]:
    from reader.core.library.query_values import Named

    source, keyword = wanted.source, wanted.keyword
    return [
        *([Named("source", f"={storable(source)}")] if source is not None else []),
        *([Named("keyword", f"={storable(keyword)}")] if keyword is not None else []),
    ]


def _ways(database: Database, typed: QueryTerm, wanted: ArticleFilter) -> tuple[QueryTerm, tuple[Term, ...]]:
    """The term and what means the same; an unfinished word with all it may become."""
    from reader.core.arabic.matching import term_of
    from reader.core.library import vocabulary

    term = typed.term
    if term.prefix or wanted.reach == "broader":
        begun = term.forms[-1] if term.prefix else term.stems[-1]
        term = replace(term, others=frozenset(vocabulary.completions(database, begun)))
    same = database.rows(_SYNONYMS, [" ".join(term.forms)])
    return typed, (term, *(term_of(tuple(other.split())) for (other,) in same))


def _words(term: Term, typed: QueryTerm, wanted: ArticleFilter) -> str:
    """The words of the term, one way of what was typed."""
    surface = "tx" if typed.in_title else "tx bx"
    if wanted.exact:
        return _within(surface, _begun(term.forms) if term.prefix else _run(term.forms))
    columns = "ts" if typed.in_title else "ts bs"
    start = term.stems[:-1]
    runs = [_run((*start, stem)) for stem in sorted({term.stems[-1], *term.others})]
    stems = _within(columns, _any(runs))
    if wanted.order == "newest" or term.prefix:
        return stems
    return f"({stems} OR {_within(surface, _run(term.forms))})"


def _run(words: tuple[str, ...]) -> str:
    return f'"{" ".join(words)}"'


def _begun(words: tuple[str, ...]) -> str:
    return f"{_run(words)} *"


def _within(columns: str, expression: str) -> str:
    return f"{{{columns}}} : {expression}"


def _any(expressions: list[str]) -> str:
    return expressions[0] if len(expressions) == 1 else f"({' OR '.join(expressions)})"


def _names(database: Database, query: Query) -> list[str]:
    """One of the sources, each keyword, each author."""
    wanted = [named for named in query.named if not named.excluded]
    sources = [_name(database, named) for named in wanted if named.field == "source"]
    others = [_name(database, named) for named in wanted if named.field != "source"]
    return [*([_any(sources)] if sources else []), *others]


def _name(database: Database, named: Named) -> str:
    if named.field == "author":
        return f'm:"{" ".join(filing.author_tokens(named.value))}"'
    token = filing.source_token if named.field == "source" else filing.keyword_token
    ids = _ids(database, _TABLES[named.field], named.value)
    return _any([f'm:"{token(number)}"' for number in ids]) if ids else _NOTHING


def _ids(database: Database, table: str, value: str) -> list[int]:
    """The rows with this name or, where there is none and the name was not given whole (`=`), those in whose
    name a word begins so."""
    from reader.core.arabic.folding import fold_key

    folded = fold_key(value.removeprefix("="))
    found = _found(database, table, _EXACT_NAME, [folded])
    if not found and folded and not value.startswith("="):
        pattern = "".join(f"!{letter}" if letter in "!%_" else letter for letter in folded)
        found = _found(database, table, _PART_OF_NAME, [f"% {pattern}%", _MOST_NAMES])
    return found


def _found(database: Database, table: str, sql: str, parameters: list[object]) -> list[int]:
    """What the query for names finds, and what was merged into it: articles may be filed under either."""
    found = _WITH_MERGED.format(found=sql.format(table=table), table=table)
    return [number for (number,) in database.rows(found, parameters)]


def _has_dates(query: Query) -> bool:
    return query.since is not None or query.until is not None


def _years(database: Database, query: Query) -> list[str]:
    """The years that the dates allow, so that the index narrows what is then compared to the second."""
    if not _has_dates(query):
        return []
    first, last = database.row(_ENDS) or (None, None)
    if first is None:
        return [_NOTHING]
    low = filing.year_of(first if query.since is None else max(first, query.since))
    high = filing.year_of(last if query.until is None else min(last, query.until))
    if high - low >= _MOST_YEARS:
        return []
    years = [f'm:"{filing.year_token(year)}"' for year in range(low, high + 1)]
    return [_any(years)] if years else [_NOTHING]
