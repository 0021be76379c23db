"""An article's text as far as a run of keywords can meet it: stems, clause by clause.

A stem is a part of its word as it is written, so most words of an article need not be taken apart to know
that they are none of the run: they are all `.` here, and the end of a clause is `|`.
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

_TOKEN = re.compile(r"\w+|[،,.:;؛!؟?()\[\]{}…|–—/*\n]|\s-\s")  # words, and what ends a clause, folded
_MARKS = "\u064c\u064d\u064e\u064f\u0650\u0652"  # most texts without them and capitals are folded faster
_ENDING = re.compile(r"(?:يون|يين|يات|يه|ات|ان|ون|ين|ه|ي|ا)$")
_MOST_TEXT = 200_000  # characters of an article that are looked at
_MOST_PIECES = 50_000  # remembered
_SHORT = 5  # characters between two words that are looked at
_OTHER = "."
_AND = "و+"  # before the stem of a word that has the conjunction: it is not the word after the one before it


class ArticleText:
    """What the article says of words with these roots."""

    def __init__(self, roots: Sequence[str], title: str, body: Sequence[str]) -> None:
        parts = {part.removeprefix(_AND) for root in roots for part in root.split()}
        text = _near(" \n ".join((title, *body))[:_MOST_TEXT], parts)
        rooted = list(map(root_of, text))
        self.stems = f" {' '.join(text)} "
        self.roots = f" {' '.join(rooted)} "
        self.title = f" {' '.join(map(stem_of, words(title)))} "
        self.pairs = Counter(pairwise(text))
        self.loose_pairs = set(pairwise(rooted))
        self._counts = Counter(text)

    def count(self, stem: str) -> int:
        """How often the article has the word, with a conjunction or not."""
        bare = stem.removeprefix(_AND)
        return self._counts[bare] + self._counts[_AND + bare]


def meetings(run: Sequence[str]) -> list[tuple[str, str]]:
    """The end of each word and the beginning of the next: what is written as one word may be several."""
    return [(left.rpartition(" ")[2], right.partition(" ")[0]) for left, right in pairwise(run)]


def row(stems: Iterable[str]) -> str:
    """Stems in a row, as they stand in the text."""
    return f" {' '.join(stems)} "


@lru_cache(maxsize=50_000)
def stem_of(form: str) -> str:
    """The stem of one folded word; a conjunction is told by a sign before it."""
    stem = without_clitics(form)
    return _AND + stem if form.startswith("و") and stem != form else stem


@lru_cache(maxsize=50_000)
def root_of(stem: str) -> str:
    """A stem without its last ending, so that انتخابي and انتخابات meet."""
    return shorter if len(shorter := _ENDING.sub("", stem)) > 2 else stem


def _near(text: str, parts: set[str]) -> list[str]:
    """The text's words that hold one of the parts, as stems, with a sign for what stands between them."""
    for mark in _MARKS:
        text = text.replace(mark, "")
    folded = f" {fold(text.lower())} "
    places, stems, last = _places_of(parts, folded), [_OTHER], 0
    for start in sorted(places):
        stems.append(_STEMS[folded[last:start]] if start - last < _SHORT else _OTHER)
        stems.append(_STEMS[folded[start : (last := places[start])]])
    return " ".join(stems).split()


def _places_of(parts: set[str], folded: str) -> dict[int, int]:
    """Where the words that hold one of the parts begin, and where they end, with the signs at them."""
    places: dict[int, int] = {}
    for part in filter(None, parts):
        at = folded.find(part)
        while at >= 0:
            end = folded.find(" ", at)
            places[folded.rfind(" ", 0, at) + 1] = end
            at = folded.find(part, end)
    return places


class _Stems(dict[str, str]):
    """The stems and ends of clauses in a piece of folded text, worked out when it is first met; all is
    forgotten where there is too much."""

    def __missing__(self, piece: str) -> str:
        if len(self) >= _MOST_PIECES:
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
