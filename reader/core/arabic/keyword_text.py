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
    from collections.abc import Iterable, Sequence

_TOKEN = re.compile(
    "\\w[\\w\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08ca-\u08ff\u00ad\u200b-\u200f\u2060]*"
    r"|[،,.:;؛!؟?()\[\]{}…|–—/*\n]|\s-\s"
)  # words, and what ends a clause
_ENDING = re.compile(r"(?:يون|يين|يات|يه|ات|ان|ون|ين|ه|ي|ا)$")
_MOST_TEXT = 200_000  # characters of an article that are looked at
_MOST_WORDS = 50_000  # of different spellings, remembered
_OTHER = "."
_AND = "و+"  # before the stem of a word that has the conjunction: it is not the word after the one before it


class ArticleText:
    """What the article says of words with these stems and roots."""

    def __init__(self, stems: Sequence[str], roots: Sequence[str], title: str, body: Sequence[str]) -> None:
        parts = {part.removeprefix(_AND) for root in roots for part in root.split()}
        text = _stemmed("\n".join((title, *body))[:_MOST_TEXT], parts)
        rooted = list(map(root_of, text))
        self.stems = f" {' '.join(text)} "
        self.roots = f" {' '.join(rooted)} "
        self.title = f" {' '.join(map(stem_of, words(title)))} "
        self.pairs = _pairs_of(text, {end for end, _ in meetings(stems)})
        self.loose_pairs = _pairs_of(rooted, {end for end, _ in meetings(roots)})
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


def _pairs_of(text: Sequence[str], wanted: set[str]) -> Counter[tuple[str, str]]:
    """How often one of the wanted stands before each other word."""
    return Counter(pair for pair in pairwise(text) if pair[0] in wanted)


def _stemmed(text: str, parts: set[str]) -> list[str]:
    tokens = list(map(_FORMS.__getitem__, _TOKEN.findall(text.replace("_", " "))))
    known = {token: _STEMS[token] for token in _with_parts(set(tokens), parts)} | {"|": "|"}
    return " ".join([known.get(token, _OTHER) for token in tokens]).split()


def _with_parts(tokens: set[str], parts: set[str]) -> set[str]:
    """Those of the tokens that hold one of the parts."""
    joined = "\n".join(("", *tokens, ""))
    found: set[str] = set()
    for part in filter(None, parts):
        at = joined.find(part)
        while at >= 0:
            end = joined.find("\n", at)
            found.add(joined[joined.rfind("\n", 0, at) + 1 : end])
            at = joined.find(part, end)
    return found


class _Remembered(dict[str, str]):
    """What a token is, worked out when it is first met; all is forgotten where there is too much."""

    def __missing__(self, token: str) -> str:
        if len(self) >= _MOST_WORDS:
            self.clear()
        made = self[token] = self.made_of(token)
        return made

    def made_of(self, token: str) -> str:
        raise NotImplementedError


class _Forms(_Remembered):
    def made_of(self, token: str) -> str:
        return fold(token).strip() if token[0].isalnum() else "|"


class _Stems(_Remembered):
    def made_of(self, token: str) -> str:
        return " ".join(map(stem_of, words(token)))


_FORMS, _STEMS = _Forms(), _Stems()
