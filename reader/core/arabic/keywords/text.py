"""An article's text reduced to the stems of a run of keywords, clause by clause.

Light stems are substrings of their words, so a substring search skips most words without stemming: these
become `.`, the end of a clause `|`.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.core.arabic.folding import fold
from reader.core.arabic.matching import words
from reader.core.arabic.stemming import without_clitics

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_TOKEN = re.compile(r"\w+|[،,.:;؛!؟?()\[\]{}…|–—/*\n]|\s-\s")  # folded words and clause delimiters
_MARKS = "\u064c\u064d\u064e\u064f\u0650\u0652"  # removed first, for the fast path of folding
_ENDING = re.compile(r"(?:يون|يين|يات|يه|ات|ان|ون|ين|ه|ي|ا)$")
_MAX_TEXT = 200_000  # characters of an article that are examined
_MAX_PIECES = 50_000  # cached
_SHORT = 5  # characters between two words; longer gaps contain other words
_OTHER = "."
_AND = "و+"  # prefix of the stem of a word with conjunction: it does not form a phrase with the word before


class ArticleText:
    """The occurrences in an article of words with these roots."""

    def __init__(self, roots: Sequence[str], title: str, body: Sequence[str]) -> None:
        parts = {part.removeprefix(_AND) for root in roots for part in root.split()}
        text = _near(" \n ".join((title, *body))[:_MAX_TEXT], parts)
        rooted = list(map(root_of, text))
        self.stems = f" {' '.join(text)} "
        self.roots = f" {' '.join(rooted)} "
        self.title = f" {' '.join(map(stem_of, words(title)))} "
        self.pairs = Counter(pairwise(text))
        self.loose_pairs = set(pairwise(rooted))
        self._counts = Counter(text)

    def count(self, stem: str) -> int:
        """The frequency of the word, with or without conjunction."""
        bare = stem.removeprefix(_AND)
        return self._counts[bare] + self._counts[_AND + bare]


def adjacent_stems(run: Sequence[str]) -> list[tuple[str, str]]:
    """(last stem of a word, first stem of the next): a compound has several stems."""
    return [(left.rpartition(" ")[2], right.partition(" ")[0]) for left, right in pairwise(run)]


def search_string(stems: Iterable[str]) -> str:
    """A sequence of stems as a search string for `stems` and `roots`, with spaces at both ends."""
    return f" {' '.join(stems)} "


@lru_cache(maxsize=50_000)
def stem_of(form: str) -> str:
    """The stem of one folded word, with the prefix `_AND` if it has a conjunction."""
    stem = without_clitics(form)
    return _AND + stem if form.startswith("و") and stem != form else stem


@lru_cache(maxsize=50_000)
def root_of(stem: str) -> str:
    """A stem without its last suffix, so that انتخابي and انتخابات match."""
    return shorter if len(shorter := _ENDING.sub("", stem)) > 2 else stem


def _near(text: str, parts: set[str]) -> list[str]:
    """The stems of the words that contain one of the parts, with `.` or `|` for what is between them."""
    for mark in _MARKS:
        text = text.replace(mark, "")
    folded = f" {fold(text.lower())} "
    places, stems, last = _places_of(parts, folded), [_OTHER], 0
    for start in sorted(places):
        stems.append(_STEMS[folded[last:start]] if start - last < _SHORT else _OTHER)
        stems.append(_STEMS[folded[start : (last := places[start])]])
    return " ".join(stems).split()


def _places_of(parts: set[str], folded: str) -> dict[int, int]:
    """Start → end of the words, with adjacent punctuation, that contain one of the parts."""
    places: dict[int, int] = {}
    for part in filter(None, parts):
        at = folded.find(part)
        while at >= 0:
            end = folded.find(" ", at)
            places[folded.rfind(" ", 0, at) + 1] = end
            at = folded.find(part, end)
    return places


class _Stems(dict[str, str]):
    """A cache of the stems and clause ends in pieces of folded text; cleared when full."""

    def __missing__(self, piece: str) -> str:
        if len(self) >= _MAX_PIECES:
            self.clear()
        made = self[piece] = " ".join(_stems_of(piece))
        return made


def _stems_of(piece: str) -> Iterator[str]:
    for token in _TOKEN.findall(piece):
        if token[0].isalnum():
            yield from map(stem_of, words(token))
        else:
            yield "|"


_STEMS = _Stems()
