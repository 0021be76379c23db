"""Where the words of a query stand in a text, and which of those places hold exactly what was typed.

Whole words are marked, as the text spells them. What is excluded is no term and so never marked.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reader.core.arabic.matching import index_form, tokens
from reader.core.arabic.stemming import beginnings, without_clitics
from reader.core.models import Hits

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.core.arabic.matching import Term, Token

    Test = Callable[[str], bool]
    Pattern = tuple[Test, ...]  # one test for each word in a row, of its folded form

Span = tuple[int, int]
_MOST_FORMS = 100_000  # tested words that are remembered, for each word of a query
_MOST_TEXTS = 8


class Finder:
    """Finds the places of one query in any text: `finder(text)`.

    Depends on nothing outside and may be used in any thread; what it found in a text of late is remembered.
    """

    def __init__(self, terms: Sequence[Term], same: Sequence[Term] = ()) -> None:
        """`same` are terms that mean the same as one of the `terms`, and count as derived."""
        self._set([_in_any_form(term) for term in (*terms, *same)], [_as_typed(term) for term in terms])

    @classmethod
    def of_exact_words(cls, terms: Sequence[Term], same: Sequence[Term] = ()) -> Finder:
        """One that finds no other forms of the words."""
        finder = cls(())
        finder._set([_as_typed(term) for term in (*terms, *same)], [_as_typed(term) for term in terms])
        return finder

    def __call__(self, text: str) -> Hits:
        return self._hits(text)

    def __bool__(self) -> bool:
        """Whether there is anything to be found."""
        return bool(self._patterns)

    def _set(self, patterns: list[Pattern], exact: list[Pattern]) -> None:
        self._patterns, self._exact = patterns, exact
        self._hits = lru_cache(_MOST_TEXTS)(self._look)

    def _look(self, text: str) -> Hits:
        if not self._patterns:
            return Hits()
        found = list(tokens(text))
        return Hits(_places(found, self._patterns), _places(found, self._exact))


def _places(found: list[Token], patterns: list[Pattern]) -> tuple[Span, ...]:
    """[start, end) of the words, in order; neighbours within a phrase are apart."""
    marked: set[Span] = set()
    for first, *others in patterns:
        for at, token in enumerate(found):
            if first(token.form):
                run = found[at : at + 1 + len(others)]
                if len(run) > len(others) and _agree(others, run[1:]):
                    marked.update((word.start, word.end) for word in run)
    return tuple(sorted(marked))


def _agree(tests: list[Test], run: list[Token]) -> bool:
    return all(test(token.form) for test, token in zip(tests, run, strict=True))


def _in_any_form(term: Term) -> Pattern:
    *start, last = (_has_stem(frozenset((stem,))) for stem in term.stems)
    if term.others:
        last = _has_stem(frozenset((term.stems[-1], *term.others)))
    return (*start, _begins(last, term.forms[-1]) if term.prefix else last)


def _as_typed(term: Term) -> Pattern:
    *start, last = (form.__eq__ for form in term.forms)
    return (*start, _starts(term.forms[-1]) if term.prefix else last)


def _has_stem(stems: frozenset[str]) -> Test:
    return lru_cache(_MOST_FORMS)(lambda form: index_form(form) in stems)


def _starts(typed: str) -> Test:
    return lambda form: form.startswith(typed)


def _begins(is_whole: Test, typed: str) -> Test:
    """Whether a word is meant or begins as typed, the clitics of both left aside or not."""
    starts = beginnings(typed)
    return lru_cache(_MOST_FORMS)(
        lambda form: is_whole(form) or form.startswith(typed) or without_clitics(form).startswith(starts)
    )
