"""The stemmer's lexicon: broken plurals, irregular verbs, and words that only look inflected.

Built from the word lists when the first word is stemmed.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from reader.core.arabic.folding import fold
from reader.core.arabic.known_words import names, places
from reader.core.arabic.stemming import exceptions as words
from reader.core.arabic.stemming import verbs as stem_verbs
from reader.core.arabic.stemming.names import CLITIC_LIKE_NAMES
from reader.core.arabic.stemming.plurals import broken_plurals
from reader.core.arabic.stemming.verb_forms import (
    imperfect_forms,
    imperfect_of,
    perfect_forms,
    verbal_noun_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_PRONOUNS = ("ه", "ها", "هم", "هن", "هما", "نا", "كم", "كما", "ي")
_PLAIN_SUFFIXES = (
    *("", "ه", "ا", "ي", "ت", "و", "ات", "ان", "ين", "ون", "وا", "تا", "تي", "تان", "تين"),
    *("يه", "يا", "يات", "يان", "يين", "يون", "يتان", "يتين"),
)
_CONSTRUCT = ("", "ت", "ات", "ا", "ي", "و", "ان", "ين", "ون", "نا", "يت", "يات")
_DUALS = frozenset(map("".join, product(("تا", "تي"), _PRONOUNS)))  # only of words in ة: شركتيه, شركتاها
_NOUN_SUFFIXES = frozenset(
    {*_DUALS, *_PLAIN_SUFFIXES, "ك", "تك", "اتك", *map("".join, product(_CONSTRUCT, _PRONOUNS))}
)
_VERB_SUFFIXES = frozenset(
    {"", "ت", "تا", "وا", "ا", "ون", "ين", "ان", "نا", "تم"}.union(
        map("".join, product(("", "ت", "و", "نا", "ون"), (*_PRONOUNS[:-1], "ني", "ك")))
    )
) - {"ك"}  # يشترك is not a form of اشترى
_AFTER_TWO_LETTERS = frozenset({"", "ه", "ها", "هم", "هما", "نا", "كم", "ين", "ان", "ا", "ي"})
_MIN_STEM = 3  # letters of a stem
_NO_CUTS: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())
_IN_PLACE_OF_TA_MARBUTA = frozenset(
    ending
    for ending in _NOUN_SUFFIXES
    if ending.startswith(("ت", "ات", "ي")) and not ending.startswith("ين") and ending != "ت"
)
_FEMININE = frozenset(ending for ending in _IN_PLACE_OF_TA_MARBUTA if ending[0] != "ي")


class _WordTable(dict[str, str]):
    """Word → stem, with an index from the first letters of a word to the offsets where a suffix may begin."""

    def __init__(self, stems: Mapping[str, str], endings: frozenset[str] = _NOUN_SUFFIXES) -> None:
        super().__init__(stems)
        self.endings = endings
        self.has_feminines = endings is not _VERB_SUFFIXES  # verbs do not end in ة
        cuts: defaultdict[str, set[int]] = defaultdict(set)
        for word in stems:
            cuts[word[:_MIN_STEM]].add(len(word))
            if word[-1] == "ه":
                cuts[word[:-1][:_MIN_STEM]].add(len(word) - 1)
        inside = {head: tuple(sorted(found - {0, 1}, reverse=True)) for head, found in cuts.items()}
        self._short = {head: found for head, found in inside.items() if len(head) < _MIN_STEM}
        self._long = {
            head: found + self._short.get(head[:2], ())
            for head, found in inside.items()
            if len(head) == _MIN_STEM
        }

    @property
    def heads(self) -> Iterable[str]:
        return (*self._long, *self._short)

    def cuts(self, head: str) -> tuple[int, ...]:
        """The offsets at which a suffix may begin in a word with this head, longest first."""
        return self._long.get(head[:_MIN_STEM]) or self._short.get(head[:2]) or ()


class Lexicon:
    """Folded words with their stems. A form that is both a noun and of a verb counts as the noun."""

    def __init__(self, nouns: _WordTable, verbs: Mapping[str, str], places: Mapping[str, str]) -> None:
        open_ended = {form: stem for form, stem in verbs.items() if not form.endswith("وا")}
        self._nouns, self._verbs = nouns, _WordTable(open_ended, _VERB_SUFFIXES)
        plurals = {form: stem for form, stem in verbs.items() if form.endswith("وا")}
        self._words = {**verbs, **nouns, **plurals}  # دعوا is a form of دعوى only before a pronoun
        self._exact = {**self._words, **_first_of_row(words.PARTICLES)}
        self._places = {word: place for word, place in places.items() if word not in nouns}
        heads = {*self._nouns.heads, *self._verbs.heads}
        self._cuts = {head: (self._nouns.cuts(head), self._verbs.cuts(head)) for head in heads}

    def place_after_preposition(self, word: str) -> str:
        """The place name after a preposition, غزة of لغزة, which is not of لغز; any other word unchanged."""
        return self._places.get(word, word)

    def stem_of_exactly(self, word: str) -> str | None:
        """The stem, if the word is listed in exactly this form."""
        return self._exact.get(word)

    def stem_of_noun_exactly(self, word: str) -> str | None:
        return self._nouns.get(word)

    def stem_of(self, word: str) -> str | None:
        """The stem, if the word is a listed noun or verb form with any valid suffix."""
        if found := self._words.get(word):
            return found
        nouns, verbs = self._cuts.get(word[:_MIN_STEM]) or self._cuts.get(word[:2]) or _NO_CUTS
        found = _lookup(word, nouns, self._nouns) if nouns else None
        return found or (_lookup(word, verbs, self._verbs) if verbs else None)

    def stem_of_noun(self, word: str) -> str | None:
        return _lookup(word, self._nouns.cuts(word), self._nouns)

    def stem_of_verb(self, word: str) -> str | None:
        return _lookup(word, self._verbs.cuts(word), self._verbs)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    nouns = {
        word: _default_stem(word)
        for text in (
            CLITIC_LIKE_NAMES,
            words.BEGINNINGS,
            words.VERBLIKE,
            words.ENDINGS,
            words.LIKE_PLURALS,
            words.SHORT_FEMININES,
        )
        for word in fold(text).split()
    }
    nouns |= {name: _default_stem(name) for name in names() if name[0] in "وفبكل" and len(name) > _MIN_STEM}
    nouns |= {word: word for word in fold(words.DISTINCT + words.NATURAL_HA).split()}
    nouns |= _verbal_nouns(nouns)
    nouns |= _variants(nouns)
    nouns |= _plurals(nouns)
    known = _WordTable(_spellings_before_suffix(nouns) | nouns)
    return Lexicon(known, _verbs(known) | _third_form(stem_verbs.THIRD_FORM), _places())


def _places() -> dict[str, str]:
    """Preposition + place name → place name, for names of one word."""
    named = [place for place in places() if place.isalnum() and len(place) >= _MIN_STEM]
    behind = {letter + place: place for place in named for letter in "بلك"}
    return behind | {"لل" + place[2:]: place for place in named if place.startswith("ال")}


def _verbal_nouns(nouns: Mapping[str, str]) -> dict[str, str]:
    """Verbal noun → stem of its verb, except for listed nouns."""
    perfects = [row[0] for row in _rows(stem_verbs.VERBS)] + fold(stem_verbs.DEFECTIVE).split()
    found = {noun: perfect for perfect in perfects if (noun := verbal_noun_of(perfect))}
    return {noun: perfect for noun, perfect in found.items() if noun not in nouns}


def _variants(nouns: Mapping[str, str]) -> dict[str, str]:
    rows = _rows(words.VARIANTS)
    return {
        form: nouns.get(first, _default_stem(first)) for first, *others in rows for form in (first, *others)
    }


def _spellings_before_suffix(nouns: Mapping[str, str]) -> dict[str, str]:
    """Words as they are before an ending: ى is ا there (فتواه), and تركي is of تركيا, بولندي of بولندا."""
    before = {
        fold(word[:-1]) + "ا": fold(word)
        for word in _nouns_as_written()
        if word[-1] == "ى" and len(word) > _MIN_STEM
    }
    before |= {word[:-1]: word for word in nouns if word.endswith("يا") and len(word) > _MIN_STEM + 1}
    before |= {word[:-1]: word for word in nouns if word[-1] == "ا" and len(word) > _MIN_STEM + 2}
    return {other: nouns[word] for other, word in before.items()}


def _nouns_as_written() -> set[str]:
    """All nouns in ordinary spelling."""
    pairs = {word for pair in broken_plurals() for word in pair}
    return pairs.union(*(text.split() for text in (words.BEGINNINGS, words.VERBLIKE, words.ENDINGS)))


def _plurals(nouns: Mapping[str, str]) -> dict[str, str]:
    """Plural or singular → stem of the singular; a plural of a plural is followed to the end of the chain."""
    pairs = [(fold(plural), fold(singular)) for plural, singular in broken_plurals()]
    singular_of = dict(reversed(pairs))
    found = {}
    for word in {word for pair in pairs for word in pair}:
        last, seen = word, {word}
        while (singular := singular_of.get(last, last)) not in seen:
            last = singular
            seen.add(last)
        found[word] = nouns.get(last, _default_stem(last))
    return found


def _verbs(nouns: _WordTable) -> dict[str, str]:
    """Verb form → perfect. A generated form that may be a noun is omitted, a listed one is not. Two verbs
    with the same imperfect, جرى and أجرى, share one stem."""
    derived = [[perfect, imperfect_of(perfect)] for perfect in fold(stem_verbs.DEFECTIVE).split()]
    rows = sorted(_rows(stem_verbs.VERBS) + derived, key=lambda row: len(row[0]))
    stem_of: dict[str, str] = {}
    for first, imperfect, *_ in rows:
        stem_of[first] = stem_of.setdefault(imperfect, first)
    forms = {form: stem_of[first] for first, *others in rows for form in (first, *others)}
    for make in (perfect_forms, imperfect_forms):
        for first, imperfect, *_ in rows:
            for form in make(first, imperfect):
                if form not in forms and not _is_noun(form, nouns):
                    forms[form] = stem_of[first]
    return forms


def _is_noun(form: str, nouns: _WordTable) -> bool:
    """Whether the form may be a listed noun with the article or a suffix."""
    return any(
        _lookup(word, nouns.cuts(word), nouns) for word in ((form, form[2:]) if form[:2] == "ال" else (form,))
    )


def _third_form(text: str) -> dict[str, str]:
    """Form III imperfects that the rules would take for nouns: تحاول is a form of حاول, no noun."""
    return {person + word: word for word in fold(text).split() for person in ("", "ت", "ن")}


def _first_of_row(text: str) -> dict[str, str]:
    """Every word of the rows → the first word of its row."""
    return {form: row[0] for row in _rows(text) for form in row}


def _rows(text: str) -> list[list[str]]:
    return [fold(row).split() for row in text.split("؛")]


def _default_stem(word: str) -> str:
    """The default stem of a listed word: فرنس of فرنسا, so that فرنسي has it too."""
    word = word[:-1] if word.endswith("ه") and len(word) > _MIN_STEM else word
    word = word[:-1] if word.endswith("ا") and len(word) > _MIN_STEM + 1 else word
    return word[:-1] if word.endswith("ي") and len(word) > _MIN_STEM + 1 else word


def _lookup(word: str, cuts: tuple[int, ...], table: _WordTable) -> str | None:
    """The stem of the longest listed word from which the word differs only by a suffix."""
    endings, length = table.endings, len(word)
    for cut in cuts:
        if cut > length or (ending := word[cut:]) not in endings or (ending == "ك" and cut == _MIN_STEM):
            continue
        base = word[:cut]
        if ending in (_IN_PLACE_OF_TA_MARBUTA if cut > 2 else _FEMININE) and (found := table.get(base + "ه")):
            return found
        if ending and base[-1] == "ه" and table.has_feminines and base not in _natural_ha():
            continue
        if ending in _DUALS:
            continue
        if (cut > 2 or ending in _AFTER_TWO_LETTERS) and (found := table.get(base)):
            return found
    return None


@lru_cache(maxsize=1)
def _natural_ha() -> frozenset[str]:
    return frozenset(fold(words.NATURAL_HA).split())
