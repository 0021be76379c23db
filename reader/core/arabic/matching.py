"""Tokenization, and the terms of a query: shared by the search index and by highlighting, so that both agree.

The index holds `index_text` (stems) and, for exact words, `surface_text` (folded words): the same number of
tokens in the same order. All terms of a query must match. A word term matches by stem; a prefix term also
matches words that begin as typed, with or without clitics. `highlighting` finds the spans of terms in a text.
Offsets are code points of the original.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from reader.core.arabic.analysis import stems_beside, surface_of
from reader.core.arabic.raw_words import folded_words, raw_tokens, spellings
from reader.core.arabic.stemming import stem
from reader.core.arabic.word_cache import WordCache

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_MAX_WORDS = 100_000  # of different spellings


class Token(NamedTuple):
    """A word of a text: its span, diacritics included, and its folded form."""

    start: int
    end: int
    form: str


@dataclass(frozen=True, slots=True)
class Term:
    """What must occur: a word or a phrase. With `prefix` the last word may be incomplete."""

    forms: tuple[str, ...]  # folded, as typed
    stems: tuple[str, ...]
    prefix: bool = False
    others: frozenset[str] = frozenset()  # alternatives to the last stem (exact search: form)


def tokens(text: str) -> Iterator[Token]:
    """The tokens of the text. The parts of a compound written as one word all have the span of that word."""
    for found in raw_words(text):
        for form in _FORMS[found[0]]:
            yield Token(found.start(), found.end(), form)


def raw_words(text: str) -> Iterator[re.Match[str]]:
    """Matches of the raw tokens of the text; `forms_of` gives the folded words of each."""
    return raw_tokens(text)


def forms_of(raw: str) -> tuple[str, ...]:
    """The folded words of a raw token. Cached.

    Usually it is one, none for a lone tatweel, several for a ligature or for عبدالله.
    """
    return _FORMS[raw]


def words(text: str) -> list[str]:
    """The folded words of the text, in order."""
    return [form for raw in spellings(text) for form in _FORMS[raw]]


def token_groups(text: str) -> list[tuple[str, ...]]:
    """The folded words of the text, grouped by raw token: عبدالله is one group of two."""
    return [forms for raw in spellings(text) if (forms := _FORMS[raw])]


def index_form(word: str) -> str:
    """The index key of one folded word, in the index as in a query: its stem."""
    return stem(word)


def index_text(text: str) -> str:
    """The stems of the text, separated by spaces: the tokens of the full-text index."""
    return stems_beside(surface_text(text))


def surface_text(text: str) -> str:
    """The folded words of the text, separated by spaces, parallel to `index_text`."""
    return surface_of(text).words


def term_of(forms: tuple[str, ...]) -> Term:
    """The term for a sequence of folded words."""
    return Term(forms, tuple(map(index_form, forms)))


_FORMS = WordCache(folded_words, _MAX_WORDS)
