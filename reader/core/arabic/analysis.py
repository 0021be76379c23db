"""Analysis of a text for the search index: its folded words and, in parallel, their stems.

Tuned for bulk indexing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.core.arabic.coded_words import coded, coded_words, spelled
from reader.core.arabic.joined_words import parts
from reader.core.arabic.raw_words import folded_words, spellings
from reader.core.arabic.stemming import stemmer
from reader.core.arabic.word_cache import WordCache

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MAX_COMPOUNDS = 50_000
_MAX_WORDS = 87_000  # in each of two generations: what a dict holds without growing again; some 20 MB

_MAX_STEMS = 20_000  # in each of two generations


class Surface(NamedTuple):
    """The folded words of a text, their stems, and its length.

    `words` and `stems`, in parallel, are separated by spaces; `each` is the folded words in code, `written`
    the number of words of the original, separated by white space.
    """

    words: str
    stems: str
    each: list[bytes]
    written: int


def surface_of(text: str) -> Surface:
    """The words of the text as they are indexed."""
    found, written = coded_words(text) or _one_by_one(text)
    stems = b" ".join(coded_stems(found))
    if not _STEMS.any_compound(found):
        return Surface(spelled(b" ".join(found)), spelled(stems), found, written)
    words = _STEMS.split_compounds(found)
    return Surface(spelled(words), spelled(stems), words.split(), written)


def _one_by_one(text: str) -> tuple[list[bytes], int]:
    found = [coded(word) for spelling in spellings(text) for word in folded_words(spelling)]
    return found, len(text.split())


def stems_beside(surface: str) -> str:
    """The stems of folded words separated by spaces, in parallel, separated by spaces."""
    return " ".join(stems_of(surface.split(" "))) if surface else ""


def stems_of(words: Iterable[str]) -> Iterator[str]:
    """The stem of each folded word."""
    return map(spelled, coded_stems(map(coded, words)))


def coded_stems(words: Iterable[bytes]) -> Iterator[bytes]:
    """The stem of each folded word, both in code."""
    return map(_STEMS.__getitem__, words)


def stem_of(word: str) -> str:
    """The stem of a folded word, not cached: for large sets of distinct words."""
    return spelled(_STEMS.peek(coded(word)))


class _Stems(WordCache[bytes, bytes]):
    """A cache of stems, in code; a compound has the stems of its parts, separated by spaces."""

    def __init__(self) -> None:
        super().__init__(self._stem, _MAX_WORDS)
        self._compounds: dict[bytes, bytes] = {}
        self._codes = WordCache(coded, _MAX_STEMS)  # so that equal stems are one object

    def any_compound(self, words: list[bytes]) -> bool:
        """Whether any of the words is a compound; their stems must have been looked up just before."""
        return not self._compounds.keys().isdisjoint(words)

    def split_compounds(self, words: list[bytes]) -> bytes:
        """The words and the parts of compounds, separated by spaces."""
        return b" ".join(map(self._compounds.get, words, words))

    def _stem(self, word: bytes) -> bytes:
        spelling = spelled(word)
        if len(found := parts(spelling)) > 1:
            self._note(word, found)
            return b" ".join(coded_stems(map(coded, found)))
        return self._codes[stemmer()(spelling)]

    def _note(self, word: bytes, found: tuple[str, ...]) -> None:
        """Record the parts of a compound.

        If there are too many, both caches are cleared: a compound must not outlive its stems, nor they it.
        """
        if len(self._compounds) >= _MAX_COMPOUNDS:
            self.forget()
            self._compounds.clear()
        self._compounds[word] = b" ".join(map(coded, found))


_STEMS = _Stems()
