"""What speaks for and against some words being one keyword: their forms, and how the article uses them.

Every sign has a name; the table of weights says how much it counts.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.core.arabic.folding import fold
from reader.core.arabic.known_words import is_word, places
from reader.core.arabic.matching import words
from reader.core.arabic.stemming import without_clitics

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST = 7  # words of one keyword
_PREPOSITION_AND_ARTICLE = re.compile(r"^(?:و|ف)?(?:لل|بال|كال|وال)\w{2}")
_ENDING = re.compile(r"(?:يون|يين|يات|يه|ات|ان|ون|ين|ه|ي|ا)$")


_CLAUSE = re.compile(r"[،,.:;؛!؟?()\[\]{}…|–—/*]+|\s-\s")  # a phrase does not go on across one of these
_AND = "و+"  # before the stem of a word that has the conjunction: it is not the word after the one before it


class Run:
    """An undelimited run of words beside the article it belongs to."""

    def __init__(self, run: Sequence[str], title: str, body: Sequence[str]) -> None:
        self.forms = [fold(word).strip() for word in run]
        self.stems = [" ".join(map(_stem, words(word))) for word in run]
        self.roots = [_root(stem) for stem in self.stems]
        self.kinds = [_kind(form) for form in self.forms]
        self.nouns = [_nominal(form) for form in self.forms]
        text = [
            _stem(word)
            for part in (title, *body)
            for clause in _CLAUSE.split(part)
            for word in _clause(clause)
        ]
        self._text = f" {' '.join(text)} "
        self._rooted = f" {' '.join(map(_root, text))} "
        self._title = f" {' '.join(map(_stem, words(title)))} "
        self._counts = Counter(stem.removeprefix(_AND) for stem in text)
        self._pairs = Counter(pairwise(text))

    def signs(self, start: int, end: int) -> Iterator[str]:
        """The signs of the words [start, end) being one keyword."""
        yield from self.edges(start, end)
        for at in range(start + 1, end):
            yield from self.gap(at)

    def edges(self, start: int, end: int) -> Iterator[str]:
        """The signs of the words as a whole."""
        yield f"size {end - start}"
        yield f"first {self.kinds[start]}"
        yield f"last {self.kinds[end - 1]}"
        if start and self.roots[start - 1] in self.roots[start:end]:
            yield "word before comes again"
        yield from self._whole(start, end) if end - start > 1 else self._alone(start)

    def _alone(self, at: int) -> Iterator[str]:
        count = self._counts[self.stems[at].removeprefix(_AND)]
        yield f"alone {self.nouns[at]} {'in' if count else 'out'}"
        yield f"alone {self.kinds[at]}"
        if f" {self.stems[at]} " in self._title:
            yield "alone in title"

    def _whole(self, start: int, end: int) -> Iterator[str]:
        phrase = f" {' '.join(self.stems[start:end])} "
        size = min(end - start, 4)
        if self._in_a_row(start, end) and phrase in self._text:
            yield f"whole in text {size}"
            yield f"whole often {min(self._text.count(phrase), 4)}"
            yield from ["whole in title"] if phrase in self._title else []
        elif f" {' '.join(self.roots[start:end])} " in self._rooted:
            yield f"whole loosely in text {size}"
        else:
            yield f"whole not in text {size}"
        roots = self.roots[start:end]
        if len(set(roots)) < len(roots):
            yield "word twice"
        if " ".join(self.forms[start:end]) in places():
            yield "whole place"
        yield f"shape {self.nouns[start]} {self.nouns[end - 1]}"

    def _in_a_row(self, start: int, end: int) -> bool:
        """Whether the text has each word after the one before it somewhere, which is quick to know."""
        return all((self.stems[at - 1], self.stems[at]) in self._pairs for at in range(start + 1, end))

    def gap(self, at: int) -> Iterator[str]:
        """The signs of the words before and after `at` belonging together."""
        left, right = self.stems[at - 1], self.stems[at]
        shape = f"{self.nouns[at - 1]} {self.nouns[at]}"
        yield f"gap {shape}"
        yield f"gap {self.kinds[at - 1]} {self.kinds[at]}"
        yield f"gap {self._bond(left, right)} {shape[0]}{self.nouns[at][0]}"
        yield f"gap {self._bond(left, right)}"
        if self.kinds[at] == "word" and _agree(self.forms[at - 1], self.forms[at]):
            yield "gap agrees"

    def _bond(self, left: str, right: str) -> str:
        """How the text uses the two words: together always, mostly or at times, apart, or not both."""
        counts = self._counts[left.removeprefix(_AND)], self._counts[right.removeprefix(_AND)]
        least = min(counts)
        if not least:
            return "absent" if any(counts) else "unseen"
        share = self._pairs[(left, right)] / least
        return "apart" if not share else "seldom" if share < 0.34 else "often" if share < 0.8 else "always"


def _stem(form: str) -> str:
    stem = without_clitics(form)
    return _AND + stem if form.startswith("و") and stem != form else stem


def _clause(clause: str) -> Iterator[str]:
    """The words of a clause, and a sign no word equals."""
    yield from words(clause)
    yield "|"


def _kind(form: str) -> str:
    """What a word is known for."""
    bare = form.removeprefix("و") if len(form) > 4 else form
    if not form or not ("\u0620" <= form[0] <= "\u06ff"):
        return "number" if form[:1].isdigit() else "foreign"
    for what in ("preposition", "link", "country", "place", "given"):
        if is_word(form, what) or (what == "country" and is_word(bare, what)):
            return what
    if is_word(form, "head"):
        return "head"
    if is_word(form.removeprefix("ال"), "head"):
        return "thehead"
    if _PREPOSITION_AND_ARTICLE.match(form):
        return "tothe"
    if form.startswith("و") and without_clitics(form) != form:
        return "and"
    return "word"


def _nominal(form: str) -> str:
    """Definiteness and ending: `dn` definite nisba, `if` indefinite feminine and so on."""
    definite = "d" if form.startswith("ال") and len(form) > 4 else "i"
    for mark, endings in (
        ("n", ("يه", "ي", "يون", "يين")),
        ("f", ("ه",)),
        ("p", ("ات",)),
        ("m", ("ون", "ين")),
    ):
        if form.endswith(endings) and len(form) > 4:
            return definite + mark
    return definite + "x"


def _agree(noun: str, adjective: str) -> bool:
    """Whether the second word can be an adjective of the first: both definite or neither, gender alike."""
    if noun.startswith("ال") != adjective.startswith("ال"):
        return False
    feminine = noun.endswith(("ه", "ات", "ا")) or len(noun.removeprefix("ال")) == 4
    return adjective.endswith("ي") or (adjective.endswith("ه") and feminine)


@lru_cache(maxsize=50_000)
def _root(stem: str) -> str:
    """A stem without its last ending, so that انتخابي and انتخابات meet."""
    return shorter if len(shorter := _ENDING.sub("", stem)) > 2 else stem
