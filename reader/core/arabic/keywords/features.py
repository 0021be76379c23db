"""Features of a candidate keyword: the forms of its words, and their use in the article.

A feature is a name, whose weight is in the table of `weights`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.core.arabic.folding import fold
from reader.core.arabic.keywords.text import ArticleText, adjacent_stems, root_of, search_string, stem_of
from reader.core.arabic.known_words import is_word, place_beginnings, places
from reader.core.arabic.matching import words
from reader.core.arabic.stemming import without_clitics

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

LONGEST = 7  # words of one keyword
_MAX_DISTANCE = 4  # words, at most, from an office to the holder's name
_PREPOSITION_AND_ARTICLE = re.compile(r"^(?:و|ف)?(?:لل|بال|كال|وال)\w{2}")


class Run:
    """An undelimited run of words, and the article it belongs to."""

    def __init__(self, run: Sequence[str], title: str, body: Sequence[str]) -> None:
        self.forms = [fold(word).strip() for word in run]
        self.stems = [" ".join(map(stem_of, words(word))) for word in run]
        self.roots = [root_of(stem) for stem in self.stems]
        self.kinds = [_kind(form) for form in self.forms]
        self.nouns = [_nominal(form) for form in self.forms]
        self._text = text = ArticleText(self.roots, title, body)
        self._reach = _reach(pair in text.pairs for pair in adjacent_stems(self.stems))
        self._loose_reach = _reach(pair in text.loose_pairs for pair in adjacent_stems(self.roots))
        self._places = [form in place_beginnings() for form in self.forms]
        self._offices = _offices(self.forms, self.kinds)
        self._counts = [text.count(stem) for stem in self.stems]
        self._repeats = len(set(self.roots)) < len(self.roots)

    def signs(self, start: int, end: int) -> Iterator[str]:
        """All features of the words [start, end) as one keyword."""
        yield from self.begin(start)
        yield from self.end(end)
        yield f"size {end - start}"
        yield from self.whole(start, end)
        for at in range(start + 1, end):
            yield from self.gap(at)

    def begin(self, start: int) -> Iterator[str]:
        """The features of a keyword that begins at `start`."""
        yield f"first {self.kinds[start]}"

    def end(self, end: int) -> Iterator[str]:
        """The features of a keyword that ends before `end`."""
        yield f"last {self.kinds[end - 1]}"

    def whole(self, start: int, end: int) -> Iterator[str]:
        """The features of the words as a whole, besides their ends and gaps."""
        return self._several(start, end) if end - start > 1 else self._alone(start)

    def _alone(self, at: int) -> Iterator[str]:
        yield f"alone {self.nouns[at]} {'in' if self._counts[at] else 'out'}"
        yield f"alone {self.kinds[at]}"
        yield from self._named(at, at + 1)
        if f" {self.stems[at]} " in self._text.title:
            yield "alone in title"
        if self._repeats and at and self.roots[at - 1] == self.roots[at]:
            yield "word before comes again"

    def _several(self, start: int, end: int) -> Iterator[str]:
        yield from self._in_text(start, end)
        yield from self._named(start, end)
        if self._repeats:
            yield from self._repeated(start, end)
        if self._places[start] and " ".join(self.forms[start:end]) in places():
            yield "whole place"
        yield f"shape {self.nouns[start]} {self.nouns[end - 1]}"

    def _named(self, start: int, end: int) -> Iterator[str]:
        """Whether an office is together with the holder's name, or the name is apart from it."""
        if distance := self._offices[start]:
            yield f"name after office {distance}"
        for at in range(start + 1, min(start + _MAX_DISTANCE, end - 1) + 1):
            if self._offices[at] == at - start:
                yield f"name with office {at - start}"

    def _repeated(self, start: int, end: int) -> Iterator[str]:
        roots = self.roots[start:end]
        if len(set(roots)) < len(roots):
            yield "word twice"
        if start and self.roots[start - 1] in roots:
            yield "word before comes again"

    def _in_text(self, start: int, end: int) -> list[str]:
        size = min(end - start, 4)
        if end <= self._reach[start] and (phrase := search_string(self.stems[start:end])) in self._text.stems:
            often = f"whole often {min(self._text.stems.count(phrase), 4)}"
            title = ["whole in title"] if phrase in self._text.title else []
            return [f"whole in text {size}", often, *title]
        if end <= self._loose_reach[start] and search_string(self.roots[start:end]) in self._text.roots:
            return [f"whole loosely in text {size}"]
        return [f"whole not in text {size}"]

    def gap(self, at: int) -> Iterator[str]:
        """The features of joining the words before and after `at`."""
        bond = self._bond(at)
        shape = f"{self.nouns[at - 1]} {self.nouns[at]}"
        yield f"gap {shape}"
        yield f"gap {self.kinds[at - 1]} {self.kinds[at]}"
        yield f"gap {bond} {shape[0]}{self.nouns[at][0]}"
        yield f"gap {bond}"
        if self.kinds[at] == "word" and _may_agree(self.forms[at - 1], self.forms[at]):
            yield "gap agrees"

    def _bond(self, at: int) -> str:
        """How the text uses the two words: always, often or seldom adjacent, apart, or not both at all."""
        counts = self._counts[at - 1 : at + 1]
        least = min(counts)
        if not least:
            return "absent" if any(counts) else "unseen"
        share = self._text.pairs.get((self.stems[at - 1], self.stems[at]), 0) / least
        return "apart" if not share else "seldom" if share < 0.34 else "often" if share < 0.8 else "always"


def _reach(follows: Iterable[bool]) -> list[int]:
    """For each word the end of the longest chain from it.

    `follows` says of each word whether the next one follows it in the text.
    """
    marks = list(follows)
    ends = [len(marks) + 1]
    for at in reversed(range(len(marks))):
        ends.append(ends[-1] if marks[at] else at + 1)
    return ends[::-1]


def _offices(forms: Sequence[str], kinds: Sequence[str]) -> list[int]:
    """For each given name the distance to the office before it; 0 if none is near, and for other words."""
    found, last = [], -_MAX_DISTANCE - 1
    for at, (form, kind) in enumerate(zip(forms, kinds, strict=True)):
        found.append(at - last if kind == "given" and at - last <= _MAX_DISTANCE else 0)
        if is_word(form, "office") or is_word(form.removeprefix("ال"), "office"):
            last = at
        elif kind in ("given", "country"):
            last = -_MAX_DISTANCE - 1
    return found


@lru_cache(maxsize=10_000)
def _kind(form: str) -> str:
    """The lexical class of a word."""
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
    if _PREPOSITION_AND_ARTICLE.match(form) or _is_to_known(form):
        return "tothe"
    if form.startswith("و") and without_clitics(form) != form:
        return "and"
    return "word"


def _is_to_known(form: str) -> bool:
    """Whether the word is `ل` + a listed word: `لأوكرانيا`, `لمجلس`."""
    bare = form.removeprefix("ل")
    return bare != form and any(is_word(bare, what) for what in ("country", "place", "head"))


@lru_cache(maxsize=10_000)
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


def _may_agree(noun: str, adjective: str) -> bool:
    """Whether the second word can be an adjective of the first: both definite or neither, gender alike."""
    if noun.startswith("ال") != adjective.startswith("ال"):
        return False
    feminine = noun.endswith(("ه", "ات", "ا")) or len(noun.removeprefix("ال")) == 4
    return adjective.endswith("ي") or (adjective.endswith("ه") and feminine)
