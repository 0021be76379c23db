"""Finds the spans of a query's words in a text, and which of them match exactly as typed.

Whole words are highlighted, as the text spells them. Excluded words are not terms, so never highlighted.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reader.core import models
from reader.core.arabic.matching import forms_of, index_form, raw_words, tokens
from reader.core.arabic.stemming import beginnings, without_clitics

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from reader.core.arabic.matching import Term, Token
    from reader.core.models import Hits

    Test = Callable[[str], bool]
    Pattern = tuple[Test, ...]  # for each word of a phrase a test of its folded form

Span = tuple[int, int]
_MAX_FORMS = 100_000  # cached spellings
_MAX_TEXTS = 8
_DERIVED, _EXACT = 1, 2


class Finder:
    """Finds the spans of one query in any text: `finder(text)`.

    Self-contained, so usable from any thread; the hits of the latest texts are cached.
    """

    def __init__(
        self,
        terms: Sequence[Term],
        synonyms: Sequence[Term] = (),
        known: Mapping[str, Iterable[str]] | None = None,
    ) -> None:
        """Hits of `synonyms` are never exact.

        `known` maps each stem of the terms to all the words with that stem that the texts can contain, which
        saves stemming.
        """
        inflected = [_inflected_pattern(term, known) for term in (*terms, *synonyms)]
        self._set(inflected, [_exact_pattern(term) for term in terms])

    @classmethod
    def of_exact_words(cls, terms: Sequence[Term], synonyms: Sequence[Term] = ()) -> Finder:
        """A finder that does not match other forms of the words."""
        finder = cls(())
        finder._set(
            [_exact_pattern(term) for term in (*terms, *synonyms)], [_exact_pattern(term) for term in terms]
        )
        return finder

    def __call__(self, text: str) -> Hits:
        return self._hits(text)

    def __bool__(self) -> bool:
        """Whether the query has any terms."""
        return bool(self._patterns)

    def _set(self, patterns: list[Pattern], exact: list[Pattern]) -> None:
        self._patterns = patterns
        self._token_kinds = _TokenKinds(_single(patterns), _single(exact))
        self._phrases, self._exact_phrases = _phrases(patterns), _phrases(exact)
        self._hits = lru_cache(_MAX_TEXTS)(self._look)

    def _look(self, text: str) -> Hits:
        if not self._patterns:
            return models.Hits()
        kinds = self._token_kinds
        found = [(word.span(), kind) for word in raw_words(text) if (kind := kinds[word[0]])]
        marked = {span for span, _ in found}
        exact = {span for span, kind in found if kind == _EXACT}
        if self._phrases:
            listed = list(tokens(text))
            marked |= _phrase_spans(listed, self._phrases)
            exact |= _phrase_spans(listed, self._exact_phrases)
        return models.Hits(tuple(sorted(marked)), tuple(sorted(exact)))


class _TokenKinds(dict[str, int]):
    """Maps a raw token to how it matches the one-word terms: 0 not at all, `_DERIVED` or `_EXACT`."""

    def __init__(self, tests: list[Test], exact: list[Test]) -> None:
        super().__init__()
        self._tests, self._exact = tests, exact

    def __missing__(self, raw: str) -> int:
        if len(self) >= _MAX_FORMS:
            self.clear()
        kind = self[raw] = self._kind(forms_of(raw))
        return kind

    def _kind(self, forms: tuple[str, ...]) -> int:
        if any(test(form) for test in self._exact for form in forms):
            return _EXACT
        return _DERIVED if any(test(form) for test in self._tests for form in forms) else 0


def _single(patterns: list[Pattern]) -> list[Test]:
    return [pattern[0] for pattern in patterns if len(pattern) == 1]


def _phrases(patterns: list[Pattern]) -> list[Pattern]:
    return [pattern for pattern in patterns if len(pattern) > 1]


def _phrase_spans(found: list[Token], patterns: list[Pattern]) -> set[Span]:
    """The spans of the words of all phrase matches, one span for each word."""
    marked: set[Span] = set()
    for first, *others in patterns:
        for at, token in enumerate(found):
            if first(token.form):
                run = found[at : at + 1 + len(others)]
                if len(run) > len(others) and _all_match(others, run[1:]):
                    marked.update((word.start, word.end) for word in run)
    return marked


def _all_match(tests: list[Test], run: list[Token]) -> bool:
    return all(test(token.form) for test, token in zip(tests, run, strict=True))


def _inflected_pattern(term: Term, known: Mapping[str, Iterable[str]] | None) -> Pattern:
    stems = [*({stem} for stem in term.stems[:-1]), {term.stems[-1], *term.others}]
    if known is None:
        *start, last = map(_has_stem, stems)
        return (*start, _begins(last, term.forms[-1]) if term.prefix else last)
    words = [{word for stem in some for word in known[stem]} for some in stems]
    *start, last = (_is_one_of({form, *some}) for form, some in zip(term.forms, words, strict=True))
    return (*start, _is_or_starts(last, term.forms[-1]) if term.prefix else last)


def _exact_pattern(term: Term) -> Pattern:
    *start, last = (form.__eq__ for form in term.forms)
    return (*start, _starts(term.forms[-1]) if term.prefix else last)


def _has_stem(stems: set[str]) -> Test:
    return lru_cache(_MAX_FORMS)(lambda form: index_form(form) in stems)


def _is_one_of(forms: set[str]) -> Test:
    return lambda form: form in forms


def _is_or_starts(is_whole: Test, typed: str) -> Test:
    return lambda form: is_whole(form) or form.startswith(typed)


def _starts(typed: str) -> Test:
    return lambda form: form.startswith(typed)


def begins(form: str, typed: str) -> bool:
    """Whether a folded word begins as typed, with or without the clitics of either."""
    if form.startswith(typed) or without_clitics(form).startswith(beginnings(typed)):
        return True
    return typed.startswith("ال") and form[1:].startswith(typed)


def _begins(is_whole: Test, typed: str) -> Test:
    return lru_cache(_MAX_FORMS)(lambda form: is_whole(form) or begins(form, typed))
