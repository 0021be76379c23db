"""The stemmer's lexicon: broken plurals, irregular verbs, and words that only look inflected.

Built from the word lists when the first word is stemmed.
"""

from __future__ import annotations

from functools import lru_cache
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
from reader.core.arabic.stemming.word_table import MIN_STEM, VERB_SUFFIXES, WordTable, lookup

if TYPE_CHECKING:
    from collections.abc import Mapping

_NO_CUTS: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())


class Lexicon:
    """Folded words with their stems. A form that is both a noun and of a verb counts as the noun."""

    def __init__(self, nouns: WordTable, verbs: Mapping[str, str], places: Mapping[str, str]) -> None:
        open_ended = {form: stem for form, stem in verbs.items() if not form.endswith("وا")}
        self._nouns, self._verbs = nouns, WordTable(open_ended, VERB_SUFFIXES)
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
        nouns, verbs = self._cuts.get(word[:MIN_STEM]) or self._cuts.get(word[:2]) or _NO_CUTS
        found = lookup(word, nouns, self._nouns) if nouns else None
        return found or (lookup(word, verbs, self._verbs) if verbs else None)

    def stem_of_noun(self, word: str) -> str | None:
        return lookup(word, self._nouns.cuts(word), self._nouns)

    def stem_of_verb(self, word: str) -> str | None:
        return lookup(word, self._verbs.cuts(word), self._verbs)


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
    nouns |= {name: _default_stem(name) for name in names() if name[0] in "وفبكل" and len(name) > MIN_STEM}
    nouns |= {word: word for word in fold(words.DISTINCT + words.NATURAL_HA).split()}
    nouns |= _verbal_nouns(nouns)
    nouns |= _variants(nouns)
    nouns |= _plurals(nouns)
    known = WordTable(_spellings_before_suffix(nouns) | nouns)
    return Lexicon(known, _verbs(known) | _third_form(stem_verbs.THIRD_FORM), _places())


def _places() -> dict[str, str]:
    """Preposition + place name → place name, for names of one word."""
    named = [place for place in places() if place.isalnum() and len(place) >= MIN_STEM]
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
        if word[-1] == "ى" and len(word) > MIN_STEM
    }
    before |= {word[:-1]: word for word in nouns if word.endswith("يا") and len(word) > MIN_STEM + 1}
    before |= {word[:-1]: word for word in nouns if word[-1] == "ا" and len(word) > MIN_STEM + 2}
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


def _verbs(nouns: WordTable) -> dict[str, str]:
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


def _is_noun(form: str, nouns: WordTable) -> bool:
    """Whether the form may be a listed noun with the article or a suffix."""
    return any(
        lookup(word, nouns.cuts(word), nouns) for word in ((form, form[2:]) if form[:2] == "ال" else (form,))
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
    word = word[:-1] if word.endswith("ه") and len(word) > MIN_STEM else word
    word = word[:-1] if word.endswith("ا") and len(word) > MIN_STEM + 1 else word
    return word[:-1] if word.endswith("ي") and len(word) > MIN_STEM + 1 else word
