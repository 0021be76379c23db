"""FTS5 expressions for words: in which columns, in which form, one or another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.library.queries.query_values import QueryTerm
    from reader.core.models import ArticleFilter


def found_words(typed: QueryTerm, wanted: ArticleFilter) -> str:
    """The expression for the words of a term, in the columns to be searched."""
    if wanted.exact:
        return typed_words(typed)
    return within("ts" if typed.in_title else "ts bs", _runs(typed.term.stems, typed.term.others))


def typed_words(typed: QueryTerm) -> str:
    """The expression for the words exactly as typed."""
    return within("tx" if typed.in_title else "tx bx", _runs(typed.term.forms, typed.term.others))


def weighed_words(typed: QueryTerm, wanted: ArticleFilter) -> str:
    """The expression for the words in any form, counted twice if they are as typed."""
    found = found_words(typed, wanted)
    if wanted.exact or typed.term.prefix:
        return found
    return f"({found} OR {within('tx' if typed.in_title else 'tx bx', _run(typed.term.forms))})"


def _runs(words: tuple[str, ...], others: frozenset[str]) -> str:
    """The words as a phrase; the last one may be any of `others`."""
    return any_of([_run((*words[:-1], last)) for last in sorted({words[-1], *others})])


def _run(words: tuple[str, ...]) -> str:
    return f'"{" ".join(words)}"'


def within(columns: str, expression: str) -> str:
    return f"{{{columns}}} : {expression}"


def any_of(expressions: Sequence[str]) -> str:
    return expressions[0] if len(expressions) == 1 else f"({' OR '.join(expressions)})"
