"""Words of a text, and which of them a query means: one rule for the search index and for what is marked.

The index holds `index_text` (stems) and, for exact words, `surface_text` (folded words): the same number of
words in the same order. A query becomes terms; all must match: a word term where its stem is a stem of
the text, a prefix term there too, and where a word begins with what was typed, clitics left aside or not.
`marking` finds the places of terms in a text. Offsets are code points of the original.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from reader.core.arabic.analysis import stems_beside, surface_of
from reader.core.arabic.raw_words import folded_words, places, spellings
from reader.core.arabic.stemming import stem
from reader.core.arabic.word_cache import WordCache

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_MOST_WORDS = 100_000  # of different spellings


class Token(NamedTuple):
    """A word of a text: its place there, its marks included, and its folded form."""

    start: int
    end: int
    form: str


@dataclass(frozen=True, slots=True)
class Term:
    """What must occur: a word, or words in a row. With `prefix` the last word is only begun."""

    forms: tuple[str, ...]  # folded, as typed
    stems: tuple[str, ...]
    prefix: bool = False
    others: frozenset[str] = frozenset()  # what will do instead of the last stem (of exact words: form)


def tokens(text: str) -> Iterator[Token]:
    """The words of the text. What is written as one word and is several gives several, all at its place."""
    for found in raw_words(text):
        for form in _FORMS[found[0]]:
            yield Token(found.start(), found.end(), form)


def raw_words(text: str) -> Iterator[re.Match[str]]:
    """The words of the text as it spells them; `forms_of` says what each stands for."""
    return places(text)


def forms_of(raw: str) -> tuple[str, ...]:
    """The folded words that a word as it is spelt stands for: one as a rule, none of a lone tatweel, several
    of a ligature and of عبدالله."""
    return _FORMS[raw]


def words(text: str) -> list[str]:
    """The folded words of the text, in order."""
    return [form for raw in spellings(text) for form in _FORMS[raw]]


def runs_of(text: str) -> list[tuple[str, ...]]:
    """The same, those together that the text writes as one: عبدالله is two."""
    return [forms for raw in spellings(text) if (forms := _FORMS[raw])]


def index_form(word: str) -> str:
    """What the index holds for one folded word, and what a query looks for."""
    return stem(word)


def index_text(text: str) -> str:
    """The stems of the text with a space between: the tokens of a full-text index."""
    return stems_beside(surface_text(text))


def surface_text(text: str) -> str:
    """The folded words of the text with a space between, word for word beside `index_text`."""
    return surface_of(text).words


def term_of(forms: tuple[str, ...]) -> Term:
    """The term of folded words in a row."""
    return Term(forms, tuple(map(index_form, forms)))


_FORMS = WordCache(folded_words, _MOST_WORDS)
