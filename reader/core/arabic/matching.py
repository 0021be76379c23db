"""Words of a text, and which of them a query means: one rule for the search index and for what is marked.

The index holds `index_text` (stems) and, for exact words, `surface_text` (folded words): the same number of
words in the same order. A query becomes terms; all must match: a word term where its stem is a stem of
the text, a prefix term there too, and where a word begins with what was typed, clitics left aside or not.
`marking` finds the places of terms in a text. Offsets are code points of the original.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from reader.core.arabic.folding import fold
from reader.core.arabic.joined_words import parts
from reader.core.arabic.stemming import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_T = TypeVar("_T")

_INSIDE = (
    "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u08ca-\u08ff\u00ad\u200b-\u200f\u2060\ufeff"
)
_WORD = re.compile(rf"\w[\w{_INSIDE}]*")
_PLAIN = re.compile(r"[^\W_]+")
_MOST_WORDS = 100_000  # of different spellings, remembered in each of two generations
_LONGEST_WORD = 100  # letters and signs; what is longer will hardly be met again


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
    return _WORD.finditer(_underscoreless(text))


def forms_of(raw: str) -> tuple[str, ...]:
    """The folded words that a word as it is spelt stands for: one as a rule, none of a lone tatweel, several
    of a ligature and of عبدالله."""
    return _FORMS[raw]


def words(text: str) -> list[str]:
    """The folded words of the text, in order."""
    return [form for raw in _raw_words(text) for form in _FORMS[raw]]


def runs_of(text: str) -> list[tuple[str, ...]]:
    """The same, those together that the text writes as one: عبدالله is two."""
    return [forms for raw in _raw_words(text) if (forms := _FORMS[raw])]


def index_form(word: str) -> str:
    """What the index holds for one folded word, and what a query looks for."""
    return stem(word)


def index_text(text: str) -> str:
    """The stems of the text with a space between: the tokens of a full-text index."""
    return index_and_surface_text(text)[0]


def surface_text(text: str) -> str:
    """The folded words of the text with a space between, word for word beside `index_text`."""
    return index_and_surface_text(text)[1]


def index_and_surface_text(text: str) -> tuple[str, str]:
    """`index_text` and `surface_text` at once."""
    stems, forms = stems_and_words(text)
    return " ".join(stems), " ".join(forms)


def stems_and_words(text: str) -> tuple[list[str], list[str]]:
    """The stems of the text and, word for word beside them, its folded words."""
    met = list(map(_MET.__getitem__, _raw_words(text)))
    stems, forms = [stem for stem, _ in met], [form for _, form in met]
    if all(forms) and " ".join(forms).count(" ") == len(forms) - 1:
        return stems, forms
    return " ".join(stems).split(), " ".join(forms).split()  # of a ligature of words, or of none


def term_of(forms: tuple[str, ...]) -> Term:
    """The term of folded words in a row."""
    return Term(forms, tuple(map(index_form, forms)))


def _raw_words(text: str) -> list[str]:
    return _WORD.findall(_underscoreless(text))


def _underscoreless(text: str) -> str:
    """The text, as long as before: an underscore parts words."""
    return text.replace("_", " ")


class _Remembered(dict[str, _T]):
    """What a spelling stands for, worked out when it is first met. Where there are too many, those not met
    of late are forgotten."""

    def __init__(self, make: Callable[[str], _T]) -> None:
        super().__init__()
        self._make = make
        self._older: dict[str, _T] = {}

    def __missing__(self, raw: str) -> _T:
        if len(raw) > _LONGEST_WORD:
            return self._make(raw)
        if len(self) >= _MOST_WORDS:
            self._older = dict(self)
            self.clear()
        made = self[raw] = self._older[raw] if raw in self._older else self._make(raw)
        return made


def _forms(raw: str) -> tuple[str, ...]:
    folded = fold(raw)
    if folded.isalnum():
        return parts(folded)
    return tuple(part for word in _PLAIN.findall(folded) for part in parts(word))


def _stem_and_form(raw: str) -> tuple[str, str]:
    """One string where they are equal, as they mostly are: there are very many."""
    forms = _forms(raw)
    folded = " ".join(forms)
    folded = raw if folded == raw else folded
    stems = " ".join(map(stem, forms))
    return (folded if stems == folded else stems), folded


_FORMS = _Remembered(_forms)
_MET = _Remembered(_stem_and_form)
