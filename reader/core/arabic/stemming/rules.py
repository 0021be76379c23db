"""The stemming algorithm.

First the lexicon: each possible prefix is stripped, shortest first, until the rest is a lexicon word with a
valid suffix. An unknown word is stripped by rule of its clitics, pronoun suffixes, imperfect prefix and
inflectional suffixes; at least three letters stay. A word stems the same with and without the article, which
matters more than a linguistically correct stem.
"""

from __future__ import annotations

import re

from reader.core.arabic.stemming.lexicon import lexicon
from reader.core.arabic.stemming.persons import third_person
from reader.core.arabic.stemming.proclitics import (
    FIRST_OF_PROCLITICS,
    proclitics,
    without_article,
    without_short_clitic,
    without_short_clitics,
)
from reader.core.arabic.stemming.suffixes import without_pronoun, without_suffixes
from reader.core.arabic.stemming.word_table import LAST_OF_SUFFIXES, MIN_STEM

_MAX_WORD = 100  # letters; longer strings are no words, and stripping them is quadratic
_LETTERS = frozenset(map(chr, range(0x620, 0x64B)))
_FIRST_OF_VERBS = frozenset("اينتسوف")  # with an imperfect or future prefix
_FUTURE = re.compile("^[وف]?س(?=[يتنا]..)")

# تعليم, تعاون, تيار, يمين: nouns that look like imperfects; known verbs were matched before
_NOT_IMPERFECT = re.compile("^(?:ت[^ت].ي.|ت[^ت]ا..|[يت][^ء][اوي].)(?:ات|ان|ين|وا|ون|يه|ي|ا|ت|ه)?$")
_HAMZA_APART = re.compile("(?<=ا[^اويى])[يو]ء$")
_C = "[^اويى]"
_FIRST_PERSON = re.compile(f"^ن(?:{_C}{{3}}|{_C}ت{_C}{_C}|ست{_C}{_C}{_C}|ت[^اي][^اي]{_C}|ت[^اي]ا{_C}{_C})$")
# أعلن, أوشك, اعتبر, ازدهر, انتقل, استخدم, استحوذ, أتوقع
_WITH_ALEF = re.compile(
    f"^ا(?:{_C}{_C}.|و{_C}.|{_C}ت{_C}.|(?:زد|[صض]ط){_C}.|ن{_C}{_C}.|ست{_C}[^اي].|ت[^اي][^اي]{_C})$"
)
# احتفال of احتفل, انطلاق, ازدحام, استخدام; احتلال of احتل
_VERBAL_NOUN = re.compile(f"^ا({_C}ت{_C}|ن{_C}{_C}|(?:زد|[صض]ط){_C}|ست{_C}{_C})ا({_C})$")
_FIRST_PERSON_FUTURE = re.compile(
    f"^ا(?:{_C}ا?{_C}.|{_C}{_C}ي.|ت{_C}ا{_C}.)$"
)  # سأحارب; أحارب may be a broken plural


def stem(word: str) -> str:
    """The stem of one folded word. Never empty for a non-empty word; non-Arabic words are unchanged."""
    if word[:1] not in _LETTERS or len(word) > _MAX_WORD:
        return word
    words = lexicon()
    if word[-1] in "ءت":
        word = _normalized(word)
    if found := words.stem_of_exactly(word):
        return found
    if word[0] in FIRST_OF_PROCLITICS:
        return _stem_after_proclitics(word)
    if word[-1] in LAST_OF_SUFFIXES and (found := words.stem_without_suffix(word)):
        return found
    return _stem_of_unlisted(word, word)


def _stem_after_proclitics(word: str) -> str:
    words = lexicon()
    if place := words.place_after_preposition(word):
        return stem(place)
    bare = without_article(word)
    if bare is not word and (found := words.stem_of_noun_exactly(bare)):
        return found
    stem_of = words.stem_of if word[-1] in LAST_OF_SUFFIXES else words.stem_of_listed
    for proclitic in proclitics(word):
        if word.startswith(proclitic) and (found := stem_of(word[len(proclitic) :])):
            return found
    return _stem_of_unlisted(word, without_short_clitics(bare))  # strips what `without_clitics` does


def _stem_of_unlisted(word: str, bare: str) -> str:
    """The stem of a word that is not in the lexicon; `bare` is the word without its proclitics."""
    if word[-1] in LAST_OF_SUFFIXES and (person := third_person(word)) is not word:
        return stem(person)
    if "س" in word[:2] and (found := lexicon().stem_of_verb(_FUTURE.sub("", word))):
        return found
    return _by_rule(bare)


def _normalized(word: str) -> str:
    """Normalizes شاطيء to شاطئ, and loanword plurals in -وهات to the singular: فيديوهات, يوروهات."""
    if word[-1] == "ء" and len(word) > MIN_STEM + 1:
        return _HAMZA_APART.sub("ء", word)
    if word.endswith("وهات") and len(word) > MIN_STEM + 3 and word[0] != "م" and word[-5] != "ف":
        return word[:-3]  # but not مشبوهات (of مشبوه), فوهات (of فوهة)
    return word


def without_clitics(word: str) -> str:
    """A folded word without its proclitics (conjunction, preposition, article), as far as recognized."""
    words = lexicon()
    word = words.place_after_preposition(word) or word
    if words.stem_of_exactly(word):
        return word
    if words.stem_of_noun_exactly(bare := without_article(word)):
        return bare
    for proclitic in proclitics(word):
        if word.startswith(proclitic) and words.stem_of(rest := word[len(proclitic) :]):
            return rest
    return without_short_clitics(bare)


def beginnings(typed: str) -> tuple[str, ...]:
    """The prefixes that a clitic-free word may have if its full form begins with `typed`.

    They are `typed` itself, and `typed` without possible clitics, of two letters or more.

    None stands after the article, and a word of the lexicon has none: كتاب is not a beginning of كتابعة.
    """
    bare = without_article(typed)
    is_word = bare is not typed or lexicon().stem_of_exactly(typed)
    parts = (typed, bare) if is_word else (typed, without_short_clitic(typed))
    return tuple(dict.fromkeys(part for part in parts if len(part) > 1))


def _by_rule(word: str) -> str:
    bare = without_suffixes(word)
    if word[0] in _FIRST_OF_VERBS and (verb := _without_verb_prefix(word, bare)) != word:
        return lexicon().stem_of_noun(verb) or _by_rule_of_verb(verb)
    return lexicon().stem_of_noun(bare) or _verb_of(bare)


def _by_rule_of_verb(verb: str) -> str:
    """The stem of a verb without its prefix.

    The ت of form V and VI is stripped: تتقدم and يتقدم become as تقدم does.
    """
    bare = without_suffixes(verb)
    if verb[0] == "ت" and (root := _without_verb_prefix(verb, bare)) != verb:
        if found := lexicon().stem_of_noun(root):
            return found
        bare = without_suffixes(root)
    return lexicon().stem_of_noun(bare) or _verb_of(bare)


def _verb_of(noun: str) -> str:
    """The stem of the verb, for an unambiguous verbal noun; any other word unchanged."""
    found = _VERBAL_NOUN.match(noun) if noun[0] == "ا" else None
    if found is None:
        return noun
    start, last = found.groups()
    return start if start[-1] == last else start + last


def _without_verb_prefix(word: str, bare: str) -> str:
    """The word without its imperfect prefix; أعلن loses its alef too, so that it matches يعلن.

    `bare` is the word without its suffixes.
    """
    if (verb := _without_future(word)) != word:
        word, bare = verb, without_suffixes(verb)
    if word[0] not in "اينت":
        return word
    if len(bare) <= MIN_STEM and not (word[0] == "ي" and len(without_pronoun(word)) > MIN_STEM):
        return word
    if word[0] == "ا":
        return _initial_hamza_as_alef(word[1:]) if _WITH_ALEF.match(bare) else word
    if word[0] == "ن":
        return _initial_hamza_as_alef(word[1:]) if _FIRST_PERSON.match(bare) else word
    if _NOT_IMPERFECT.match(word) or _NOT_IMPERFECT.match(bare):
        return word
    return _initial_hamza_as_alef(word[1:])


def _without_future(word: str) -> str:
    """Strips the future prefix: سيكتب loses its first letter, سابق and سنوي do not."""
    verb = _FUTURE.sub("", word) if "س" in word[:2] else word
    if verb == word or len(verb) <= MIN_STEM:
        return word
    if verb[0] in "يت":
        return verb
    if _FIRST_PERSON_FUTURE.match(without_suffixes(verb)):
        return _initial_hamza_as_alef(verb[1:])
    return verb if (_FIRST_PERSON if verb[0] == "ن" else _WITH_ALEF).match(without_suffixes(verb)) else word


def _initial_hamza_as_alef(rest: str) -> str:
    """Initial ء as ا: يؤكد is a form of أكد."""
    return "ا" + rest[1:] if rest[0] == "ء" else rest
