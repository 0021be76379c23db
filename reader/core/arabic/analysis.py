"""A text as the index holds it: its words folded and, beside them, their stems. Made for many texts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Self

from reader.core.arabic.code_page import CodePage
from reader.core.arabic.folding import fold
from reader.core.arabic.joined_words import joined_signs, parts
from reader.core.arabic.raw_words import folded_words, spellings
from reader.core.arabic.remembered import Remembered
from reader.core.arabic.stemming import stem_of_new

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_MIXED = (b"1a", b"a1")  # kinds of characters, side by side
_MOST_MET = 50_000
_MOST_WORDS = 80_000  # in each of two generations; some 40 MB


class Surface(NamedTuple):
    """The folded words of a text with a space between; `written` is how many words white space parts."""

    words: str
    written: int


def surface_of(text: str) -> Surface:
    """The words of the text as the index is to hold them."""
    page = _page()
    if (encoded := page.usual.encoded(text)) is None:
        found = [word for spelling in spellings(text) for word in folded_words(spelling)]
        return Surface(" ".join(found), len(text.split()))
    return Surface(page.words(encoded), len(encoded.split()))


def stems_beside(surface: str) -> str:
    """The stems of folded words, word for word, with a space between too."""
    return " ".join(stems_of(surface.split(" "))) if surface else ""


def stems_of(words: Iterable[str]) -> Iterator[str]:
    """The stem of each folded word."""
    return map(_STEMS.__getitem__, words)


def stems_met() -> dict[str, str]:
    """Stems that were worked out since this was asked last, for another process to learn."""
    return _STEMS.met()


def learn_stems(stems: Mapping[str, str]) -> None:
    """Stems that another process worked out."""
    _STEMS.learn(stems)


def stem_of(word: str) -> str:
    """The stem of one of very many folded words."""
    return _STEMS[word]


@dataclass(frozen=True, slots=True)
class _Page:
    """Usual characters, folded, with a space for what is in no word. `kinds` tells of each whether it is a
    letter or a digit."""

    usual: CodePage
    kinds: bytes
    signs: tuple[bytes, ...]

    @classmethod
    def make(cls) -> Self:
        usual = CodePage.of(_in_words)
        kinds = bytes(ord(_kind(char)) for char in usual.page)
        return cls(usual, kinds, tuple(filter(None, map(usual.encoded, joined_signs()))))

    def words(self, encoded: bytes) -> str:
        folded = b" ".join(encoded.translate(self.usual.becomes, self.usual.left_out).split())
        words = self.usual.decoded(folded)
        done, pieces = 0, list[str]()
        for start, end in sorted(set(self._joined(folded))):
            pieces += words[done:start], " ".join(parts(words[start:end]))
            done = end
        return "".join((*pieces, words[done:])) if done else words

    def _joined(self, folded: bytes) -> Iterator[tuple[int, int]]:
        """Where words are that may have parts."""
        kinds = folded.translate(self.kinds)
        for text, signs in ((folded, self.signs), (kinds, _MIXED)):
            for sign in signs:
                at = text.find(sign)
                while at >= 0:
                    end = text.find(b" ", at)
                    yield text.rfind(b" ", 0, at) + 1, len(text) if end < 0 else end
                    at = text.find(sign, at + 1)


@lru_cache(maxsize=1)
def _page() -> _Page:
    return _Page.make()


def _in_words(char: str) -> str:
    folded = fold(char)
    return folded if folded.isalnum() or not folded else " "


def _kind(char: str) -> str:
    return "1" if char.isdigit() else "a" if char.isalpha() else " "


class _Stems(Remembered[str]):
    """Stems of many words; and those worked out of late, for another process to learn."""

    def __init__(self) -> None:
        super().__init__(self._stem, _MOST_WORDS)
        self._met: dict[str, str] = {}

    def met(self) -> dict[str, str]:
        """Those worked out since this was asked last; none, where nobody asked for long."""
        met, self._met = self._met, {}
        return met

    def _stem(self, word: str) -> str:
        found = stem_of_new(word)
        stem = word if found == word else found  # one string, as for most: there are very many
        if len(self._met) >= _MOST_MET:
            self._met.clear()
        self._met[word] = stem
        return stem


_STEMS = _Stems()
