"""Analysis of a text for the search index: its folded words and, in parallel, their stems. Tuned for bulk
indexing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reader.core.arabic.code_page import CodePage
from reader.core.arabic.folding import fold
from reader.core.arabic.joined_words import parts
from reader.core.arabic.raw_words import folded_words, spellings
from reader.core.arabic.stemming import stem_uncached
from reader.core.arabic.word_cache import WordCache

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WHITE = bytes(ord(" " if byte in b"\t\n\v\f\r " else ".") for byte in range(256))
_MAX_COMPOUNDS = 50_000
_MAX_WORDS = 40_000  # in each of two generations; some 20 MB


class Surface(NamedTuple):
    """`words` and `stems`: the folded words and their stems, in parallel, separated by spaces; `each`: the
    folded words as a list; `written`: the number of words of the original, separated by white space."""

    words: str
    stems: str
    each: list[str]
    written: int


def surface_of(text: str) -> Surface:
    """The words of the text as they are indexed."""
    page = _page()
    if (encoded := page.code_page.encoded(text)) is None:
        found = [word for spelling in spellings(text) for word in folded_words(spelling)]
        return Surface(" ".join(found), " ".join(stems_of(found)), found, len(text.split()))
    words, written = page.words(encoded), page.written(encoded)
    found = words.split(" ") if words else []
    stems = " ".join(stems_of(found))
    if _STEMS.any_compound(found):
        words = _STEMS.split_compounds(found)
        found = words.split(" ")
    return Surface(words, stems, found, written)


def stems_beside(surface: str) -> str:
    """The stems of folded words separated by spaces, in parallel, separated by spaces."""
    return " ".join(stems_of(surface.split(" "))) if surface else ""


def stems_of(words: Iterable[str]) -> Iterator[str]:
    """The stem of each folded word."""
    return map(_STEMS.__getitem__, words)


def stem_of(word: str) -> str:
    """The stem of a folded word, not cached: for large sets of distinct words."""
    return _STEMS.peek(word)


@dataclass(frozen=True, slots=True)
class _Page:
    """Folds texts of common characters; characters outside words become spaces."""

    code_page: CodePage

    def words(self, encoded: bytes) -> str:
        """The folded words, separated by spaces; compounds are not split yet."""
        folded = encoded.translate(self.code_page.becomes, self.code_page.left_out)
        return self.code_page.decoded(b" ".join(folded.split()))

    def written(self, encoded: bytes) -> int:
        """The number of words separated by white space."""
        spaced = encoded.translate(_WHITE)
        return spaced.count(b" .") + spaced.startswith(b".")


@lru_cache(maxsize=1)
def _page() -> _Page:
    return _Page(CodePage.of(_in_words))


def _in_words(char: str) -> str:
    folded = fold(char)
    return folded if folded.isalnum() or not folded else " "


class _Stems(WordCache[str]):
    """A cache of stems; a compound has the stems of its parts, separated by spaces."""

    def __init__(self) -> None:
        super().__init__(self._stem, _MAX_WORDS)
        self._compounds: dict[str, str] = {}

    def any_compound(self, words: list[str]) -> bool:
        """Whether any of the words is a compound; their stems must have been looked up just before."""
        return not self._compounds.keys().isdisjoint(words)

    def split_compounds(self, words: list[str]) -> str:
        """The words and the parts of compounds, separated by spaces."""
        return " ".join(map(self._compounds.get, words, words))

    def _stem(self, word: str) -> str:
        if len(found := parts(word)) > 1:
            self._note(word, " ".join(found))
            return " ".join(stems_of(found))
        found_stem = stem_uncached(word)
        return word if found_stem == word else found_stem  # the same object: saves memory

    def _note(self, word: str, spaced_parts: str) -> None:
        """Record the parts of a compound. If there are too many, both caches are cleared: a compound must not
        outlive its stems, nor they it."""
        if len(self._compounds) >= _MAX_COMPOUNDS:
            self.forget()
            self._compounds.clear()
        self._compounds[word] = spaced_parts


_STEMS = _Stems()
