"""A text as the index holds it: its words folded and, beside them, their stems. Made for many texts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reader.core.arabic.code_page import CodePage
from reader.core.arabic.folding import fold
from reader.core.arabic.joined_words import parts
from reader.core.arabic.raw_words import folded_words, spellings
from reader.core.arabic.stemming import stem_of_new
from reader.core.arabic.word_cache import WordCache

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WHITE = bytes(ord(" " if byte in b"\t\n\v\f\r " else ".") for byte in range(256))
_MOST_PARTED = 50_000
_MOST_WORDS = 40_000  # in each of two generations; some 20 MB


class Surface(NamedTuple):
    """The folded words of a text and, beside them, their stems, with a space between; the words again, one by
    one; `written` is how many words white space parts."""

    words: str
    stems: str
    each: list[str]
    written: int


def surface_of(text: str) -> Surface:
    """The words of the text as the index is to hold them."""
    page = _page()
    if (encoded := page.usual.encoded(text)) is None:
        found = [word for spelling in spellings(text) for word in folded_words(spelling)]
        return Surface(" ".join(found), " ".join(stems_of(found)), found, len(text.split()))
    words, written = page.words(encoded), page.written(encoded)
    found = words.split(" ") if words else []
    stems = " ".join(stems_of(found))
    if _STEMS.have_parts(found):
        words = _STEMS.parted(found)
        found = words.split(" ")
    return Surface(words, stems, found, written)


def stems_beside(surface: str) -> str:
    """The stems of folded words, word for word, with a space between too."""
    return " ".join(stems_of(surface.split(" "))) if surface else ""


def stems_of(words: Iterable[str]) -> Iterator[str]:
    """The stem of each folded word."""
    return map(_STEMS.__getitem__, words)


def stem_of(word: str) -> str:
    """The stem of one of very many folded words, each asked for once."""
    return _STEMS.recall(word)


@dataclass(frozen=True, slots=True)
class _Page:
    """Usual characters, folded, with a space for what is in no word."""

    usual: CodePage

    def words(self, encoded: bytes) -> str:
        """The folded words with a space between; those that have parts are whole."""
        folded = encoded.translate(self.usual.becomes, self.usual.left_out)
        return self.usual.decoded(b" ".join(folded.split()))

    def written(self, encoded: bytes) -> int:
        """How many words white space parts."""
        spaced = encoded.translate(_WHITE)
        return spaced.count(b" .") + spaced.startswith(b".")


@lru_cache(maxsize=1)
def _page() -> _Page:
    return _Page(CodePage.of(_in_words))


def _in_words(char: str) -> str:
    folded = fold(char)
    return folded if folded.isalnum() or not folded else " "


class _Stems(WordCache[str]):
    """Stems of many words, those of all its parts for a word that has some."""

    def __init__(self) -> None:
        super().__init__(self._stem, _MOST_WORDS)
        self._parted: dict[str, str] = {}

    def have_parts(self, words: list[str]) -> bool:
        """Whether one of the words, whose stems were asked for just now, has parts."""
        return not self._parted.keys().isdisjoint(words)

    def parted(self, words: list[str]) -> str:
        """The words with a space between, and between their parts."""
        return " ".join(map(self._parted.get, words, words))

    def _stem(self, word: str) -> str:
        if len(found := parts(word)) > 1:
            self._note(word, " ".join(found))
            return " ".join(stems_of(found))
        found_stem = stem_of_new(word)
        return word if found_stem == word else found_stem  # one string, as for most: there are very many

    def _note(self, word: str, parted: str) -> None:
        """Known as long as its stems are: where there are too many, all are forgotten."""
        if len(self._parted) >= _MOST_PARTED:
            self.forget()
            self._parted.clear()
        self._parted[word] = parted


_STEMS = _Stems()
