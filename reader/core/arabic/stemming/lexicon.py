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
from reader.core.arabic.stemming.word_table import (
    MIN_STEM,
    VERB_SUFFIXES,
    Cuts,
    WordTable,
    stem_without_suffix,
)

if TYPE_CHECKING:
    from collections.abc import Mapping


class Lexicon:
    """Folded words with their stems. A form that is both a noun and of a verb counts as the noun.

    What is asked for each word is a bound method of a dict, which spares a call. `stem_of_exactly`: the stem
    of a word listed in this form; `stem_of_listed`, `stem_of_noun_exactly`: the same without particles, and
    of nouns; `stem_of_noun`, `stem_of_verb`: with any valid suffix; `place_after_preposition`: the place
    name, غزة of لغزة, which is not of لغز.
    """

    def __init__(self, nouns: WordTable, verbs: Mapping[str, str], places: Mapping[str, str]) -> None:
        plurals = {form: stem for form, stem in verbs.items() if form.endswith("وا")}
        forms = WordTable({form: verbs[form] for form in verbs if form not in plurals}, VERB_SUFFIXES)
        known = {**verbs, **nouns, **plurals}  # دعوا is a form of دعوى only before a pronoun
        self._cuts = _merged(nouns.cuts, forms.cuts)
        self.stem_of_exactly = {**known, **_first_of_row(words.PARTICLES)}.get
        self.stem_of_listed, self.stem_of_noun_exactly = known.get, nouns.get
        self.stem_of_noun, self.stem_of_verb = nouns.find, forms.find
        self.place_after_preposition = {w: place for w, place in places.items() if w not in known}.get

    def stem_of(self, word: str) -> str | None:
        """The stem, if the word is a listed noun or verb form with any valid suffix."""
        return self.stem_of_listed(word) or stem_without_suffix(word, self._cuts)

    def stem_without_suffix(self, word: str) -> str | None:
        """The stem, if the word, itself not listed, is a listed noun or verb form with a suffix."""
        return stem_without_suffix(word, self._cuts)


def _merged(nouns: Cuts, verbs: Cuts) -> Cuts:
    return {**verbs, **nouns, **{head: nouns[head] + verbs[head] for head in nouns.keys() & verbs.keys()}}


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
    """Verb form → perfect.

    A generated form that may be a noun is omitted, a listed one is not. Two verbs with the same imperfect,
    جرى and أجرى, share one stem.
    """
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
    return any(map(nouns.find, (form, form[2:]) if form[:2] == "ال" else (form,)))


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
